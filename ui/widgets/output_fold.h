// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"

#include <QWidget>

class QPushButton;

namespace ic {

class OutputView;
class RunTail;
class Runs;

/// Output folded under a step: nothing, its last lines while it runs, or the larger view.
class OutputFold : public QWidget {
    Q_OBJECT
public:
    OutputFold(Runs &runs, const QString &label, QWidget *parent = nullptr);

    /// Which run, and whether it still goes: then its last lines are shown while the view is folded.
    void show(RunId run, bool running);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    OutputView *view() const { return m_view; }

private:
    void arrange();

    Runs &m_runs;
    QString m_label;
    RunId m_run;
    bool m_running = false;
    bool m_open = false;
    QPushButton *m_toggle = nullptr;
    RunTail *m_tail = nullptr;
    OutputView *m_view = nullptr; ///< made when first opened
};

} // namespace ic
