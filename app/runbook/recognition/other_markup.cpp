// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/other_markup.h"

#include "app/runbook/recognition/fence_steps.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ic {

namespace {

/// A way to write code that Markdown has not.
struct Form {
    const char *initials; ///< of its first line, which is quicker to see
    const char *start; ///< of a line without its indentation; captures what says the language
    const char *end; ///< somewhere from there on
};

constexpr std::array<Form, 4> forms{{
    {"{{", R"(^\{\{[<%]\s*highlight\b\s*([\w-]*).*?[>%]\}\})", R"(\{\{[<%]\s*/\s*highlight\s*[>%]\}\})"},
    {"{%", R"(^\{%-?\s*highlight\b\s*([\w-]*).*?-?%\})", R"(\{%-?\s*endhighlight\s*-?%\})"},
    {"{", R"(^\{(?:code|noformat)(?::(?:[^}]*\blanguage=|(?![\w-]+=))([\w-]*)[^}]*|:[^}]*)?\})",
     R"(\{(?:code|noformat)\})"},
    {"<", R"(^<pre(?:\s[^>]*?\b(?:brush:\s*|language-|lang(?:uage)?=["']?)([\w-]+)[^>]*|\s[^>]*)?>)",
     R"(</pre>)"},
}};

struct CompiledForm {
    QByteArray initials;
    QRegularExpression start;
    QRegularExpression end;
};

const std::array<CompiledForm, forms.size()> &compiledForms()
{
    static const std::array<CompiledForm, forms.size()> all = [] {
        std::array<CompiledForm, forms.size()> made;
        for (size_t i = 0; i < forms.size(); ++i) {
            const auto compiled = [](const char *pattern) {
                return QRegularExpression(QString::fromLatin1(pattern),
                                          QRegularExpression::CaseInsensitiveOption);
            };
            made[i] = {forms[i].initials, compiled(forms[i].start), compiled(forms[i].end)};
        }
        return made;
    }();
    return all;
}

constexpr qsizetype longestCode = 64 * 1024;

bool isOfCommands(const QString &language, const QString &code)
{
    switch (fenceLanguage(language)) {
    case FenceLanguage::Shell:
    case FenceLanguage::Console:
    case FenceLanguage::Http:
        return !code.trimmed().isEmpty();
    case FenceLanguage::None:
        return code.size() <= longestCode && isClearlyCommands(code);
    default:
        return false;
    }
}

/// The marks of a fence that this line opens or closes; 0 where none.
qsizetype fenceMarks(QByteArrayView line)
{
    if (line.isEmpty() || (line.front() != '`' && line.front() != '~'))
        return 0;
    const char mark = line.front();
    const auto end = std::find_if_not(line.begin(), line.end(), [mark](char c) { return c == mark; });
    constexpr qsizetype fewest = 3;
    const qsizetype marks = end - line.begin();
    const bool isInline = mark == '`' && line.sliced(marks).contains('`');
    return marks < fewest || isInline ? 0 : marks;
}

bool closesFence(QByteArrayView line, QByteArrayView opening, qsizetype marks)
{
    return line.startsWith(opening.first(1)) && fenceMarks(line) >= marks
        && line.trimmed().size() == fenceMarks(line);
}

/// '!!! danger "…"', '??? note', '=== "Linux"'.
bool opensBox(QByteArrayView line)
{
    const auto isFollowedBy = [line](QByteArrayView start, auto isRight) {
        return line.startsWith(start) && line.size() > start.size() && isRight(line.at(start.size()));
    };
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isQuote = [](char c) { return c == '"' || c == '\''; };
    return isFollowedBy("!!! ", isLetter) || isFollowedBy("??? ", isLetter) || isFollowedBy("???+ ", isLetter)
        || isFollowedBy("=== ", isQuote) || isFollowedBy("===! ", isQuote);
}

class Scanner {
public:
    Scanner(RunbookDraft &draft, const QByteArray &text)
        : m_draft(draft)
        , m_text(text)
    {
    }

