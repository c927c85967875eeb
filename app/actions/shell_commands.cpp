// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/shell_commands.h"

#include <QStringView>

#include <utility>

namespace ic {

namespace {

bool isAssignment(const QString &word)
{
    const auto equals = word.indexOf(u'=');
    if (equals <= 0)
        return false;
    for (qsizetype index = 0; index < equals; ++index) {
        const QChar c = word.at(index);
        const bool isPlus = c == u'+' && index + 1 == equals;
        if (!c.isLetterOrNumber() && c != u'_' && !isPlus)
            return false;
    }
    return !word.front().isDigit();
}

/// Reads characters, knows quotes, redirections and here-documents.
class Splitter {
public:
    explicit Splitter(const QString &script)
        : m_script(script)
    {
    }

    std::vector<ShellCommand> split()
    {
        while (m_at < m_script.size())
            step();
        endCommand(false);
        return std::move(m_commands);
    }

private:
    enum class Redirect { None, Write, Read, HereString };
    struct HereDocument {
        QString end;
        bool stripTabs = false;
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
        } else if (c == u'`' || (c == u'$' && peek(1) == u'(')) {
            addToWord(substitution());
        } else if (c == u'#' && !m_inWord) {
            while (m_at < m_script.size() && peek() != u'\n')
                ++m_at;
        } else if (c == u'\n') {
            ++m_at;
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
        addToWord(m_script.mid(m_at + 1, stop - m_at - 1));
        m_at = stop + 1;
    }

    void doubleQuoted()
    {
        ++m_at;
        addToWord(QString());
        while (m_at < m_script.size() && peek() != u'"') {
            if (peek() == u'\\' && m_at + 1 < m_script.size()) {
                addToWord(peek(1));
                m_at += 2;
            } else if (peek() == u'`' || (peek() == u'$' && peek(1) == u'(')) {
                addToWord(substitution());
            } else {
                addToWord(peek());
                ++m_at;
            }
        }
        ++m_at;
    }

    /// Its commands count as commands of the script; its value stands in the word as a sign nobody writes.
    QString substitution()
    {
        qsizetype from = m_at + 1;
        qsizetype to = from;
        if (peek() == u'`') {
            to = m_script.indexOf(u'`', from);
            to = to < 0 ? m_script.size() : to;
        } else {
            from = m_at + 2;
            int depth = 1;
            for (to = from; to < m_script.size(); ++to) {
                const QChar c = m_script.at(to);
                if (c == u'(')
                    ++depth;
                else if (c == u')' && --depth == 0)
                    break;
            }
        }
        auto inner = Splitter(m_script.mid(from, to - from)).split();
        m_commands.insert(m_commands.end(), inner.begin(), inner.end());
        m_at = to + 1;
        return QStringLiteral("$()");
    }

    void separator()
    {
        const QChar c = peek();
        // "2>&1" and "&>file" are redirections; the first is seen in redirection().
        if (c == u'&' && peek(1) == u'>') {
            ++m_at;
            return redirection();
        }
        ++m_at;
        const bool isPipe = c == u'|' && peek() != u'|';
        while (peek() == c && c != u'(' && c != u')')
            ++m_at;
        if (isPipe && peek() == u'&')
            ++m_at;
        endCommand(isPipe);
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
                return;
            }
        }
        while (peek() == u'>' || peek() == u'|')
            ++m_at;
        m_redirect = c == u'<' ? Redirect::Read : Redirect::Write;
    }

    void hereDocumentBegins()
    {
        HereDocument document;
        if (peek() == u'-') {
            document.stripTabs = true;
            ++m_at;
        }
        while (peek() == u' ')
            ++m_at;
        while (m_at < m_script.size() && !peek().isSpace() && !QStringView(u";|&<>()").contains(peek())) {
            if (peek() != u'\'' && peek() != u'"' && peek() != u'\\')
                document.end += peek();
            ++m_at;
        }
        document.command = m_commands.size(); // where the command underway will stand
        m_documents.push_back(document);
    }

    void hereDocuments()
    {
        for (const HereDocument &document : std::exchange(m_documents, {})) {
            QString body;
            while (m_at < m_script.size()) {
                auto lineEnd = m_script.indexOf(u'\n', m_at);
                lineEnd = lineEnd < 0 ? m_script.size() : lineEnd;
                QString line = m_script.mid(m_at, lineEnd - m_at);
                m_at = lineEnd + 1;
                while (document.stripTabs && line.startsWith(u'\t'))
                    line.remove(0, 1);
                if (line == document.end)
                    break;
                body += line + u'\n';
            }
            if (document.command < m_commands.size())
                m_commands[document.command].input = body;
        }
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
            return;
        case Redirect::HereString:
            m_current.input = word;
            return;
        case Redirect::Read:
            return;
        case Redirect::None:
            break;
        }
        if (m_current.words.isEmpty() && isAssignment(word))
            return;
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
        if (!ended.words.isEmpty() || ended.writesFile)
            m_commands.push_back(std::move(ended));
    }

    const QString m_script;
    qsizetype m_at = 0;
    std::vector<ShellCommand> m_commands;
    std::vector<HereDocument> m_documents;
    ShellCommand m_current;
    QString m_word;
    bool m_inWord = false;
    Redirect m_redirect = Redirect::None;
};

} // namespace

std::vector<ShellCommand> shellCommands(const QString &script)
{
    return Splitter(script).split();
}

} // namespace ic
