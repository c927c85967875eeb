// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/situation_tree.h"

#include "app/console/console.h"
#include "ui/ready/situation_text.h"
#include "ui/widgets/checked_state.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/panel.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ic {

SituationTree::SituationTree(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    connect(&console, &Console::runbookChanged, this, &SituationTree::refresh);
    connect(&console, &Console::opened, this, &SituationTree::refresh);
    refresh();
}

void SituationTree::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    if (!m_shownDigest.changesTo(runbook ? runbook->digest : QString()))
        return;
    clearLayout(m_layout);
    m_lines.clear();
    for (const Situation &situation : runbook ? runbook->situations : std::vector<Situation>()) {
        if (m_lines.size() >= SituationText::mostShown)
            break;
        const bool choice = situation.playbooks.size() > 1;
        const QStringList playbooks = SituationText::playbooks(situation);
        addLine(
            {nullptr, situation.number, situation.id, choice ? situation.section : playbooks.value(0), false},
            situation.title);
        if (choice) {
            for (const QString &playbook : playbooks)
                addLine({nullptr, situation.number, situation.id, playbook, true},
                        SituationText::sectionTitle(playbook, *runbook));
        }
    }
    setCurrentSection(m_section);
}

void SituationTree::addLine(Line line, const QString &title)
{
    line.button = new NavButton(line.isPlaybook ? 0 : line.number, title, this);
    connect(line.button, &NavButton::toggled, this,
            [this, situation = line.situation, section = line.section] {
                // What is marked follows the page, not the press.
                setCurrentSection(m_section);
                Q_EMIT chosen(situation, section);
            });
    line.button->setCompact(m_compact);
    m_layout->addWidget(line.button);
    m_lines.push_back(std::move(line));
}

void SituationTree::setCompact(bool compact)
{
    m_compact = compact;
    for (const Line &line : m_lines)
        line.button->setCompact(compact);
}

void SituationTree::setCurrentSection(const QString &section)
{
    m_section = section;
    const auto exact = std::ranges::find(m_lines, section, &Line::section);
    for (const Line &line : m_lines)
        showChecked(*line.button, exact != m_lines.end() && line.button == exact->button);
}

void SituationTree::chooseNumber(int number)
{
    std::vector<const Line *> candidates;
    for (const Line &line : m_lines) {
        if (line.number == number && (line.isPlaybook || candidates.empty()))
            candidates.push_back(&line);
    }
    if (candidates.empty())
        return;
    // The situation's own line is an overview; where there are playbooks, the key goes through those.
    if (candidates.size() > 1)
        candidates.erase(candidates.begin());
    const auto current =
        std::ranges::find_if(candidates, [this](const Line *line) { return line->section == m_section; });
    const Line *wanted = current != candidates.end() && std::next(current) != candidates.end()
        ? *std::next(current)
        : candidates.front();
    Q_EMIT chosen(wanted->situation, wanted->section);
}

} // namespace ic
