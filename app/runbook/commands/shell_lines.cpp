// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/shell_lines.h"

#include "app/base/one_of.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <utility>

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

/// What a shell shows before a command, and what tells it from the prompt of another user or machine.
struct Prompt {
    QString who; ///< user, machine and mark, as far as it names them
    qsizetype end = 0; ///< where the command begins
    bool isSure = true; ///< false for "db1# ", which may be a word of a sentence
};

bool isPromptMark(QChar c)
{
    return c == u'$' || c == u'#' || c == u'%' || c == u'❯' || c == u'➜';
}

/// After "➜": the folder, the branch and its state, of which the default of a widespread theme shows all.
qsizetype endOfArrowPrompt(const QString &line, qsizetype at)
{
    static const QRegularExpression shown(
        QStringLiteral("\\G(?:~[\\w./-]*|git:\\([^)\\s]*\\)|[✗✔])(?:\\s+|$)"));
    static const QRegularExpression folder(QStringLiteral("\\G[\\w.-]+(?:\\s+|$)"));
    const auto skip = [&line, &at](const QRegularExpression &what) {
        const auto match = what.match(line, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        at = match.hasMatch() ? match.capturedEnd() : at;
        return match.hasMatch();
    };
    const bool mayShowFolder = line.mid(at - 2, 2) == QLatin1String("  ");
    if (mayShowFolder && !looksLikeCommand(line.mid(at)))
        skip(folder);
    while (at < line.size() && skip(shown)) { }
    return at;
}

std::optional<Prompt> promptOf(const QString &line)
{
    constexpr qsizetype longestPrompt = 160;
    const QStringView head = QStringView(line).left(longestPrompt);
    if (std::none_of(head.begin(), head.end(), isPromptMark))
        return std::nullopt;
    // A per cent sign after a digit is an amount, never a prompt.
    static const QRegularExpression pattern(
        QStringLiteral("^\\s{0,8}(?:\\[\\d\\d:\\d\\d(?::\\d\\d)?\\]\\s)?(?:\\([\\w.-]{1,30}\\)\\s{1,2})?(?:"
                       "\\[?([\\w.\\p{L}-]+@[\\w.\\p{L}-]+)(?:[:\\s][^\\s$#%>]{0,60})?(?:\\s\\([^)\\s]{1,40}"
                       "\\))?\\]?\\s?([$#]|(?<!\\d)%)|"
                       "([\\w.-]{1,40}):[~/][\\w./~-]{0,60}(?:\\s[\\w.-]{1,30})?\\s?([$#]|(?<!\\d)%)|"
                       "([A-Za-z][\\w.-]{0,30})([$#])|"
                       "(?:[~/][\\w./~-]{0,40}\\s?)?([$❯])|"
                       "(?:~[\\w./~-]{0,40}\\s)?(%)|"
                       "(➜))\\s+(?=\\S)"));
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    Prompt prompt;
    constexpr int lastGroup = 9;
    for (int group = 1; group <= lastGroup; ++group)
        prompt.who += match.captured(group);
    constexpr int nameAlone = 5;
    prompt.isSure = match.capturedLength(nameAlone) == 0;
    prompt.end = match.capturedEnd();
    if (match.capturedLength(lastGroup) > 0)
        prompt.end = endOfArrowPrompt(line, prompt.end);
    return prompt;
}

/// "# systemctl restart app": what root types, or a comment.
bool isRootCommand(const QString &line)
{
    return line.startsWith(QLatin1String("# ")) && isClearCommand(line.mid(2));
}

bool opensRootShell(const QString &command)
{
    static const QRegularExpression opens(
        QStringLiteral("^\\s*(?:sudo\\s+(?:-[is]|(?:ba|z)?sh)(?:\\s+-[^c\\s]*)*|"
                       "(?:sudo\\s+)?su(?:\\s+-[^c\\s]*)*(?:\\s+[\\w.-]+)?)\\s*$"));
    return opens.match(command).hasMatch();
}

/// Reads what was typed, line by line, and leaves out what was answered.
class TranscriptReader {
public:
    TranscriptReader(Prompt first, bool rootIsPrompt)
        : m_first(std::move(first))
        , m_rootIsPrompt(rootIsPrompt)
    {
    }

    Transcript read(const QStringList &lines)
    {
        for (const QString &line : lines)
            m_read.lines += kept(line);
        return m_read;
    }

private:
    QString kept(const QString &line)
    {
        if (m_state.inside())
            return typed(goingOn(line));
        m_marksGoingOn.reset();
        if (const auto prompt = promptOf(line)) {
            if (prompt->who != m_first.who)
                noteOther(line);
            return typed(line.mid(prompt->end));
        }
        if (!line.startsWith(QLatin1Char('#')))
            return {};
        if (m_rootIsPrompt)
            return typed(line.mid(1).trimmed());
        if (!m_isRootShell && !isRootCommand(line))
            return line;
        if (m_read.otherPrompt.isEmpty())
            m_read.otherMayBeComment = !m_isRootShell;
        noteOther(line);
        return typed(line.mid(1).trimmed());
    }

    /// A shell marks each further line of a command with "> "; some transcripts leave that out.
    QString goingOn(const QString &line)
    {
        if (!m_marksGoingOn)
            m_marksGoingOn = line.startsWith(QLatin1Char('>'));
        if (!*m_marksGoingOn || !line.startsWith(QLatin1Char('>')))
            return line;
        return line.mid(line.startsWith(QLatin1String("> ")) ? 2 : 1);
    }

    QString typed(const QString &command)
    {
        m_isRootShell = m_isRootShell || opensRootShell(command);
        m_state.take(command);
        return command;
    }

    void noteOther(const QString &line)
    {
        if (!m_read.otherPrompt.isEmpty())
            return;
        m_read.otherPrompt = line.trimmed();
        m_read.otherIndex = static_cast<int>(m_read.lines.size());
    }

    Prompt m_first;
    bool m_rootIsPrompt = false;
    bool m_isRootShell = false;
    std::optional<bool> m_marksGoingOn;
    ShellState m_state;
    Transcript m_read;
};

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

bool hasPrompt(const QString &line)
{
    return promptOf(line).has_value();
}

std::optional<Transcript> transcriptOf(const QStringList &lines, bool isConsole)
{
    const auto first = std::find_if(lines.begin(), lines.end(), [](const QString &line) {
        return !line.startsWith(QLatin1Char('#')) && !line.trimmed().isEmpty();
    });
    std::optional<Prompt> prompt = first == lines.end() ? std::nullopt : promptOf(*first);
    // Where a terminal was copied and nothing else is a prompt, "# " before commands is root's.
    bool rootIsPrompt = false;
    if (!prompt && isConsole) {
        const auto begin = std::find_if(lines.begin(), lines.end(),
                                        [](const QString &line) { return !line.trimmed().isEmpty(); });
        rootIsPrompt = begin != lines.end() && isRootCommand(*begin)
            && std::none_of(lines.begin(), lines.end(), hasPrompt);
        if (rootIsPrompt)
            prompt = Prompt{QStringLiteral("#")};
    }
    if (!prompt)
        return std::nullopt;
    const bool isSure = prompt->isSure;
    Transcript read = TranscriptReader(std::move(*prompt), rootIsPrompt).read(lines);
    read.isSure = isSure;
    return read;
}

bool changesShellState(const QString &line)
{
    static const QRegularExpression state(
        QStringLiteral("^\\s*(?:cd|pushd|popd|export|source|\\.|set|unset|alias|ssh|su|sudo\\s+(?:su|-i|-s)|"
                       "eval|trap|ulimit|umask|"
                       "exec|psql|mysql|sqlite3|redis-cli|mongo|mongosh|[A-Za-z_]\\w*=\\S*)(?:\\s|$)"));
    return state.match(line).hasMatch();
}

namespace {

/// Of "npm run x", written so and with nothing between: "x". Nothing where it is written another way.
QStringView plainNpmScriptAt(QStringView script, qsizetype at)
{
    static constexpr QStringView start(u"npm run ");
    const auto isOfAName = [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || isOneOf(c, u"_:.@/-");
    };
    const bool isOfAWord = at > 0 && (script.at(at - 1).isLetterOrNumber() || script.at(at - 1) == u'_');
    const QStringView rest = script.sliced(at);
    if (isOfAWord || !rest.startsWith(start) || rest.size() == start.size() || rest.at(start.size()) == u'-')
        return {};
    const QStringView name = rest.sliced(start.size());
    return name.first(std::find_if_not(name.begin(), name.end(), isOfAName) - name.begin());
}

} // namespace

QStringList npmScriptsIn(const QString &script)
{
    // Most are written plainly, and an expression costs as much as a whole step besides.
    static const QRegularExpression run(QStringLiteral("\\bnpm\\s+(?:--?[\\w-]+(?:=\\S+)?\\s+)*run(?:-script)"
                                                       "?\\s+(?:--?[\\w-]+(?:=\\S+)?\\s+)*([\\w:.@/-]+)"));
    QStringList names;
    const auto take = [&names](QStringView name) {
        if (!names.contains(name))
            names += name.toString();
    };
    for (qsizetype at = script.indexOf(u"npm"); at >= 0; at = script.indexOf(u"npm", at)) {
        if (const QStringView name = plainNpmScriptAt(script, at); !name.isEmpty()) {
            take(name);
            at = name.end() - QStringView(script).begin();
            continue;
        }
        const auto match = run.match(script, at);
        if (!match.hasMatch())
            break;
        take(match.capturedView(1));
        at = match.capturedEnd();
    }
    return names;
}

} // namespace ic
