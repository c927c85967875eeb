// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/active_screen.h"

#include "app/console/console.h"
#include "ui/people/people_list.h"
#include "ui/playbook/playbook_view.h"
#include "ui/ready/ready_header.h"
#include "ui/ready/situation_text.h"
#include "ui/rollback/rollback_pane.h"
#include "ui/shell/due_list.h"
#include "ui/shell/endpoint_list.h"
#include "ui/shell/incident_bar.h"
#include "ui/shell/incident_panels.h"
#include "ui/shell/situation_tree.h"
#include "ui/timeline/timeline_pane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/column.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sentence.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace ic {

namespace {

constexpr int gap = 10;
constexpr int lowBelow = 800; ///< pixels of height

QFrame *makeFrame(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    setRole(frame, Role::Panel);
    return frame;
}

} // namespace

ActiveScreen::ActiveScreen(Console &console, Ticker &ticker, const CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_ticker(ticker)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeTop(commands, layout);

    auto *columns = new QWidget(this);
    auto *columnsLayout = new QHBoxLayout(columns);
    columnsLayout->setContentsMargins(0, 0, 0, 0);
    columnsLayout->setSpacing(gap);
    columnsLayout->addWidget(makeLeft(), 20);
    columnsLayout->addWidget(makeCentre(), 60);
    columnsLayout->addWidget(makeRight(), 24);
    m_bottom = makeBottom();
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setHandleWidth(gap);
    split->setChildrenCollapsible(false);
    split->addWidget(columns);
    split->addWidget(m_bottom);
    split->setSizes({1300, 600});
    split->setStretchFactor(0, 13);
    split->setStretchFactor(1, 6);
    auto *margins = new QVBoxLayout;
    margins->setContentsMargins(gap, gap, gap, gap);
    margins->addWidget(split);
    layout->addLayout(margins, 1);

    makeKeys();
    connect(&console, &Console::incidentChanged, this, &ActiveScreen::refresh);
    connect(&console, &Console::runbookChanged, this, &ActiveScreen::refresh);
    refresh();
}

void ActiveScreen::makeTop(const CommandSet &commands, QVBoxLayout *layout)
{
    m_bar = new IncidentBar(m_console, m_ticker, commands, this);
    layout->addWidget(m_bar);
    m_header = new ReadyHeader(m_console, QString(), this);
    QPushButton *declare = makeButton(tr("Declare…"), Role::Primary, this);
    QPushButton *back = makeButton(tr("Back"), this);
    declare->setToolTip(QStringLiteral("D"));
    back->setToolTip(tr("Escape"));
    connect(declare, &QPushButton::clicked, this, [this] { Q_EMIT declareRequested(m_readSituation); });
    connect(back, &QPushButton::clicked, this, &ActiveScreen::leaveRequested);
    m_header->addButton(declare);
    m_header->addButton(back);
    layout->addWidget(m_header);

    auto *panels = new QVBoxLayout;
    panels->setContentsMargins(gap, 0, gap, 0);
    panels->setSpacing(0);
    m_update = new UpdatePanel(m_console, this);
    m_handOver = new HandOverPanel(m_console, this);
    m_resolve = new ResolvePanel(m_console, this);
    m_offered = new InlineSentence(this);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_update, m_handOver, m_resolve, m_offered})
        panels->addWidget(panel);
    layout->addLayout(panels);
}

QWidget *ActiveScreen::makeLeft()
{
    QFrame *left = makeFrame(this);
    left->setMinimumWidth(258);
    left->setMaximumWidth(300);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(6);
    QLabel *what = makeLabel(tr("What is happening?"), Role::Caption, left);
    what->setContentsMargins(8, 0, 0, 2);
    layout->addWidget(what);
    auto *column = new Column(left);
    m_tree = new SituationTree(m_console, column);
    column->body()->addWidget(m_tree);
    column->body()->addStretch();
    layout->addWidget(column, 1);
    // Health stays in view however long the tree is.
    QLabel *endpoints = makeLabel(tr("Endpoints"), Role::Caption, left);
    endpoints->setContentsMargins(8, 6, 0, 2);
    layout->addWidget(endpoints);
    layout->addWidget(new EndpointList(m_console, m_ticker, left));
    connect(m_tree, &SituationTree::chosen, this, [this](const QString &situation, const QString &section) {
        m_readSituation = situation;
        showSection(section);
        // The row that had the focus is gone with its page.
        takeFocus();
    });
    return left;
}

