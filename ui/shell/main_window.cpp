// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "app/console/console.h"
#include "app/drills/drill_range.h"
#include "ui/declare/declare_screen.h"
#include "ui/ready/ready_screen.h"
#include "ui/runbook/runbook_notice.h"
#include "ui/runbook/runbook_view.h"
#include "ui/shell/active_screen.h"
#include "ui/shell/command_set.h"
#include "ui/shell/fault_menu.h"
#include "ui/shell/finder.h"
#include "ui/shell/opening_screen.h"
#include "ui/shell/pin_panel.h"
#include "ui/shell/runbook_status.h"
#include "ui/shell/window_menus.h"
#include "ui/widgets/sentence.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ic {

MainWindow::MainWindow(Console &console, Ticker &ticker, WindowSettings settings, QWidget *parent)
    : QMainWindow(parent)
    , m_console(console)
    , m_ticker(ticker)
    , m_settings(std::move(settings))
    , m_commands(new CommandSet(this))
    , m_faults(new FaultMenu(console, *m_commands, this))
    , m_banner(new Banner(this))
    , m_notice(new InlineSentence(this))
    , m_pins(new PinPanel(console, this))
    , m_screens(new QStackedWidget(this))
    , m_opening(new OpeningScreen(this))
    , m_finder(new Finder(this))
{
    setMinimumSize(1024, 640);
    m_settings.restoreGeometry(*this);
    makeMenus();
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_notice);
    layout->addWidget(m_pins);
    auto *news = new RunbookNotice(console, this);
    layout->addWidget(news);
    connect(news, &RunbookNotice::changesRequested, this, [this] {
        showRunbook();
        m_runbook->showChanges();
    });
    m_banner->wayOut()->setText(tr("Set it aside and begin a new journal"));
    m_banner->wayOut()->setToolTip(tr("The damaged journal is renamed, never deleted"));
    connect(m_banner->wayOut(), &QPushButton::clicked, this, &MainWindow::setJournalAside);
    m_screens->addWidget(m_opening);
    layout->addWidget(m_screens, 1);
    setCentralWidget(central);
    setAcceptDrops(true);
    connectCommands();
    connectTheme();
    connect(m_opening, &OpeningScreen::painted, this, &MainWindow::firstPainted, Qt::SingleShotConnection);
    connect(m_finder, &Finder::activated, this, &MainWindow::goTo);
    connect(m_finder, &Finder::focusIsFree, this, [this] {
        QWidget *screen = m_screens->currentWidget();
        QWidget *last = screen->focusWidget();
        (last && last->isVisible() ? last : screen)->setFocus(Qt::OtherFocusReason);
    });
    connect(m_faults, &FaultMenu::told, m_notice, &InlineSentence::showHint);
    connect(m_faults, &FaultMenu::failed, m_notice, &InlineSentence::showError);
    connect(&console, &Console::bannerChanged, this, &MainWindow::refreshBanner);
    connect(&console, &Console::opened, this, &MainWindow::openConsole);
    connect(&console, &Console::incidentChanged, this, &MainWindow::follow);
    connect(&console, &Console::runbookChanged, this, &MainWindow::updateCommands);
    connect(&console.range(), &DrillRange::stateChanged, this, &MainWindow::updateCommands);
    updateCommands();
    if (m_console.isOpen())
        openConsole();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeMenus()
{
    fillMenuBar(*menuBar(), *m_commands, *m_faults);
    menuBar()->setCornerWidget(new RunbookStatus(m_console, *m_commands, menuBar()));
}

void MainWindow::connectCommands()
{
    const auto on = [this](Command command, auto &&reaction) {
        connect(m_commands->action(command), &QAction::triggered, this, reaction);
    };
    const auto find = [this](std::optional<FindEntry::Kind> kind) {
        std::vector<FindEntry> entries =
            FindIndex::build(m_console.runbook().get(), m_console.history(), *m_commands);
        addPageActions(entries);
        m_finder->open(std::move(entries), kind);
    };
    on(Command::Declare, [this] { declareFromAnywhere(); });
    on(Command::SendUpdate, [this] { active().sendUpdate(); });
    on(Command::HandOver, [this] { active().handOver(); });
    on(Command::Resolve, [this] { active().resolve(); });
    on(Command::AddNote, [this] { active().addNote(); });
    on(Command::Reopen, [this] {
        m_console.reopen(QString(), [this](const Result<void> &result) {
            if (!result)
                m_notice->showError(result.error());
        });
    });
    on(Command::CloseIncident, [this] { m_console.lookAt({}); });
    on(Command::PastIncidents, [find] { find(FindEntry::Kind::PastIncident); });
    on(Command::Quit, [this] { close(); });
    on(Command::OpenRunbook, [this] { openRunbook(false); });
    on(Command::OpenRunbookFolder, [this] { openRunbook(true); });
    on(Command::ShippedRunbook, [this] { m_console.openRunbook(embeddedRunbookPath()); });
    on(Command::ShowRunbook, [this] { showRunbook(); });
    on(Command::EditRunbook, [this] {
        showRunbook();
        m_runbook->edit();
    });
    on(Command::ShowProblems, [find] { find(FindEntry::Kind::Problem); });
    on(Command::LookAgain, [this] { m_console.lookAgain(); });
    on(Command::ApprovalPin, [this] { m_pins->openPanel(); });
    on(Command::Contacts, [find] { find(FindEntry::Kind::Contact); });
    on(Command::MendRange, [this] { m_faults->mend(); });
    on(Command::RestartRange, [this] { m_faults->restart(); });
    on(Command::FindAnything, [find] { find({}); });
    on(Command::Keys, [find] { find(FindEntry::Kind::Command); });
    on(Command::About, [this] {
        m_notice->showHint(tr("Incident Commander %1. Free software under the GNU General Public License, "
                              "version 3 or later.")
                               .arg(QApplication::applicationVersion()));
    });
}

