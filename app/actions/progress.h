// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace ic {

/// Reads progress from one way of writing it. Fed line by line (without escape sequences, but OSC 9;4 comes
/// as its own call), remembers what it needs. Never throws at bad input.
class ProgressReader {
public:
    virtual ~ProgressReader() = default;
    /// What the line says, or nothing.
    virtual std::optional<Progress> read(QStringView line) = 0;
    /// An OSC 9;4 sequence: state 0 to 4, percent 0 to 100.
    virtual std::optional<Progress> readOsc(int state, int percent);
};

/// The readers of the architecture, in the order in which they are tried: JSON lines, TAP, OSC 9;4,
/// "[5/8] text" or "Step 5/8: text", a percentage, patterns.
std::vector<std::unique_ptr<ProgressReader>> standardProgressReaders(const QStringList &patterns);

/// Holds the readers together: the first kind that spoke keeps the word over those after it, and the result
/// never goes backwards within a run.
class ProgressTracker {
public:
    explicit ProgressTracker(const QStringList &patterns = {});
    ~ProgressTracker();
    ProgressTracker(ProgressTracker &&) noexcept;
    ProgressTracker &operator=(ProgressTracker &&) noexcept;

    /// True where `current` changed.
    bool takeLine(QStringView line);
    bool takeOsc(int state, int percent);
    const Progress &current() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
