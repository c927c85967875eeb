// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/masked_tokens.h"
#include "app/console/console_private.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

const ChecklistItem *findItem(const Runbook &runbook, const QString &id)
{
    for (const Checklist &checklist : runbook.checklists) {
        const auto item = std::ranges::find(checklist.items, id, &ChecklistItem::id);
        if (item != checklist.items.end())
            return &*item;
    }
    return nullptr;
}

/// The name that goes with an id, for the timeline; the id itself where the runbook has none.
template <typename List, typename Name>
QString nameOf(const List &list, const QString &id, Name name)
{
    const auto found = std::ranges::find(list, id, &List::value_type::id);
    return found == list.end() ? id : std::invoke(name, *found);
}

} // namespace

Result<Declaration> Console::Private::declarationFor(const DeclareRequest &request) const
{
    if (q.incident().isOpen())
        return fail(ErrorCode::Refused, Text::tr("%1 is still open").arg(q.incident().declaration.number), {},
                    Text::tr("Resolve it first, or note the new situation on it"));
    const RunbookPtr runbook = fileRunbook;
    if (!runbook)
        return fail(ErrorCode::NotFound, Text::tr("There is no runbook to declare with"), {},
                    Text::tr("Open one first"));
    const EnvironmentSetup *target =
        site.environment(request.environment.isEmpty() ? environmentName : request.environment);
    if (!target)
        return fail(ErrorCode::NotFound, Text::tr("There is no environment %1").arg(request.environment), {},
                    Text::tr("Choose one of those in site.yaml"));
    const qint64 now = clock.wallMs();
    if (request.startedMs > now)
        return fail(ErrorCode::InvalidArgument, Text::tr("An incident can't begin in the future"), {},
                    Text::tr("Set an earlier time"));

    const Situation *situation = runbook->situation(request.situation);
    Declaration declaration;
    declaration.drill = target->kind == EnvironmentKind::Drill;
    declaration.number = history.nextNumber(now, declaration.drill);
    declaration.situation = request.situation;
    declaration.title = !request.title.isEmpty() ? request.title
        : situation                              ? situation->title
                                                 : Text::tr("Something else");
    declaration.section = request.section;
    if (declaration.section.isEmpty() && situation)
        declaration.section =
            situation->playbooks.isEmpty() ? situation->section : situation->playbooks.first();
    declaration.severity = request.severity.isEmpty()
        ? runbook->frontMatter.severities.value(0, QStringLiteral("P0"))
        : request.severity;
    declaration.commander = request.commander.trimmed().isEmpty() ? q.actor() : request.commander.trimmed();
    declaration.environment = target->name;
    declaration.startedMs = request.startedMs > 0 ? request.startedMs : now;
    declaration.runbookDigest = runbook->digest;
    declaration.runbookPath = runbook->path;
    return declaration;
}

void Console::declare(const DeclareRequest &request, Done done)
{
    const auto answer = [done](const Result<void> &result) {
        if (done)
            done(result);
    };
    if (const auto refusal = d->writeRefusal())
        return answer(std::unexpected(*refusal));
    if (d->isDeclaring)
        return answer(fail(ErrorCode::Refused, Text::tr("An incident is being declared already"), {},
                           Text::tr("Wait until it is on the journal")));
    const Result<Declaration> declaration = d->declarationFor(request);
    if (!declaration)
        return answer(std::unexpected(declaration.error()));

    const IncidentId incident = IncidentId::create();
    std::vector<EventDraft> drafts;
    if (!d->history.pinnedRunbooks.contains(declaration->runbookDigest))
        drafts.push_back(draft::runbookPinned(declaration->commander, d->fileRunbook->digest,
                                              d->fileRunbook->path, d->fileRunbook->source));
    drafts.push_back(draft::declared(incident, declaration->commander, *declaration));
    const QString target = declaration->environment;
    d->isDeclaring = true;
    d->journal->append(std::move(drafts),
                       [this, incident, target, answer](const Result<std::vector<Event>> &events) {
                           d->isDeclaring = false;
                           // Of another environment than the one watched so far nothing is known yet.
                           if (events && target == d->environmentName)
                               d->writeDownDeadEndpoints(incident);
                           answer(events ? Result<void>() : std::unexpected(events.error()));
                       });
}

void Console::setStart(qint64 startedMs, Done done)
{
    d->appendToOpen(
        [startedMs](IncidentId id, const QString &actor) { return draft::startSet(id, actor, startedMs); },
        std::move(done));
}

