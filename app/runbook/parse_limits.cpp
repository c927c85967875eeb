// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/parse_limits.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>

namespace ic {

namespace {

constexpr int deepestNesting = 60;
constexpr int mostMarksInParagraph = 20'000;

/// Container marks ("> ", "- ", indentation) that a line starts with.
int nestingOf(const char *line, const char *end)
{
    int depth = 0;
    int spaces = 0;
    for (const char *at = line; at != end; ++at) {
        if (*at == '>') {
            ++depth;
        } else if (*at == ' ' || *at == '\t') {
            ++spaces;
        } else if ((*at == '-' || *at == '*' || *at == '+') && at + 1 != end
                   && (at[1] == ' ' || at[1] == '\t')) {
            ++depth;
        } else {
            break;
        }
    }
    constexpr int spacesPerLevel = 2;
    constexpr int mostIndentedProse = deepestNesting * spacesPerLevel * 2;
    return spaces > mostIndentedProse ? std::max(depth, spaces / (2 * spacesPerLevel)) : depth;
}

bool isMark(char c)
{
    return c == '*' || c == '_' || c == '[' || c == ']' || c == '<' || c == '!' || c == '~' || c == '`'
        || c == '&' || c == '@' || c == ':' || c == '|';
}

} // namespace

void keepWithinLimits(QByteArray &text, std::vector<Problem> &problems)
{
    struct Excess {
        int firstLine = 0;
        int lines = 0;
        void add(int line) { firstLine = lines++ == 0 ? line : firstLine; }
    };
    Excess deep;
    Excess intricate;
    int line = 0;
    int marks = 0;
    const auto blank = [&text](qsizetype from, qsizetype to) {
        char *data = text.data();
        std::fill(data + from, data + to, ' ');
    };
    for (qsizetype start = 0; start < text.size();) {
        ++line;
        const qsizetype newline = text.indexOf('\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const char *from = text.constData() + start;
        const char *to = text.constData() + end;
        if (start == end) {
            marks = 0;
        } else {
            marks += static_cast<int>(std::count_if(from, to, isMark));
            if (nestingOf(from, to) > deepestNesting) {
                deep.add(line);
                blank(start, end);
            } else if (marks > mostMarksInParagraph) {
                intricate.add(line);
                blank(start, end);
            }
        }
        start = end + 1;
    }
    if (deep.lines > 0)
        problems.push_back(
            {deep.firstLine, ProblemSeverity::Error, codes::nestedTooDeeply,
             QCoreApplication::translate("Runbook",
                                         "%n line(s) from here are nested too deeply to be read and were "
                                         "left out. Nest lists and quotations less than 60 deep.",
                                         nullptr, deep.lines)});
    if (intricate.lines > 0)
        problems.push_back(
            {intricate.firstLine, ProblemSeverity::Error, codes::tooIntricate,
             QCoreApplication::translate("Runbook",
                                         "%n line(s) from here hold more marks than a paragraph or table can "
                                         "have and were left out. Split them by empty lines.",
                                         nullptr, intricate.lines)});
}

} // namespace ic
