// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rollback/rollback_text.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ic {

class StatusDot;

/// The phases of a rollback, one line each: shape, name, how long. Keeps the one underway in view.
class PhaseList : public QScrollArea {
    Q_OBJECT
public:
    explicit PhaseList(QWidget *parent = nullptr);
    void setLines(const std::vector<PhaseLine> &lines);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        QWidget *widget = nullptr;
        StatusDot *dot = nullptr;
        QLabel *name = nullptr;
        QLabel *time = nullptr;
    };
    /// All phases at once where the height allows it, closer together where it is scarce.
    void spread();
    void addRow();
    void fill(const Row &row, const PhaseLine &line);

    QVBoxLayout *m_layout;
    std::vector<Row> m_rows;
    std::vector<PhaseLine> m_lines;
    int m_inQuestion = 0; ///< index of the newest phase that has begun
    int m_spreadFor = -1; ///< height that the rows were spread over
};

} // namespace ic
