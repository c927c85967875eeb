// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/playbook/page_row.h"

#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace ic {

class Console;

/// One item to tick. A click anywhere on it ticks.
class ChecklistRow : public PageRow {
    Q_OBJECT
public:
    ChecklistRow(Console &console, const ChecklistItem &item, QWidget *parent = nullptr);

    bool isTicked() const;
    QWidget *focusTarget() const override;
    void refresh() override;
    /// Width in which the text stands on one line.
    int naturalWidth() const;

Q_SIGNALS:
    void failed(const QString &sentence);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    Console &m_console;
    ChecklistItem m_item;
    QCheckBox *m_box;
    QLabel *m_text;
};

/// A checklist, in two columns where they fit, read down the first and then down the second.
class ChecklistBlock : public QWidget {
    Q_OBJECT
public:
    ChecklistBlock(Console &console, const Checklist &checklist, QWidget *parent = nullptr);

    const std::vector<ChecklistRow *> &rows() const { return m_rows; }
    int tickedCount() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);

    std::vector<ChecklistRow *> m_rows;
    QGridLayout *m_grid;
    int m_columns = 0;
};

} // namespace ic
