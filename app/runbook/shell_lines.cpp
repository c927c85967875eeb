// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/shell_lines.h"

#include "app/base/each_match.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <deque>

namespace ic {

namespace {

/// Where we are between two lines of shell text.
class ShellState {
public:
    bool inside() const
    {
        return m_quote != u'\0' || m_continued || !m_pendingHeredocs.empty() || m_blocks > 0 || m_parens > 0;
    }
    bool inHeredoc() const { return !m_pendingHeredocs.empty(); }

    void take(const QString &line)
    {
        if (!m_pendingHeredocs.empty()) {
            const QString &end = m_pendingHeredocs.front().end;
            const QString candidate = m_pendingHeredocs.front().tabsStripped ? line.trimmed() : line;
            if (candidate == end)
                m_pendingHeredocs.pop_front();
            return;
        }
        m_atCommand = m_atCommand || !m_continued;
        m_continued = false;
        scan(line);
    }

private:
    struct Heredoc {
        QString end;
        bool tabsStripped = false;
    };

    void scan(const QString &line)
    {
        qsizetype word = none; // where the word begins that we are in
        const auto inWord = [&word](qsizetype at) { word = word == none ? at : word; };
        const auto endWord = [&](qsizetype at) {
            if (word != none)
                takeWord(QStringView(line).sliced(word, at - word));
            word = none;
        };
        for (qsizetype i = 0; i < line.size(); ++i) {
            const char16_t c = line.at(i).unicode();
            if (m_quote != u'\0') {
                if (c == u'\\' && m_quote != u'\'')
                    ++i;
                else if (c == m_quote)
                    m_quote = u'\0';
                continue;
            }
            switch (c) {
            case u'\\':
                m_continued = i + 1 == line.size();
                inWord(i);
                ++i;
                break;
            case u'\'':
            case u'"':
            case u'`':
                m_quote = c;
                inWord(i);
                break;
            case u'#':
                if (word == none
                    && (i == 0 || line.at(i - 1).isSpace() || line.at(i - 1) == QLatin1Char(';')))
                    return;
                inWord(i);
                break;
            case u'<':
                endWord(i);
                i = takeHeredoc(line, i);
                break;
            case u'(':
                endWord(i);
                ++m_parens;
                m_atCommand = true;
                break;
            case u')':
                endWord(i);
                if (m_parens > 0)
                    --m_parens;
                m_atCommand = true;
                break;
            case u'$':
                inWord(i);
                if (i + 1 < line.size() && line.at(i + 1) == QLatin1Char('{'))
                    i = endOfExpansion(line, i);
                break;
            case u';':
            case u'|':
            case u'&':
                endWord(i);
                m_atCommand = true;
                break;
            case u' ':
            case u'\t':
                endWord(i);
                break;
            default:
                inWord(i);
            }
        }
        endWord(line.size());
    }

    /// The brace that ends "${…", or `at` where it does not end soon.
    static qsizetype endOfExpansion(const QString &line, qsizetype at)
    {
        constexpr qsizetype longestExpansion = 200;
        const qsizetype length = QStringView(line).mid(at, longestExpansion).indexOf(QLatin1Char('}'));
        return length < 0 ? at : at + length;
    }

