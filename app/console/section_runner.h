// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/incident/incident.h"

#include <QObject>

#include <functional>
#include <set>

namespace ic {

class Console;

/// Runs the steps of a section one after another; beside a background step it goes on at once. Where each of
/// these stands is a fold of events; this class only knows which ones somebody at this console has set going,
/// so that none goes on by itself after a restart.
///
/// A step that needs no question is run from here; for another one stepWanted() asks the screen to ask. What
/// does not succeed, is declined or is not verified pauses the section: for a background step before the next
/// one would begin, and those that run go on. It ends when all its steps have ended. One thread.
class SectionRunner : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;
    using Append = std::function<void(EventDraft, Done)>;

    /// append: writes an event, as Console::Private::append. The console outlives this.
    SectionRunner(Console &console, Append append, QObject *parent = nullptr);

    /// Refused where one of the section is underway, or no incident is open.
    void begin(const QString &section, const QString &title, std::vector<SectionRunStart::Member> steps,
               Done done = {});
    /// By a key press: runs the step whose turn it is (again), and goes on after it.
    void goOn(SectionRunId id);
    /// The step whose turn it is is being run by other means; goes on after it.
    void follow(SectionRunId id);
    /// Goes on with the step after it. Errors: InvalidArgument without a reason.
    void skip(SectionRunId id, const QString &reason, Done done = {});
    /// Ends it where it stands; a step that runs is not stopped by it, and the event names those in the
    /// background.
    void end(SectionRunId id, Done done = {});
    /// The background steps of it that run, or are being verified, in order of start.
    std::vector<SectionRunStart::Member> goingOn(const SectionRun &section) const;
    /// A person said no to the step, or it was refused.
    void decline(const QString &stepId);

    /// Goes on by itself, as somebody at this console said so.
    bool isFollowed(SectionRunId id) const { return m_followed.contains(id); }
    /// The screen has to ask before this step can run.
    bool waitsFor(const QString &stepId) const;

    /// An event of the open incident, after it was folded.
    void take(const Event &event);
    /// After opening: says what an earlier console did not come to, that a section is through or that nobody
    /// will verify a step. Runs nothing.
    void lookAtAll();

Q_SIGNALS:
    /// Ask what this step needs, and run it.
    void stepWanted(const QString &stepId);

private:
    void advance(SectionRunId id);
    void look(SectionRunId id, const QString &changedStep);
    bool awaitsNobody(const SectionRun &section, std::size_t member) const;
    void pause(const SectionRun &section, const SectionRunStart::Member &step, PauseReason reason);
    const SectionRun *open(SectionRunId id) const;

    Console &m_console;
    Append m_append;
    std::set<SectionRunId> m_followed;
    std::set<QString> m_starting; ///< steps that were asked to run, no event yet
    std::set<RunId> m_toBeVerified; ///< ended here, and their verification begins by itself
    std::set<SectionRunId> m_pausing; ///< said to the journal, no event yet
};

} // namespace ic
