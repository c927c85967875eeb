// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/placeholders.h"

#include <QRegularExpression>

#include <algorithm>
#include <bitset>

namespace ic {

namespace {

struct Rule {
    QList<QStringView> needs; ///< the text must hold one of these, which is quicker to see
    QRegularExpression pattern; ///< whole match is the mark; group 1, where there is one, the name
};

/// What a text holds, by its ASCII characters first: most rules need one that most texts don't have.
class Characters {
public:
    explicit Characters(QStringView text)
        : m_text(text)
    {
        for (const QChar c : text) {
            if (c.unicode() < m_held.size())
                m_held.set(c.unicode());
            else
                m_isAscii = false;
        }
    }
    bool holds(QStringView part) const
    {
        const char16_t first = part.front().unicode();
        if (first < m_held.size() && (!m_held.test(first) || part.size() == 1))
            return m_held.test(first);
        if (first >= m_held.size() && m_isAscii)
            return false;
        return m_text.contains(part);
    }

private:
    QStringView m_text;
    std::bitset<128> m_held;
    bool m_isAscii = true;
};

std::vector<Placeholder> found(const QString &text, const std::vector<Rule> &rules)
{
    std::vector<Placeholder> all;
    const Characters held(text);
    // Characters that an earlier rule has taken. More marks than this are no form to fill in.
    constexpr size_t mostPlaceholders = 1000;
    std::vector<bool> taken;
    for (const Rule &rule : rules) {
        if (std::none_of(rule.needs.begin(), rule.needs.end(),
                         [&held](QStringView part) { return held.holds(part); }))
            continue;
        for (auto match = rule.pattern.match(text); match.hasMatch() && all.size() < mostPlaceholders;
             match = rule.pattern.match(text, match.capturedEnd())) {
            taken.resize(static_cast<size_t>(text.size()));
            const auto begin = taken.begin() + match.capturedStart();
            const auto end = taken.begin() + match.capturedEnd();
            if (std::find(begin, end, true) != end)
                continue;
            std::fill(begin, end, true);
            const QString name = match.lastCapturedIndex() > 0 ? match.captured(1).trimmed() : QString();
            all.push_back(
                {match.captured(0), name.isEmpty() ? match.captured(0) : name, match.capturedStart()});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Placeholder &a, const Placeholder &b) { return a.position < b.position; });
    return all;
}

/// What stands before a mark in its line.
QString lineBefore(const QString &script, const Placeholder &each)
{
    const qsizetype from = script.lastIndexOf(QLatin1Char('\n'), each.position) + 1;
    return script.mid(from, each.position - from);
}

/// docker ps --format "{{.Names}}": the program's own way to say what it prints. Only within that option's
/// argument: "kubectl -o wide -n {{ .Namespace }}" asks for the namespace.
bool isOfAnOutputFormat(const QString &script, const Placeholder &each)
{
    static const QRegularExpression option(
        QStringLiteral("(?:^|\\s)(?:--format|--template|--pretty|-f|-o|-w)(?:\\s+|=)?(?:[\\w-]+=)?"
                       "(?:'[^']*|\"(?:[^\"\\\\]|\\\\.)*|[^\\s'\"]*)$"));
    const bool isOfIt = each.mark.contains(QLatin1Char('.')) || each.name.startsWith(QLatin1Char('$'))
        || each.name == QLatin1String("end") || each.name == QLatin1String("else");
    return isOfIt && option.match(lineBefore(script, each)).hasMatch();
}

/// echo "[INFO] …"
bool isLogLevel(const Placeholder &each)
{
    static const QRegularExpression level(
        QStringLiteral("^\\[(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|FAIL|PASS|DONE)\\]$"),
        QRegularExpression::CaseInsensitiveOption);
    return each.mark.startsWith(QLatin1Char('[')) && level.match(each.mark).hasMatch();
}

/// jsonpath's "{range .items[*]}…{end}".
bool endsARange(const QString &script, const Placeholder &each)
{
    return each.mark == QLatin1String("{end}") && lineBefore(script, each).contains(QLatin1String("{range"));
}

/// sed 's/[abc]/x/', and "command: [sh]" in a manifest.
bool isOfAPatternOrList(const QString &script, const Placeholder &each)
{
    static const QRegularExpression matcher(
        QStringLiteral("(?:^|[\\s|;(])(?:sed|[efz]?grep|awk|perl|rg|tr|jq|expr)\\s"));
    static const QRegularExpression key(QStringLiteral("^\\s*(?:-\\s+)?[\\w./-]+:\\s*$"));
    const QString before = lineBefore(script, each);
    return (matcher.match(before).hasMatch() && before.count(QLatin1Char('\'')) % 2 == 1)
        || key.match(before).hasMatch();
}

Rule rule(QList<QStringView> needs, const char *pattern)
{
    return {std::move(needs),
            QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::UseUnicodePropertiesOption)};
}

} // namespace

