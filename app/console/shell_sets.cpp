// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/shell_sets.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

// Grammar: POSIX shell 2.9 (commands), 2.10 (reserved words), and bash's builtins that set variables.

namespace {

const QRegularExpression &assignment()
{
    static const QRegularExpression pattern(QStringLiteral("\\A([A-Za-z_]\\w*)(?:\\[[^\\]]*\\])?\\+?="));
    return pattern;
}

bool isName(const QString &word)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z_]\\w*\\z"));
    return pattern.match(word).hasMatch();
}

QString withoutQuotes(QString word)
{
    static const QRegularExpression quotes(QStringLiteral("[\"'\\\\]"));
    return word.remove(quotes);
}

/// "command -p cd x" is "cd x"; "command -v cd" only looks.
QStringList withoutPrefixes(QStringList words)
{
    while (words.size() > 1
           && (words.first() == QLatin1String("command") || words.first() == QLatin1String("builtin"))) {
        qsizetype at = 1;
        while (at < words.size() && words[at].startsWith(u'-')) {
            if (words[at].contains(u'v', Qt::CaseInsensitive))
                return words;
            ++at;
        }
        if (at == words.size())
            return words;
        words = words.sliced(at);
    }
    return words;
}

} // namespace

ShellSets::ShellSets(const QString &script)
    : m_script(script)
    , m_lastPipe(script.contains(QLatin1String("lastpipe")))
{
}

bool ShellSets::isInFunction() const
{
    return std::ranges::any_of(m_frames, &Frame::isFunction);
}

void ShellSets::add(const QString &name, bool isLocal)
{
    m_known.names.insert(name);
    if (!isLocal) {
        m_ever.insert(name);
        return;
    }
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame) {
        if (frame->isFunction) {
            if (!frame->before.names.contains(name))
                frame->locals.insert(name);
            return;
        }
    }
}

void ShellSets::provide(const QString &name, bool assigns)
{
    if (assigns)
        return add(name);
    m_known.names.insert(name);
    m_provided.insert(name);
}

bool ShellSets::isSetAt(const QString &name, qsizetype at)
{
    // In "X=1 echo $X" the shell looks for X before it is set.
    if (m_command.words.isEmpty() && !m_command.assigned.isEmpty() && !m_command.isTarget
        && !assignment().match(m_script.mid(m_command.word, at - m_command.word)).hasMatch())
        takeBackAssigned();
    return m_known.everything || m_known.names.contains(name);
}

void ShellSets::takeBackAssigned()
{
    for (const QString &name : std::as_const(m_command.assigned))
        m_known.names.remove(name);
    m_command.assigned.clear();
}

void ShellSets::push(Frame::Kind kind, qsizetype next)
{
    m_frames.push_back({kind, m_command, m_known, false, {}});
    m_command = {};
    m_command.word = next;
}

void ShellSets::enterSubstitution(qsizetype at)
{
    push(Frame::Kind::Substitution, at);
}

void ShellSets::leaveSubstitution(qsizetype at)
{
    endCommand(at, false);
    while (!m_frames.empty() && m_frames.back().kind != Frame::Kind::Substitution)
        m_frames.pop_back();
    if (m_frames.empty())
        return;
    m_command = m_frames.back().outer;
    m_known = m_frames.back().before;
    m_frames.pop_back();
}

void ShellSets::passOver(qsizetype at, qsizetype to)
{
    finishWord(at);
    m_command.word = to;
}

void ShellSets::hereString(qsizetype at)
{
    passOver(at, at + 3);
    m_command.isTarget = true;
}

void ShellSets::arithmetic(const QString &text)
{
    static const QRegularExpression sets(QStringLiteral(
        "(?<![\\w$])([A-Za-z_]\\w*)(?:\\[[^\\]]*\\])?\\s*(?:(?:[-+*/%&^|]|<<|>>)?=(?!=)|\\+\\+|--)"
        "|(?:\\+\\+|--)([A-Za-z_]\\w*)"));
    auto found = sets.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        add(match.captured(match.lastCapturedIndex()));
    }
}

void ShellSets::sign(QChar sign, qsizetype at)
{
    const QChar before = at > 0 ? m_script.at(at - 1) : QChar();
    const QChar next = at + 1 < m_script.size() ? m_script.at(at + 1) : QChar();
    if (!m_frames.empty() && m_frames.back().kind == Frame::Kind::Array) {
        if (sign == u'(')
            push(Frame::Kind::Array, at + 1);
        else if (sign == u')')
            closeBracket(at);
        return;
    }
    switch (sign.unicode()) {
    case u' ':
    case u'\t':
        finishWord(at);
        break;
    case u'<':
    case u'>': {
        const QString word = m_script.mid(m_command.word, at - m_command.word);
        static const QRegularExpression opened(QStringLiteral("\\A\\{([A-Za-z_]\\w*)\\}\\z"));
        static const QRegularExpression number(QStringLiteral("\\A(?:\\d+|&)\\z"));
        if (const auto match = opened.match(word); match.hasMatch())
            add(match.captured(1));
        else if (!number.match(word).hasMatch())
            finishWord(at);
        m_command.isTarget = true;
        break;
    }
    case u'(':
        openBracket(at);
        return;
    case u')':
        if (closeBracket(at))
            return;
        endCommand(at, false);
        break;
    case u'&':
        if (before == u'>' || before == u'<')
            break; // "2>&1"
        if (next == u'>') {
            finishWord(at);
            m_command.word = at;
            return;
        }
        endCommand(at, false);
        break;
    case u'|':
        if (before == u'>')
            break;
        endCommand(at, before != u'|' && next != u'|');
        break;
    default:
        endCommand(at, false);
    }
    m_command.word = at + 1;
}

