// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <map>
#include <vector>

class QAction;
class QWidget;

namespace ic {

enum class Command {
    Declare,
    SendUpdate,
    HandOver,
    Resolve,
    AddNote,
    Reopen,
    CloseIncident,
    PastIncidents,
    Quit,
    OpenRunbook,
    OpenRunbookFolder,
    ShippedRunbook,
    ShowRunbook,
    EditRunbook,
    ShowProblems,
    LookAgain,
    ApprovalPin,
    Contacts,
    MendRange,
    RestartRange,
    FindAnything,
    ThemeSystem,
    ThemeDark,
    ThemeLight,
    Keys,
    About,
};

/// Every command of the program, declared once: id, text, icon, keys. Menus, buttons and the palette take
/// them from here.
class CommandSet : public QObject {
    Q_OBJECT
public:
    /// The keys work in `window`.
    explicit CommandSet(QWidget *window);

    QAction *action(Command command) const { return m_actions.at(command); }
    const std::vector<Command> &all() const { return m_order; }
    /// Stable, for settings and tests: "incident.declare".
    static QString id(Command command);
    /// By which a command is found beside its text; empty where that says it all.
    static QString words(Command command);
    /// The keys of a command as a person reads them; empty where it has none.
    QString keys(Command command) const;

private:
    std::map<Command, QAction *> m_actions;
    std::vector<Command> m_order;
};

} // namespace ic
