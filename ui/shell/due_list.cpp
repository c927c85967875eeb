// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/due_list.h"

#include "app/console/console.h"
#include "ui/shell/next_due.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/status_dot.h"
#include "ui/widgets/ticker.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ic {

DueList::DueList(const QString &buttonText, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_buttonText(buttonText)
    , m_ticker(ticker)
    , m_sentence(new InlineSentence(this))
    , m_layout(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addLayout(m_layout);
    connect(&ticker, &Ticker::ticked, this, &DueList::tick);
}

void DueList::setRows(std::vector<DueRow> rows)
{
    if (!m_rows.changesTo(std::move(rows)))
        return;
    clearLayout(m_layout);
    m_lines.clear();
    for (const DueRow &row : m_rows.value())
        addLine(row);
    tick(m_ticker.nowMs());
}

void DueList::addLine(const DueRow &row)
{
    Line line;
    line.row = new QWidget(this);
    setRole(line.row, Role::Row);
    auto *layout = new QHBoxLayout(line.row);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(9);
    line.dot = new StatusDot(row.isDone ? StatusDot::State::Done : StatusDot::State::Unknown, line.row);
    layout->addWidget(line.dot);
    QLabel *offset = makeLabel(row.offset, line.row);
    offset->setMinimumWidth(48);
    layout->addWidget(offset);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(makeWrapping(row.text, line.row));
    if (!row.detail.isEmpty())
        texts->addWidget(makeWrapping(row.detail, Role::Dim, line.row));
    line.below = makeLabel(QString(), Role::Dim, line.row);
    texts->addWidget(line.below);
    layout->addLayout(texts, 1);
    line.beside = makeLabel(QString(), Role::Dim, line.row);
    layout->addWidget(line.beside);
    if (row.settled.isEmpty()) {
        line.button = makeButton(m_buttonText, row.spoken, line.row);
        connect(line.button, &QPushButton::clicked, this, [this, id = row.id] { Q_EMIT settled(id); });
        layout->addWidget(line.button);
    }
    m_layout->addWidget(line.row);
    m_lines.push_back(line);
}

void DueList::tick(qint64 nowMs)
{
    bool isNext = true;
    for (size_t index = 0; index < m_lines.size(); ++index) {
        const DueRow &row = m_rows.value()[index];
        if (row.settled.isEmpty())
            showOpen(m_lines[index], row, nowMs, std::exchange(isNext, false));
        else
            showSettled(m_lines[index], row);
    }
}

void DueList::showSettled(const Line &line, const DueRow &row)
{
    line.below->hide();
    line.beside->setText(row.settled);
}

void DueList::showOpen(const Line &line, const DueRow &row, qint64 nowMs, bool isNext)
{
    const bool overdue = nowMs > row.dueMs;
    // Only what is overdue and what comes next can be settled: the others would only be in the way.
    const bool hasButton = overdue || (isNext && row.canSettleEarly);
    const QString countdown = DueText::countdown(row.dueMs, nowMs);
    QLabel *shown = hasButton ? line.below : line.beside;
    shown->setText(overdue ? countdown : tr("in %1").arg(countdown));
    line.below->setVisible(hasButton);
    line.beside->setVisible(!hasButton);
    line.button->setVisible(hasButton);
    setRole(line.row, overdue ? Role::RowOverdue : Role::Row);
    setRole(line.below, overdue ? Role::Warning : Role::Dim);
    setRole(line.button, overdue ? Role::Primary : Role::Plain);
    line.dot->setState(overdue ? StatusDot::State::Warning : StatusDot::State::Unknown,
                       overdue ? tr("overdue") : tr("to come"));
}

namespace {

QVBoxLayout *captioned(QWidget *section, const QString &caption)
{
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(0);
    QLabel *label = makeLabel(caption, Role::Caption, section);
    label->setContentsMargins(12, 12, 12, 8);
    layout->addWidget(label);
    return layout;
}

auto showingErrors(DueList *list)
{
    return [list = QPointer(list)](const Result<void> &result) {
        if (!list)
            return;
        if (result)
            list->sentence()->clear();
        else
            list->sentence()->showError(result.error());
    };
}

} // namespace

CommunicationsDue::CommunicationsDue(Console &console, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_list(new DueList(tr("Sent"), ticker, this))
{
    captioned(this, tr("Communications due"))->addWidget(m_list);
    connect(m_list, &DueList::settled, this,
            [this](const QString &id) { m_console.markUpdateSent(id, showingErrors(m_list)); });
    connect(&console, &Console::incidentChanged, this, &CommunicationsDue::refresh);
    connect(&console, &Console::runbookChanged, this, &CommunicationsDue::refresh);
    refresh();
}

void CommunicationsDue::refresh()
{
    const Incident &incident = m_console.incident();
    const RunbookPtr runbook = m_console.runbook();
    std::vector<DueRow> rows;
    if (runbook && !incident.isNull()) {
        for (const DueUpdate &update : dueUpdates(incident, *runbook)) {
            const ScheduleEntry &entry = *update.entry;
            DueRow row;
            row.id = entry.id;
            row.offset = DueText::offset(entry.offset);
            row.text = entry.channel.isEmpty()
                ? entry.audience
                : tr("%1 · %2", "audience, channel").arg(entry.audience, entry.channel);
            row.spoken = tr("Mark sent: %1").arg(entry.audience);
            row.dueMs = update.dueMs;
            if (update.sentMs) {
                row.isDone = true;
                row.settled = clockText(std::chrono::milliseconds(*update.sentMs - incident.startedMs()));
            } else if (incident.resolvedMs) {
                row.settled = update.isOverdue(*incident.resolvedMs) ? tr("not sent") : tr("not due");
            }
            rows.push_back(row);
        }
        if (const auto dueMs = nextRollbackUpdateMs(incident)) {
            const NextDue due = DueText::rollbackUpdate(*dueMs);
            rows.push_back({due.id, tr("2 min"), due.audience, due.content,
                            tr("Mark sent: %1").arg(due.content), due.dueMs, QString(), false, true});
        }
        // What is overdue the longest stands first.
        std::ranges::stable_sort(rows, {}, &DueRow::dueMs);
    }
    setVisible(!rows.empty());
    m_list->setRows(std::move(rows));
    m_list->setEnabled(!m_console.isReadOnly());
}

Escalations::Escalations(Console &console, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_list(new DueList(tr("Done"), ticker, this))
{
    captioned(this, tr("Escalation"))->addWidget(m_list);
    connect(m_list, &DueList::settled, this,
            [this](const QString &id) { m_console.acknowledgeEscalation(id, showingErrors(m_list)); });
    connect(&console, &Console::incidentChanged, this, &Escalations::refresh);
    connect(&console, &Console::runbookChanged, this, &Escalations::refresh);
    refresh();
}

void Escalations::refresh()
{
    const Incident &incident = m_console.incident();
    const RunbookPtr runbook = m_console.runbook();
    std::vector<DueRow> rows;
    if (runbook && !incident.isNull()) {
        for (const DueEscalation &escalation : dueEscalations(incident, *runbook)) {
            DueRow row;
            row.id = escalation.trigger->id;
            row.offset = DueText::offset(escalation.trigger->after);
            row.text = escalation.trigger->condition;
            QStringList contacts;
            for (const Contact *contact : escalation.contacts)
                contacts << tr("→ %1, %2", "name, role").arg(contact->name, contact->role);
            row.detail = contacts.join(QLatin1Char('\n'));
            row.spoken = tr("Acknowledge: %1").arg(escalation.trigger->condition);
            row.dueMs = escalation.dueMs;
            if (escalation.acknowledged) {
                row.isDone = true;
                row.settled = tr("acknowledged");
            } else if (incident.resolvedMs) {
                row.settled =
                    escalation.hasFired(*incident.resolvedMs) ? tr("not acknowledged") : tr("not reached");
            }
            row.canSettleEarly = false;
            rows.push_back(row);
        }
    }
    setVisible(!rows.empty());
    m_list->setRows(std::move(rows));
    m_list->setEnabled(!m_console.isReadOnly());
}

} // namespace ic