void ShellSets::openBracket(qsizetype at)
{
    static const QRegularExpression list(QStringLiteral("\\A[A-Za-z_]\\w*(?:\\[[^\\]]*\\])?\\+?=\\z"));
    static const QRegularExpression empty(QStringLiteral("\\G\\([ \\t]*\\)"));
    const QString word = m_script.mid(m_command.word, at - m_command.word);
    if (list.match(word).hasMatch()) {
        finishWord(at);
        push(Frame::Kind::Array, at + 1);
        return;
    }
    const bool isName = word.isEmpty()
        ? m_command.words.size() == 1
        : m_command.words.isEmpty() || m_command.words == QStringList{QStringLiteral("function")};
    if (isName && empty.match(m_script, at).hasMatch()) {
        m_command = {};
        m_functionNext = m_definesFunctions = true;
        push(Frame::Kind::Subshell, at + 1);
        m_functionNext = true;
        return;
    }
    finishWord(at);
    m_command.isTarget = false; // of "<(…)"
    push(Frame::Kind::Subshell, at + 1);
    m_frames.back().isFunction = std::exchange(m_functionNext, false);
}

bool ShellSets::closeBracket(qsizetype at)
{
    if (m_frames.empty()
        || (m_frames.back().kind != Frame::Kind::Subshell && m_frames.back().kind != Frame::Kind::Array))
        return false;
    const Frame::Kind kind = m_frames.back().kind;
    if (kind == Frame::Kind::Subshell) {
        endCommand(at, false);
        m_known = m_frames.back().before;
    }
    m_command = m_frames.back().outer;
    if (kind == Frame::Kind::Subshell && !m_command.words.isEmpty()
        && m_command.words.first() == QLatin1String("case"))
        m_command = {}; // "case $x in (a)"
    m_command.word = at + 1;
    m_frames.pop_back();
    return true;
}

void ShellSets::finishWord(qsizetype at)
{
    QString text = m_script.mid(m_command.word, at - m_command.word);
    text.remove(QLatin1String("\\\n"));
    const qsizetype start = std::exchange(m_command.word, at);
    if (text.isEmpty())
        return;
    if (std::exchange(m_command.isTarget, false))
        return;
    if (m_command.words.isEmpty()) {
        if (const auto match = assignment().match(text); match.hasMatch()) {
            m_command.assignments << match.captured(1);
            if (!m_known.names.contains(match.captured(1)))
                m_command.assigned << match.captured(1);
            m_known.names.insert(match.captured(1));
            return;
        }
        if (m_command.assignments.isEmpty() && takeReserved(text)) {
            m_command.word = at;
            return;
        }
        takeBackAssigned();
        m_command.at = start;
    } else if (text == QLatin1String("{") && m_command.words.first() == QLatin1String("function")) {
        m_command = {};
        m_definesFunctions = m_functionNext = true;
        takeReserved(text);
        m_command.word = at;
        return;
    } else if (text == QLatin1String("do") && m_command.words.size() == 2
               && m_command.words.first() == QLatin1String("for")) {
        endCommand(start, false); // "for x do"
        m_command.word = at;
        return;
    }
    m_command.words << withoutQuotes(text);
}

/// True where the word is no part of a simple command, but stands before one.
bool ShellSets::takeReserved(const QString &text)
{
    static const QSet<QString> passing{
        QStringLiteral("then"), QStringLiteral("else"), QStringLiteral("elif"),  QStringLiteral("do"),
        QStringLiteral("!"),    QStringLiteral("time"), QStringLiteral("coproc")};
    static const QSet<QString> opening{QStringLiteral("if"), QStringLiteral("while"), QStringLiteral("until"),
                                       QStringLiteral("{")};
    static const QSet<QString> openingWithWords{QStringLiteral("for"), QStringLiteral("select"),
                                                QStringLiteral("case")};
    static const QSet<QString> closing{QStringLiteral("fi"), QStringLiteral("done"), QStringLiteral("esac"),
                                       QStringLiteral("}")};
    if (passing.contains(text))
        return true;
    if (opening.contains(text) || openingWithWords.contains(text)) {
        push(Frame::Kind::Compound, m_command.word);
        m_frames.back().isFunction = std::exchange(m_functionNext, false);
        if (openingWithWords.contains(text))
            m_command.words << text;
        return true;
    }
    if (!closing.contains(text))
        return false;
    close(text);
    return true;
}

