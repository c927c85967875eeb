// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/ask_row.h"

class QCheckBox;
class QLabel;

namespace ic {

class CommandList;
class Console;

/// Are these the commands of your team? Shows every command that nobody has confirmed on this machine, each
/// with its line and what it does, and what it was where it has changed. In two forms: with buttons, where a
/// step waits for the answer; with a box, never ticked by itself, on a screen that does something else as
/// well. As a box it is hidden where nothing is to be confirmed.
class TrustQuestion : public AskRow {
    Q_OBJECT
public:
    enum class Form { Buttons, Box };
    TrustQuestion(Console &console, Form form, QWidget *parent = nullptr);

    /// The box is ticked, and there is something to confirm.
    bool isWanted() const;
    /// For the key that does the same as a press on the box.
    void toggle();
    void untick();
    /// How many lines of commands are shown at once.
    void setMostLines(int lines);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    Console &m_console;
    Form m_form;
    QLabel *m_text;
    CommandList *m_commands;
    QCheckBox *m_box;
};

} // namespace ic
