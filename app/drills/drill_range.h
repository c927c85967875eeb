// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/site/site.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace ic {

/// A way to break the drill range.
struct Fault {
    QString id; ///< "full-outage"
    QString title;
    QString description;
};

/// The small real system that the program brings along: unpacked fresh into its directory, started with the
/// console, stopped with it. Runs only on this machine's loopback. Never blocks after construction.
///
/// The supervisor (range/supervisor.js) is its own process and lives as long as somebody holds a lease: this
/// object while it exists, and every script of the range while it runs; so a rollback outlives a killed
/// console, and nothing stays behind. start() takes over a supervisor that is still there.
class DrillRange : public QObject {
    Q_OBJECT
public:
    enum class State { Stopped, Starting, Ready, Failed };

    explicit DrillRange(QString directory, QObject *parent = nullptr);
    ~DrillRange() override; ///< gives up the lease: a range that nobody uses ends by itself

    void start();
    /// Asks it to end as soon as no script uses it; state Stopped follows. A start() before that takes it
    /// back.
    void stop();
    /// How long a supervisor may take to come up; 10 s unless set before start().
    void setPatience(std::chrono::milliseconds patience);
    State state() const;
    /// Why it failed, with what to do: node or npm missing, directory not writable, did not answer.
    const std::optional<Error> &error() const;
    QString directory() const;
    /// Where the services answer; empty until ready. Changes when a service had to take another port.
    const std::vector<EndpointSetup> &endpoints() const;

    const std::vector<Fault> &faults() const; ///< empty until ready
    /// `done` gets a sentence about what was done. Later, once; never after destruction.
    /// `fault`: an id, and after a blank what it takes: "rollback-fails-at 5".
    void breakIt(const QString &fault, std::function<void(Result<QString>)> done);
    void mend(std::function<void(Result<QString>)> done);

Q_SIGNALS:
    void stateChanged();
    void endpointsChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ic