std::vector<Placeholder> placeholdersInCommand(const QString &script)
{
    static const std::vector<Rule> rules{
        rule({u"${{"}, R"(\$\{\{([^{}\n]{1,80})\}\})"),
        // {{ pod }}, {{ .Values.pod }}, {{ $labels.pod }}, {{ pod | upper }}; <%= pod %>; {% if … %}.
        rule({u"{{"}, R"(\{\{-?\s*([.$]?[\p{L}_][\p{L}\p{N}_.|/"' -]{0,60}?)\s*-?\}\})"),
        rule({u"<%"}, R"(<%[=-]?\s*([^%\n]{1,80}?)\s*-?%>)"),
        rule({u"{%"}, R"(\{%-?\s*([^%{}\n]{1,80}?)\s*-?%\})"),
        // <pod>: not a here-document, a redirection ("< file"), a process substitution or an arrow.
        rule({u"<"}, R"((?<!<)<(?![<(=\s])(?!/)([\p{L}_][\p{L}\p{N}_ .:/|@,'-]{0,60}?)(?<![\s-])>(?!\())"),
        // {pod}: not ${pod}, {a,b}, find's {}, a quoted awk or jq program, a git revision or a format.
        rule({u"{"}, R"((?<![\p{L}\p{N}_$@%^{'"\\])\{([\p{L}][\p{L}\p{N}_ -]{0,60})\}(?!\}))"),
        rule({u"{"}, R"((?<=[\/=:"'])\{([\p{L}][\p{L}\p{N}_-]{0,60})\}(?![}'"]))"),
        // [POD NAME]: not a test, an array index or a range of a glob.
        rule({u"["}, R"((?<![\p{L}\p{N}_$*?\]\[])\[((?![A-Z]-[A-Z])[A-Z][A-Z0-9_ /-]{2,60})\](?!\())"),
        // [pod-name], [Name of the pod]: a word or several, alone or as a part of an address.
        rule(
            {u"["},
            R"((?<![^\s=:@/,"'])\[((?![\p{L}\p{N}]-[\p{L}\p{N}]\])(?=[^\]]{3})\p{L}[\p{L}\p{N}]*+(?:[-_ .][\p{L}\p{N}]++){0,8})\](?=[\s:/@.,;"']|$))"),
        // The same in a script with wide brackets, and what stands for a name there.
        rule({u"〈", u"《", u"＜", u"［", u"〔"},
             R"([〈《＜［〔]([^〈《＜［〔〉》＞］〕\n]{1,60})[〉》＞］〕])"),
        rule({u"○○", u"〇〇", u"◯◯", u"●●", u"△△", u"××"}, R"((?<![一二三四五六七八九十])([○〇◯●△×]{2,}))"),
        // A word that says that it is not the real one.
        rule(
            {u"our", u"OUR"},
            R"((?<![\p{L}\p{N}_$\-{.])((?:[Yy]our|YOUR)[-_](?:[\p{L}\p{N}]++[-_]?+)++(?:\.[\p{L}\p{N}-]+)*))"),
        rule(
            {u"REPLACE", u"CHANGE", u"FILL", u"INSERT"},
            R"((?<![\p{L}\p{N}_$])((?:REPLACE|CHANGE|FILL|INSERT)[-_]?(?:ME|THIS|IN|WITH[-_A-Z]*|HERE)(?:[-_][A-Z]+)*)(?![\p{L}\p{N}]))"),
        rule({u"x.", u"X."}, R"((?<![\p{L}\p{N}_.$/])([Xx]{1,3}(?:\.[Xx]{1,3}){3})(?![\p{L}\p{N}.]))"),
        rule({u"xxx", u"XXX", u"Xxx", u"xxX"}, R"((?<![\p{L}\p{N}_.$])([Xx]{3,})(?![\p{L}\p{N}]))"),
        rule({u"...", u"…"}, R"((?<=\s)(\.\.\.|…)(?=\s|$))"),
    };
    std::vector<Placeholder> all = found(script, rules);
    std::erase_if(all, [&script](const Placeholder &each) {
        if (each.mark.startsWith(QLatin1String("{{")) && isOfAnOutputFormat(script, each))
            return true;
        if (endsARange(script, each) || isLogLevel(each))
            return true;
        if (each.mark.startsWith(QLatin1Char('[')) && each.mark != each.mark.toUpper()
            && isOfAPatternOrList(script, each))
            return true;
        // <b>…</b> is markup inside an argument.
        return each.mark.startsWith(QLatin1Char('<'))
            && script.contains(QStringLiteral("</") + each.name + QLatin1Char('>'));
    });
    return all;
}

std::vector<Placeholder> placeholdersInMessage(const QString &text)
{
    static const std::vector<Rule> rules{
        rule({u"[["}, R"(\[\[\s*([^\[\]\n]{1,80}?)\s*\]\])"),
        rule({u"{{"}, R"(\{\{\s*([^{}\n]{1,80}?)\s*\}\})"),
        // Not a link, a check box, a footnote, and with a letter in it.
        rule(
            {u"["},
            R"((?<!\])(?:(?<=[-*+]\s)\[(?![xX ]?\])|(?<![-*+]\s)\[(?![x ]?\]))(?!\^)((?=[^\[\]\n]*[\p{L}])[^\[\]\n]{1,100})\](?![(\[:]\S))"),
        rule({u"{"}, R"(\$?\{([\p{L}_][\p{L}\p{N}_ .-]{0,60})\})"),
        rule({u"<"}, R"((?<![<\p{L}])<(?!/)(?!https?:|mailto:|[@#!])([\p{L}_][\p{L}\p{N}_ ./:|-]{0,60})>)"),
        rule({u"$"}, R"(\$([A-Z][A-Z0-9_]{2,40})\b)"),
        rule({u"x", u"X"}, R"((?<![\p{L}\p{N}])([Xx]{2,})(?=\s?%|\s|[.,:;)]|$))"),
        rule({u"＜", u"［", u"〔"}, R"([＜［〔]([^＜［〔＞］〕\n]{1,60})[＞］〕])"),
        rule({u"○○", u"〇〇", u"◯◯", u"●●", u"△△", u"××"}, R"((?<![一二三四五六七八九十])([○〇◯●△×]{2,}))"),
        rule({u"___"}, R"((?<![\p{L}\p{N}])(_{3,}))"),
    };
    return found(text, rules);
}

QStringList distinctMarks(const std::vector<Placeholder> &placeholders)
{
    QStringList marks;
    for (const Placeholder &each : placeholders) {
        if (!marks.contains(each.mark))
            marks += each.mark;
    }
    return marks;
}

} // namespace ic
