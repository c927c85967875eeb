// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fault_menu.h"

#include "app/console/console.h"
#include "app/drills/drill_range.h"
#include "ui/shell/command_set.h"

#include <QPointer>

#include <memory>

namespace ic {

FaultMenu::FaultMenu(Console &console, const CommandSet &commands, QWidget *parent)
    : QMenu(tr("Start a drill"), parent)
    , m_console(console)
    , m_commands(commands)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &FaultMenu::fill);
}

void FaultMenu::fill()
{
    clear();
    const DrillRange &range = m_console.range();
    const auto say = [this](const QString &text) { addAction(text)->setEnabled(false); };
    switch (range.state()) {
    case DrillRange::State::Stopped:
        say(tr("The drill range is not running"));
        return;
    case DrillRange::State::Starting:
        say(tr("The drill range is starting …"));
        return;
    case DrillRange::State::Failed:
        say(range.error() ? range.error()->text() : tr("The drill range could not start"));
        addAction(m_commands.action(Command::RestartRange));
        return;
    case DrillRange::State::Ready:
        break;
    }
    for (const Fault &fault : range.faults()) {
        QAction *action = addAction(tr("Break the drill range: %1").arg(fault.title));
        action->setToolTip(fault.description);
        connect(action, &QAction::triggered, this,
                [this, id = fault.id, title = fault.title] { breakIt(id, title); });
    }
    addSeparator();
    addAction(m_commands.action(Command::MendRange));
}

std::function<void(Result<QString>)> FaultMenu::telling(const QString &sentence)
{
    return [self = QPointer(this), sentence](const Result<QString> &result) {
        if (!self)
            return;
        if (!result)
            Q_EMIT self->failed(result.error());
        else
            Q_EMIT self->told(result->isEmpty() ? sentence : sentence + QLatin1Char(' ') + *result);
    };
}

void FaultMenu::breakIt(const QString &fault, const QString &title)
{
    m_console.range().breakIt(fault, telling(tr("Drill range: %1.").arg(title)));
}

void FaultMenu::mend()
{
    m_console.range().mend(telling(tr("The drill range is mended.")));
}

void FaultMenu::restart()
{
    if (!canRestart())
        return;
    DrillRange &range = m_console.range();
    // Of one start only: what becomes of later ones is for whoever asks for them.
    auto once = std::make_shared<QMetaObject::Connection>();
    *once = connect(&range, &DrillRange::stateChanged, this, [this, once, &range] {
        if (range.state() == DrillRange::State::Starting)
            return;
        disconnect(*once);
        if (range.error())
            Q_EMIT failed(*range.error());
        else if (range.state() == DrillRange::State::Ready)
            Q_EMIT told(tr("The drill range runs again, fresh."));
    });
    range.start();
}

bool FaultMenu::canRestart() const
{
    return !m_console.isReadOnly() && m_console.range().state() == DrillRange::State::Failed;
}

} // namespace ic
