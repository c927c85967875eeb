// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_menus.h"

#include "ui/shell/command_set.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <initializer_list>

namespace ic {

void fillMenuBar(QMenuBar &bar, const CommandSet &commands, QMenu &faults)
{
    const auto menu = [&](const char *title, std::initializer_list<Command> entries) {
        QMenu *added = bar.addMenu(QCoreApplication::translate("ic::WindowMenus", title));
        for (const Command entry : entries)
            added->addAction(commands.action(entry));
        return added;
    };
    QMenu *incident = menu(QT_TRANSLATE_NOOP("ic::WindowMenus", "&Incident"),
                           {Command::Declare, Command::HandOver, Command::Resolve, Command::Reopen,
                            Command::CloseIncident, Command::AddNote, Command::PastIncidents});
    incident->addSeparator();
    incident->addAction(commands.action(Command::Quit));
    menu(QT_TRANSLATE_NOOP("ic::WindowMenus", "&Runbook"),
         {Command::ShowRunbook, Command::EditRunbook, Command::ShowProblems, Command::OpenRunbook,
          Command::OpenRunbookFolder, Command::ShippedRunbook, Command::LookAgain, Command::ApprovalPin});
    menu(QT_TRANSLATE_NOOP("ic::WindowMenus", "&Communications"), {Command::SendUpdate, Command::Contacts});
    QMenu *drill = menu(QT_TRANSLATE_NOOP("ic::WindowMenus", "&Drill"), {});
    drill->addMenu(&faults);
    drill->addAction(commands.action(Command::MendRange));
    drill->addAction(commands.action(Command::RestartRange));
    QMenu *view = menu(QT_TRANSLATE_NOOP("ic::WindowMenus", "&View"), {Command::FindAnything});
    view->addSeparator();
    for (const Command theme : {Command::ThemeSystem, Command::ThemeDark, Command::ThemeLight})
        view->addAction(commands.action(theme));
    menu(QT_TRANSLATE_NOOP("ic::WindowMenus", "&Help"), {Command::Keys, Command::About});
}

} // namespace ic