    void scan()
    {
        while (next()) {
            if (m_written.isEmpty())
                continue;
            if (m_boxIndent >= 0 && m_indent < m_boxIndent + boxDepth)
                m_boxIndent = -1;
            switch (m_written.front()) {
            case '`':
            case '~':
                if (const qsizetype marks = fenceMarks(m_written))
                    readFence(marks);
                break;
            case '!':
            case '?':
            case '=':
                if (m_boxIndent < 0 && opensBox(m_written)) {
                    m_boxIndent = m_indent;
                    m_box = QString::fromUtf8(m_written.first(std::min<qsizetype>(m_written.size(), 40)));
                }
                break;
            case '{':
            case '<':
                readForm();
                break;
            default:
                break;
            }
        }
    }

private:
    static constexpr qsizetype boxDepth = 4;

    bool next()
    {
        if (m_at >= m_text.size())
            return false;
        const qsizetype newline = m_text.indexOf('\n', m_at);
        const qsizetype end = newline < 0 ? m_text.size() : newline;
        m_line = QByteArrayView(m_text).sliced(m_at, end - m_at);
        m_at = end + 1;
        ++m_number;
        m_indent = 0;
        qsizetype first = 0;
        for (; first < m_line.size() && (m_line.at(first) == ' ' || m_line.at(first) == '\t'); ++first)
            m_indent += m_line.at(first) == '\t' ? boxDepth : 1;
        m_written = m_line.sliced(first).trimmed();
        return true;
    }

    /// Passes over one that Markdown reads.
    void readFence(qsizetype marks)
    {
        const QByteArrayView opening = m_written;
        const int line = m_number;
        const bool isInBox = m_boxIndent >= 0;
        QByteArray code;
        while (next() && !closesFence(m_written, opening, marks)) {
            if (isInBox && code.size() <= longestCode)
                code += m_written.toByteArray() + '\n';
        }
        const QString info = QString::fromUtf8(opening.sliced(marks).trimmed());
        if (isInBox && isOfCommands(fenceInfo(info).language, QString::fromUtf8(code)))
            warn(line,
                 QCoreApplication::translate(
                     "Runbook",
                     "This fence is indented below “%1”, which only another tool reads: it is shown as text, "
                     "and its commands can't be run. Where they are to be run, put its lines at the left "
                     "margin, with an empty line before them.")
                     .arg(m_box));
    }

    void readForm()
    {
        const QString written = QString::fromUtf8(m_written);
        for (const CompiledForm &form : compiledForms()) {
            if (!m_written.startsWith(form.initials))
                continue;
            if (const auto start = form.start.match(written); start.hasMatch())
                return readCode(form, start, written);
        }
    }

    void readCode(const CompiledForm &form, const QRegularExpressionMatch &start, const QString &written)
    {
        const int line = m_number;
        QString code = written.mid(start.capturedEnd());
        auto end = form.end.match(code);
        while (!end.hasMatch() && code.size() <= longestCode && next()) {
            const QString more = QString::fromUtf8(m_line);
            end = form.end.match(more);
            code += QLatin1Char('\n') + (end.hasMatch() ? more.left(end.capturedStart()) : more);
        }
        if (form.initials == "<") {
            static const QRegularExpression tag(QStringLiteral("</?(?:code|span)\\b[^>]*>"));
            code.remove(tag);
            code.replace(QLatin1String("&lt;"), QLatin1String("<"))
                .replace(QLatin1String("&gt;"), QLatin1String(">"))
                .replace(QLatin1String("&amp;"), QLatin1String("&"));
        }
        constexpr qsizetype longestShown = 40;
        if (isOfCommands(start.captured(1).toLower(), code.trimmed()))
            warn(
                line,
                QCoreApplication::translate(
                    "Runbook",
                    "What stands from “%1” to its end is written for another tool: it is shown as text, and "
                    "its commands can't be run. Write it as a fence: ```bash on a line before it, ``` on one "
                    "after it.")
                    .arg(start.captured(0).left(longestShown)));
    }

    void warn(int line, const QString &text)
    {
        m_draft.problem(line, ProblemSeverity::Warning, codes::otherMarkup, text);
    }

    RunbookDraft &m_draft;
    const QByteArray &m_text;
    qsizetype m_at = 0;
    int m_number = 0;
    QByteArrayView m_line;
    QByteArrayView m_written; ///< the line without its indentation and what ends it
    qsizetype m_indent = 0;
    qsizetype m_boxIndent = -1; ///< of the box that is open; -1 where none
    QString m_box; ///< its first line
};

} // namespace

void noteOtherMarkup(RunbookDraft &draft, const QByteArray &text)
{
    Scanner(draft, text).scan();
}

} // namespace ic
