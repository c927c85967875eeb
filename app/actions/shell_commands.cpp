// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/shell_commands.h"

#include <QRegularExpression>
#include <QStringView>

#include <utility>

namespace ic {

namespace {

/// "/dev/sda", "/dev/nvme0n1p2", "/dev/mapper/vg-data": what is written there replaces a file system.
bool isBlockDevice(const QString &path)
{
    if (!path.startsWith(u"/dev/"))
        return false;
    static const QRegularExpression disks(
        QStringLiteral("^/dev/(sd|hd|vd|xvd|nvme|mmcblk|md|dm-|mapper/|disk/|loop|nbd|rbd|drbd|zvol/|mtd)"));
    return disks.match(path).hasMatch();
}

bool isAssignment(const QString &word)
{
    const auto equals = word.indexOf(u'=');
    if (equals <= 0)
        return false;
    for (qsizetype index = 0; index < equals; ++index) {
        const QChar c = word.at(index);
        const bool isPlus = c == u'+' && index + 1 == equals;
        const bool isNamePart = c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
        if (!isNamePart && !isPlus)
            return false;
    }
    return !word.front().isDigit();
}

constexpr int deepestSubstitution = 40;

/// Reads characters, knows quotes, redirections and here-documents.
class Splitter {
public:
    explicit Splitter(const QString &script)
        : m_script(script)
    {
    }
    /// Of what stands in $( ), from there to its end.
    Splitter(const QString &script, qsizetype at, int depth)
        : m_script(script)
        , m_at(at)
        , m_depth(depth)
        , m_isWithin(true)
    {
    }

    std::vector<ShellCommand> split()
    {
        while (m_at < m_script.size() && !m_isDone)
            step();
        if (m_isWithin && !m_isDone)
            m_current.isUnsure = true;
        endCommand(false);
        if (!m_current.assignments.isEmpty())
            m_commands.push_back(std::exchange(m_current, {}));
        return std::move(m_commands);
    }
    qsizetype at() const { return m_at; }

private:
    enum class Redirect { None, Write, Read, HereString };
    struct HereDocument {
        QString end;
        bool stripTabs = false;
        bool isQuoted = false; ///< then the shell leaves the text alone
        std::size_t command = 0;
    };

    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_script.size() ? m_script.at(m_at + ahead) : QChar();
    }

    void step()
    {
        const QChar c = peek();
        if (c == u'\\') {
            if (peek(1) != u'\n')
                addToWord(peek(1));
            m_at += 2;
        } else if (c == u'\'') {
            singleQuoted();
        } else if (c == u'"') {
            doubleQuoted();
        } else if (c == u'`' || (c == u'$' && peek(1) == u'(')
                   || ((c == u'<' || c == u'>') && peek(1) == u'(' && m_redirect == Redirect::None)) {
            addToWord(substitution());
        } else if (c == u'$') {
            dollar(true);
        } else if (c == u'{' && (!m_inWord || m_word.startsWith(u'-'))) {
            brace();
        } else if (c == u'#' && !m_inWord) {
            while (m_at < m_script.size() && peek() != u'\n')
                ++m_at;
        } else if (c == u'\n') {
            ++m_at;
            if (m_inArray)
                return endWord();
            endCommand(false);
            hereDocuments();
        } else if (c == u' ' || c == u'\t' || c == u'\r') {
            ++m_at;
            endWord();
        } else if (c == u';' || c == u'&' || c == u'|' || c == u'(' || c == u')') {
            separator();
        } else if (c == u'<' || c == u'>') {
            redirection();
        } else {
            addToWord(c);
            ++m_at;
        }
    }

    void singleQuoted()
    {
        const auto end = m_script.indexOf(u'\'', m_at + 1);
        const auto stop = end < 0 ? m_script.size() : end;
        m_current.isUnsure = m_current.isUnsure || end < 0;
        addToWord(m_script.mid(m_at + 1, stop - m_at - 1));
        m_at = stop + 1;
    }

