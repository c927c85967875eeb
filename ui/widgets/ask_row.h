// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ic {

/// A question in place: what it is about, what exactly would happen, and two buttons. Enter says yes (or no,
/// where that is safer), Escape no. Never modal: everything around it stays in use. Takes the focus when
/// shown.
class AskRow : public QFrame {
    Q_OBJECT
public:
    explicit AskRow(QWidget *parent = nullptr);

    void setQuestion(const QString &question);
    /// `spoken`: accessible name where the text alone would not say which step it is about.
    void setAnswers(const QString &yes, const QString &spoken, bool dangerous, const QString &no);
    void setYesEnabled(bool enabled);
    /// Enter says no too: for what one Enter too many must not do. After setAnswers().
    void setNoByDefault();
    /// Without the two buttons: what stands in the body is the answer.
    void hideAnswers();
    /// Closer together, for a pane that is not high.
    void setCompact();
    /// Where to put what stands between question and buttons.
    QVBoxLayout *body() const { return m_body; }
    /// Puts the focus where the answer is given.
    virtual void takeFocus();

    QPushButton *yesButton() const { return m_yes; }

Q_SIGNALS:
    void accepted();
    void declined();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_question;
    QVBoxLayout *m_body;
    QPushButton *m_yes;
    QPushButton *m_no;
    QLabel *m_keys;
    bool m_noByDefault = false;
};

} // namespace ic
