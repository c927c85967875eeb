// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace ic {

class Console;
class StepControl;

/// What the runbook says to run when a rollback failed, each with its Run button, right where the failure is
/// told.
class FailureSteps : public QScrollArea {
    Q_OBJECT
public:
    explicit FailureSteps(Console &console, QWidget *parent = nullptr);

    /// The steps of this runbook; built again only for another document.
    void setRunbook(const RunbookPtr &runbook);
    bool isEmpty() const { return m_controls.empty(); }
    bool isAsking() const;
    const std::vector<StepControl *> &controls() const { return m_controls; }
    void refresh();
    void tick(qint64 nowMs);

Q_SIGNALS:
    void askingChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addStep(const Step &step);

    Console &m_console;
    RunbookPtr m_runbook;
    QVBoxLayout *m_layout;
    std::vector<StepControl *> m_controls;
    std::vector<QWidget *> m_rows; ///< of m_controls
};

} // namespace ic
