// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run_launch.h"
#include "app/runner/unique_fd.h"

#include <mutex>
#include <optional>

namespace ic {

/// What a runner depends on from the moment it is started. Where it is another by the time of the run, a
/// spare runner is of no use.
struct RunnerConditions {
    quint64 device = 0; ///< of the program file: device, number, size, change in nanoseconds
    quint64 inode = 0;
    qint64 size = 0;
    qint64 changedNs = 0;
    std::size_t environment = 0; ///< hash of the console's own, which the runner inherits
    bool operator==(const RunnerConditions &) const = default;
};
RunnerConditions runnerConditions(const QString &program);

/// A runner that waits for its set-up. Dropped before it got one, it ends by itself and leaves nothing.
struct WaitingRunner {
    RunnerIdentity identity;
    RunnerConditions conditions;
    UniqueFd setupPipe;
    UniqueFd revealed; ///< memory that it shares with us (app/runner/revealed.h); may be none
};

/// A runner that has its set-up.
struct LaunchedRunner {
    RunnerIdentity identity;
    UniqueFd revealed;
};

/// Starts the runner detached, so that it outlives this process. Any thread.
Result<WaitingRunner> startRunner(const QString &program);

/// Holds one runner that was started ahead of time, since starting a program from one as large as the
/// console is most of what lies between a key press and the first line of output. Any thread.
class RunnerStock {
public:
    explicit RunnerStock(QString program)
        : m_program(std::move(program))
    {
    }

    /// Starts a spare, unless one waits already. Takes the milliseconds that a start takes.
    void prepare();
    /// The one that waits, if any.
    std::optional<RunnerIdentity> spare() const;

    /// Hands the set-up to the spare where that is still good, else to a runner started now. In either case
    /// nothing has run where an error comes back.
    Result<LaunchedRunner> launch(const RunDirectory &directory, const RunSetup &setup);

private:
    std::optional<WaitingRunner> takeSpare();

    QString m_program;
    mutable std::mutex m_mutex;
    std::optional<WaitingRunner> m_spare;
};

} // namespace ic
