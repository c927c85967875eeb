// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"

#include <QListView>

class QStandardItemModel;

namespace ic {

/// What is odd in the document: severity, line, sentence and code; pressing one goes to its line.
class ProblemList : public QListView {
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);
    void show(const Runbook &runbook);

Q_SIGNALS:
    void lineChosen(int line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QStandardItemModel *m_problems;
};

} // namespace ic