    void doubleQuoted()
    {
        ++m_at;
        addToWord(QString());
        while (m_at < m_script.size() && peek() != u'"') {
            if (peek() == u'\\' && m_at + 1 < m_script.size()) {
                // A shell keeps the backslash before what it doesn't escape.
                if (!QStringView(u"$`\"\\\n").contains(peek(1)))
                    addToWord(u'\\');
                if (peek(1) != u'\n')
                    addToWord(peek(1));
                m_at += 2;
            } else if (peek() == u'`' || (peek() == u'$' && peek(1) == u'(')) {
                addToWord(substitution());
            } else if (peek() == u'$') {
                dollar(false);
            } else {
                addToWord(peek());
                ++m_at;
            }
        }
        m_current.isUnsure = m_current.isUnsure || m_at >= m_script.size();
        ++m_at;
    }

    /// What a $ begins that is no substitution of a command.
    void dollar(bool isBare)
    {
        if (isBare && peek(1) == u'"') {
            ++m_at;
            return;
        }
        if (isBare && peek(1) == u'\'') {
            for (m_at += 2; m_at < m_script.size() && peek() != u'\''; ++m_at) {
                if (peek() == u'\\') {
                    ++m_at;
                    // Numbers may be any letter.
                    m_current.isUnsure = m_current.isUnsure || !QStringView(u"nt\\'\"").contains(peek());
                }
                addToWord(peek());
            }
            m_current.isUnsure = m_current.isUnsure || m_at >= m_script.size();
            ++m_at;
            return;
        }
        if (peek(1) == u'{') {
            // Its name, its size, or a plain word in its place: anything else may make other words of it.
            static const QRegularExpression plain(QStringLiteral(
                R"(\G\$\{#?(\w+|[@*#?])(\[[@*\w$]+\])?(:?-[\w./:,@%+=][\w./:,@%+=-]*|:?[-?])?\})"));
            if (!plain.match(m_script, m_at).hasMatch())
                m_current.isUnsure = true;
        }
        if (isBare && peek(1) == u'[')
            m_current.isUnsure = true;
        addToWord(peek());
        ++m_at;
        if (peek() == u'{') { // not the beginning of a list of words
            addToWord(peek());
            ++m_at;
        }
    }

    /// "{-a,-b}" becomes two words; "{ " and "{}" are none of that.
    void brace()
    {
        qsizetype to = m_at + 1;
        while (to < m_script.size() && !m_script.at(to).isSpace() && m_script.at(to) != u'}')
            ++to;
        const QStringView inner = QStringView(m_script).mid(m_at, to - m_at);
        if (inner.contains(u',') || inner.contains(QStringView(u"..")))
            m_current.isUnsure = true;
        addToWord(peek());
        ++m_at;
    }

    /// Its commands count as commands of the script; its value stands in the word as a sign nobody writes.
    QString substitution()
    {
        const QString sign = QStringLiteral("$()");
        const auto take = [this](std::vector<ShellCommand> inner) {
            m_commands.insert(m_commands.end(), inner.begin(), inner.end());
        };
        if (m_depth >= deepestSubstitution) {
            m_current.isUnsure = true;
            m_at = m_script.size();
            return sign;
        }
        if (peek() == u'`') {
            QString inner;
            for (++m_at; m_at < m_script.size() && peek() != u'`'; ++m_at) {
                if (peek() == u'\\' && QStringView(u"`\\$").contains(peek(1)))
                    ++m_at;
                inner += peek();
            }
            m_current.isUnsure = m_current.isUnsure || m_at >= m_script.size();
            ++m_at;
            Splitter within(inner, 0, m_depth + 1);
            within.m_isWithin = false;
            take(within.split());
            return sign;
        }
        Splitter within(m_script, m_at + 2, m_depth + 1);
        take(within.split());
        m_at = within.at();
        return sign;
    }

    void separator()
    {
        const QChar c = peek();
        // "2>&1" and "&>file" are redirections; the first is seen in redirection().
        if (c == u'&' && peek(1) == u'>') {
            ++m_at;
            return redirection();
        }
        if (m_inArray && c == u')') {
            ++m_at;
            return arrayEnds();
        }
        if (c == u'(' && m_inWord && m_current.words.isEmpty() && m_word.endsWith(u'=')
            && isAssignment(m_word)) {
            ++m_at;
            m_inArray = true;
            m_array = std::exchange(m_word, {});
            m_inWord = false;
            return;
        }
        if (c == u'(')
            openParenthesis();
        if (c == u')' && m_isWithin && m_cases == 0 && --m_open < 0) {
            ++m_at;
            m_isDone = true;
            return;
        }
        ++m_at;
        const bool isPipe = c == u'|' && peek() != u'|';
        while (peek() == c && c != u'(' && c != u')')
            ++m_at;
        if (isPipe && peek() == u'&')
            ++m_at;
        endCommand(isPipe);
    }

