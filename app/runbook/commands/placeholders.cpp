// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/placeholders.h"

#include "app/runbook/commands/capital_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <bitset>
#include <optional>

namespace ic {

namespace {

struct Rule {
    QList<QStringView> needs; ///< the text must hold one of these, which is quicker to see
    QRegularExpression pattern; ///< whole match is the mark; group 1, where there is one, the name
};

/// What a text may hold, by the pairs of characters in it: most rules need one that most texts don't have.
/// Of characters beyond ASCII only the last bits are kept, so there "yes" means that a look is worth it.
class Pairs {
public:
    explicit Pairs(QStringView text)
    {
        char16_t before = 0;
        char16_t all = 0;
        for (const QChar c : text) {
            m_pairs[placeOf(before, c.unicode())] = true;
            m_single[c.unicode() % signs] = true;
            before = c.unicode();
            all |= before;
        }
        m_isAscii = all < signs;
    }
    bool mayHold(QStringView part) const
    {
        if (m_isAscii && part.front().unicode() >= signs)
            return false;
        for (qsizetype i = 1; i < part.size(); ++i) {
            if (!m_pairs[placeOf(part.at(i - 1).unicode(), part.at(i).unicode())])
                return false;
        }
        return m_single[part.front().unicode() % signs];
    }

private:
    static constexpr std::size_t signs = 128;
    static std::size_t placeOf(char16_t first, char16_t second)
    {
        return first % signs * signs + second % signs;
    }

