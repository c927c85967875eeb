// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document/fence_info.h"
#include "app/runbook/document/heading_slug.h"
#include "app/runbook/recognition/item_text.h"
#include "app/runbook/document/markdown_table.h"
#include "app/runbook/problem_codes.h"
#include "app/runbook/runbook.h"
#include "app/runbook/recognition/topics.h"

#include <QSet>

#include <functional>
#include <map>

// What the recognition rules share. A rule is a function: it looks at one block of the document (a list, a
// table, a fence), and where the shape fits, adds values to the draft and says what the block is. The rules
// stand in one table in recognition.cpp, in the order in which they are asked.

namespace ic {

/// Problems of one code beyond this are only counted.
constexpr int mostProblemsOfOneCode = 20;

/// The runbook while it is being built.
struct RunbookDraft {
    Runbook runbook;
    std::vector<Topics> ownTopics; ///< of each section's heading
    std::vector<Topics> inheritedTopics; ///< of the headings above it
    mutable std::vector<QString> idStems; ///< what ids in each section begin with; made when first asked for
    std::vector<int> fenceCount; ///< fences that stand in each section
    QSet<QString> valueSources; ///< slugs of what placeholders get their values from
    std::function<QString(const QString &url)> sectionOfLink; ///< id of the section; empty: none
    QString idPrefix; ///< of a file in a folder: "db/failover.md#"; empty for a document by itself
    std::vector<Situation> fileLinks; ///< what it lists of the folder's other files, unnumbered

    UniqueIds contactIds, stepIds, actionIds, checklistIds, itemIds, templateIds, channelIds, scheduleIds,
        escalationIds, targetIds, namedIds, followUpIds, situationIds;

    struct Repetition {
        int count = 0;
        int lineOfFirstLeftOut = 0;
    };
    std::map<QLatin1String, Repetition> repetitions; ///< of each problem code

    void beginIdsWith(const QString &prefix);
    /// Of each code the first few are kept, since nobody reads thousands that say the same.
    void problem(int line, ProblemSeverity severity, QLatin1String code, const QString &text);
    /// True where there are enough of the code already: then it is counted, and nobody needs its text.
    bool isOneTooMany(int line, QLatin1String code);
    /// Once at the end: one note for each code of which problems were left out.
    void summarizeProblems();
    /// "section/name-of-the-thing".
    QString idIn(int section, const QString &name) const
    {
        const auto index = static_cast<size_t>(section);
        idStems.resize(runbook.sections.size());
        QString &stem = idStems.at(index);
        if (stem.isEmpty())
            stem = idSlug(runbook.sections[index].title);
        return idBelow(stem, name);
    }
};

/// One block, with what stands around it.
struct Candidate {
    MarkdownNode node;
    int section = 0;
    Topics own; ///< of its heading, and of a short line that introduces it
    Topics inherited;
    QString leadIn; ///< paragraph straight before it; may be empty
    bool leadInIsBold = false; ///< all of it
    QString itemLead; ///< lead of the list item it stands in; may be empty
    QString annotation; ///< "contacts" of <!-- console: contacts -->; may be empty
    std::vector<ListItem> items; ///< of a list
    MarkdownTable table; ///< of a table
    FenceInfo fence; ///< of a fence

