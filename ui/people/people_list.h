// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/widgets/remembered.h"

#include <QWidget>

#include <set>

class QHBoxLayout;
class QVBoxLayout;

namespace ic {

class Console;
class InlineSentence;
class Ticker;

/// Everybody of the roster, one press away. Calling asks at once whether somebody answered; no answer leads
/// to the backup; whose condition is met is marked by shape and word.
class PeopleList : public QWidget {
    Q_OBJECT
public:
    PeopleList(Console &console, Ticker &ticker, QWidget *parent = nullptr);

    /// As its Call button, and scrolled to by whoever holds the list.
    void call(const QString &contactId);

private:
    /// Where a contact stands in this incident.
    struct State {
        QString contactId;
        bool calling = false;
        bool tried = false;
        bool answered = false;
        QString dueFor; ///< the condition of an escalation contact that is met; else empty
        bool isDue() const { return !dueFor.isEmpty(); }
        bool operator==(const State &) const = default;
    };
    void refresh();
    State stateOf(const Contact &contact) const;
    void addRow(const Contact &contact, const State &state);
    void addCallButtons(QHBoxLayout *layout, const Contact &contact, const State &state, QWidget *row);
    void addAnswerLine(QVBoxLayout *layout, const Contact &contact, QWidget *row);
    void finishCall(const QString &contactId, bool answered);

    Console &m_console;
    Ticker &m_ticker;
    InlineSentence *m_sentence;
    QVBoxLayout *m_rows;
    QString m_calling; ///< contact that was called, until somebody says what came of it
    qint64 m_lastSecond = 0;
    struct Shown {
        QString digest;
        bool open = false;
        std::vector<State> states;
        bool operator==(const Shown &) const = default;
    };
    Remembered<Shown> m_shown;
};

} // namespace ic