    void openParenthesis()
    {
        m_open += m_cases == 0 ? 1 : 0;
        qsizetype next = m_at + 1;
        while (next < m_script.size() && (m_script.at(next) == u' ' || m_script.at(next) == u'\t'))
            ++next;
        endWord();
        if (next < m_script.size() && m_script.at(next) == u')' && !m_current.words.isEmpty())
            m_current.defines = m_current.words.last();
        // "((1<<2))" begins no here-document.
        if (peek(1) == u'(') {
            const auto lineEnd = m_script.indexOf(u'\n', m_at);
            if (m_script.mid(m_at, lineEnd < 0 ? -1 : lineEnd - m_at).contains(QStringLiteral("<<")))
                m_current.isUnsure = true;
        }
    }

    void arrayEnds()
    {
        endWord();
        m_inArray = false;
        m_current.assignments.append(std::exchange(m_array, {}));
    }

    void redirection()
    {
        bool isDescriptor = m_inWord;
        for (const QChar digit : std::as_const(m_word))
            isDescriptor = isDescriptor && digit.isDigit();
        if (isDescriptor)
            dropWord();
        endWord();
        const QChar c = peek();
        ++m_at;
        if (c == u'<' && peek() == u'<') {
            ++m_at;
            if (peek() == u'<') {
                ++m_at;
                m_redirect = Redirect::HereString;
            } else {
                hereDocumentBegins();
            }
            return;
        }
        if (peek() == u'(') { // process substitution: what is in it are commands
            ++m_at;
            endCommand(false);
            return;
        }
        if (peek() == u'&') {
            ++m_at;
            if (peek().isDigit() || peek() == u'-') {
                while (peek().isDigit() || peek() == u'-')
                    ++m_at;
                if (peek().isLetter() || peek() == u'_' || peek() == u'.' || peek() == u'/')
                    m_redirect = Redirect::Write;
                return;
            }
        }
        const bool isBoth = c == u'<' && peek() == u'>';
        while (peek() == u'>' || peek() == u'|')
            ++m_at;
        m_redirect = c == u'<' && !isBoth ? Redirect::Read : Redirect::Write;
    }

    void hereDocumentBegins()
    {
        HereDocument document;
        if (peek() == u'-') {
            document.stripTabs = true;
            ++m_at;
        }
        while (peek() == u' ' || peek() == u'\t')
            ++m_at;
        QChar quote;
        for (; m_at < m_script.size() && peek() != u'\n'; ++m_at) {
            const QChar c = peek();
            if (!quote.isNull() && c == quote) {
                quote = QChar();
            } else if (quote.isNull() && (c == u'\'' || c == u'"')) {
                quote = c;
                document.isQuoted = true;
            } else if (quote.isNull() && c == u'\\') {
                document.isQuoted = true;
            } else if (quote.isNull() && QStringView(u" \t\r;|&<>()").contains(c)) {
                break;
            } else {
                document.end += c;
            }
        }
        // What a shell makes of these is nobody's guess.
        if (!quote.isNull() || document.end.isEmpty() || document.end.contains(u'$')
            || document.end.contains(u'`'))
            m_current.isUnsure = true;
        document.command = m_commands.size(); // where the command underway will stand
        m_documents.push_back(document);
    }

