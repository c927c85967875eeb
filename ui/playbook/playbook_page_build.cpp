// SPDX-License-Identifier: GPL-3.0-or-later
// How a section of the document becomes rows; what they do afterwards is in playbook_page.cpp.
#include "app/console/console.h"
#include "ui/playbook/action_row.h"
#include "ui/playbook/checklist_block.h"
#include "ui/playbook/playbook_page.h"
#include "ui/playbook/run_all.h"
#include "ui/playbook/section_heading.h"
#include "ui/playbook/step_row.h"
#include "ui/playbook/template_card.h"
#include "ui/playbook/text_block.h"
#include "ui/playbook/undo_list.h"
#include "ui/widgets/run_text.h"
#include "ui/widgets/step_control.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {

bool hasActions(const Section &section)
{
    return std::ranges::any_of(section.blocks,
                               [](const Block &block) { return block.kind == BlockKind::Actions; });
}

/// A block that says nothing: a rule between sections.
bool isRule(const Runbook &runbook, const Block &block)
{
    if (block.kind != BlockKind::Prose)
        return false;
    const QString html = runbook.html(block);
    return html.trimmed().startsWith(QLatin1String("<hr")) && html.count(QLatin1Char('<')) == 1;
}

/// The steps that have a row of their own. "1. Stop all writes" with its fence straight below is one row, and
/// nothing runs from two; where text stands between the two, a person reads it before they come to Run.
QSet<QString> stepsNotInRowsOfDuties(const Runbook &runbook, const Section &section)
{
    QSet<QString> found;
    QSet<QString> wantedHere;
    for (const Block &block : section.blocks) {
        if (block.kind == BlockKind::Steps) {
            for (int i = block.first; i < block.first + block.count; ++i) {
                const QString &id = runbook.steps[std::size_t(i)].id;
                if (!wantedHere.contains(id))
                    found.insert(id);
            }
            continue;
        }
        wantedHere.clear();
        if (block.kind == BlockKind::Actions) {
            for (int i = block.first; i < block.first + block.count; ++i)
                wantedHere.insert(runbook.actions[std::size_t(i)].stepId);
        }
    }
    return found;
}

} // namespace

void PlaybookPage::build(const Section &root)
{
    const auto sections = m_runbook->sectionWithSubsections(root.id);
    m_parts.reserve(sections.size());
    const bool rootOnlyTalks =
        std::ranges::all_of(root.blocks, [](const Block &block) { return block.kind == BlockKind::Prose; });
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const Section &section = *sections[i];
        // "Critical system failure [Immediate actions 0–2 min]": what comes first and has a window stands
        // beside the title, so that the actions are the first thing under it.
        const bool first = i == 1 && rootOnlyTalks && section.window && hasActions(section);
        if (first)
            m_header->setChip(tr("%1 %2", "section and its time window")
                                  .arg(section.plainTitle, RunText::window(*section.window)));
        addSection(section, i == 0 || first);
    }
}

void PlaybookPage::addSection(const Section &section, bool intoHeader)
{
    Part part;
    part.heading = m_header;
    if (!intoHeader) {
        part.heading = new SectionHeading(section.plainTitle, false, this);
        m_layout->addWidget(part.heading);
    }
    if (section.window && section.id != m_section && !intoHeader)
        part.heading->setChip(RunText::window(*section.window));
    if (section.window && section.id == m_section)
        m_header->setChip(RunText::window(*section.window));
    part.stepsBelow = stepsNotInRowsOfDuties(*m_runbook, section);
    const int before = m_layout->count();
    for (const Block &block : section.blocks) {
        if (!isRule(*m_runbook, block))
            addBlock(block, part);
    }
    if (part.together.size() >= 2)
        addRunAll(part.together, part, section);
    QLayoutItem *firstItem = m_layout->itemAt(before);
    m_starts[section.id] = !intoHeader ? part.heading : firstItem ? firstItem->widget() : this;
    m_parts.push_back(std::move(part));
}

void PlaybookPage::addBlock(const Block &block, Part &part)
{
    switch (block.kind) {
    case BlockKind::Actions:
        addActions(block, part);
        return;
    case BlockKind::Steps:
        addSteps(block, part);
        return;
    case BlockKind::Checklist:
        for (int i = block.first; i < block.first + block.count; ++i) {
            auto *checklist = new ChecklistBlock(m_console, m_runbook->checklists[std::size_t(i)], this);
            m_layout->addWidget(checklist);
            part.checklists.push_back(checklist);
            for (ChecklistRow *row : checklist->rows()) {
                m_rows.push_back(row);
                connect(row, &ChecklistRow::failed, this,
                        [this, row](const QString &text) { say(row, text); });
            }
        }
        return;
    case BlockKind::Template:
        for (int i = block.first; i < block.first + block.count; ++i) {
            auto *holder = new QWidget(this);
            auto *layout = new QVBoxLayout(holder);
            layout->setContentsMargins(16, 10, 16, 14);
            layout->addWidget(new TemplateCard(m_runbook->templates[std::size_t(i)], holder));
            m_layout->addWidget(holder);
        }
        return;
    case BlockKind::Prose:
    case BlockKind::Contacts:
    case BlockKind::Channels:
    case BlockKind::Schedule:
    case BlockKind::Escalations:
    case BlockKind::Targets:
    case BlockKind::Criteria:
    case BlockKind::Roles:
    case BlockKind::Duties:
    case BlockKind::Drills:
    case BlockKind::Scenarios:
    case BlockKind::Evaluation:
    case BlockKind::Resources:
    case BlockKind::FollowUps:
    case BlockKind::Situations:
        addText(m_runbook->html(block));
        return;
    }
}

