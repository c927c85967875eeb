// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/unwaited.h"

#include <QString>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace ic {

/// What a step's directory is on disk.
struct DirectoryFacts {
    bool isThere = false; ///< and a directory
    bool isWithinRoot = false; ///< the environment's own, or below it, with all links followed
};
/// Blocks on the disk.
DirectoryFacts directoryFacts(const QString &directory, const QString &root);

/// Looks at directories for the thread that shows the window: a network directory whose server is gone may
/// keep it for a moment once, and never again until it answers. One thread.
class DirectoryLook {
public:
    /// `answered` is called when a directory answers that did not before.
    using Facts = std::function<DirectoryFacts(const QString &directory, const QString &root)>;
    DirectoryLook(QObject &receiver, std::chrono::milliseconds patience, std::function<void()> answered,
                  Facts facts = directoryFacts);

    /// For a thread that shows a window.
    static constexpr std::chrono::milliseconds windowPatience{500};
    /// For one that shows none.
    static constexpr std::chrono::milliseconds programPatience{10'000};

    /// Nothing where it does not answer in time.
    std::optional<DirectoryFacts> at(const QString &directory, const QString &root);

private:
    using Place = std::pair<QString, QString>;
    std::set<Place> m_waiting; ///< looks that have not come back; one each
    std::map<Place, DirectoryFacts> m_known; ///< until the thread goes on: a page asks for each of its steps
    QObject &m_receiver;
    std::chrono::milliseconds m_patience;
    std::function<void()> m_answered;
    Facts m_facts;
    Unwaited m_unwaited;
};

} // namespace ic