    void hereDocuments()
    {
        for (const HereDocument &document : std::exchange(m_documents, {})) {
            QString body;
            bool hasEnd = false;
            const std::size_t before = m_commands.size();
            while (m_at < m_script.size()) {
                auto lineEnd = m_script.indexOf(u'\n', m_at);
                lineEnd = lineEnd < 0 ? m_script.size() : lineEnd;
                QString line = m_script.mid(m_at, lineEnd - m_at);
                m_at = lineEnd + 1;
                while (!document.isQuoted && endsInBackslash(line) && m_at < m_script.size()) {
                    auto next = m_script.indexOf(u'\n', m_at);
                    next = next < 0 ? m_script.size() : next;
                    line = line.chopped(1) + m_script.mid(m_at, next - m_at);
                    m_at = next + 1;
                }
                if (line.endsWith(u'\r'))
                    line.chop(1);
                while (document.stripTabs && line.startsWith(u'\t'))
                    line.remove(0, 1);
                hasEnd = line == document.end;
                if (hasEnd)
                    break;
                body += line + u'\n';
            }
            if (document.command < before) {
                m_commands[document.command].input = body;
                if (!hasEnd)
                    m_commands[document.command].isUnsure = true;
            }
            if (!document.isQuoted && m_depth < deepestSubstitution) {
                Splitter within(body, 0, m_depth + 1);
                within.m_isWithin = false;
                auto inner = within.substitutionsOnly();
                m_commands.insert(m_commands.end(), inner.begin(), inner.end());
            }
        }
    }

    static bool endsInBackslash(const QString &line)
    {
        qsizetype count = 0;
        while (count < line.size() && line.at(line.size() - 1 - count) == u'\\')
            ++count;
        return count % 2 == 1;
    }

    /// Of a text in which a shell looks for nothing else.
    std::vector<ShellCommand> substitutionsOnly()
    {
        while (m_at < m_script.size()) {
            if (peek() == u'\\')
                m_at += 2;
            else if (peek() == u'`' || (peek() == u'$' && peek(1) == u'('))
                substitution();
            else
                ++m_at;
        }
        return std::move(m_commands);
    }

    void addToWord(QChar c)
    {
        m_inWord = true;
        m_word += c;
    }
    void addToWord(const QString &text)
    {
        m_inWord = true;
        m_word += text;
    }
    void dropWord()
    {
        m_word.clear();
        m_inWord = false;
    }

    void endWord()
    {
        if (!m_inWord)
            return;
        const QString word = std::exchange(m_word, {});
        m_inWord = false;
        switch (std::exchange(m_redirect, Redirect::None)) {
        case Redirect::Write:
            if (word != u"/dev/null" && word != u"/dev/stderr" && word != u"/dev/stdout")
                m_current.writesFile = true;
            m_current.writesDevice = m_current.writesDevice || isBlockDevice(word);
            return;
        case Redirect::HereString:
            m_current.input = word;
            return;
        case Redirect::Read:
            return;
        case Redirect::None:
            break;
        }
        if (m_inArray) {
            m_array += word + u' ';
            return;
        }
        if (m_current.words.isEmpty() && isAssignment(word)) {
            m_current.assignments.append(word);
            return;
        }
        static const QStringList leads{QStringLiteral("do"), QStringLiteral("then"), QStringLiteral("else"),
                                       QStringLiteral("{"), QStringLiteral("!")};
        const bool isFirst = m_current.words.isEmpty() || leads.contains(m_current.words.last());
        if (isFirst && word == u"case")
            ++m_cases;
        else if (isFirst && word == u"esac" && m_cases > 0)
            --m_cases;
        m_current.words.append(word);
    }

    void endCommand(bool pipesOn)
    {
        endWord();
        m_redirect = Redirect::None;
        ShellCommand ended = std::exchange(m_current, {});
        if (pipesOn) {
            m_current.isPiped = true;
            if (!ended.words.isEmpty()
                && (ended.words.front() == u"echo" || ended.words.front() == u"printf"))
                m_current.input = ended.words.mid(1).join(u' ');
        }
        if (!ended.words.isEmpty() || ended.writesFile || ended.isUnsure)
            m_commands.push_back(std::move(ended));
        else
            m_current.assignments = ended.assignments; // alone: they stand with the next command
    }

    const QString m_script;
    qsizetype m_at = 0;
    std::vector<ShellCommand> m_commands;
    std::vector<HereDocument> m_documents;
    ShellCommand m_current;
    QString m_word;
    bool m_inWord = false;
    int m_depth = 0;
    bool m_isWithin = false;
    bool m_isDone = false;
    int m_open = 0; ///< parentheses
    int m_cases = 0; ///< "x)" within them opens no parenthesis
    bool m_inArray = false;
    QString m_array; ///< NAME= and its words
    Redirect m_redirect = Redirect::None;
};

} // namespace

std::vector<ShellCommand> shellCommands(const QString &script)
{
    return Splitter(script).split();
}

} // namespace ic
