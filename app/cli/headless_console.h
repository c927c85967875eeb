// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/cli/interrupt_watch.h"
#include "app/console/console.h"
#include "app/site/keychain.h"

#include <QEventLoop>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace ic::cli {

/// A console for a program that goes from one thing to the next: each call waits until the thing is done. The
/// program has no other event loop than the one in here, so nothing is nested.
class HeadlessConsole : public QObject {
    Q_OBJECT
public:
    /// `runbook`: file to open. `environment`: empty means the site's default. Ctrl+C is only counted while
    /// this exists; see interrupts().
    HeadlessConsole(const Paths &paths, const QString &runbook, const QString &environment,
                    bool runsNeedIncident);
    ~HeadlessConsole() override;

    /// Opens everything for writing and waits for the drill range where that is the environment. Fails where
    /// anything is not as it has to be: the directory is held by another program (who, is said), the site or
    /// the runbook is unreadable, the environment unknown.
    Result<void> open();

    Console &console() { return *m_console; }
    const Console &console() const { return *m_console; }

    using Condition = std::function<bool()>;
    static constexpr std::chrono::milliseconds forever{-1};
    /// Waits until the condition holds, which is looked at whenever anything changed. False where the time
    /// was over first, or where the user interrupted once more than at the beginning.
    bool waitUntil(Condition condition, std::chrono::milliseconds timeout);

    /// Calls `command` with the callback that the console wants, and waits for the answer.
    template <typename Answer>
    Result<Answer> ask(const std::function<void(std::function<void(const Result<Answer> &)>)> &command);
    Result<void> perform(const std::function<void(Console::Done)> &command) { return ask<void>(command); }

    /// The run as the journal has it, or null.
    const IncidentRun *run(RunId id) const;
    /// How often the user has pressed Ctrl+C.
    int interrupts() const { return m_interrupts.count(); }

private:
    void look();
    Result<void> waitForRange();
    QString environmentNames() const;
    Error noAnswer() const;

    static constexpr std::chrono::seconds patience{60};
    SystemClock m_clock;
    SystemKeychain m_keychain;
    InterruptWatch m_interrupts;
    QString m_environment; ///< as asked for
    std::unique_ptr<Console> m_console;
    QEventLoop m_loop;
    Condition m_condition;
};

template <typename Answer>
Result<Answer>
HeadlessConsole::ask(const std::function<void(std::function<void(const Result<Answer> &)>)> &command)
{
    // Shared, since the answer may come after patience ended.
    auto answer = std::make_shared<std::optional<Result<Answer>>>();
    command([this, answer](const Result<Answer> &given) {
        *answer = given;
        look();
    });
    if (!waitUntil([answer] { return answer->has_value(); }, patience))
        return std::unexpected(noAnswer());
    return **answer;
}

} // namespace ic::cli