QWidget *ActiveScreen::makeCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_elsewhere = new InlineSentence(centre);
    m_elsewhere->setDismissible(false);
    QPushButton *choose = m_elsewhere->addButton(tr("This is what happens"));
    QPushButton *back = m_elsewhere->addButton(tr("Back to the incident"));
    connect(choose, &QPushButton::clicked, this, [this] {
        m_console.chooseSituation(m_readSituation, m_page->section(),
                                  [self = QPointer(this)](const Result<void> &result) {
                                      if (self && !result)
                                          self->m_elsewhere->showError(result.error());
                                  });
    });
    connect(back, &QPushButton::clicked, this, [this] { showSection(m_console.incident().section); });
    layout->addWidget(m_elsewhere);
    m_page = new PlaybookView(m_console, m_ticker, centre);
    layout->addWidget(m_page, 1);
    connect(m_page, &PlaybookView::sectionChanged, this, [this](const QString &section) {
        m_tree->setCurrentSection(section);
        refreshElsewhere();
    });
    return centre;
}

QWidget *ActiveScreen::makeRight()
{
    QFrame *right = makeFrame(this);
    m_right = right;
    right->setMinimumWidth(314);
    right->setMaximumWidth(400);
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(1, 1, 1, 1);
    auto *column = new Column(right);
    column->body()->setSpacing(0);
    column->body()->addWidget(new CommunicationsDue(m_console, m_ticker, column));
    column->body()->addWidget(new Escalations(m_console, m_ticker, column));
    m_people = new PeopleList(m_console, m_ticker, column);
    column->body()->addWidget(m_people);
    column->body()->addStretch();
    layout->addWidget(column);
    return right;
}

QWidget *ActiveScreen::makeBottom()
{
    auto *bottom = new QSplitter(Qt::Horizontal, this);
    bottom->setHandleWidth(gap);
    bottom->setChildrenCollapsible(false);
    m_rollback = new RollbackPane(m_console, m_ticker, bottom);
    m_timeline = new TimelinePane(m_console, m_ticker, bottom);
    bottom->addWidget(m_rollback);
    bottom->addWidget(m_timeline);
    bottom->setStretchFactor(0, 2);
    bottom->setStretchFactor(1, 1);
    bottom->setSizes({2000, 1000});
    bottom->setMinimumHeight(180);
    connect(m_rollback, &RollbackPane::stepRequested, this, &ActiveScreen::showStep);
    return bottom;
}

