// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include "app/actions/runs.h"
#include "app/base/clock.h"
#include "app/base/paths.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>

#include <array>
#include <chrono>
#include <functional>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ic::bench {

namespace {

constexpr auto sayTheTime = "echo $EPOCHREALTIME";

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// Runs a script as the console does, and waits for its end.
RunResult runOurs(const Setting &setting, const QString &script, bool terminal, Runs &runs, RunId &id)
{
    RunSetup setup;
    setup.terminal = terminal;
    setup.id = RunId::create();
    setup.script = script;
    setup.directory = setting.directory;
    id = setup.id;
    RunResult result;
    QEventLoop loop;
    QObject context;
    QObject::connect(&runs, &Runs::finished, &context, [&](RunId which, const RunResult &end) {
        if (which != setup.id)
            return;
        result = end;
        loop.quit();
    });
    runs.start(setup);
    loop.exec();
    if (!result.ok())
        qFatal("a step of the benchmark failed: %s", qPrintable(result.message));
    return result;
}

/// The same without us: bash -c on a pseudo-terminal of its own, and what comes out of it.
void runBare(const char *script, const std::function<void(const char *, ssize_t)> &take)
{
    int terminal = -1;
    const pid_t child = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child < 0)
        qFatal("no pseudo-terminal");
    if (child == 0) {
        execlp("bash", "bash", "-c", script, nullptr);
        _exit(127);
    }
    std::array<char, 65536> bytes{};
    for (ssize_t length = 0; (length = read(terminal, bytes.data(), bytes.size())) > 0;)
        take(bytes.data(), length);
    close(terminal);
    waitpid(child, nullptr, 0);
}

double secondsIn(const QByteArray &text)
{
    return text.trimmed().replace(',', '.').toDouble();
}

/// Memory in use, in MiB.
double residentMiB()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    if (!status.open(QFile::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE))
        / 1048576;
}

} // namespace

namespace {

/// When a script came to its first command, and when its line was there to be shown; in milliseconds since
/// the key was pressed.
struct FirstLine {
    double printed = 0;
    double arrived = 0;
};

FirstLine ourFirstLine(const Setting &setting, Runs &runs)
{
    RunId id;
    double arrived = 0;
    QObject context;
    QObject::connect(&runs, &Runs::output, &context, [&arrived] {
        if (arrived == 0)
            arrived = secondsNow();
    });
    const double begin = secondsNow();
    runOurs(setting, QLatin1String(sayTheTime), true, runs, id);
    const double printed = secondsIn(runs.tail(id).front().text.toLatin1());
    return {(printed - begin) * 1000, (arrived - begin) * 1000};
}

FirstLine bareFirstLine()
{
    double arrived = 0;
    QByteArray text;
    const double begin = secondsNow();
    runBare(sayTheTime, [&](const char *bytes, ssize_t length) {
        if (arrived == 0)
            arrived = secondsNow();
        text.append(bytes, length);
    });
    return {(secondsIn(text) - begin) * 1000, (arrived - begin) * 1000};
}

/// As when a person presses the next key: the spare runner is there again.
void waitForSpare(const Runs &runs)
{
    while (!runs.spare())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 10);
}

} // namespace

// From the call that a key press leads to. The journal's commit stands before it and is not in here: that a
// step is noted durably before it starts is a choice, and its cost is the disk's (see the benchmark of
// appends).
std::vector<Row> stepStart(const Setting &setting)
{
    SystemClock clock;
    Runs warm(setting.directory + QStringLiteral("/runs"), Paths::runnerProgram(), clock);
    Runs cold(setting.directory + QStringLiteral("/runs"), Paths::runnerProgram(), clock);
    warm.keepSpare();
    std::vector<double> printed[3];
    std::vector<double> arrived[3];
    const auto note = [&](int which, const FirstLine &line) {
        printed[which].push_back(line.printed);
        arrived[which].push_back(line.arrived);
    };
    for (int round = 0; round < setting.rounds * 3; ++round) {
        waitForSpare(warm);
        note(0, bareFirstLine());
        note(1, ourFirstLine(setting, warm));
        waitForSpare(warm);
        note(2, ourFirstLine(setting, cold));
    }
    const QString ms = QStringLiteral("ms");
    return {{QStringLiteral("step start, to its first command"), ms, median(printed[1]), median(printed[0])},
            {QStringLiteral("to its first line on screen"), ms, median(arrived[1]), median(arrived[0])},
            {QStringLiteral("the same without a spare runner"), ms, median(arrived[2]), median(arrived[0])}};
}

std::vector<Row> output(const Setting &setting)
{
    SystemClock clock;
    Runs runs(setting.directory + QStringLiteral("/runs"), Paths::runnerProgram(), clock);
    const QString count = QStringLiteral("seq 1 5000000");
    const auto ours = [&](bool terminal) {
        RunId id;
        const double taken = milliseconds([&] { runOurs(setting, count, terminal, runs, id); });
        QFile::remove(runs.recordingFile(id));
        return taken;
    };
    const QString file = setting.directory + QStringLiteral("/bare");
    const auto intoFile = [&] {
        const QByteArray script = count.toLatin1() + " | cat > '" + QFile::encodeName(file) + "'";
        return milliseconds([&] { runBare(script.constData(), [](const char *, ssize_t) {}); });
    };
    const auto terminalIntoFile = [&] {
        QFile out(file);
        if (!out.open(QFile::WriteOnly | QFile::Truncate | QFile::Unbuffered))
            qFatal("%s", qPrintable(out.errorString()));
        return milliseconds([&] {
            runBare("seq 1 5000000", [&out](const char *bytes, ssize_t length) { out.write(bytes, length); });
        });
    };
    const int rounds = qMax(1, setting.rounds / 2);
    const double before = residentMiB();
    std::vector<Row> rows = {compare(
                                 QStringLiteral("5 million lines by pipe, against cat"), QStringLiteral("ms"),
                                 rounds, [&] { return ours(false); }, intoFile),
                             compare(
                                 QStringLiteral("the same by terminal, against a bare one"),
                                 QStringLiteral("ms"), rounds, [&] { return ours(true); }, terminalIntoFile)};
    rows.push_back(
        {QStringLiteral("memory after them, against before"), QStringLiteral("MiB"), residentMiB(), before});
    return rows;
}

} // namespace ic::bench