void MainWindow::connectTheme()
{
    auto *themes = new QActionGroup(this);
    const auto on = [this, themes](Command command, ThemeKind kind) {
        QAction *action = m_commands->action(command);
        action->setCheckable(true);
        action->setChecked(m_settings.theme() == kind);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] {
            applyTheme(*qApp, kind);
            m_settings.setTheme(kind);
        });
    };
    on(Command::ThemeSystem, ThemeKind::System);
    on(Command::ThemeDark, ThemeKind::Dark);
    on(Command::ThemeLight, ThemeKind::Light);
}

void MainWindow::openConsole()
{
    refreshBanner();
    if (!m_ready) {
        m_ready = new ReadyScreen(m_console, m_faults, m_commands->action(Command::LookAgain), m_screens);
        m_screens->addWidget(m_ready);
        connect(m_ready, &ReadyScreen::situationChosen, this, &MainWindow::chooseSituation);
        connect(m_ready, &ReadyScreen::openRunbookRequested, this, [this] { openRunbook(false); });
        connect(m_ready, &ReadyScreen::runbookRequested, this, &MainWindow::showRunbook);
        connect(m_ready, &ReadyScreen::shippedRunbookRequested, this,
                [this] { m_console.openRunbook(embeddedRunbookPath()); });
        connect(m_ready, &ReadyScreen::pastIncidentsRequested, m_commands->action(Command::PastIncidents),
                &QAction::trigger);
        connect(m_ready, &ReadyScreen::allContactsRequested, m_commands->action(Command::Contacts),
                &QAction::trigger);
        connect(m_ready, &ReadyScreen::incidentChosen, this,
                [this](IncidentId incident) { m_console.lookAt(incident); });
    }
    m_screens->removeWidget(m_opening);
    m_opening->hide();
    follow();
    Q_EMIT ready();
}

DeclareScreen &MainWindow::declareScreen()
{
    if (!m_declare) {
        m_declare = new DeclareScreen(m_console, m_screens);
        m_screens->addWidget(m_declare);
        connect(m_declare, &DeclareScreen::readRequested, this, &MainWindow::read);
        connect(m_declare, &DeclareScreen::cancelled, this, [this] { showScreen(m_ready); });
    }
    return *m_declare;
}

ActiveScreen &MainWindow::active()
{
    if (!m_active) {
        m_active = new ActiveScreen(m_console, m_ticker, *m_commands, m_screens);
        m_screens->addWidget(m_active);
        connect(m_active, &ActiveScreen::declareRequested, this, &MainWindow::chooseSituation);
        connect(m_active, &ActiveScreen::leaveRequested, this, [this] { showScreen(m_ready); });
    }
    return *m_active;
}

void MainWindow::follow()
{
    if (!m_ready)
        return;
    const bool incident = !m_console.incident().isNull();
    const QWidget *current = m_screens->currentWidget();
    if (current == m_runbook && m_runbook && incident == m_wasIncident) {
        updateCommands(); // who reads goes on reading; Escape leads to what goes with the state
    } else if (incident && current != m_active) {
        showScreen(&active());
        m_active->takeFocus();
    } else if (incident) {
        updateCommands();
    } else if (current == m_active && m_wasIncident) {
        showScreen(m_ready);
    } else if (current != m_declare && current != m_active) {
        showScreen(m_ready);
    }
    m_wasIncident = incident;
}

void MainWindow::showScreen(QWidget *screen)
{
    m_screens->setCurrentWidget(screen);
    // So that the keys of the screen work, whatever had the focus on the one before, and no button of it is
    // pressed by an Enter that was meant for that one.
    screen->setFocus(Qt::OtherFocusReason);
    updateCommands();
}

void MainWindow::updateCommands()
{
    const Incident &incident = m_console.incident();
    const bool writable = m_console.isOpen() && !m_console.isReadOnly();
    for (const Command command : {Command::SendUpdate, Command::HandOver, Command::Resolve, Command::AddNote})
        m_commands->action(command)->setEnabled(writable && incident.isOpen());
    m_commands->action(Command::Declare)->setEnabled(writable && incident.isNull() && m_console.runbook());
    m_commands->action(Command::Reopen)->setEnabled(writable && !incident.isNull() && !incident.isOpen());
    m_commands->action(Command::CloseIncident)->setEnabled(!incident.isNull() && !incident.isOpen());
    m_commands->action(Command::ApprovalPin)->setEnabled(writable);
    m_commands->action(Command::RestartRange)->setEnabled(m_faults->canRestart());
    for (const Command command : {Command::ShowRunbook, Command::EditRunbook})
        m_commands->action(command)->setEnabled(m_ready && m_console.runbook());
    m_commands->action(Command::ShippedRunbook)->setEnabled(!incident.isOpen());
    m_commands->action(Command::OpenRunbook)->setEnabled(!incident.isOpen());
    m_commands->action(Command::OpenRunbookFolder)->setEnabled(!incident.isOpen());
    updateTitle();
}

void MainWindow::updateTitle()
{
    const Declaration &declaration = m_console.incident().declaration;
    if (m_console.incident().isNull())
        setWindowTitle(tr("Incident Commander"));
    else if (declaration.drill)
        setWindowTitle(tr("DRILL · %1 · %2").arg(declaration.title, declaration.number));
    else
        setWindowTitle(tr("%1 · %2", "title, number").arg(declaration.title, declaration.number));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.saveGeometry(*this);
    QMainWindow::closeEvent(event);
}

} // namespace ic
