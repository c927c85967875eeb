// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_set.h"

#include <QAction>
#include <QIcon>
#include <QKeySequence>
#include <QWidget>

#include <algorithm>
#include <array>

namespace ic {

namespace {

struct Spec {
    Command command;
    const char *id;
    const char *text;
    const char *icon; ///< name in resources/icons, or empty
    QKeyCombination keys; ///< Key_unknown: none
};

constexpr QKeyCombination noKeys(Qt::Key_unknown);

constexpr std::array specs{
    Spec{Command::Declare, "incident.declare", QT_TRANSLATE_NOOP("ic::CommandSet", "Declare…"), "declare",
         Qt::CTRL | Qt::Key_D},
    Spec{Command::SendUpdate, "incident.send-update", QT_TRANSLATE_NOOP("ic::CommandSet", "Send update…"),
         "send", Qt::CTRL | Qt::Key_U},
    Spec{Command::HandOver, "incident.hand-over", QT_TRANSLATE_NOOP("ic::CommandSet", "Hand over…"),
         "hand-over", Qt::CTRL | Qt::Key_H},
    Spec{Command::Resolve, "incident.resolve", QT_TRANSLATE_NOOP("ic::CommandSet", "Resolve…"), "resolve",
         Qt::CTRL | Qt::Key_R},
    Spec{Command::AddNote, "incident.add-note", QT_TRANSLATE_NOOP("ic::CommandSet", "Add note"), "note",
         Qt::CTRL | Qt::Key_N},
    Spec{Command::Reopen, "incident.reopen", QT_TRANSLATE_NOOP("ic::CommandSet", "Open the incident again"),
         "", noKeys},
    Spec{Command::CloseIncident, "incident.close",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Close the resolved incident"), "", Qt::CTRL | Qt::Key_W},
    Spec{Command::PastIncidents, "incident.past", QT_TRANSLATE_NOOP("ic::CommandSet", "Past incidents"), "",
         Qt::CTRL | Qt::Key_P},
    Spec{Command::Quit, "program.quit", QT_TRANSLATE_NOOP("ic::CommandSet", "Quit"), "",
         Qt::CTRL | Qt::Key_Q},
    Spec{Command::OpenRunbook, "runbook.open", QT_TRANSLATE_NOOP("ic::CommandSet", "Open a runbook…"), "open",
         Qt::CTRL | Qt::Key_O},
    Spec{Command::OpenRunbookFolder, "runbook.open-folder",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Open a folder of runbooks…"), "",
         Qt::CTRL | Qt::SHIFT | Qt::Key_O},
    Spec{Command::ShippedRunbook, "runbook.shipped",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Use the shipped runbook"), "", noKeys},
    Spec{Command::ShowRunbook, "runbook.show", QT_TRANSLATE_NOOP("ic::CommandSet", "Runbook as written"), "",
         Qt::CTRL | Qt::Key_B},
    Spec{Command::EditRunbook, "runbook.edit",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Open the runbook in the editor"), "",
         Qt::CTRL | Qt::SHIFT | Qt::Key_E},
    Spec{Command::ShowProblems, "runbook.problems",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Problems in the runbook"), "", Qt::CTRL | Qt::Key_E},
    Spec{Command::LookAgain, "runbook.look-again",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Check again what is ready"), "", QKeyCombination(Qt::Key_F5)},
    Spec{Command::ApprovalPin, "people.approval-pin",
         QT_TRANSLATE_NOOP("ic::CommandSet", "PIN for approving steps…"), "", noKeys},
    Spec{Command::Contacts, "people.contacts", QT_TRANSLATE_NOOP("ic::CommandSet", "Call somebody…"), "call",
         Qt::CTRL | Qt::Key_T},
    Spec{Command::MendRange, "drill.mend", QT_TRANSLATE_NOOP("ic::CommandSet", "Mend the drill range"), "",
         noKeys},
    Spec{Command::RestartRange, "drill.restart",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Start the drill range again"), "", noKeys},
    Spec{Command::FindAnything, "view.find", QT_TRANSLATE_NOOP("ic::CommandSet", "Find anything…"), "find",
         Qt::CTRL | Qt::Key_K},
    Spec{Command::ThemeSystem, "view.theme-system",
         QT_TRANSLATE_NOOP("ic::CommandSet", "Theme: as the desktop"), "", noKeys},
    Spec{Command::ThemeDark, "view.theme-dark", QT_TRANSLATE_NOOP("ic::CommandSet", "Theme: dark"), "",
         noKeys},
    Spec{Command::ThemeLight, "view.theme-light", QT_TRANSLATE_NOOP("ic::CommandSet", "Theme: light"), "",
         noKeys},
    Spec{Command::Keys, "help.keys", QT_TRANSLATE_NOOP("ic::CommandSet", "Commands and their keys"), "",
         QKeyCombination(Qt::Key_F1)},
    Spec{Command::About, "help.about", QT_TRANSLATE_NOOP("ic::CommandSet", "About this program"), "", noKeys},
};

} // namespace

CommandSet::CommandSet(QWidget *window)
    : QObject(window)
{
    for (const Spec &spec : specs) {
        auto *action = new QAction(tr(spec.text), this);
        action->setObjectName(QString::fromLatin1(spec.id));
        if (*spec.icon != '\0')
            action->setIcon(QIcon(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(spec.icon))));
        if (spec.keys.key() != Qt::Key_unknown)
            action->setShortcut(QKeySequence(spec.keys));
        action->setAutoRepeat(false);
        window->addAction(action);
        m_actions[spec.command] = action;
        m_order.push_back(spec.command);
    }
}

QString CommandSet::id(Command command)
{
    return QString::fromLatin1(std::ranges::find(specs, command, &Spec::command)->id);
}

QString CommandSet::words(Command command)
{
    return command == Command::LookAgain
        ? tr("preflight readiness programs scripts directory disk hosts credentials",
             "words by which “Check again what is ready” is found")
        : QString();
}

QString CommandSet::keys(Command command) const
{
    // "Ctrl K", as on the keyboard: a plus sign between two keys is easily read as a third one.
    return action(command)
        ->shortcut()
        .toString(QKeySequence::NativeText)
        .replace(QLatin1Char('+'), QLatin1Char(' '));
}

} // namespace ic
