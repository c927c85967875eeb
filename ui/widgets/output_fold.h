// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"
#include "ui/output/revealer.h"

#include <QWidget>

class QLabel;
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
    /// What else came of the run, beside the toggle: "exported HOST, TOKEN (2)".
    void setNote(const QString &note);
    /// For the view, as of OutputView::setRevealer.
    void setRevealer(Revealer revealer);
    bool isOpen() const { return m_open; }
    OutputView *view() const { return m_view; }

Q_SIGNALS:
    /// A person has opened it, and wants to see it.
    void unfolded();
    /// Somebody wants to see this run's output with more room.
    void largeWanted(ic::RunId run, const QString &label);

private:
    void arrange();

    Runs &m_runs;
    QString m_label;
    RunId m_run;
    bool m_running = false;
    Revealer m_revealer;
    bool m_open = false;
    QPushButton *m_toggle = nullptr;
    RunTail *m_tail = nullptr;
    QLabel *m_note = nullptr;
    OutputView *m_view = nullptr; ///< made when first opened
};

} // namespace ic