    std::bitset<signs * signs> m_pairs;
    std::bitset<signs> m_single;
    bool m_isAscii = true;
};

std::vector<Placeholder> found(const QString &text, const std::vector<Rule> &rules)
{
    std::vector<Placeholder> all;
    const Pairs held(text);
    // Characters that an earlier rule has taken. More marks than this are no form to fill in.
    constexpr size_t mostPlaceholders = 1000;
    std::vector<bool> taken;
    for (const Rule &rule : rules) {
        if (std::none_of(rule.needs.begin(), rule.needs.end(),
                         [&held](QStringView part) { return held.mayHold(part); }))
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

/// What stands before the innermost quote that is open here; nothing where none is.
std::optional<QString> beforeOpenQuote(const QString &line)
{
    qsizetype opened = -1;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar sign = line.at(at);
        if (sign == QLatin1Char('\\') && (opened < 0 || line.at(opened) == QLatin1Char('"')))
            ++at;
        else if (opened >= 0 && sign == line.at(opened))
            opened = -1;
        else if (opened < 0 && (sign == QLatin1Char('\'') || sign == QLatin1Char('"')))
            opened = at;
    }
    return opened < 0 ? std::nullopt : std::optional(line.left(opened));
}

/// echo "Bitte «Notfall» wählen": a sign that people write with, within a text. It is a mark alone between
/// its quotes, and in a command for another shell.
bool isOfAText(const QString &script, const Placeholder &each)
{
    static const QRegularExpression shell(QStringLiteral("(?:^|[\\s/])(?:ssh\\s|\\w*sh\\s+-\\w*c\\s*$)"));
    const QString line = lineBefore(script, each);
    const auto before = beforeOpenQuote(line);
    if (!before || shell.match(*before).hasMatch())
        return false;
    const qsizetype end = each.position + each.mark.size();
    const bool isAlone =
        line.size() == before->size() + 1 && end < script.size() && script.at(end) == line.at(before->size());
    return !isAlone;
}

/// if [[ name ]]
bool isATest(const QString &script, const Placeholder &each)
{
    static const QRegularExpression commandBegins(
        QStringLiteral("(?:^|[;&|({!]|\\b(?:if|elif|while|until|then|do|else))\\s*$"));
    return commandBegins.match(lineBefore(script, each)).hasMatch();
}

/// where name like '%ERROR%'; cat <<__END__; #if __LINE__
bool isOfAnotherLanguage(const QString &script, const Placeholder &each)
{
    static const QRegularExpression like(QStringLiteral("\\blike\\s+'+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ownName(
        QStringLiteral("^(?:EOF|EOT|END|DATA|FILE|LINE|DATE|TIME|FUNCTION|VERSION|GNUC)$"));
    if (each.mark.startsWith(QLatin1Char('%')))
        return like.match(lineBefore(script, each)).hasMatch();
    if (ownName.match(each.name).hasMatch())
        return true;
    const QRegularExpression hereDocument(QStringLiteral("<<-?\\s*['\"\\\\]?")
                                          + QRegularExpression::escape(each.mark));
    return hereDocument.match(script).hasMatch();
}

/// A line for readers; not in a text of several lines, which "#" may begin as well.
bool isInCommentLine(const QString &script, const Placeholder &each)
{
    static const QRegularExpression comment(QStringLiteral("^[ \\t]*#(?![{<\\[])"));
    if (!script.contains(QLatin1Char('#')) || !comment.match(lineBefore(script, each)).hasMatch()
        || script.contains(QLatin1String("<<")))
        return false;
    const QStringView before = QStringView(script).left(each.position);
    const qsizetype line = before.lastIndexOf(QLatin1Char('\n')) + 1;
    return before.left(line).count(QLatin1Char('\'')) % 2 == 0
        && before.left(line).count(QLatin1Char('"')) % 2 == 0;
}

/// grep -E "[a|b]", whatever quotes it.
bool isOfAMatcher(const QString &script, const Placeholder &each)
{
    static const QRegularExpression matcher(
        QStringLiteral("(?:^|[\\s|;(])(?:sed|[efz]?grep|awk|perl|rg|jq|expr|case|find)\\s"));
    return matcher.match(lineBefore(script, each)).hasMatch();
}

/// read -p "Which namespace [shop]: " NS: what the script itself asks.
bool isOfAQuestion(const QString &script, const Placeholder &each)
{
    if (!script.contains(QLatin1String("read ")))
        return false;
    static const QRegularExpression question(
        QStringLiteral("(?:^|[\\s;&|])read\\s+(?:-\\w+\\s+)*-\\w*p\\s*(?:\"[^\"]*|'[^']*)$"));
    return question.match(lineBefore(script, each)).hasMatch();
}

/// date --format YYYY-MM-DD, to_char(day, 'YYYY-MM-DD'): how a program is to write a day.
bool isOfADateFormat(const QString &script, const Placeholder &each)
{
    if (!each.mark.startsWith(QLatin1String("YYYY")) && !each.mark.startsWith(QLatin1String("yyyy")))
        return false;
    static const QRegularExpression format(
        QStringLiteral("(?:format|fmt|pattern|to_char|to_date|layout|strftime)[^|;]*$"),
        QRegularExpression::CaseInsensitiveOption);
    return format.match(lineBefore(script, each)).hasMatch();
}

/// echo, logger: what a person is told.
bool isSaid(const QString &before)
{
    static const QRegularExpression says(QStringLiteral(
        "(?:^|[;&|(`]|\\b(?:then|do|else))\\s*(?:sudo\\s+)?(?:echo|printf|logger|wall|say)\\s[^;&|>]*$"));
    return says.match(before).hasMatch();
}

/// "Bob <bob@example.com>", grep '<b>'
bool isAddressOrMarkup(const QString &script, const Placeholder &each)
{
    static const QRegularExpression address(QStringLiteral("\\A[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\z"));
    static const QRegularExpression person(QStringLiteral("[\"'][^\"']*[\\p{L}.]\\s+$"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    if (each.mark.contains(QLatin1Char('@')) && address.match(each.name).hasMatch()
        && person.match(lineBefore(script, each)).hasMatch())
        return true;
    static const QRegularExpression tag(QStringLiteral(
        "\\A(?:a|b|i|u|p|br|hr|em|li|ul|ol|td|tr|th|h[1-6]|pre|div|img|span|html|head|body|code|table|title|"
        "script|strong)\\z"));
    // With the closing tag it is markup anywhere.
    return script.contains(QStringLiteral("</") + each.name + QLatin1Char('>'))
        || (tag.match(each.name).hasMatch() && isOfAMatcher(script, each)
            && beforeOpenQuote(lineBefore(script, each)).has_value());
}

/// echo "Waiting…", git diff main...
bool isOfAnUnfinishedText(const QString &script, const Placeholder &each)
{
    static const QRegularExpression ranges(
        QStringLiteral("\\bgit\\s.*\\b(?:diff|log|rev-list|cherry|shortlog|range-diff)\\s"));
    const QString before = lineBefore(script, each);
    return isSaid(before) || isOfAText(script, each) || ranges.match(before).hasMatch();
}

/// grep 'pod-name' x, --sort-by instance-id, {"pod-name": 1}, "name: my-pod": a field, or a text of its own.
bool isAFieldOrText(const QString &script, const Placeholder &each)
{
    static const QRegularExpression fields(
        QStringLiteral("(?:\\s--?(?:sort-by|query|fields?|group-by|columns?|output|format|dimensions?|s|o)"
                       "(?:\\s+|=)|\\squery\\s+|^\\s*(?:-\\s+)?[\\w./-]+:\\s+)$"));
    static const QRegularExpression setting(QStringLiteral("(?:^|\\s)(?:--?[\\w-]+|[A-Z][A-Z0-9_]*)=$"));
    static const QRegularExpression first(QStringLiteral("(?:://|\\s\\w+/)$"));
    QString before = lineBefore(script, each);
    if (isSaid(before) || isOfAMatcher(script, each) || isOfAText(script, each))
        return true;
    if (before.endsWith(QLatin1Char('"')) || before.endsWith(QLatin1Char('\'')))
        before.chop(1);
    if (before.trimmed().isEmpty())
        return true;
    if (before.endsWith(QLatin1Char('/')))
        return !first.match(before).hasMatch();
    if (before.endsWith(QLatin1Char('=')) && !setting.match(before).hasMatch())
        return true;
    return fields.match(before).hasMatch();
}

/// $(NF) of an awk program, $(NODE_NAME) of a manifest
bool isOfAnotherProgram(const QString &script, const Placeholder &each)
{
    static const QRegularExpression quotedText(QStringLiteral("<<-?[ \\t]*['\"\\\\]"));
    static const QRegularExpression shell(QStringLiteral("(?:^|[\\s/])(?:ssh\\s|\\w*sh\\s+-\\w*c\\s)"));
    const QString before = lineBefore(script, each);
    return quotedText.match(script.left(each.position)).hasMatch()
        || (before.count(QLatin1Char('\'')) % 2 == 1 && !shell.match(before).hasMatch());
}

/// cat <<END>>file: the end mark stands on a line of its own.
bool beginsAHereDocument(const QString &script, const Placeholder &each)
{
    const QRegularExpression end(
        QStringLiteral("\\n\\t*%1(?:\\n|\\z)").arg(QRegularExpression::escape(each.name)));
    return end.match(script, each.position).hasMatch();
}

bool isTemporaryName(const QString &script, const Placeholder &each)
{
    static const QRegularExpression program(QStringLiteral("(?:^|[\\s;&|(`])mktemp\\s[^;&|]*$"));
    return program.match(lineBefore(script, each)).hasMatch();
}

bool isNoMark(const QString &script, const Placeholder &each)
{
    if (isInCommentLine(script, each) || isOfAQuestion(script, each))
        return true;
    const QChar first = each.mark.front();
    if (first.isLetterOrNumber()) {
        static const QRegularExpression words(
            QStringLiteral("\\A(?!your-)(?:[a-z]+(?:-[a-z]+)+|(?:\\w|-)*[^\\x00-\\x7f](?:\\w|-)*)\\z"),
            QRegularExpression::UseUnicodePropertiesOption);
        if (each.mark.size() > 3
            && (each.mark.endsWith(QLatin1String("...")) || each.mark.endsWith(QChar(u'…'))))
            return isOfAnUnfinishedText(script, each);
        if (words.match(each.mark).hasMatch())
            return isAFieldOrText(script, each);
    }
    switch (first.unicode()) {
    case u'X':
    case u'x':
        return isTemporaryName(script, each)
            || (each.mark == QLatin1String("XX") && isOfAMatcher(script, each));
    case u'A':
    case u'a':
    case u'W':
    case u'w':
        return isOfAMatcher(script, each) || isSaid(lineBefore(script, each));
    case u'\\':
        return isOfAMatcher(script, each);
    case u'$':
        return each.mark.startsWith(QLatin1String("$(")) && isOfAnotherProgram(script, each);
    case u'Y':
    case u'y':
        return isOfADateFormat(script, each);
    case u'{':
        return (each.mark.startsWith(QLatin1String("{{")) && isOfAnOutputFormat(script, each))
            || endsARange(script, each);
    case u'[':
        if (each.mark.startsWith(QLatin1String("[[")))
            return isATest(script, each);
        if (each.mark.contains(QLatin1Char('|')))
            return isOfAMatcher(script, each);
        return isLogLevel(each) || (each.mark != each.mark.toUpper() && isOfAPatternOrList(script, each));
    case u'<':
        return each.mark.startsWith(QLatin1String("<<")) ? beginsAHereDocument(script, each)
                                                         : isAddressOrMarkup(script, each);
    case u'«':
    case u'‹':
    case u'⟨':
    case u'【':
    case u'「':
    case u'?':
        return isOfAText(script, each);
    case u'_':
    case u'%':
        return isOfAnotherLanguage(script, each);
    default:
        return false;
    }
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
        // {{< param host >}}, {{% host %}}: Hugo's.
        rule({u"{{<", u"{{%"}, R"(\{\{[<%]\s*([^{}<>\n]{1,80}?)\s*/?[>%]\}\})"),
        // What an editor has made of <pod>, and signs like it.
        rule({u"&l"}, R"(&lt;\s*([\p{L}_][\p{L}\p{N}_ .:/|@,'()-]{0,60}?)\s*&gt;)"),
        rule({u"\\<"}, R"(\\<\s*([\p{L}_][\p{L}\p{N}_ .:/|@,'()-]{0,60}?)\s*\\>)"),
        rule({u"‹", u"⟨"}, R"([‹⟨]\s*([^‹›⟨⟩\n]{1,60}?)\s*[›⟩])"),
        rule({u"<<"}, R"(<<([\p{L}_][\p{L}\p{N}_ .-]{0,60})>>)"),
        // $(POD): no command has such a name.
        rule({u"$("}, R"(\$\(\s*([A-Z][A-Z0-9_]+)\s*\))"),
        // <pod>: not a here-document, a redirection ("< file"), a process substitution or an arrow.
        rule({u"<"}, R"((?<!<)<(?![<(=\s])(?!/)([\p{L}_][\p{L}\p{N}_ .:/|@,'()-]{0,60}?)(?<![\s-])>(?!\())"),
        // {pod}: not ${pod}, {a,b}, find's {}, a quoted awk or jq program, a git revision or a format.
        rule({u"{"}, R"((?<![\p{L}\p{N}_$@%^{'"\\])\{([\p{L}][\p{L}\p{N}_ -]{0,60})\}(?!\}))"),
        rule({u"{"}, R"((?<=[\/=:"'])\{([\p{L}][\p{L}\p{N}_-]{0,60})\}(?![}'"]))"),
        // [POD NAME]: not a test, an array index or a range of a glob.
        rule({u"["}, R"((?<![\p{L}\p{N}_$*?\]\[])\[((?![A-Z]-[A-Z])[A-Z][A-Z0-9_ /-]{2,60})\](?!\())"),
        // [pod-name], [Name of the pod]: a word or several, alone or as a part of an address.
        rule(
            {u"["},
            R"((?<![^\s=:@/,"'])\[((?![\p{L}\p{N}]-[\p{L}\p{N}]\])(?=[^\]]{3})\p{L}[\p{L}\p{N}]*+(?:[-_ .][\p{L}\p{N}]++){0,8})\](?=[\s:/@.,;"']|$))"),
        // [staging|live]: one of several. Without quotes it is a pipe, to a shell.
        rule(
            {u"["},
            R"((?<![\p{L}\p{N}_$*?\]\[])\[((?:[\p{L}\p{N}]++[-_.]?+)++(?:\|(?:[\p{L}\p{N}]++[-_.]?+)++)++)\](?![()*+?]))"),
        // ###, where a command can't end: straight after the program's first option, or within a word.
        rule({u"##"}, R"((?:^|\n)\s*(?:sudo\s+)?[\w.-]+\s+-{1,2}[\w-]+[ =]\K(#{2,})(?=\s|$))"),
        rule({u"##"}, R"((?<=[\w./][=:/-])(#{2,})(?![\w#]))"),
        // A day that was never any: backup-YYYY-MM-DD.sql.
        rule(
            {u"YYYY", u"yyyy"},
            R"((?<![A-Za-z%+])(YYYY[-_.]?MM[-_.]?DD(?:[-_T]?HH[-_:.]?(?:MM|mm)(?:[-_:.]?(?:SS|ss))?)?|yyyy[-_.]?mm[-_.]?dd)(?![A-Za-z]))"),
        // No host has a name of capitals and underscores: https://MASTER_IP:8200,
        // postgres://app:PASS@DB_HOST/x.
        rule({u"://"}, R"(://(?:[^\s"'/@]*@)?\K([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?=[:/?"'\s]|$))"),
        rule({u"@"}, R"(://[^\s"'/@:]*:\K(PASS|PASSWORD|SECRET|PWD)(?=@))"),
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
        rule({u"XX"}, R"((?:(?<=[\s=@/])|(?<=[\p{L}\p{N}][-_]))(XX)(?=[\s;|&)'".:/@]|$))"),
        rule({u"yyy", u"YYY", u"zzz", u"ZZZ", u"NN"},
             R"((?<=[\p{L}\p{N}]-)([yY]{3,}|[zZ]{3,}|N{2,})(?=[\s;|&)'".:/@]|$))"),
        rule({u"...", u"…"}, R"((?<=\s)(\.{3,}|…)(?=\s|$))"),
        // i-0123…: the rest was left out.
        rule({u"...", u"…"},
             R"((?<![^\s=:@/"',])([\p{L}\p{N}][\p{L}\p{N}_:-]*(?:\.\.\.|…))(?=[\s;|&)'",:/@]|$))"),
        // 10.x.x.x, 192.168.1.XXX
        rule(
            {u".x", u".X"},
            R"((?<![\p{L}\p{N}_.$])(?=[\d.]*[xX])(\d{1,3}(?:\.(?:\d{1,3}|[xX]{1,3})){3})(?![\p{L}\p{N}_]|\.[\p{L}\p{N}]))"),
        // What other writers and generators put around a name.
        rule({u"[["}, R"((?<![^\s=:@/"'.-])\[\[\s*(\p{L}[\p{L}\p{N}_ .-]{0,60}?)\s*\]\](?=[\s:/@.,;"'-]|$))"),
        rule({u"%"}, R"((?<![\p{L}\p{N}%$+])%([A-Z][A-Z0-9_]{1,40})%(?![\p{L}\p{N}%]))"),
        rule({u"__"}, R"((?<![\p{L}\p{N}_$.{])__([A-Z](?:[A-Z0-9]|_(?!_))*)__(?![\p{L}\p{N}_(]))"),
        rule({u"@@"}, R"(@@([\p{L}][\p{L}\p{N}_-]{0,60})@@)"),
        rule({u"___"}, R"((?<![^\s=:@/"'])(_{3,})(?=[\s:@/"',;]|$))"),
        rule({u"???"}, R"((?<=\s)(\?{3,})(?=\s|$))"),
        rule({u"«"}, R"((?<![^\s=:@/"'.-])«\s*(\p{L}[\p{L}\p{N}_ .-]{0,60}?)\s*»)"),
        rule({u"【", u"「"}, R"((?<![^\s=:@/"'.-])[【「]([^【「】」\s]{1,60})[】」])"),
        rule({u"Bearer "}, R"(Bearer\s+\K([A-Z][A-Z_]+)(?=["'\s]|$))"),
        // What documents call things that have another name: service-name, my-bucket-name, some-pod.
        rule(
            {u"-n", u"-i", u"-a"},
            R"((?<![^\s=/@:"'])((?:(?:my|the|some|any|example|sample|target)-)?+(?:(?:node|pod|container|service|bucket|instance|cluster|deployment|namespace|host|server|user|database|db|table|volume|queue|topic|job|vm|image|region|project|release|application|app|resource|function|stack|group|snapshot|backup|disk|pool|member|domain|file|unit|process|network|account|secret|branch)-){1,3}(?:name|id|ip|arn|address))(?=[\s;|&)/:@"']|$))"),
        rule(
            {u"y-", u"e-"},
            R"((?<![^\s=/@:"'])((?:my|the|some|any|example|sample)-(?:pod|node|bucket|container|instance|vm|namespace|cluster|server|host|hostname|deployment|volume))(?=[\s;|&)/:@"']|$))"),
        rule(
            {u"名", u"番号", u"アドレス"},
            R"((?<![^\s=@:"'])([\p{Han}\p{Hiragana}\p{Katakana}ーA-Za-z]*[\p{Han}\p{Hiragana}\p{Katakana}ー](?:名|番号|アドレス))(?=[\s;|&)@:/"']|$))"),
        rule(
            {u"nombre-", u"nom-d", u"nome-d", u"имя-"},
            R"((?<![^\s=@:"'])((?:nombre-del?|nom-d[eu]s?|nome-d[aeo]|имя)(?:-\p{L}+){1,3})(?=[\s;|&)@:/"']|$))"),
        // mysql -pPASSWORD
        rule({u"-p", u"-P"}, R"((?<=\s-[pP])(PASSWORD|PASSWORT|PASS|PORT|CONTRASEÑA|SENHA)(?=[\s;|&)]|$))"),
        // In a query: drop table TABLE_NAME.
        rule(
            {u"TABLE", u"DBNAME", u"DB_NAME", u"DATABASE"},
            R"(\b(?i:table|from|into|update|database)\s+\K(TABLE_?NAME|TABLE|DB_?NAME|DATABASE_?NAME|DATABASE)(?=[\s;"']|$))"),
        // An interface, an array or a host that nobody has: ethX, mdX, osd.X, A.B.C.D.
        rule(
            {u"hX", u"sX", u"oX", u"dX", u"nX", u"kX", u"yX", u"SX", u"BX", u"-X", u".X", u"rX", u"eX", u"bX",
             u"tX"},
            R"((?<![\p{L}\p{N}_.$-])((?:eth|ens|eno|bond|vlan|md|disk|tty|ttyS|ttyUSB|dm-|loop|sr|vd|xvd|hd|osd\.|mon\.|mds\.|node|host|server|web|db|worker|master|pod)-?X)(?![\p{L}\p{N}_]))"),
        rule(
            {u"eN", u"tN", u"rN", u"bN", u"dN"},
            R"((?<![\p{L}\p{N}_.$-])((?:node|host|server|web|db|worker|master|pod|md)-?N)(?![\p{L}\p{N}_]))"),
        rule({u"A.", u"a.", u"W.", u"w."},
             R"((?<![\p{L}\p{N}_.${/])(A\.B\.C\.D|a\.b\.c\.d|W\.X\.Y\.Z|w\.x\.y\.z)(?![\p{L}\p{N}_.]))"),
        // A disk that nobody has.
        rule({u"sd", u"nvme"}, R"((?<![\p{L}\p{N}_.$-])(sd[XYZx]|nvme[XY]n[1XY])(?![A-Za-z_]))"),
        rule({u"=N", u"=X"},
             R"((?<!\S)-{1,2}+(?!answer|confirm|assume|default)[\w-]+=\K([NX])(?=[\s;|&)]|$))"),
        rule(
            {u" N", u" X"},
            R"((?<!\S)--(?:[a-z]+-)*+(?:replicas|count|size|number|num|lines|nodes|limit|tail|capacity|port|concurrency|parallelism|partitions|workers|instances)\s\K([NX])(?=[\s;|&)]|$))"),
    };
    std::vector<Placeholder> all = found(script, rules);
    std::erase_if(all, [&script](const Placeholder &each) { return isNoMark(script, each); });
    addCapitalWords(script, all);
    return all;
}

