// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/playbook/page_row.h"
#include "ui/widgets/step_control.h"

class QLabel;
class QVBoxLayout;

namespace ic {

class BadgeCheck;
class BadgeMark;
class CommandText;
class Console;
class RelatedStep;

/// A step to run, with its number, command, state and output; also a numbered action whose command it is.
class StepRow : public PageRow {
    Q_OBJECT
public:
    /// number: for the badge. action: the duty that it belongs to, or null.
    StepRow(Console &console, const Step &step, int number, const Action *action, QWidget *parent = nullptr);

    StepControl &control() const { return *m_control; }
    QString actionId() const { return m_action.id; }
    /// The duty is done: marked by a person, or its command succeeded.
    bool isDone() const;

    QWidget *focusTarget() const override;
    void refresh() override;
    void tick(qint64 nowMs) override;
    bool escape() override;
    bool isAsking() const override;

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void addBadge(int number);
    void showWhyNot(const QString &reason);
    void markDone(bool done);
    void showState();
    bool isUnverified() const;
    void showVerification();
    void showUndo();
    RelatedStep *relate(const Step &step, StepControl::Place where, const QString &verb,
                        const QString &spoken);

    Console &m_console;
    Action m_action; ///< id empty for a plain step
    StepControl *m_control;
    QVBoxLayout *m_words = nullptr; ///< what it is, and its command
    bool m_isOnlyShown = false;
    BadgeCheck *m_check = nullptr;
    BadgeMark *m_mark = nullptr;
    RelatedStep *m_verification = nullptr; ///< made when there is something to verify
    RelatedStep *m_undo = nullptr; ///< made when a verification fails
};

} // namespace ic
