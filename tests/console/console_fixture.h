// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"
#include "tests/support/manual_clock.h"
#include "tests/support/memory_keychain.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace ic::test {

/// A data directory, a site with one environment of plain shell commands, and consoles on them, one after the
/// other.
class ConsoleFixture {
public:
    explicit ConsoleFixture(const QByteArray &runbook = {}, const QByteArray &environmentYaml = {})
    {
        QDir(m_directory.path()).mkdir(QStringLiteral("work"));
        write(QStringLiteral("site.yaml"),
              "commander: Jordan Lee\nenvironments:\n  - name: test\n    kind: live\n    directory: "
                  + path(QStringLiteral("work")).toUtf8() + "\n" + environmentYaml);
        if (!runbook.isEmpty())
            write(QStringLiteral("runbook.md"), runbook);
    }

    QString path(const QString &name) const { return m_directory.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the fixture can't write %s", qPrintable(name));
    }

    ConsoleOptions options() const
    {
        ConsoleOptions options{Paths(path(QStringLiteral("data")), path(QStringLiteral("site.yaml"))),
                               {},
                               QStringLiteral("test"),
                               true,
                               true,
                               {}};
        options.startRange = false;
        if (QFile::exists(path(QStringLiteral("runbook.md"))))
            options.runbook = path(QStringLiteral("runbook.md"));
        return options;
    }

    /// A console that has opened; null where it did not.
    std::unique_ptr<Console> open() { return open(options()); }
    std::unique_ptr<Console> open(const ConsoleOptions &options)
    {
        auto console = std::make_unique<Console>(options, clock, keychain);
        QSignalSpy opened(console.get(), &Console::opened);
        console->start();
        return opened.wait(20000) ? std::move(console) : nullptr;
    }

    ManualClock clock;
    MemoryKeychain keychain;

private:
    QTemporaryDir m_directory;
};

/// Waits for what a command of the console answers.
template <typename Command>
Result<void> answerOf(Command command)
{
    std::optional<Result<void>> answer;
    command([&answer](const Result<void> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
        return fail(ErrorCode::TimedOut, QStringLiteral("no answer"));
    return *answer;
}

} // namespace ic::test
