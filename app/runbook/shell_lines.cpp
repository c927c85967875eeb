// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/shell_lines.h"

#include <QHash>
#include <QRegularExpression>

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
        QString word;
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
                word += QLatin1Char('x');
                ++i;
                break;
            case u'\'':
            case u'"':
            case u'`':
                m_quote = c;
                word += QLatin1Char('x');
                break;
            case u'#':
                if (word.isEmpty()
                    && (i == 0 || line.at(i - 1).isSpace() || line.at(i - 1) == QLatin1Char(';')))
                    return;
                word += line.at(i);
                break;
            case u'<':
                endWord(word);
                i = takeHeredoc(line, i);
                break;
            case u'(':
                endWord(word);
                ++m_parens;
                m_atCommand = true;
                break;
            case u')':
                endWord(word);
                if (m_parens > 0)
                    --m_parens;
                m_atCommand = true;
                break;
            case u'$':
                if (i + 1 < line.size() && line.at(i + 1) == QLatin1Char('{'))
                    i = endOfExpansion(line, i);
                word += QLatin1Char('x');
                break;
            case u';':
            case u'|':
            case u'&':
                endWord(word);
                m_atCommand = true;
                break;
            case u' ':
            case u'\t':
                endWord(word);
                break;
            default:
                word += line.at(i);
            }
        }
        endWord(word);
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

    void endWord(QString &word)
    {
        if (word.isEmpty())
            return;
        static const QHash<QString, int> blocks{
            {QStringLiteral("if"), 1},    {QStringLiteral("for"), 1},    {QStringLiteral("while"), 1},
            {QStringLiteral("until"), 1}, {QStringLiteral("select"), 1}, {QStringLiteral("case"), 1},
            {QStringLiteral("{"), 1},     {QStringLiteral("fi"), -1},    {QStringLiteral("done"), -1},
            {QStringLiteral("esac"), -1}, {QStringLiteral("}"), -1}};
        static const QStringList goesOn{
            QStringLiteral("then"),  QStringLiteral("do"), QStringLiteral("else"), QStringLiteral("elif"),
            QStringLiteral("time"),  QStringLiteral("!"),  QStringLiteral("if"),   QStringLiteral("while"),
            QStringLiteral("until"), QStringLiteral("{")};
        if (m_atCommand) {
            m_blocks = std::max(0, m_blocks + blocks.value(word, 0));
            m_atCommand = goesOn.contains(word);
        }
        word.clear();
    }

    char16_t m_quote = u'\0';
    bool m_continued = false;
    bool m_atCommand = true;
    int m_blocks = 0;
    int m_parens = 0;
    std::deque<Heredoc> m_pendingHeredocs;
};

const QRegularExpression &promptPattern()
{
    static const QRegularExpression prompt(QStringLiteral(
        "^\\s{0,8}(?:\\[?[\\w.-]+@[\\w.-]+[^$#%>\\n]{0,60}[$#%]|[\\w./~-]{0,20}[$%❯➜])\\s+(?=\\S)"));
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
    if (!script.contains(QLatin1String("npm")))
        return names;
    auto matches = run.globalMatch(script);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!names.contains(name))
            names += name;
    }
    return names;
}

} // namespace ic
