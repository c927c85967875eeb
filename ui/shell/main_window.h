// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/window_settings.h"

#include <QMainWindow>

class QStackedWidget;

namespace ic {

class ActiveScreen;
class Banner;
class CommandSet;
class Console;
class DeclareScreen;
class FaultMenu;
class Finder;
struct FindEntry;
class InlineSentence;
class OpeningScreen;
class PinPanel;
class ReadyScreen;
class RunbookView;
class Ticker;

/// The window: which screen is in view, and which command goes where. All else is in the screens.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Console &console, Ticker &ticker, WindowSettings settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    const CommandSet &commands() const { return *m_commands; }

Q_SIGNALS:
    /// Painted for the first time: the moment to begin loading.
    void firstPainted();
    /// The console is open and its screen is in view.
    void ready();

protected:
    void closeEvent(QCloseEvent *event) override;
    // A file or folder that is dropped is opened as a runbook.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeMenus();
    void connectCommands();
    void connectTheme();
    void openConsole();
    ActiveScreen &active();
    DeclareScreen &declareScreen();

    /// The screen that goes with the console's state and with what the person is doing.
    void follow();
    void showScreen(QWidget *screen);
    void updateCommands();
    void updateTitle();
    void chooseSituation(const QString &situation);
    void read(const QString &situation, const QString &section);
    void addPageActions(std::vector<FindEntry> &entries) const;
    void pressOnPage(const QString &name);
    void goTo(const FindEntry &entry);
    void goToResource(const QString &id);
    void goToProblem(const FindEntry &entry);
    void callFound(const QString &contact);
    void openRunbook(bool folder);
    RunbookView &runbookView();
    /// Keeps the screen that it came from.
    void showRunbook();
    void leaveRunbook();
    void refreshBanner();
    void setJournalAside();
    void declareFromAnywhere();

    Console &m_console;
    Ticker &m_ticker;
    WindowSettings m_settings;
    CommandSet *m_commands;
    FaultMenu *m_faults;
    Banner *m_banner;
    InlineSentence *m_notice;
    PinPanel *m_pins;
    QStackedWidget *m_screens;
    OpeningScreen *m_opening;
    ReadyScreen *m_ready = nullptr;
    DeclareScreen *m_declare = nullptr;
    ActiveScreen *m_active = nullptr;
    RunbookView *m_runbook = nullptr;
    QWidget *m_beforeRunbook = nullptr;
    Finder *m_finder;
    bool m_wasIncident = false;
};

} // namespace ic
