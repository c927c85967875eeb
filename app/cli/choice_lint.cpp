// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choice_lint.h"

#include "app/cli/problem_rules.h"
#include "app/runbook/recognition/topics.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChoiceLint)
};

QSet<QString> chosenSections(const Runbook &runbook)
{
    QSet<QString> chosen;
    for (const Situation &situation : runbook.situations) {
        chosen << situation.section;
        for (const QString &playbook : situation.playbooks)
            chosen << playbook;
    }
    chosen.remove(QString());
    return chosen;
}

bool hasRunnable(const Runbook &runbook, const Block &block)
{
    const auto begin = runbook.steps.begin() + block.first;
    return block.kind == BlockKind::Steps && std::any_of(begin, begin + block.count, [](const Step &step) {
               return step.notRunnable.isEmpty();
           });
}

/// Whether the section itself says what to do, rather than whom to call.
bool isProcedure(const Runbook &runbook, const Section &section, Topics topics)
{
    const Topics peopleAndPapers = Topic::Contacts | Topic::Escalation | Topic::Channels | Topic::Roles
        | Topic::Duties | Topic::Targets | Topic::Criteria | Topic::Resources | Topic::Contents
        | Topic::Message | Topic::Schedule | Topic::Deadlines;
    return std::ranges::any_of(section.blocks, [&](const Block &block) {
        return hasRunnable(runbook, block)
            || (block.kind == BlockKind::Actions && block.count > 0 && !(topics & peopleAndPapers));
    });
}

Problem noteOn(const Section &section, bool authorsList)
{
    const QString text = authorsList
        ? Text::tr("“%1” says what to do, but nothing in the list of what may happen leads to it: only the "
                   "search and the whole runbook show it. If it should be offered, add a link to the list.")
        : Text::tr(
            "“%1” says what to do, but is not among the choices of “What is happening?”: only the search "
            "and the whole runbook show it. If it should be offered, name it after what happens, or write "
            "a list of links below the title.");
    return {section.line, ProblemSeverity::Note, codes::notOffered, text.arg(section.plainTitle)};
}

} // namespace

std::vector<Problem> proceduresNotOffered(const Runbook &runbook)
{
    const QSet<QString> chosen = chosenSections(runbook);
    if (chosen.isEmpty())
        return {};
    const std::vector<Section> &sections = runbook.sections;
    const Topics later = Topic::Aftermath | Topic::Drills | Topic::Past;
    // A section stands before those below it.
    std::vector<bool> isOffered(sections.size()); // itself or what it stands below
    std::vector<bool> leadsOn(sections.size()); // something below it is offered
    std::vector<bool> isLeftOut(sections.size());
    for (size_t i = 0; i < sections.size(); ++i) {
        const int parent = sections[i].parent;
        const auto above = static_cast<size_t>(std::max(parent, 0));
        isOffered[i] = chosen.contains(sections[i].id) || (parent >= 0 && isOffered[above]);
        isLeftOut[i] = (parent >= 0 && isLeftOut[above])
            || bool(topicsOf(sections[i].title, sections[i].plainTitle) & later);
    }
    for (size_t i = sections.size(); i-- > 0;) {
        if (sections[i].parent >= 0 && (isOffered[i] || leadsOn[i]))
            leadsOn[static_cast<size_t>(sections[i].parent)] = true;
    }
    const bool authorsList = std::ranges::any_of(sections, [](const Section &section) {
        return std::ranges::any_of(section.blocks,
                                   [](const Block &block) { return block.kind == BlockKind::Situations; });
    });
    std::vector<Problem> problems;
    QSet<size_t> told;
    for (size_t i = 0; i < sections.size(); ++i) {
        if (isOffered[i] || isLeftOut[i]
            || !isProcedure(runbook, sections[i], topicsOf(sections[i].title, sections[i].plainTitle)))
            continue;
        size_t top = i;
        while (sections[top].parent >= 0 && !leadsOn[static_cast<size_t>(sections[top].parent)])
            top = static_cast<size_t>(sections[top].parent);
        if (told.contains(top) || sections[top].plainTitle.isEmpty())
            continue;
        told.insert(top);
        problems.push_back(noteOn(sections[top], authorsList));
    }
    return problems;
}

} // namespace ic::cli
