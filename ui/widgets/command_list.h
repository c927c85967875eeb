// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/trust.h"

#include <QPlainTextEdit>

#include <vector>

namespace ic {

/// Commands to read before somebody vouches for them: each with its line in the runbook, what it does in a
/// word and a shape, and beside a changed one what it was. As high as they need, up to a few lines; then it
/// scrolls. Thousands of them come bit by bit, so that the window never waits.
class CommandList : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CommandList(QWidget *parent = nullptr);

    void show(const std::vector<CommandToTrust> &commands);
    bool shows(const std::vector<CommandToTrust> &commands) const;

    /// "○ reads", "△ changes the system", "◆ can destroy data".
    static QString effectWord(Effect effect);

    /// What is more is scrolled to.
    void setMostLines(int lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addSome();
    void add(const CommandToTrust &command);
    void addLines(const QString &text, const QString &mark, const QTextCharFormat &format);
    void fitHeight();

    std::vector<CommandToTrust> m_commands;
    size_t m_next = 0;
    int m_mostLines = 11;
};

} // namespace ic
