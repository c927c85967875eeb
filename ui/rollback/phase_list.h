// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rollback/rollback_text.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QGridLayout;

namespace ic {

class StatusDot;

/// The phases of a rollback, one line each: shape, name, how long. In two columns where one is too high, so
/// that all are seen at once; where even that does not fit, the one underway stays in view.
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
    void spread();
    void placeRows(int perColumn);
    void addRow();
    void fill(const Row &row, const PhaseLine &line);

    QGridLayout *m_layout;
    std::vector<Row> m_rows;
    std::vector<PhaseLine> m_lines;
    int m_inQuestion = 0; ///< index of the newest phase that has begun
    QSize m_spreadFor; ///< what the rows were spread over
};

} // namespace ic
