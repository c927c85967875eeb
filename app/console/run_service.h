// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/runs.h"
#include "app/console/step_values.h"
#include "app/incident/incident.h"
#include "app/journal/event.h"
#include "app/site/keychain.h"
#include "app/site/site.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace ic {

class Journal;

/// Holds runs and journal together: a run begins after its start is durable, and what becomes of it is
/// written down, also for a run that an earlier console began. One thread.
class RunService : public QObject {
    Q_OBJECT
public:
    using Started = std::function<void(const Result<RunId> &)>;

    /// `journal` null: runs are only watched, nothing is written.
    RunService(Runs &runs, Keychain &keychain, Journal *journal, const Clock &clock,
               QObject *parent = nullptr);

    /// Takes `setup` and `start` (whose run id is filled in here), reads the secrets that `variables` name,
    /// writes run.started and then starts. A secret that can't be read refuses the run, and so does a journal
    /// that took so long that the person no longer expects it.
    void begin(IncidentId incident, const QString &actor, RunSetup setup, RunStart start,
               const std::vector<Variable> &variables, const QStringList &progressPatterns, Started started);
    /// Follows what an earlier console left running.
    void adopt(IncidentId incident, RunId run, const QStringList &progressPatterns);
    /// What the runs of a playbook took that stays in memory; of each variable the newest. goesOnFrom: the
    /// failed run that is to be gone on from, or null; what it took counts as well.
    CarriedSecrets carriedSecrets(const Incident &incident, const QString &playbook, RunId goesOnFrom) const;
    /// Of a run that is underway; what else is asked for is passed over.
    void stop(const QString &actor, RunId run);
    /// Types an answer at its terminal; `answer.text` goes there in any case, and is kept unless hidden.
    Result<void> answer(const QString &actor, RunAnswer answer);

private:
    struct Watched {
        IncidentId incident;
        int step = 0;
        QString status;
        QString phase;
        std::map<std::tuple<int, QString, QString>, int> said =
            {}; ///< how often, by step or name, and status
    };
    struct Pending;
    void readSecrets(std::shared_ptr<Pending> pending);
    void writeDown(const std::shared_ptr<Pending> &pending);
    void launch(const Pending &pending);
    void takeProgress(RunId run, const Progress &progress);
    void takeEnd(RunId run, const RunResult &result);

    Runs &m_runs;
    Keychain &m_keychain;
    Journal *m_journal;
    const Clock &m_clock;
    std::map<RunId, Watched> m_watched;
    std::map<RunId, std::map<QString, QString>> m_secrets; ///< by run: what must not be written down
};

} // namespace ic