bool isMarkAt(const QString &script, const QString &mark, qsizetype position)
{
    if (!QStringView(script).mid(position).startsWith(mark))
        return false;
    const auto isOfAWord = [](QChar sign) { return sign.isLetterOrNumber() || sign == QLatin1Char('_'); };
    const QChar before = position > 0 ? script.at(position - 1) : QChar();
    const QChar after = position + mark.size() < script.size() ? script.at(position + mark.size()) : QChar();
    static const QRegularExpression joined(QStringLiteral("\\s-[pP]$")); // mysql -pPASSWORD
    const bool isJoined = mark.front().isUpper() && before.toLower() == QLatin1Char('p')
        && joined.match(script.left(position)).hasMatch();
    if (isOfAWord(mark.front()) && ((isOfAWord(before) && !isJoined) || before == QLatin1Char('$')))
        return false;
    if (isOfAWord(mark.front()) && before == QLatin1Char('{') && position > 1
        && script.at(position - 2) == QLatin1Char('$'))
        return false;
    static const QRegularExpression signsOnly(QStringLiteral("^[.…?]+$"));
    if (signsOnly.match(mark).hasMatch())
        return (before.isNull() || before.isSpace()) && (after.isNull() || after.isSpace());
    // In --replicas=N; elsewhere a letter may be anything.
    static const QRegularExpression option(
        QStringLiteral("(?:^|\\s)(?:--?[\\w-]+=|--(?:[a-z]+-)*+(?:replicas|count|size|number|num|lines|nodes|"
                       "limit|tail|capacity|"
                       "port|concurrency|parallelism|partitions|workers|instances)\\s)$"));
    if (mark.size() == 1 && mark.front().isUpper() && !option.match(script.left(position)).hasMatch())
        return false;
    static const QRegularExpression disk(QStringLiteral("\\A(?:sd|nvme)\\w+\\z"));
    if (after.isDigit() && disk.match(mark).hasMatch()) // /dev/sdX1
        return true;
    return !isOfAWord(mark.back())
        || !(isOfAWord(after) || (after == QLatin1Char('=') && mark == mark.toUpper()));
}

