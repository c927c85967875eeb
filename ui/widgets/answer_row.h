// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/prompt_watch.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ic {

/// "This step is asking: Continue? [y/N]", and where to answer. Enter sends, Ctrl+C asks whether to stop the
/// step, Ctrl+D says that no input comes. It never takes the focus from somebody who is typing elsewhere.
class AnswerRow : public QFrame {
    Q_OBJECT
public:
    AnswerRow(const QString &label, QWidget *parent);

    void setPrompt(const Prompt &prompt);
    const Prompt &prompt() const { return m_prompt; }
    QLineEdit *field() const { return m_field; }

Q_SIGNALS:
    void answered(const QString &text);
    void inputEnded();
    void stopWanted();
    /// Escape: back to the step.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void send(const QString &text);

    QString m_label;
    Prompt m_prompt;
    QLabel *m_question;
    QLabel *m_hint;
    QLineEdit *m_field;
    QHBoxLayout *m_choices;
};

} // namespace ic
