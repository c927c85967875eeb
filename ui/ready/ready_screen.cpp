// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/ready_screen.h"

#include "app/console/console.h"
#include "ui/ready/history_panel.h"
#include "ui/ready/next_drill_panel.h"
#include "ui/ready/on_call_panel.h"
#include "ui/ready/readiness_panel.h"
#include "ui/ready/ready_header.h"
#include "ui/ready/situation_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/column.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sentence.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ic {

ReadyScreen::ReadyScreen(Console &console, QMenu *drillMenu, QAction *lookAgain, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader(drillMenu));
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(26, 22, 26, 16);
    columns->setSpacing(22);
    columns->addWidget(makeLeft(), 7);
    columns->addWidget(makeRight(drillMenu, lookAgain), 3);
    layout->addLayout(columns, 1);

    for (int number = 1; number <= 9; ++number) {
        auto *key = new QShortcut(QKeySequence(Qt::Key_0 + number), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        key->setAutoRepeat(false);
        connect(key, &QShortcut::activated, this, [this, number] {
            const RunbookPtr runbook = m_console.runbook();
            for (const Situation &situation : runbook ? runbook->situations : std::vector<Situation>()) {
                if (situation.number == number)
                    Q_EMIT situationChosen(situation.id);
            }
        });
    }
    connect(&console, &Console::runbookChanged, this, &ReadyScreen::refresh);
    connect(&console, &Console::opened, this, &ReadyScreen::refresh);
    refresh();
}

QWidget *ReadyScreen::makeHeader(QMenu *drillMenu)
{
    auto *header = new ReadyHeader(m_console, tr("No incident"), this);
    QPushButton *drill = makeButton(tr("Start a drill…"), this);
    connect(drill, &QPushButton::clicked, this,
            [drill, drillMenu] { drillMenu->popup(drill->mapToGlobal(QPoint(0, drill->height()))); });
    header->addButton(drill);
    QPushButton *past = makeButton(tr("Past incidents"), this);
    connect(past, &QPushButton::clicked, this, &ReadyScreen::pastIncidentsRequested);
    header->addButton(past);
    return header;
}

QWidget *ReadyScreen::makeLeft()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeLabel(tr("What is happening?"), Role::Title, left));
    layout->addWidget(makeWrapping(
        tr("Press a number. You can declare the incident on the next screen, or only read the procedure."),
        Role::Dim, left));
    layout->addSpacing(6);
    m_runbookError = new InlineSentence(left);
    m_runbookError->setDismissible(false);
    connect(m_runbookError->addButton(tr("Open another…")), &QPushButton::clicked, this,
            &ReadyScreen::openRunbookRequested);
    connect(m_runbookError->addButton(tr("Use the shipped one")), &QPushButton::clicked, this,
            &ReadyScreen::shippedRunbookRequested);
    layout->addWidget(m_runbookError);
    auto *column = new Column(left);
    m_choices = column->body();
    m_choices->setSpacing(12);
    layout->addWidget(column, 1);
    return left;
}

QWidget *ReadyScreen::makeRight(QMenu *drillMenu, QAction *lookAgain)
{
    auto *column = new Column(this);
    column->setMinimumWidth(330);
    column->setMaximumWidth(460);
    QVBoxLayout *body = column->body();
    body->setSpacing(16);
    auto *readiness = new ReadinessPanel(m_console, lookAgain, column);
    connect(readiness, &ReadinessPanel::runbookRequested, this, &ReadyScreen::runbookRequested);
    body->addWidget(readiness);
    auto *people = new OnCallPanel(m_console, column);
    connect(people, &OnCallPanel::allContactsRequested, this, &ReadyScreen::allContactsRequested);
    body->addWidget(people);
    body->addWidget(new NextDrillPanel(m_console, drillMenu, column));
    auto *history = new HistoryPanel(m_console, column);
    connect(history, &HistoryPanel::incidentChosen, this, &ReadyScreen::incidentChosen);
    body->addWidget(history);
    body->addStretch();
    return column;
}

void ReadyScreen::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    if (m_console.runbookError())
        m_runbookError->showError(*m_console.runbookError());
    else
        m_runbookError->clear();
    if (!m_shown.changesTo(runbook ? runbook->digest : QString()))
        return;
    clearLayout(m_choices);
    const SectionCounts counts = runbook ? SectionCounts(*runbook) : SectionCounts(Runbook());
    size_t shown = 0;
    for (const Situation &situation : runbook ? runbook->situations : std::vector<Situation>()) {
        if (++shown > SituationText::mostShown)
            break;
        auto *choice =
            new TitleButton(situation.number, situation.title,
                            SituationText::detail(situation, *runbook, counts), situation.number == 1, this);
        choice->setMinimumHeight(84);
        connect(choice, &QPushButton::clicked, this,
                [this, id = situation.id] { Q_EMIT situationChosen(id); });
        m_choices->addWidget(choice);
    }
    if (runbook && runbook->situations.empty())
        m_choices->addWidget(makeWrapping(tr("This runbook names no situations: a list whose items link to "
                                             "sections of the document makes them. "
                                             "Every section can be found with Ctrl+K."),
                                          Role::Dim, this));
    if (runbook && runbook->situations.size() > SituationText::mostShown)
        m_choices->addWidget(
            makeWrapping(tr("%n more: Ctrl+K finds each of them.", nullptr,
                            static_cast<int>(runbook->situations.size() - SituationText::mostShown)),
                         Role::Dim, this));
    m_choices->addStretch();
}

} // namespace ic