    qsizetype takeHeredoc(const QString &line, qsizetype at)
    {
        static const QRegularExpression start(
            QStringLiteral("\\G<<(-?)\\s*(?:'([^']+)'|\"([^\"]+)\"|\\\\?([\\w.]+))"));
        if (line.mid(at, 3) == QLatin1String("<<<"))
            return at + 2;
        const auto match = start.match(line, at, QRegularExpression::NormalMatch,
                                       QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return at;
        m_pendingHeredocs.push_back(
            {match.captured(2) + match.captured(3) + match.captured(4), !match.captured(1).isEmpty()});
        return match.capturedEnd() - 1;
    }

    /// Only a word that stands where a command may begin can open or close a block.
    void takeWord(QStringView word)
    {
        if (!m_atCommand)
            return;
        static constexpr std::array<QStringView, 7> opens{u"if",     u"for",  u"while", u"until",
                                                          u"select", u"case", u"{"};
        static constexpr std::array<QStringView, 4> closes{u"fi", u"done", u"esac", u"}"};
        static constexpr std::array<QStringView, 10> goesOn{u"then", u"do", u"else",  u"elif",  u"time",
                                                            u"!",    u"if", u"while", u"until", u"{"};
        const auto isOneOf = [word](const auto &words) {
            return std::any_of(words.begin(), words.end(), [word](QStringView each) { return word == each; });
        };
        if (isOneOf(opens))
            ++m_blocks;
        else if (isOneOf(closes))
            m_blocks = std::max(0, m_blocks - 1);
        m_atCommand = isOneOf(goesOn);
    }

    static constexpr qsizetype none = -1;

    char16_t m_quote = u'\0';
    bool m_continued = false;
    bool m_atCommand = true;
    int m_blocks = 0;
    int m_parens = 0;
    std::deque<Heredoc> m_pendingHeredocs;
};

const QRegularExpression &promptPattern()
{
    static const QRegularExpression prompt(
        QStringLiteral("^\\s{0,8}(?:\\[?[\\w.\\p{L}-]+@[\\w.\\p{L}-]+[^$#%>\\n]{0,60}[$#%]|[\\w.-]{1,40}:[~/"
                       "][\\w./~-]{0,60}[$#%]|"
                       "[\\w./~-]{0,20}[$%❯➜])\\s+(?=\\S)"));
    return prompt;
}

bool isPromptMark(QChar c)
{
    return c == u'$' || c == u'#' || c == u'%' || c == u'>' || c == u'❯' || c == u'➜';
}

} // namespace

ShellText readShellLines(const QStringList &lines)
{
    ShellText text;
    text.lines.reserve(static_cast<size_t>(lines.size()));
    ShellState state;
    for (int i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const QString trimmed = line.trimmed();
        ShellLine read{ShellLine::Kind::Command, line, i};
        if (state.inside())
            read.kind = ShellLine::Kind::Inside;
        else if (trimmed.isEmpty())
            read.kind = ShellLine::Kind::Blank;
        else if (trimmed.startsWith(QLatin1Char('#')))
            read.kind = ShellLine::Kind::Comment;
        if (read.kind == ShellLine::Kind::Command || read.kind == ShellLine::Kind::Inside)
            state.take(line);
        text.lines.push_back(read);
    }
    text.balanced = !state.inside();
    return text;
}

bool hasPrompts(const QStringList &lines)
{
    return std::any_of(lines.begin(), lines.end(), [](const QString &line) {
        return !line.startsWith(QLatin1Char('#')) && std::any_of(line.begin(), line.end(), isPromptMark)
            && promptPattern().match(line).hasMatch();
    });
}

QStringList withoutPrompts(const QStringList &lines)
{
    QStringList out;
    bool continues = false;
    for (const QString &line : lines) {
        const auto match = promptPattern().match(line);
        QString kept;
        if (match.hasMatch())
            kept = line.mid(match.capturedEnd());
        else if (continues)
            kept = line.startsWith(QLatin1String("> ")) ? line.mid(2) : line;
        else if (line.startsWith(QLatin1String("# ")) && !looksLikeCommand(line.mid(2)))
            kept = line;
        continues = kept.endsWith(QLatin1Char('\\'));
        out += kept;
    }
    return out;
}

bool changesShellState(const QString &line)
{
    static const QRegularExpression state(
        QStringLiteral("^\\s*(?:cd|pushd|popd|export|source|\\.|set|unset|alias|ssh|su|sudo\\s+(?:su|-i|-s)|"
                       "eval|trap|ulimit|umask|"
                       "exec|psql|mysql|sqlite3|redis-cli|mongo|mongosh|[A-Za-z_]\\w*=\\S*)(?:\\s|$)"));
    return state.match(line).hasMatch();
}

QStringList npmScriptsIn(const QString &script)
{
    static const QRegularExpression run(QStringLiteral("\\bnpm\\s+(?:--?[\\w-]+(?:=\\S+)?\\s+)*run(?:-script)"
                                                       "?\\s+(?:--?[\\w-]+(?:=\\S+)?\\s+)*([\\w:.@/-]+)"));
    QStringList names;
    forEachMatch(run, script, u"npm", [&names](const QRegularExpressionMatch &match) {
        const QString name = match.captured(1);
        if (!names.contains(name))
            names += name;
    });
    return names;
}

} // namespace ic