void ActiveScreen::makeKeys()
{
    for (int number = 1; number <= 9; ++number) {
        auto *key = new QShortcut(QKeySequence(Qt::Key_0 + number), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        key->setAutoRepeat(false);
        connect(key, &QShortcut::activated, this, [this, number] { m_tree->chooseNumber(number); });
    }
}

void ActiveScreen::read(const QString &situation, const QString &section)
{
    m_readSituation = situation;
    showSection(section);
}

void ActiveScreen::showSection(const QString &section)
{
    m_page->showSection(section);
    m_tree->setCurrentSection(m_page->section());
    refreshElsewhere();
}

void ActiveScreen::showStep(const QString &step)
{
    m_page->revealStep(step);
    m_tree->setCurrentSection(m_page->section());
    refreshElsewhere();
}

void ActiveScreen::callContact(const QString &contact)
{
    m_people->call(contact);
}

void ActiveScreen::closePanels(QWidget *except)
{
    for (BarPanel *panel : std::initializer_list<BarPanel *>{m_update, m_handOver, m_resolve}) {
        if (panel != except)
            panel->closePanel();
    }
}

void ActiveScreen::sendUpdate()
{
    closePanels(m_update);
    m_update->openPanel();
}

void ActiveScreen::handOver()
{
    closePanels(m_handOver);
    m_handOver->openPanel();
}

void ActiveScreen::resolve()
{
    closePanels(m_resolve);
    m_resolve->openPanel();
}

void ActiveScreen::addNote()
{
    m_timeline->startNote();
}

void ActiveScreen::takeFocus()
{
    // Once all have heard of the incident: until then page and rows may be those of the one before.
    // Out of view it would take the focus all the same, and with it the keys of the screen that is.
    QTimer::singleShot(0, m_page, [page = m_page] {
        if (page->isVisible())
            page->setFocus(Qt::OtherFocusReason);
    });
}

void ActiveScreen::refresh()
{
    const Incident &incident = m_console.incident();
    m_bar->setVisible(!incident.isNull());
    m_header->setVisible(incident.isNull());
    m_bottom->setVisible(!incident.isNull());
    const RunbookPtr runbook = m_console.runbook();
    m_right->setVisible(
        runbook && !(runbook->contacts.empty() && runbook->schedule.empty() && runbook->escalations.empty()));
    if (!incident.isOpen())
        closePanels(nullptr);
    if (m_wasOpen && incident.id == m_incident && incident.resolvedMs)
        QTimer::singleShot(0, m_bar, &IncidentBar::focusClose); // once the panel has given back the focus
    m_wasOpen = incident.isOpen();
    if (incident.id != m_incident || incident.section != m_incidentSection) {
        if (incident.id != m_incident)
            m_page->startOver();
        m_incident = incident.id;
        m_incidentSection = incident.section;
        if (!incident.isNull()) {
            m_readSituation = incident.situation;
            showSection(incident.section);
        }
    }
    // A change of the incident's own file is the notice's to tell (RunbookNotice).
    const RunbookPtr offered = m_console.offeredRunbook();
    if (incident.isOpen() && offered && runbook && offered->path != runbook->path)
        m_offered->showHint(
            tr("%1 is open as well. This incident stays with the runbook that it was declared with.")
                .arg(QFileInfo(offered->path).fileName()));
    else
        m_offered->clear();
    refreshElsewhere();
}

void ActiveScreen::refreshElsewhere()
{
    const Incident &incident = m_console.incident();
    const RunbookPtr runbook = m_console.runbook();
    if (!runbook)
        return;
    const QString page = m_page->section();
    m_header->setTitle(tr("Reading: %1").arg(SituationText::sectionTitle(page, *runbook)));
    const bool elsewhere = incident.isOpen() && !page.isEmpty() && page != incident.section;
    if (elsewhere && incident.section.isEmpty())
        m_elsewhere->showHint(tr("This is %1. The incident was declared without a procedure.")
                                  .arg(SituationText::sectionTitle(page, *runbook)));
    else if (elsewhere)
        m_elsewhere->showHint(tr("This is %1. The incident is about %2.")
                                  .arg(SituationText::sectionTitle(page, *runbook),
                                       SituationText::sectionTitle(incident.section, *runbook)));
    else
        m_elsewhere->clear();
}

void ActiveScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tree->setCompact(height() < lowBelow);
}

void ActiveScreen::keyPressEvent(QKeyEvent *event)
{
    const bool reading = m_console.incident().isNull();
    if (event->key() == Qt::Key_Escape && reading) {
        Q_EMIT leaveRequested();
    } else if (event->key() == Qt::Key_Escape && !m_elsewhere->isHidden()) {
        showSection(m_console.incident().section);
    } else if (event->key() == Qt::Key_D && event->modifiers() == Qt::NoModifier && reading) {
        Q_EMIT declareRequested(m_readSituation);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ic
