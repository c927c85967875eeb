// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/incident_bar.h"

#include "app/console/console.h"
#include "app/incident/due.h"
#include "ui/shell/command_set.h"
#include "ui/shell/next_due.h"
#include "ui/shell/readout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/read_only.h"
#include "ui/widgets/ticker.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

namespace {

constexpr int compactBelow = 1400; ///< pixels of the bar's width

} // namespace

IncidentBar::IncidentBar(Console &console, Ticker &ticker, const CommandSet &commands, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_ticker(ticker)
    , m_badge(makeLabel(QString(), Role::Badge, this))
    , m_word(makeLabel(QString(), Role::Strong, this))
    , m_number(new ElidedLabel(QString(), Role::BarDim, this))
    , m_title(new ElidedLabel(QString(), Role::Field, this))
    , m_people(new ElidedLabel(QString(), Role::BarDim, this))
    , m_elapsed(new Readout(tr("Elapsed"), Readout::Size::Big, this))
    , m_update(new Readout(tr("Next update due"), Readout::Size::Normal, this))
    , m_escalation(new Readout(tr("Next escalation"), Readout::Size::Normal, this))
{
    setFixedHeight(86);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(18, 4, 18, 7);
    layout->setSpacing(18);
    m_badge->setFixedSize(56, 48);
    m_badge->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_badge);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_word);
    first->addWidget(m_number, 1);
    lines->addStretch();
    lines->addLayout(first);
    lines->addWidget(m_title);
    lines->addWidget(m_people);
    lines->addStretch();
    m_title->setMinimumWidth(210);
    layout->addLayout(lines, 1);
    layout->addWidget(m_elapsed);
    layout->addSpacing(4);
    layout->addWidget(m_update);
    layout->addWidget(m_escalation);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    m_send = addButton(buttons, commands, Command::SendUpdate, tr("Send update"));
    setRole(m_send, Role::Primary);
    m_handOver = addButton(buttons, commands, Command::HandOver, tr("Hand over"));
    m_resolve = addButton(buttons, commands, Command::Resolve, tr("Resolve"));
    m_reopen = addButton(buttons, commands, Command::Reopen, tr("Open again"));
    m_reopen->setText(tr("Open again"));
    m_close = addButton(buttons, commands, Command::CloseIncident, tr("Close"));
    m_close->setText(tr("Close"));
    setRole(m_close, Role::Primary);
    layout->addLayout(buttons);

    connect(&console, &Console::incidentChanged, this, &IncidentBar::refresh);
    connect(&console, &Console::environmentChanged, this, &IncidentBar::refresh);
    connect(&console, &Console::runbookChanged, this, &IncidentBar::refresh);
    connect(&ticker, &Ticker::ticked, this, &IncidentBar::tick);
    refresh();
}

QPushButton *IncidentBar::addButton(QHBoxLayout *layout, const CommandSet &commands, Command command,
                                    const QString &spoken)
{
    QAction *action = commands.action(command);
    QPushButton *button = makeButton(action->text(), spoken, this);
    button->setToolTip(commands.keys(command));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setEnabled(action->isEnabled());
    connect(action, &QAction::enabledChanged, button, &QPushButton::setEnabled);
    layout->addWidget(button);
    return button;
}

