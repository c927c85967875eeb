// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace ic::bench {

/// One line of the table: the same work, once by us and once by what it's compared with, in the same run.
struct Row {
    QString name;
    QString unit; ///< of both values: "ms", "µs a commit"
    double ours = 0;
    double baseline = 0;
};

/// Where to work and what with.
struct Setting {
    QString directory; ///< empty, on the disk that counts
    QString programs; ///< bin/ of the build
    QString helpers; ///< the benchmarks' own programs
    QString runbook; ///< a file for the loading benchmark
    int rounds = 7; ///< each value is the median of so many
};

double milliseconds(const std::function<void()> &work);
double median(std::vector<double> values);
/// Both in turn, so that a busy moment of the machine meets both alike; the medians of each.
Row compare(const QString &name, const QString &unit, int rounds, const std::function<double()> &ours,
            const std::function<double()> &baseline);

std::vector<Row> startUp(const Setting &setting); ///< against an empty QMainWindow
std::vector<Row> stepStart(const Setting &setting); ///< against bash -c on a pseudo-terminal
std::vector<Row> output(const Setting &setting); ///< 5 million lines, against cat into a file
std::vector<Row> appends(const Setting &setting); ///< durable ones, against plain SQLite commits
std::vector<Row> loading(const Setting &setting); ///< against cmark-gfm alone

} // namespace ic::bench
