// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/parse_limits.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace ic {

namespace {

// Measured with cmark-gfm 0.29.0.gfm.6: "![[]()" costs the square of the brackets in one paragraph, and a
// table costs its columns times its rows, however short the rows are written. All else grows linearly.
constexpr int deepestNesting = 60;
constexpr int mostBracketsInParagraph = 4'000;
constexpr qint64 mostFilledCells = 2'000'000;
constexpr int mostColumns = 1'000;
constexpr int mostIndentation = 240;

class Line {
public:
    Line(const char *begin, const char *end)
        : m_begin(begin)
        , m_end(end)
    {
        // Container marks ("> ", "- ") and spaces that it starts with.
        for (m_text = begin; m_text != end; ++m_text) {
            const bool hasNext = m_text + 1 != end;
            if (*m_text == '>' || (isBullet(*m_text) && hasNext && isBlank(m_text[1])))
                ++m_depth;
            else if (!isBlank(*m_text))
                break;
        }
    }

    bool isEmpty() const { return m_text == m_end; }
    bool isNestedTooDeeply() const { return m_depth > deepestNesting || m_text - m_begin > mostIndentation; }
    int brackets() const { return countOf('[') + countOf(']'); }
    int pipes() const { return countOf('|'); }
    /// A bullet or number: what follows is a paragraph of its own.
    bool startsItem() const
    {
        if (m_depth > 0)
            return true;
        const char *at = std::find_if_not(m_text, m_end, [](char c) { return c >= '0' && c <= '9'; });
        return at != m_text && at - m_text <= 3 && m_end - at > 1 && (*at == '.' || *at == ')')
            && isBlank(at[1]);
    }
    /// The line below a table's header.
    bool isDelimiterRow() const
    {
        return std::all_of(m_text, m_end,
                           [](char c) { return c == '|' || c == '-' || c == ':' || isBlank(c); })
            && std::count(m_text, m_end, '-') > 0;
    }
    /// Length of the fence it opens or closes, and its mark; 0 where it is none.
    int fence(char &mark) const
    {
        if (isEmpty() || (*m_text != '`' && *m_text != '~'))
            return 0;
        mark = *m_text;
        const char *at = std::find_if_not(m_text, m_end, [mark](char c) { return c == mark; });
        const auto length = static_cast<int>(at - m_text);
        constexpr int shortestFence = 3;
        // Backticks again in the line: a code span, not a fence.
        const bool isSpan = mark == '`' && std::find(at, m_end, '`') != m_end;
        return length >= shortestFence && !isSpan ? length : 0;
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t'; }
    static bool isBullet(char c) { return c == '-' || c == '*' || c == '+'; }
    /// Most lines hold none, which memchr sees soonest.
    int countOf(char c) const
    {
        int count = 0;
        const auto next = [&](const char *from) {
            return static_cast<const char *>(std::memchr(from, c, static_cast<std::size_t>(m_end - from)));
        };
        for (const char *at = next(m_text); at; at = next(at + 1))
            ++count;
        return count;
    }

    const char *m_begin;
    const char *m_end;
    const char *m_text = nullptr;
    int m_depth = 0;
};

/// What stands open between two lines, and which lines are beyond a limit.
class Limits {
public:
    enum class Verdict { Fine, TooDeep, TooIntricate };

    Verdict judge(const Line &line)
    {
        char mark = 0;
        const int fence = line.fence(mark);
        if (m_fence > 0) {
            if (fence >= m_fence && mark == m_fenceMark)
                m_fence = 0;
            return Verdict::Fine;
        }
        if (line.isNestedTooDeeply())
            return Verdict::TooDeep;
        if (line.isEmpty() || fence > 0) {
            m_fence = fence;
            m_fenceMark = mark;
            m_brackets = 0;
            m_columns = 0;
            m_lineOfParagraph = 0;
            return Verdict::Fine;
        }
        ++m_lineOfParagraph;
        if (m_lineOfParagraph > 1 && m_columns == 0 && line.isDelimiterRow()) {
            if (line.pipes() > mostColumns)
                return Verdict::TooIntricate;
            m_columns = line.pipes() + 1;
        }
        // Cells and items are paragraphs of their own.
        const int brackets = line.brackets();
        m_brackets = m_columns > 0 || line.startsItem() ? brackets : m_brackets + brackets;
        if (m_columns > 0)
            m_filledCells += std::max(0, m_columns - line.pipes());
        return m_brackets > mostBracketsInParagraph || m_filledCells > mostFilledCells ? Verdict::TooIntricate
                                                                                       : Verdict::Fine;
    }

private:
    int m_fence = 0;
    char m_fenceMark = 0;
    int m_brackets = 0;
    int m_columns = 0;
    int m_lineOfParagraph = 0;
    qint64 m_filledCells = 0;
};

struct Excess {
    int firstLine = 0;
    int lines = 0;
    void add(int line) { firstLine = lines++ == 0 ? line : firstLine; }
};

} // namespace

void keepWithinLimits(QByteArray &text, std::vector<Problem> &problems)
{
    Excess deep;
    Excess intricate;
    Limits limits;
    int number = 0;
    for (qsizetype start = 0; start < text.size();) {
        ++number;
        const char *const begin = text.constData() + start;
        const auto left = static_cast<std::size_t>(text.size() - start);
        const auto *newline = static_cast<const char *>(std::memchr(begin, '\n', left));
        const qsizetype end = newline ? newline - text.constData() : text.size();
        const auto verdict = limits.judge(Line(begin, text.constData() + end));
        if (verdict != Limits::Verdict::Fine) {
            (verdict == Limits::Verdict::TooDeep ? deep : intricate).add(number);
            std::fill(text.begin() + start, text.begin() + end, ' ');
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
                                         "%n line(s) from here hold more links or cells than a paragraph or "
                                         "table can have and were left out. Split them by empty lines.",
                                         nullptr, intricate.lines)});
}

} // namespace ic