void ShellSets::close(const QString &word)
{
    if (m_frames.empty() || m_frames.back().kind != Frame::Kind::Compound) {
        m_command.words << word;
        return;
    }
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    for (const QString &name : frame.locals)
        m_known.names.remove(name);
    const qsizetype next = m_command.word;
    m_command = {};
    m_command.word = next;
    m_command.words << word;
    m_command.isCloser = true;
    m_command.isPiped = frame.outer.isPiped;
    m_command.before = frame.before;
}

void ShellSets::endCommand(qsizetype at, bool isPipe)
{
    finishWord(at);
    const Command ended = std::exchange(m_command, {});
    m_command.word = at;
    m_command.isPiped = isPipe;
    if (ended.words.isEmpty() && ended.assignments.isEmpty()) {
        m_command.isPiped = isPipe || ended.isPiped; // "|&", and a newline behind "|"
        return;
    }
    if (ended.words.isEmpty())
        m_ever.unite({ended.assignments.begin(), ended.assignments.end()});
    const bool runsApart = isPipe || (ended.isPiped && !m_lastPipe);
    Known before = ended.isCloser ? ended.before : m_known;
    if (runsApart && !ended.isCloser) {
        for (const QString &name : ended.assigned)
            before.names.remove(name);
    }
    if (!ended.words.isEmpty() && !ended.isCloser) {
        const QStringList words = withoutPrefixes(ended.words);
        m_commands.push_back({words, ended.at, int(m_frames.size())});
        evaluate(words);
    }
    if (runsApart)
        m_known = before;
}

void ShellSets::evaluate(QStringList words)
{
    const QString name = words.first();
    static const QSet<QString> declaring{QStringLiteral("export"), QStringLiteral("declare"),
                                         QStringLiteral("typeset"), QStringLiteral("local"),
                                         QStringLiteral("readonly")};
    const auto is = [&name](const char *other) { return name == QLatin1String(other); };
    if (is("for") || is("select")) {
        if (words.size() > 1 && isName(words[1]))
            add(words[1]);
    } else if (declaring.contains(name)) {
        declares(words);
    } else if (is("read")) {
        reads(words, QStringLiteral("dinNptu"));
    } else if (is("mapfile") || is("readarray")) {
        reads(words, QStringLiteral("dnOsuCc"));
    } else if (is("getopts")) {
        if (words.size() > 2 && isName(words[2]))
            add(words[2]);
    } else if (is("printf") || is("wait")) {
        const qsizetype option = words.indexOf(is("wait") ? QStringLiteral("-p") : QStringLiteral("-v"));
        if (option > 0 && option + 1 < words.size())
            add(words[option + 1].section(u'[', 0, 0));
    } else if (is("let")) {
        for (qsizetype at = 1; at < words.size(); ++at)
            arithmetic(words[at]);
    } else if (is("unset")) {
        // Empty because the script wants it so; nobody's answer would outlive this.
        for (qsizetype at = 1; at < words.size(); ++at) {
            if (isName(words[at]))
                add(words[at]);
        }
    } else if (is("source") || is(".") || is("eval")) {
        m_known.everything = m_everything = true;
    }
}

void ShellSets::declares(const QStringList &words)
{
    QString options;
    bool hasOptions = true;
    const bool isApart = std::ranges::any_of(m_frames, [](const Frame &frame) {
        return frame.kind == Frame::Kind::Subshell || frame.kind == Frame::Kind::Substitution;
    });
    const bool isLocal = words.first() == QLatin1String("local")
        || (isInFunction() && words.first() != QLatin1String("export")
            && words.first() != QLatin1String("readonly"));
    for (qsizetype at = 1; at < words.size(); ++at) {
        const QString &word = words[at];
        if (hasOptions && (word.startsWith(u'-') || word.startsWith(u'+'))) {
            options += word;
            hasOptions = word != QLatin1String("--");
            continue;
        }
        hasOptions = false;
        const auto match = assignment().match(word);
        const QString name = match.hasMatch() ? match.captured(1) : word;
        if (!isName(name) || options.contains(u'f') || options.contains(u'p'))
            continue;
        const bool exports =
            options.contains(u'x') || (words.first() == QLatin1String("export") && !options.contains(u'n'));
        if (exports && !isApart)
            m_exported.insert(name);
        if (match.hasMatch() || isLocal || options.contains(u'a') || options.contains(u'A'))
            add(name, isLocal);
        else if (exports && !m_known.everything && !m_known.names.contains(name))
            m_exportedUnset << name;
    }
}

void ShellSets::reads(const QStringList &words, const QString &withArgument)
{
    for (qsizetype at = 1; at < words.size(); ++at) {
        const QString &word = words[at];
        if (word.size() < 2 || !word.startsWith(u'-')) {
            if (const QString name = word.section(u'[', 0, 0); isName(name))
                add(name);
            continue;
        }
        // "-rp 'Which? ' NAME": the letter that takes an argument ends the word, or has it there.
        for (qsizetype letter = 1; letter < word.size(); ++letter) {
            if (withArgument.contains(word[letter])) {
                at += letter + 1 == word.size() ? 1 : 0;
                break;
            }
        }
    }
}

void ShellSets::finish(qsizetype at)
{
    endCommand(at, false);
}

} // namespace ic
