// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/runs.h"
#include "tests/support/places.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <map>
#include <vector>

namespace ic::test {

inline QString runnerProgram()
{
    return programDir() + QStringLiteral("/incident-commander-runner");
}
/// For scripts: the path of the acting program, quoted.
inline QString act(const QString &words)
{
    return QStringLiteral("'" IC_ACTING_PROGRAM "' ") + words;
}

/// Everything that a Runs object told about its runs, as somebody who watches it from outside sees it.
class Witness : public QObject {
public:
    struct Seen {
        int starts = 0;
        int ends = 0;
        int tellings = 0;
        std::vector<OutputLine> lines;
        std::vector<Progress> progress;
        RunResult result;

        QStringList texts() const
        {
            QStringList texts;
            for (const OutputLine &line : lines)
                texts.append(line.text);
            return texts;
        }
    };

    explicit Witness(Runs &runs)
    {
        connect(&runs, &Runs::started, this, [this](RunId id) { ++seen[id].starts; });
        connect(&runs, &Runs::output, this,
                [this](RunId id, const std::vector<OutputLine> &lines, int replaced) {
                    Seen &one = seen[id];
                    ++one.tellings;
                    one.lines.resize(one.lines.size()
                                     - std::min(one.lines.size(), static_cast<std::size_t>(replaced)));
                    one.lines.insert(one.lines.end(), lines.begin(), lines.end());
                });
        connect(&runs, &Runs::progressed, this,
                [this](RunId id, const Progress &progress) { seen[id].progress.push_back(progress); });
        connect(&runs, &Runs::finished, this, [this](RunId id, const RunResult &result) {
            ++seen[id].ends;
            seen[id].result = result;
        });
    }

    std::map<RunId, Seen> seen;
};

/// Runs in a directory of their own.
class RunsFixture {
public:
    RunsFixture()
        : runs(runsDir(), runnerProgram(), clock)
        , witness(runs)
    {
    }

    QString runsDir() const { return directory.path() + QStringLiteral("/runs"); }
    QString runDir(RunId id) const { return runsDir() + QLatin1Char('/') + id.text(); }

    RunSetup setup(const QString &script) const
    {
        RunSetup setup;
        setup.id = RunId::create();
        setup.script = script;
        setup.directory = directory.path();
        setup.stopPause = std::chrono::milliseconds(150);
        return setup;
    }

    /// Starts, and waits for the end.
    Witness::Seen run(const RunSetup &setup, int patienceMs = 20000)
    {
        runs.start(setup);
        return waitForEnd(setup.id, patienceMs);
    }
    Witness::Seen waitForEnd(RunId id, int patienceMs = 20000)
    {
        if (!waitUntil([&] { return witness.seen[id].ends > 0; }, patienceMs))
            qWarning("the run did not end");
        return witness.seen[id];
    }
    bool waitForLine(RunId id, const QString &text)
    {
        return waitUntil([&] { return witness.seen[id].texts().contains(text); }, 20000);
    }
    static bool waitUntil(const std::function<bool()> &condition, int patienceMs = 20000)
    {
        return QTest::qWaitFor(condition, patienceMs);
    }

    QTemporaryDir directory;
    SystemClock clock;
    Runs runs;
    Witness witness;
};

/// Pids of processes whose command line holds the text.
inline QStringList processesWith(const QString &text)
{
    QStringList found;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(QStringLiteral("/proc/%1/cmdline").arg(pid));
        if (pid.front().isDigit() && file.open(QFile::ReadOnly) && file.readAll().contains(text.toUtf8()))
            found.append(pid);
    }
    return found;
}

} // namespace ic::test
