// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_list.h"

#include "app/console/console.h"
#include "app/incident/due.h"
#include "ui/people/call.h"
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

PeopleList::PeopleList(Console &console, Ticker &ticker, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_ticker(ticker)
    , m_sentence(new InlineSentence(this))
    , m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QLabel *caption = makeLabel(tr("People"), Role::Caption, this);
    caption->setContentsMargins(12, 12, 12, 8);
    layout->addWidget(caption);
    layout->addWidget(m_sentence);
    m_rows->setSpacing(0);
    layout->addLayout(m_rows);
    connect(&console, &Console::incidentChanged, this, &PeopleList::refresh);
    connect(&console, &Console::runbookChanged, this, &PeopleList::refresh);
    connect(&ticker, &Ticker::ticked, this, [this](qint64 nowMs) {
        // Conditions are met by the minute; once a second is often enough.
        if (std::exchange(m_lastSecond, nowMs / 1000) != nowMs / 1000 && isVisible())
            refresh();
    });
    refresh();
}

PeopleList::State PeopleList::stateOf(const Contact &contact) const
{
    const Incident &incident = m_console.incident();
    State state;
    state.contactId = contact.id;
    state.calling = contact.id == m_calling;
    const std::optional<bool> answer = answerOf(contact, incident);
    state.tried = answer.has_value();
    state.answered = answer.value_or(false);
    if (incident.isOpen())
        state.dueFor = conditionMetNow(contact, incident, *m_console.runbook(), m_ticker.nowMs());
    return state;
}

void PeopleList::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    Shown shown;
    if (runbook) {
        shown.digest = runbook->digest;
        shown.open = m_console.incident().isOpen();
        for (const Contact &contact : runbook->roster())
            shown.states.push_back(stateOf(contact));
    }
    if (!m_shown.changesTo(std::move(shown)))
        return;
    clearLayout(m_rows);
    setVisible(runbook && !runbook->roster().empty());
    if (!runbook)
        return;
    const std::vector<Contact> &roster = runbook->roster();
    for (size_t index = 0; index < roster.size(); ++index)
        addRow(roster[index], m_shown.value().states[index]);
}

void PeopleList::addRow(const Contact &contact, const State &state)
{
    auto *row = new QWidget(this);
    setRole(row,
            state.calling                       ? Role::RowRunning
                : state.isDue() && !state.tried ? Role::RowOverdue
                                                : Role::Row);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(12, 6, 8, 6);
    lines->setSpacing(6);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(9);
    auto *dot = new StatusDot(StatusDot::State::Unknown, row);
    QString note;
    if (state.tried && state.answered) {
        dot->setState(StatusDot::State::Done, tr("answered"));
        note = tr("answered");
    } else if (state.tried) {
        dot->setState(StatusDot::State::Warning, tr("no answer"));
        note = contact.backup.isEmpty() ? tr("no answer") : tr("no answer, backup %1").arg(contact.backup);
    } else if (state.isDue()) {
        dot->setState(StatusDot::State::Warning, tr("to be called now"));
        note = tr("now: %1").arg(state.dueFor);
    } else {
        dot->setState(StatusDot::State::Unknown, tr("not called yet"));
        note = contact.when;
    }
    layout->addWidget(dot);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(makeWrapping(Call::who(contact), Role::Strong, row));
    if (!contact.name.isEmpty() && !contact.role.isEmpty())
        texts->addWidget(makeWrapping(contact.role, Role::Dim, row));
    if (!note.isEmpty())
        texts->addWidget(makeWrapping(
            note, state.isDue() || (state.tried && !state.answered) ? Role::Warning : Role::Dim, row));
    layout->addLayout(texts, 1);
    addCallButtons(layout, contact, state, row);
    lines->addLayout(layout);
    if (state.calling)
        addAnswerLine(lines, contact, row);
    m_rows->addWidget(row);
}

void PeopleList::addCallButtons(QHBoxLayout *layout, const Contact &contact, const State &state, QWidget *row)
{
    if (Call::url(contact).isEmpty())
        return;
    const bool callBackup = state.tried && !state.answered && !contact.backup.isEmpty();
    QPushButton *button = makeButton(Call::verb(contact), Call::spoken(contact), row);
    button->setToolTip(contact.phone.isEmpty() ? contact.email : contact.phone);
    connect(button, &QPushButton::clicked, this, [this, id = contact.id] { call(id); });
    layout->addWidget(button);
    if (!callBackup)
        return;
    // The runbook has one number for both, unless the backup stands in a line of their own.
    const Contact *backup = Call::backupOf(contact, *m_console.runbook());
    button->hide();
    QPushButton *second = makeButton(tr("Call backup"), tr("Call backup: %1").arg(contact.backup), row);
    connect(second, &QPushButton::clicked, this, [this, id = backup ? backup->id : contact.id] { call(id); });
    layout->addWidget(second);
}

void PeopleList::addAnswerLine(QVBoxLayout *layout, const Contact &contact, QWidget *row)
{
    const QString address = contact.phone.isEmpty() ? contact.email : contact.phone;
    layout->addWidget(makeWrapping(m_console.incident().declaration.drill
                                       ? tr("%1 · DRILL: nobody is called by itself").arg(address)
                                       : address,
                                   Role::Strong, row));
    if (!m_console.incident().isOpen())
        return;
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    const QString who = Call::who(contact);
    QPushButton *yes = makeButton(tr("Answered"), tr("Answered: %1").arg(who), row);
    QPushButton *no = makeButton(tr("No answer"), tr("No answer: %1").arg(who), row);
    connect(yes, &QPushButton::clicked, this, [this, id = contact.id] { finishCall(id, true); });
    connect(no, &QPushButton::clicked, this, [this, id = contact.id] { finishCall(id, false); });
    line->addWidget(yes);
    line->addWidget(no);
    line->addStretch();
    layout->addLayout(line);
    QMetaObject::invokeMethod(
        yes, [yes] { yes->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
}

void PeopleList::call(const QString &contactId)
{
    const RunbookPtr runbook = m_console.runbook();
    if (!runbook)
        return;
    const Contact *contact = runbook->person(contactId);
    if (!contact)
        return;
    // A drill never reaches a real person from here.
    if (!m_console.incident().declaration.drill)
        Call::open(*contact);
    m_calling = contact->id;
    refresh();
}

void PeopleList::finishCall(const QString &contactId, bool answered)
{
    m_console.contactTried(contactId, answered, [self = QPointer(this)](const Result<void> &result) {
        if (!self)
            return;
        if (!result) {
            self->m_sentence->showError(result.error());
            return;
        }
        self->m_sentence->clear();
        self->m_calling.clear();
        self->refresh();
    });
}

} // namespace ic
