// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/step_relations.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace ic {

namespace {

bool changedSomething(const IncidentRun &run)
{
    return run.end && run.end->outcome != RunOutcome::DidNotStart;
}

} // namespace

std::vector<UndoOffer> undoOffers(const Runbook &runbook, const Incident &incident)
{
    std::vector<UndoOffer> offers;
    std::set<QString> looked;
    for (const IncidentRun &run : std::views::reverse(incident.runs)) {
        // What an earlier run of a step did, its last run did over.
        if (!changedSomething(run) || !looked.insert(run.start.stepId).second || !run.undoneBy.isNull())
            continue;
        const Step *step = runbook.step(run.start.stepId);
        const Step *undo = step && step->undo != step->id ? runbook.step(step->undo) : nullptr;
        if (!undo)
            continue;
        const auto known = std::ranges::find(offers, undo, &UndoOffer::undo);
        if (known == offers.end())
            offers.push_back({undo, {&run}});
        else
            known->runs.push_back(&run);
    }
    return offers;
}

std::optional<UndoOffer> undoOfferFor(const Runbook &runbook, const Incident &incident, const QString &stepId)
{
    for (UndoOffer &offer : undoOffers(runbook, incident)) {
        if (std::ranges::any_of(offer.runs,
                                [&stepId](const IncidentRun *run) { return run->start.stepId == stepId; }))
            return std::move(offer);
    }
    return std::nullopt;
}

const Step *verificationOf(const Runbook &runbook, const Step &step)
{
    return step.verify.isEmpty() || step.verify == step.id ? nullptr : runbook.step(step.verify);
}

const IncidentRun *runToVerify(const Runbook &runbook, const Incident &incident, const QString &stepId)
{
    std::set<QString> looked;
    for (const IncidentRun &run : std::views::reverse(incident.runs)) {
        if (!looked.insert(run.start.stepId).second)
            continue;
        const Step *step = runbook.step(run.start.stepId);
        const Step *by = step ? verificationOf(runbook, *step) : nullptr;
        const bool passed = run.verdict && run.verdict->verified == Verified::Passed;
        // By what it was started with: a verification is not verified in its turn.
        if (by && by->id == stepId && run.succeeded() && run.start.verifiedBy == stepId && !passed
            && run.undoneBy.isNull())
            return &run;
    }
    return nullptr;
}

void relate(const Runbook &runbook, const Incident &incident, const Step &step, RunStart &start)
{
    if (const IncidentRun *verified = runToVerify(runbook, incident, step.id))
        start.verifies = verified->start.run;
    for (const UndoOffer &offer : undoOffers(runbook, incident)) {
        if (offer.undo->id != step.id)
            continue;
        for (const IncidentRun *run : offer.runs)
            start.undoes.push_back(run->start.run);
    }
    const Step *by = verificationOf(runbook, step);
    // Two steps that verify each other would never come to an end.
    if (by && start.verifies.isNull())
        start.verifiedBy = by->id;
    if (const SectionRun *section = incident.sectionRunAt(step.id))
        start.sectionRun = section->start.id;
}

} // namespace ic