namespace {

/// "[SEV1] Checkout is down": how bad it is, and nothing to fill in.
bool isSeverityTag(const Placeholder &each)
{
    constexpr qsizetype longestTag = 9;
    if (each.mark.front() != u'[' || each.mark.size() > longestTag || each.name.isEmpty()
        || !each.name.back().isDigit())
        return false;
    static const QRegularExpression severity(QStringLiteral("^(?:SEV|P|S)[- ]?\\d$"));
    return severity.match(each.name).hasMatch();
}

/// "ID: 5d3b2c1a-xxxx": the end of an id that somebody left out when they copied what a program said.
bool isOfAnId(const QString &text, const Placeholder &each)
{
    if (each.mark.front() != u'x' || each.position == 0 || text.at(each.position - 1) != u'-')
        return false;
    static const QRegularExpression id(QStringLiteral("\\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\\d)[0-9a-f]{6,}-$"));
    constexpr qsizetype longestId = 80;
    const qsizetype from = std::max<qsizetype>(0, each.position - longestId);
    return id.match(text.mid(from, each.position - from)).hasMatch();
}

} // namespace

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
    std::vector<Placeholder> all = found(text, rules);
    std::erase_if(all,
                  [&text](const Placeholder &each) { return isSeverityTag(each) || isOfAnId(text, each); });
    return all;
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
