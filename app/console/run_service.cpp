// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/run_service.h"

#include "app/actions/masked_tokens.h"
#include "app/journal/journal.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <set>

namespace ic {

namespace {
/// Beyond this a start would come as a surprise.
constexpr qint64 patienceMs = 5000;
} // namespace

struct RunService::Pending {
    IncidentId incident;
    QString actor;
    RunSetup setup;
    RunStart start;
    std::vector<Variable> secrets; ///< still to be read, last first
    QStringList progressPatterns;
    Started started;
    qint64 askedMs = 0; ///< steady
};

RunService::RunService(Runs &runs, Keychain &keychain, Journal *journal, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_keychain(keychain)
    , m_journal(journal)
    , m_clock(clock)
{
    connect(&m_runs, &Runs::progressed, this, &RunService::takeProgress);
    connect(&m_runs, &Runs::finished, this, &RunService::takeEnd);
}

void RunService::begin(IncidentId incident, const QString &actor, RunSetup setup, RunStart start,
                       const std::vector<Variable> &variables, const QStringList &progressPatterns,
                       Started started)
{
    auto pending = std::make_shared<Pending>();
    pending->incident = incident;
    pending->actor = actor;
    setup.id = RunId::create();
    start.run = setup.id;
    for (const Variable &variable : variables) {
        if (variable.secret.isEmpty())
            setup.environment.try_emplace(variable.name, variable.value);
        else
            pending->secrets.push_back(variable);
    }
    pending->setup = std::move(setup);
    pending->start = std::move(start);
    pending->progressPatterns = progressPatterns;
    pending->started = std::move(started);
    pending->askedMs = m_clock.steadyMs();
    readSecrets(pending);
}

void RunService::readSecrets(std::shared_ptr<Pending> pending)
{
    if (pending->secrets.empty()) {
        writeDown(pending);
        return;
    }
    const Variable variable = pending->secrets.back();
    pending->secrets.pop_back();
    QPointer<RunService> guard(this);
    m_keychain.read(variable.secret, [guard, pending, variable](const Result<QString> &secret) {
        if (!guard)
            return;
        if (!secret) {
            Error error = secret.error();
            error.what = QCoreApplication::translate("Console", "The secret for %1 can't be read: %2")
                             .arg(variable.name, error.what);
            if (pending->started)
                pending->started(std::unexpected(error));
            return;
        }
        pending->setup.environment[variable.name] = *secret;
        pending->setup.secretNames.append(variable.name);
        guard->readSecrets(pending);
    });
}

void RunService::writeDown(const std::shared_ptr<Pending> &pending)
{
    QPointer<RunService> guard(this);
    m_journal->append(draft::runStarted(pending->incident, pending->actor, pending->start),
                      [guard, pending](const Result<Event> &event) {
                          if (!guard)
                              return;
                          if (!event) {
                              if (pending->started)
                                  pending->started(std::unexpected(event.error()));
                              return;
                          }
                          guard->launch(*pending);
                      });
}

void RunService::launch(const Pending &pending)
{
    m_watched[pending.setup.id] = {pending.incident, 0, {}, {}};
    if (m_clock.steadyMs() - pending.askedMs > patienceMs) {
        RunResult late;
        late.outcome = RunOutcome::DidNotStart;
        late.message = QCoreApplication::translate("Console",
                                                   "Not started: the journal could not be written for "
                                                   "several seconds. Run it again if it is still wanted");
        takeEnd(pending.setup.id, late);
        if (pending.started)
            pending.started(fail(ErrorCode::TimedOut, late.message));
        return;
    }
    m_runs.start(pending.setup, pending.progressPatterns);
    if (pending.started)
        pending.started(pending.setup.id);
}

void RunService::adopt(IncidentId incident, RunId run, const QStringList &progressPatterns)
{
    if (m_watched.contains(run))
        return;
    m_watched[run] = {incident, 0, {}, {}};
    m_runs.adopt(run, progressPatterns);
}

CarriedSecrets RunService::carriedSecrets(const Incident &incident, const QString &playbook,
                                          RunId goesOnFrom) const
{
    // What succeeded, and the failed parts that it, or what is to be run, stands on.
    std::set<RunId> counted;
    const auto count = [&incident, &counted](const IncidentRun *run) {
        while (run && run->end && counted.insert(run->start.run).second)
            run = incident.run(run->start.goesOnFrom);
    };
    for (const IncidentRun &run : incident.runs) {
        if (run.start.playbook == playbook && run.succeeded())
            count(&run);
    }
    count(incident.run(goesOnFrom));

    CarriedSecrets carried;
    const auto forget = [&carried](const QString &name) {
        carried.values.erase(name);
        carried.lost.erase(name);
    };
    for (const IncidentRun &run : incident.runs) {
        if (!counted.contains(run.start.run))
            continue;
        for (const auto &[name, value] : run.end->exports)
            forget(name);
        const auto known = m_secrets.find(run.start.run);
        for (const QString &name : run.end->withheldExports) {
            forget(name);
            if (known != m_secrets.end() && known->second.contains(name))
                carried.values[name] = known->second.at(name);
            else
                carried.lost[name] = run.start.label;
        }
    }
    return carried;
}

void RunService::stop(const QString &actor, RunId run)
{
    const auto watched = m_watched.find(run);
    if (!m_journal || watched == m_watched.end())
        return;
    // Stopping never waits for the journal: the fact is written beside it, not before it.
    m_runs.stop(run);
    m_journal->append(draft::runStopAsked(watched->second.incident, actor, run));
}

Result<void> RunService::answer(const QString &actor, RunAnswer answer)
{
    const auto watched = m_watched.find(answer.run);
    if (!m_journal || watched == m_watched.end())
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("Console", "This step no longer waits for an answer"));
    constexpr char endOfInput = 4; // Ctrl+D, as the terminal understands it
    const QByteArray typed =
        answer.endOfInput ? QByteArray(1, endOfInput) : answer.text.toUtf8() + QByteArray("\n");
    // As with stopping: a command that waits is not kept waiting by a journal in trouble.
    if (const auto sent = m_runs.answer(answer.run, typed); !sent)
        return sent;
    answer.hidden = answer.hidden || withMaskedTokens(answer.text) != answer.text;
    if (answer.hidden)
        answer.text.clear();
    m_journal->append(draft::runAnswered(watched->second.incident, actor, answer));
    return {};
}

void RunService::takeProgress(RunId run, const Progress &progress)
{
    const auto watched = m_watched.find(run);
    if (!m_journal || watched == m_watched.end())
        return;
    // Only a change of phase is a fact worth keeping; percentages within it are for the screen alone.
    Watched &last = watched->second;
    if (progress.step == last.step && progress.status == last.status && progress.phase == last.phase)
        return;
    last.step = progress.step;
    last.status = progress.status;
    last.phase = progress.phase;
    PhaseStep phase{
        run, progress.rollbackId, progress.step, progress.total, progress.phase, progress.status, {}, {}};
    if (progress.remaining)
        phase.remainingSeconds = progress.remaining->count();
    phase.atMs = progress.atMs;
    // A phase that failed may be tried again; whoever reads the output anew counts the same.
    const int time = ++last.said[{phase.step, phase.step > 0 ? QString() : phase.phase, phase.status}];
    m_journal->append(draft::runProgressed(last.incident, phase, time));
}

void RunService::takeEnd(RunId run, const RunResult &result)
{
    const auto watched = m_watched.find(run);
    if (!m_journal || watched == m_watched.end())
        return;
    RunEnd end;
    end.run = run;
    end.outcome = result.outcome;
    end.exitCode = result.exitCode;
    end.signal = result.signal;
    end.message = result.message;
    end.durationMs = std::max<qint64>(0, result.finishedMs - result.startedMs);
    end.recordingBytes = result.recordingBytes;
    end.digest = result.digest;
    end.exports = result.exports;
    end.withheldExports = result.withheldExports;
    end.failedLine = result.failedLine;
    if (auto secrets = m_runs.withheldExports(run); !secrets.empty())
        m_secrets[run] = std::move(secrets);
    m_journal->append(draft::runFinished(watched->second.incident, end));
    m_watched.erase(watched);
}

} // namespace ic