    bool isForced(QLatin1String name) const { return annotation == name; }
    bool all(Topics topics) const { return (own & topics) == topics; }
    bool any(Topics topics) const { return bool(own & topics); }
    bool anyAbove(Topics topics) const { return bool((own | inherited) & topics); }
};

struct Recognized {
    BlockKind kind = BlockKind::Prose;
    int first = 0;
    int count = 0;
};
using Rule = std::optional<Recognized> (*)(const Candidate &, RunbookDraft &);

/// Asks the rules in order; Prose where none fits.
Recognized recognize(const Candidate &candidate, RunbookDraft &draft);
bool isKnownAnnotation(const QString &name);

/// "Mostly": three of five, and at least one.
constexpr bool isMost(qsizetype some, qsizetype all)
{
    return some > 0 && some * 5 >= all * 3;
}

template <typename Range, typename Predicate>
bool mostly(const Range &range, Predicate predicate)
{
    return isMost(std::count_if(std::begin(range), std::end(range), predicate),
                  static_cast<qsizetype>(std::size(range)));
}

// The rules, by the file they stand in.

// list_recognition.cpp
std::optional<Recognized> channelList(const Candidate &, RunbookDraft &);
std::optional<Recognized> drillList(const Candidate &, RunbookDraft &);
std::optional<Recognized> scenarioList(const Candidate &, RunbookDraft &);
std::optional<Recognized> evaluationList(const Candidate &, RunbookDraft &);
std::optional<Recognized> criteriaList(const Candidate &, RunbookDraft &);
std::optional<Recognized> dutyList(const Candidate &, RunbookDraft &);
std::optional<Recognized> roleList(const Candidate &, RunbookDraft &);
std::optional<Recognized> resourceList(const Candidate &, RunbookDraft &);
// timed_recognition.cpp
std::optional<Recognized> followUpList(const Candidate &, RunbookDraft &);
std::optional<Recognized> escalationList(const Candidate &, RunbookDraft &);
std::optional<Recognized> targetList(const Candidate &, RunbookDraft &);
std::optional<Recognized> scheduleTable(const Candidate &, RunbookDraft &);
std::optional<Recognized> escalationTable(const Candidate &, RunbookDraft &);
// action_recognition.cpp
std::optional<Recognized> checklist(const Candidate &, RunbookDraft &);
std::optional<Recognized> actionList(const Candidate &, RunbookDraft &);
// command_list_recognition.cpp
std::optional<Recognized> commandList(const Candidate &, RunbookDraft &);
/// Inline code that is a command, not a file, a name or a value.
bool isInlineCommand(const QString &code);
/// The steps of a list below a duty: "1. Look at it:" and "- `docker ps`" below that; their ids.
QStringList addCommandsBelow(const ListItem &item, int section, RunbookDraft &draft);
// contact_recognition.cpp
std::optional<Recognized> contactTable(const Candidate &, RunbookDraft &);
std::optional<Recognized> contactList(const Candidate &, RunbookDraft &);
// contact_details.cpp
std::optional<Recognized> contactDetails(const Candidate &, RunbookDraft &);
// situation_recognition.cpp
std::optional<Recognized> situationList(const Candidate &, RunbookDraft &);
std::optional<Recognized> situationTable(const Candidate &, RunbookDraft &);
/// "System is down → [System failure](…)": what stands before the link, else the link's text.
QString situationTitle(const QString &text, const QString &linkText);
// file_link_recognition.cpp
std::optional<Recognized> fileList(const Candidate &, RunbookDraft &);
std::optional<Recognized> fileTable(const Candidate &, RunbookDraft &);
// fence_recognition.cpp
std::optional<Recognized> fenceSteps(const Candidate &, RunbookDraft &);
// template_recognition.cpp
std::optional<Recognized> messageTemplate(const Candidate &, RunbookDraft &);

// heading_recognition.cpp
std::optional<Recognized> escalationParagraph(const Candidate &, RunbookDraft &);
/// "Level 2 (5-15 min): page the lead": counts from the start of its window, "(within 5 min)" from its end.
struct EscalationLevel {
    std::chrono::seconds after{0};
    QString condition; ///< without the window: "Level 2: page the lead"
};
std::optional<EscalationLevel> escalationLevel(const QString &text);
/// Where its window starts; "(0-5 min)" is at once, while "(within 5 min)" and "(5 min)" are after five.
std::optional<std::chrono::seconds> startOfLevel(const QString &text);

/// What a heading itself is, beside opening its section; Prose for most.
Recognized recognizeHeading(MarkdownNode heading, int section, RunbookDraft &draft);

/// After all blocks: playbooks of each situation, and situations from headings where no list gave any.
void completeSituations(RunbookDraft &draft);
/// Of each section the playbooks below it that a person chooses between; none where it is one itself.
std::vector<QStringList> playbooksOfSections(const RunbookDraft &draft);
/// After all blocks: undo= and verify= by name become ids.
void resolveStepReferences(RunbookDraft &draft);

/// Adds the step of an inline command ("`npm run x`" in a duty); its id.
QString addInlineStep(RunbookDraft &draft, int section, const QString &label, const QString &command,
                      int line);

} // namespace ic
