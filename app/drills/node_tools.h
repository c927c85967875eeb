// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace ic {

/// Node.js as the range needs it: looked for, and run for a short task at a time. Never blocks.
class NodeTools : public QObject {
    Q_OBJECT
public:
    explicit NodeTools(QString directory, QObject *parent = nullptr);
    ~NodeTools() override; ///< ends the tasks underway; nothing is called any more

    /// Whether node and npm are there and node is new enough; `done` gets node's path. Later, once.
    void check(std::function<void(Result<QString>)> done);

    /// Runs a script of the range in its directory; `done` gets what it wrote. Later, once. An exit status
    /// other than 0 is an error that says what the script said.
    void run(const QStringList &arguments, std::chrono::milliseconds limit,
             std::function<void(Result<QString>)> done);

    static constexpr int oldestMajor = 18; ///< as package.json of the range says

private:
    QString m_directory;
};

} // namespace ic