void IncidentBar::refresh()
{
    const Incident &incident = m_console.incident();
    if (incident.isNull())
        return;
    const Declaration &declaration = incident.declaration;
    m_kind = !incident.isOpen() ? BarKind::Resolved : declaration.drill ? BarKind::Drill : BarKind::Live;
    m_badge->setText(declaration.severity);
    m_badge->setAccessibleName(tr("Severity %1").arg(declaration.severity));
    // A word and a shape, so that nobody has to tell red from amber at three in the morning.
    m_word->setText(declaration.drill ? tr("◇ DRILL") : tr("■ LIVE"));
    setTone(m_word, declaration.drill ? Tone::Warning : Tone::Plain);
    m_number->setText(
        tr("%1 · %2", "incident number, environment").arg(declaration.number, declaration.environment));
    m_title->setText(declaration.title);
    const QString since =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(incident.startedMs()).time(), QLocale::ShortFormat);
    m_people->setText(tr("Commander %1 · since %2").arg(declaration.commander, since));
    const bool open = incident.isOpen();
    m_elapsed->setCaption(open ? tr("Elapsed") : tr("Resolved in"));
    m_update->setVisible(open);
    m_escalation->setVisible(open);
    for (QPushButton *button : {m_send, m_handOver, m_resolve})
        button->setVisible(open);
    if (m_console.isReadOnly()) {
        for (QPushButton *button : {m_send, m_handOver, m_resolve, m_reopen})
            button->setToolTip(ReadOnly::reason());
    }
    for (QPushButton *button : {m_reopen, m_close})
        button->setVisible(!open);
    tick(m_ticker.nowMs());
    update();
}

void IncidentBar::focusClose()
{
    m_close->setFocus(Qt::OtherFocusReason);
}

void IncidentBar::tick(qint64 nowMs)
{
    const Incident &incident = m_console.incident();
    if (incident.isNull())
        return;
    m_elapsed->setValue(clockText(std::chrono::milliseconds(incident.elapsedMs(nowMs))),
                        incident.isOpen() ? Tone::Plain : Tone::Good);
    if (!incident.isOpen())
        return;
    tickUpdate(nowMs);
    tickEscalation(nowMs);
}

/// Other files of a folder may plan for what is happening there, which says nothing about this.
QString IncidentBar::unplanned(bool elsewhere)
{
    return elsewhere ? tr("none in its file") : tr("none planned");
}

void IncidentBar::tickUpdate(qint64 nowMs)
{
    const RunbookPtr runbook = m_console.runbook();
    const auto due = runbook ? DueText::next(m_console.incident(), *runbook) : std::nullopt;
    if (!due) {
        m_update->setValue(tr("none"));
        const bool isPlanned = runbook && !scopeOf(m_console.incident(), *runbook).schedule().empty();
        m_update->setDetail(isPlanned ? tr("all sent") : unplanned(runbook && !runbook->schedule.empty()));
        return;
    }
    // A minute before is the time to begin writing.
    const bool soon = nowMs > due->dueMs - 60'000;
    m_update->setValue(DueText::countdown(due->dueMs, nowMs), soon ? Tone::Warning : Tone::Plain);
    m_update->setDetail(tr("%1 %2", "Leadership at 10 min").arg(due->audience, due->offset));
}

void IncidentBar::tickEscalation(qint64 nowMs)
{
    const RunbookPtr runbook = m_console.runbook();
    const auto due = runbook ? nextEscalation(m_console.incident(), *runbook) : std::nullopt;
    if (!due) {
        m_escalation->setValue(tr("none"));
        const bool isPlanned = runbook && !scopeOf(m_console.incident(), *runbook).escalations().empty();
        m_escalation->setDetail(isPlanned ? tr("all acknowledged")
                                          : unplanned(runbook && !runbook->escalations.empty()));
        return;
    }
    m_escalation->setValue(DueText::countdown(due->dueMs, nowMs),
                           due->hasFired(nowMs) ? Tone::Warning : Tone::Plain);
    m_escalation->setDetail(width() < compactBelow
                                ? due->trigger->condition
                                : tr("%1, %2", "15 min, no progress")
                                      .arg(spokenDuration(due->trigger->after), due->trigger->condition));
}

void IncidentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBarGround(painter, rect(), tokensFor(palette()), m_kind);
}

void IncidentBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool compact = width() < compactBelow;
    m_elapsed->setCompact(compact);
    m_update->setDetailWidth(compact ? 170 : 230);
    m_escalation->setDetailWidth(compact ? 215 : 280);
    layout()->setSpacing(compact ? 13 : 18);
    tick(m_ticker.nowMs());
}

} // namespace ic
