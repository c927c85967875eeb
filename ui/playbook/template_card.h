// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace ic {

/// A message template as its text, with the fields that are still to be filled marked; to copy.
class TemplateCard : public QFrame {
    Q_OBJECT
public:
    explicit TemplateCard(const MessageTemplate &message, QWidget *parent = nullptr);

    /// The text as safe HTML, each mark of a field in the colours given. Pure.
    static QString marked(const MessageTemplate &message, const QString &colour, const QString &ground);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintText();

    MessageTemplate m_message;
    QLabel *m_text;
    QPushButton *m_copy;
    QTimer m_copied;
};

} // namespace ic
