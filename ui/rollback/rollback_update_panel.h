// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/rollback/rollback_update.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ic {

/// A status update as text: to complete, copy, send by hand, and then say so.
class RollbackUpdatePanel : public QWidget {
    Q_OBJECT
public:
    explicit RollbackUpdatePanel(QWidget *parent = nullptr);

    /// Puts the text there and gives it the focus.
    void open(const RollbackUpdate &update, int number);

Q_SIGNALS:
    /// "I sent it".
    void sent();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showOpenFields();

    QPlainTextEdit *m_text;
    QLabel *m_open;
    QPushButton *m_copy;
    QPushButton *m_sent;
    QPushButton *m_close;
    QStringList m_marks;
};

} // namespace ic
