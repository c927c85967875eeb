// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what the program costs as ratios against a baseline in the same run. Not a test: nothing here fails
// on a slow day.
#include "tests/bench/bench.h"
#include "tests/support/places.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>

namespace {

using Bench = std::vector<ic::bench::Row> (*)(const ic::bench::Setting &);

const std::map<QString, Bench> &benches()
{
    static const std::map<QString, Bench> table = {
        {QStringLiteral("1-start-up"), &ic::bench::startUp},
        {QStringLiteral("2-step-start"), &ic::bench::stepStart},
        {QStringLiteral("3-output"), &ic::bench::output},
        {QStringLiteral("4-appends"), &ic::bench::appends},
        {QStringLiteral("5-loading"), &ic::bench::loading},
    };
    return table;
}

void print(const ic::bench::Row &row)
{
    std::printf("| %-42s | %10.2f %-4s | %10.2f %-4s | %8.2f |\n", qPrintable(row.name), row.ours,
                qPrintable(row.unit), row.baseline, qPrintable(row.unit), row.ours / row.baseline);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{QStringLiteral("runbook"), QStringLiteral("What to load."), QStringLiteral("FILE"),
                        ic::test::sourceDir() + QStringLiteral("/resources/runbooks/nxt-new-day.md")},
                       {QStringLiteral("rounds"), QStringLiteral("How often each is measured."),
                        QStringLiteral("N"), QStringLiteral("7")}});
    parser.addPositionalArgument(QStringLiteral("words"),
                                 QStringLiteral("Measure only what has one in its name."));
    parser.process(application);

    // On the disk of the build, since /tmp may be memory.
    const QTemporaryDir directory(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX"));
    // The programs that are measured would speak of a missing one.
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(directory.path()));
    const ic::bench::Setting setting{
        directory.path(), ic::test::programDir(), QCoreApplication::applicationDirPath(),
        parser.value(QStringLiteral("runbook")), qMax(1, parser.value(QStringLiteral("rounds")).toInt())};
    std::printf("| %-42s | %-15s | %-15s | %-8s |\n|---|---|---|---|\n", "", "ours", "baseline", "ratio");
    for (const auto &[name, bench] : benches()) {
        const QStringList words = parser.positionalArguments();
        const bool wanted = words.isEmpty()
            || std::ranges::any_of(words,
                                   [&name = name](const QString &word) { return name.contains(word); });
        if (!wanted)
            continue;
        for (const ic::bench::Row &row : bench(setting))
            print(row);
    }
    return 0;
}
