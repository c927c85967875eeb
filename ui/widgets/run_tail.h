// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"

#include <QStringList>
#include <QWidget>

namespace ic {

class Runs;

/// The last few lines of a run's output, painted; follows the run while it goes. As light as a label, however
/// much the command prints.
class RunTail : public QWidget {
    Q_OBJECT
public:
    /// lines: how many to ask room for; it shows as many as its height allows.
    RunTail(Runs &runs, int lines, QWidget *parent = nullptr);

    /// Follows another run; a null id shows nothing.
    void follow(RunId run);
    RunId run() const { return m_run; }
    const QStringList &lines() const { return m_lines; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The run printed something, `atMs` after its start.
    void printed(qint64 atMs);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void take(const std::vector<OutputLine> &lines, int replaced);

    Runs &m_runs;
    RunId m_run;
    QStringList m_lines;
    int m_room;
};

} // namespace ic