void Console::setSeverity(const QString &severity, Done done)
{
    d->appendToOpen(
        [&severity](IncidentId id, const QString &actor) { return draft::severitySet(id, actor, severity); },
        std::move(done));
}

void Console::chooseSituation(const QString &situation, const QString &section, Done done)
{
    d->appendToOpen(
        [&](IncidentId id, const QString &actor) {
            return draft::situationChosen(id, actor, situation, section);
        },
        std::move(done));
}

void Console::handOver(const QString &to, const QString &remark, Done done)
{
    if (to.trimmed().isEmpty()) {
        if (done)
            done(fail(ErrorCode::InvalidArgument, Text::tr("Nobody is named to take over"), {},
                      Text::tr("Enter a name")));
        return;
    }
    d->appendToOpen(
        [&](IncidentId id, const QString &actor) {
            return draft::handedOver(id, actor, to.trimmed(), remark.trimmed());
        },
        std::move(done));
}

void Console::resolve(const QString &summary, Done done)
{
    d->appendToOpen(
        [&summary](IncidentId id, const QString &actor) {
            return draft::resolved(id, actor, summary.trimmed());
        },
        std::move(done));
}

void Console::reopen(const QString &reason, Done done)
{
    if (incident().isNull() || incident().isOpen() || d->history.open()) {
        if (done)
            done(fail(ErrorCode::Refused,
                      Text::tr("There is no resolved incident in view that could be opened again"), {},
                      Text::tr("Choose a past incident while none is open")));
        return;
    }
    d->append(draft::reopened(incident().id, actor(), reason.trimmed()), std::move(done));
}

void Console::note(const QString &words, Done done)
{
    if (words.trimmed().isEmpty()) {
        if (done)
            done(fail(ErrorCode::InvalidArgument, Text::tr("The note is empty"), {},
                      Text::tr("Write something, or press Escape")));
        return;
    }
    d->appendToOpen(
        [&words](IncidentId id, const QString &actor) {
            return draft::noted(id, actor, withMaskedTokens(words.trimmed()));
        },
        std::move(done));
}

void Console::setActionDone(const QString &actionId, bool isDone, Done done)
{
    const QString title = runbook() ? nameOf(runbook()->actions, actionId, &Action::title) : actionId;
    d->appendToOpen(
        [&](IncidentId id, const QString &actor) {
            return draft::actionDone(id, actor, actionId, title, isDone);
        },
        std::move(done));
}

void Console::setItemTicked(const QString &itemId, bool ticked, Done done)
{
    const ChecklistItem *item = runbook() ? findItem(*runbook(), itemId) : nullptr;
    const QString words = item ? item->text : itemId;
    d->appendToOpen([&](IncidentId id,
                        const QString &actor) { return draft::itemTicked(id, actor, itemId, words, ticked); },
                    std::move(done));
}

void Console::markUpdateSent(const QString &scheduleId, Done done)
{
    QString audience; // of a rollback update: whoever follows the rollback
    if (scheduleId != rollbackUpdateId)
        audience = runbook() ? nameOf(runbook()->schedule, scheduleId, &ScheduleEntry::audience) : scheduleId;
    d->appendToOpen([&](IncidentId id,
                        const QString &actor) { return draft::updateSent(id, actor, scheduleId, audience); },
                    std::move(done));
}

void Console::acknowledgeEscalation(const QString &triggerId, Done done)
{
    const QString condition =
        runbook() ? nameOf(runbook()->escalations, triggerId, &EscalationTrigger::condition) : triggerId;
    d->appendToOpen(
        [&](IncidentId id, const QString &actor) {
            return draft::escalationAcknowledged(id, actor, triggerId, condition);
        },
        std::move(done));
}

void Console::contactTried(const QString &contactId, bool answered, Done done)
{
    const Contact *person = runbook() ? runbook()->person(contactId) : nullptr;
    const QString name = person ? person->name : contactId;
    d->appendToOpen(
        [&](IncidentId id, const QString &actor) {
            return draft::contactTried(id, actor, contactId, name, answered);
        },
        std::move(done));
}

void Console::stop(RunId run)
{
    if (d->runService && !d->writeRefusal())
        d->runService->stop(actor(), run);
}

Result<void> Console::answerRun(const RunAnswer &answer)
{
    if (const auto refusal = d->writeRefusal())
        return std::unexpected(*refusal);
    if (!d->runService)
        return fail(ErrorCode::Unavailable, Text::tr("The console is still opening"));
    return d->runService->answer(actor(), answer);
}

} // namespace ic
