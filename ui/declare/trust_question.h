// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ic {

class Console;

/// "These 45 commands were not yet confirmed on this machine", with the commands on demand. Hidden where
/// nothing is to be confirmed. Two forms: on the declare screen a box that declaring obeys; over a playbook a
/// button.
class TrustQuestion : public QFrame {
    Q_OBJECT
public:
    explicit TrustQuestion(Console &console, QWidget *parent = nullptr);

    /// The person wants the commands confirmed; false where nothing is to be confirmed.
    bool isWanted() const;
    /// For the key that does the same as a press.
    void toggle();

private:
    void refresh();
    void showCommands(bool show);
    QString commandsText() const;

    Console &m_console;
    QLabel *m_text;
    QCheckBox *m_box;
    QPushButton *m_show;
    QPlainTextEdit *m_commands;
};

} // namespace ic