void PlaybookPage::addActions(const Block &block, Part &part)
{
    for (int i = block.first; i < block.first + block.count; ++i) {
        const Action &action = m_runbook->actions[std::size_t(i)];
        const Step *step = action.stepId.isEmpty() || part.stepsBelow.contains(action.stepId)
            ? nullptr
            : m_runbook->step(action.stepId);
        if (step) {
            auto *row = new StepRow(m_console, *step, action.number, &action, this);
            addStepRow(row);
            part.duties.push_back(row);
        } else {
            auto *row = new ActionRow(m_console, action, this);
            connect(row, &ActionRow::failed, this, [this, row](const QString &text) { say(row, text); });
            addRow(row);
            part.duties.push_back(row);
        }
        const bool last = i + 1 == block.first + block.count;
        addFurtherSteps(action, last ? block.endLine : m_runbook->actions[std::size_t(i) + 1].line - 1);
    }
}

/// A duty may hold several commands: the first is run from its own row, each other one from a row below it.
void PlaybookPage::addFurtherSteps(const Action &action, int lastLine)
{
    // The runbook's steps are asked through once for the page, and not for each of its duties.
    if (m_stepsOfSections.isEmpty()) {
        for (const Step &step : m_runbook->steps)
            m_stepsOfSections[step.section].push_back(&step);
    }
    const auto steps = m_stepsOfSections.constFind(action.section);
    if (steps == m_stepsOfSections.cend())
        return;
    for (const Step *step : *steps) {
        if (step->line >= action.line && step->line <= lastLine && !stepRow(step->id))
            addStepRow(new StepRow(m_console, *step, action.number, nullptr, this));
    }
}

void PlaybookPage::addSteps(const Block &block, Part &part)
{
    for (int i = block.first; i < block.first + block.count; ++i) {
        const Step &step = m_runbook->steps[std::size_t(i)];
        StepRow *row = stepRow(step.id);
        if (!row) {
            part.lastNumber = step.number > 0 ? step.number : part.lastNumber + 1;
            row = new StepRow(m_console, step, part.lastNumber, nullptr, this);
            addStepRow(row);
        }
        if (step.notRunnable.isEmpty() && !step.excludedFromRunAll)
            part.together.push_back(row);
    }
}

void PlaybookPage::addRunAll(const std::vector<StepRow *> &rows, Part &part, const Section &section)
{
    std::vector<StepControl *> steps;
    for (const StepRow *row : rows)
        steps.push_back(&row->control());
    auto *all = new RunAll(m_console, std::move(steps), section.id, section.plainTitle, part.heading);
    m_runAlls.push_back(all);
    part.heading->addButton(all->button());
    // It stands above its steps, so Tab reaches it before them.
    std::vector<QWidget *> stops;
    for (QWidget *at = rows.front()->nextInFocusChain(); at != all->button() && at != rows.front();
         at = at->nextInFocusChain()) {
        if (at->focusPolicy() & Qt::TabFocus)
            stops.push_back(at);
    }
    QWidget *before = all->button();
    for (QWidget *stop : stops) {
        setTabOrder(before, stop);
        before = stop;
    }
    connect(all, &RunAll::said, this,
            [this, under = part.heading, first = rows.front()](const QString &sentence) {
                say(under == m_header ? static_cast<QWidget *>(first) : under, sentence);
            });
}

void PlaybookPage::addUndo()
{
    m_undo = new UndoList(m_console, this);
    m_layout->addWidget(m_undo);
    connect(m_undo, &UndoList::wanted, this, &PlaybookPage::wanted);
    connect(m_undo, &UndoList::largeOutputWanted, this, &PlaybookPage::largeOutputWanted);
}

void PlaybookPage::addText(const QString &html)
{
    if (html.trimmed().isEmpty())
        return;
    auto *holder = new QWidget(this);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(16, 10, 16, 10);
    auto *text = new TextBlock(html, holder);
    connect(text, &TextBlock::linkActivated, this, &PlaybookPage::linkActivated);
    layout->addWidget(text);
    m_layout->addWidget(holder);
}

void PlaybookPage::addStepRow(StepRow *row)
{
    connect(row, &StepRow::failed, this, [this, row](const QString &text) { say(row, text); });
    connect(&row->control(), &StepControl::opened, this, &PlaybookPage::wanted);
    connect(&row->control(), &StepControl::largeOutputWanted, this, &PlaybookPage::largeOutputWanted);
    connect(&row->control(), &StepControl::stateChanged, this, [this, row] {
        count();
        // What a person has just started, they want to see whole.
        if (row == currentRow())
            Q_EMIT wanted(row);
    });
    m_stepRows.push_back(row);
    addRow(row);
}

void PlaybookPage::addRow(PageRow *row)
{
    m_layout->addWidget(row);
    m_rows.push_back(row);
}

} // namespace ic
