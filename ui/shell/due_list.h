// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/remembered.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ic {

class Console;
class InlineSentence;
class StatusDot;
class Ticker;

/// One line of what is due: when, whom, how long still, and what settles it.
struct DueRow {
    QString id;
    QString offset; ///< "5 min"
    QString text; ///< "Customers · Status page"
    QString detail; ///< "→ CTO Dr. Tech Leader"; may be empty
    QString spoken; ///< of its button
    qint64 dueMs = 0;
    QString settled; ///< "00:21": when it was sent; "acknowledged"; "not sent"; empty while it is open
    bool isDone = false;
    bool canSettleEarly = true;
    bool operator==(const DueRow &) const = default;
};

/// Rows with countdowns; an overdue one has another ground, another shape and the word.
class DueList : public QWidget {
    Q_OBJECT
public:
    DueList(const QString &buttonText, Ticker &ticker, QWidget *parent = nullptr);

    void setRows(std::vector<DueRow> rows);
    /// Why a press on a row's button did nothing.
    InlineSentence *sentence() const { return m_sentence; }

Q_SIGNALS:
    void settled(const QString &id);

private:
    struct Line {
        QWidget *row = nullptr;
        StatusDot *dot = nullptr;
        QLabel *below = nullptr; ///< countdown of a row with a button
        QLabel *beside = nullptr; ///< of one without
        QPushButton *button = nullptr;
    };
    void addLine(const DueRow &row);
    void tick(qint64 nowMs);
    void showSettled(const Line &line, const DueRow &row);
    void showOpen(const Line &line, const DueRow &row, qint64 nowMs, bool isNext);

    QString m_buttonText;
    Ticker &m_ticker;
    InlineSentence *m_sentence;
    QVBoxLayout *m_layout;
    Remembered<std::vector<DueRow>> m_rows;
    std::vector<Line> m_lines;
};

/// "Communications due": every row of the schedule, and a running rollback's own updates.
class CommunicationsDue : public QWidget {
    Q_OBJECT
public:
    CommunicationsDue(Console &console, Ticker &ticker, QWidget *parent = nullptr);

private:
    void refresh();

    Console &m_console;
    DueList *m_list;
};

/// "Escalation": what to do when it takes long, and whom to bring in.
class Escalations : public QWidget {
    Q_OBJECT
public:
    Escalations(Console &console, Ticker &ticker, QWidget *parent = nullptr);

private:
    void refresh();

    Console &m_console;
    DueList *m_list;
};

} // namespace ic
