// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QMenu>

namespace ic {

class CommandSet;
class Console;

/// "Start a drill": the ways to break the drill range, as the range names them.
class FaultMenu : public QMenu {
    Q_OBJECT
public:
    FaultMenu(Console &console, const CommandSet &commands, QWidget *parent = nullptr);

    void mend();
    /// Starts a range that has failed: its cause, a full disk say, may be gone by now.
    void restart();
    bool canRestart() const;

Q_SIGNALS:
    void told(const QString &sentence);
    void failed(const ic::Error &error);

private:
    void fill();
    void breakIt(const QString &fault, const QString &title);
    std::function<void(Result<QString>)> telling(const QString &sentence);

    Console &m_console;
    const CommandSet &m_commands;
};

} // namespace ic
