// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"
#include "tests/support/manual_clock.h"

#include <QStringList>

#include <chrono>

namespace ic::test {

/// Makes events out of drafts as a journal would, with a clock that the test moves, and folds them at once: a
/// test reads as what happened, one line after the other.
class Story {
public:
    explicit Story(OriginId origin = OriginId::create())
        : m_origin(origin)
    {
    }

    Story &wait(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        return *this;
    }
    Story &happens(const EventDraft &draft)
    {
        Event event;
        event.origin = m_origin;
        event.seq = static_cast<qint64>(m_events.size()) + 1;
        event.hlc = {m_clock.wallMs(), 0};
        if (!m_events.empty() && m_events.back().hlc >= event.hlc)
            event.hlc = {m_events.back().hlc.wallMs, m_events.back().hlc.counter + 1};
        event.incident = draft.incident;
        event.kind = draft.kind;
        event.actor = draft.actor;
        event.payload = draft.payload;
        event.key = draft.key;
        m_events.push_back(event);
        m_state = fold(std::move(m_state), event);
        return *this;
    }
    /// What most stories begin with.
    Story &declared(const QString &severity = QStringLiteral("P0"), bool drill = false)
    {
        Declaration declaration;
        declaration.number = m_state.nextNumber(now(), drill);
        declaration.situation = QStringLiteral("system-down");
        declaration.title = QStringLiteral("System is completely down");
        declaration.section = QStringLiteral("critical-system-failure");
        declaration.severity = severity;
        declaration.commander = jordan;
        declaration.environment = QStringLiteral("production");
        declaration.drill = drill;
        declaration.startedMs = now();
        m_incident = IncidentId::create();
        return happens(draft::declared(m_incident, jordan, declaration));
    }
    Story &runStarts(RunId run, const QString &step, bool rollback = false)
    {
        RunStart start;
        start.run = run;
        start.stepId = step;
        start.label = QStringLiteral("Check database status");
        start.playbook = QStringLiteral("database");
        start.command = QStringLiteral("npm run db:status");
        start.rollback = rollback;
        return happens(draft::runStarted(m_incident, jordan, start));
    }
    Story &runEnds(RunId run, RunOutcome outcome, qint64 durationMs, int exitCode = 0)
    {
        RunEnd end;
        end.run = run;
        end.outcome = outcome;
        end.durationMs = durationMs;
        end.exitCode = exitCode;
        return happens(draft::runFinished(m_incident, end));
    }
    Story &phase(RunId run, int step, const char *name, const char *status, const char *rollbackId = "",
                 std::optional<qint64> atMs = {})
    {
        PhaseStep said;
        said.run = run;
        said.rollbackId = QString::fromLatin1(rollbackId);
        said.step = step;
        said.total = 8;
        said.phase = QString::fromLatin1(name);
        said.status = QString::fromLatin1(status);
        said.atMs = atMs;
        return happens(draft::runProgressed(m_incident, said));
    }

    qint64 now() const { return m_clock.wallMs(); }
    IncidentId id() const { return m_incident; }
    const JournalState &state() const { return m_state; }
    const std::vector<Event> &events() const { return m_events; }
    const Incident &incident() const { return m_state.incidents.at(m_incident); }
    QStringList timeline() const
    {
        QStringList lines;
        for (const TimelineEntry &entry : incident().timeline)
            lines.append(entry.text);
        return lines;
    }
    QString lastLine() const { return incident().timeline.back().text; }

    const QString jordan = QStringLiteral("Jordan Lee");
    const QString kim = QStringLiteral("Kim Davis");

private:
    OriginId m_origin;
    ManualClock m_clock;
    IncidentId m_incident;
    JournalState m_state;
    std::vector<Event> m_events;
};

} // namespace ic::test
