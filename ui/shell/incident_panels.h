// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/bar_panel.h"
#include "ui/shell/next_due.h"

class QLineEdit;
class QPlainTextEdit;

namespace ic {

class CommanderField;
class Console;

/// The next message that is due, to copy and send by whatever works, and then "I sent it".
class UpdatePanel : public BarPanel {
    Q_OBJECT
public:
    explicit UpdatePanel(Console &console, QWidget *parent = nullptr);

protected:
    void prepare() override;
    void confirm() override;
    QWidget *firstField() override;

private:
    void putEnterAfter(QPushButton *button);

    Console &m_console;
    QPlainTextEdit *m_message;
    QPushButton *m_copy;
    std::optional<NextDue> m_due;
};

class HandOverPanel : public BarPanel {
    Q_OBJECT
public:
    explicit HandOverPanel(Console &console, QWidget *parent = nullptr);

protected:
    void prepare() override;
    void confirm() override;
    QWidget *firstField() override;

private:
    Console &m_console;
    CommanderField *m_to;
    QLineEdit *m_remark;
};

class ResolvePanel : public BarPanel {
    Q_OBJECT
public:
    explicit ResolvePanel(Console &console, QWidget *parent = nullptr);

protected:
    void prepare() override;
    void confirm() override;
    QWidget *firstField() override;

private:
    Console &m_console;
    QLineEdit *m_summary;
};

} // namespace ic
