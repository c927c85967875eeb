// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/playbook/page_row.h"

class QLabel;

namespace ic {

class BadgeCheck;
class Console;

/// A numbered duty that a person does: Space or Enter marks it done, and again not done.
class ActionRow : public PageRow {
    Q_OBJECT
public:
    ActionRow(Console &console, const Action &action, QWidget *parent = nullptr);

    bool isDone() const;
    QWidget *focusTarget() const override;
    void refresh() override;

Q_SIGNALS:
    /// A sentence about this row: the journal refused.
    void failed(const QString &sentence);

private:
    Console &m_console;
    Action m_action;
    BadgeCheck *m_badge;
    QLabel *m_time;
};

/// When an action was last marked done, in milliseconds since the start of the incident; below 0 where
/// unknown.
qint64 actionDoneAfterMs(const Console &console, const Action &action);

} // namespace ic
