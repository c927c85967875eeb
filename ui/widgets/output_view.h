// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/run.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <vector>

namespace ic {

class Runs;

/// The newest Runs::tailLines lines of a run, to scroll, select and copy. Takes what comes in batches, at
/// most 20 a second and seldom enough that the window stays free, however fast the command prints. Stays at
/// the end unless somebody scrolled up.
class OutputView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit OutputView(Runs &runs, QWidget *parent = nullptr);

    /// Shows another run from its tail on; a null id shows nothing.
    void follow(RunId run);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const std::vector<OutputLine> &lines, int replaced);
    void flush();

    Runs &m_runs;
    RunId m_run;
    std::vector<OutputLine> m_pending;
    int m_stale = 0; ///< lines at the end of the document that changed in place
    bool m_empty = true;
    QTimer m_flush;
};

} // namespace ic
