// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/step_label.h"

#include "app/base/one_of.h"
#include "app/runbook/recognition/recognition.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace ic {

namespace {

constexpr qsizetype longestLabel = 80;

/// A number of up to three digits that a text begins with, and what follows it.
struct LeadingNumber {
    int value = 0;
    QStringView rest;
};

std::optional<LeadingNumber> leadingNumber(QStringView text)
{
    constexpr qsizetype mostDigits = 3;
    LeadingNumber number;
    qsizetype digits = 0;
    for (; digits < text.size() && text.at(digits).isDigit(); ++digits)
        number.value = digits < mostDigits ? number.value * 10 + text.at(digits).digitValue() : 0;
    if (digits == 0 || digits > mostDigits)
        return std::nullopt;
    number.rest = text.sliced(digits);
    return number;
}

/// A label is one line.
NumberedLabel labelled(const LeadingNumber &number, QStringView label, QStringView whole)
{
    if (label.contains(u'\n'))
        return {0, whole.toString()};
    return {number.value, (label.isEmpty() ? whole : label).toString()};
}

/// It prepares the shell, and another line does the work.
bool isSetting(const QString &line)
{
    static const QRegularExpression setting(
        QStringLiteral("^(?:set|shopt|cd|pushd|export|unset|umask|ulimit|trap|source|\\.|"
                       "(?:[A-Za-z_]\\w*=\\S*\\s*)+$)(?:\\s|$)"));
    const bool isMore = std::ranges::any_of(line, [](QChar c) { return isOneOf(c, u";|&"); });
    return !isMore && setting.match(line).hasMatch();
}

QString withoutColon(const QString &text)
{
    return text.size() > 1 && text.endsWith(QLatin1Char(':')) ? text.chopped(1).trimmed() : text;
}

/// "2. Reload it:" with a fence straight below that isn't indented under it. Without the colon the fence may
/// be about something else.
QString dutyAbove(const Candidate &candidate, const RunbookDraft &draft, const Section &section)
{
    const MarkdownNode above = candidate.node.previous();
    if (above.isNull() || above.kind() != MarkdownNode::Kind::List
        || !above.text().trimmed().endsWith(QLatin1Char(':')))
        return {};
    if (section.blocks.empty() || section.blocks.back().kind != BlockKind::Actions
        || section.blocks.back().count != 1)
        return {};
    const Action &action = draft.runbook.actions.at(static_cast<std::size_t>(section.blocks.back().first));
    const bool isHeading = action.line == section.line;
    return isHeading || action.title.size() > longestLabel ? QString() : withoutColon(action.title);
}

} // namespace

NumberedLabel numberedStep(const QString &text)
{
    static constexpr std::array<QStringView, 10> words{u"step",  u"paso", u"schritt",  u"étape", u"etape",
                                                       u"passo", u"шаг",  u"ステップ", u"手順",  u"步骤"};
    const QStringView whole = QStringView(text).trimmed();
    const QChar first = whole.isEmpty() ? QChar() : whole.front().toCaseFolded();
    const auto word = std::find_if(words.begin(), words.end(), [whole, first](QStringView each) {
        return each.front() == first && whole.startsWith(each, Qt::CaseInsensitive);
    });
    const auto number =
        word == words.end() ? std::nullopt : leadingNumber(whole.sliced(word->size()).trimmed());
    if (!number)
        return {0, text.trimmed()};
    const QStringView rest = number->rest.trimmed();
    if (!rest.isEmpty() && isOneOf(rest.front(), u":：.)–—-"))
        return labelled(*number, rest.sliced(1).trimmed(), whole);
    // "Step 2b" is another step's name.
    const bool isApart = rest.isEmpty() || number->rest.front().isSpace();
    return isApart ? labelled(*number, rest, whole) : NumberedLabel{0, text.trimmed()};
}

NumberedLabel numberedLabel(const QString &text)
{
    const QStringView whole = QStringView(text).trimmed();
    const auto number = leadingNumber(whole);
    if (!number)
        return numberedStep(text);
    const QStringView rest = number->rest;
    const bool isMarked = rest.size() > 1 && isOneOf(rest.front(), u".):：") && rest.at(1).isSpace();
    return isMarked ? labelled(*number, rest.sliced(1).trimmed(), whole) : NumberedLabel{0, text.trimmed()};
}

QString readableName(const QString &name)
{
    static const QRegularExpression separators(QStringLiteral("[\\s_.-]+"));
    static const QRegularExpression hump(QStringLiteral("([a-z0-9])([A-Z])(?=[a-z])"));
    QString words = name;
    auto humps = hump.globalMatch(name);
    qsizetype added = 0;
    while (humps.hasNext()) {
        const auto match = humps.next();
        const qsizetype at = match.capturedStart(2) + added++;
        words[at] = words.at(at).toLower();
        words.insert(at, QLatin1Char(' '));
    }
    words = words.replace(separators, QStringLiteral(" ")).trimmed();
    if (words.isEmpty())
        return name.trimmed();
    words[0] = words.at(0).toUpper();
    return words;
}

QString firstDoingLine(const QString &script)
{
    const auto shortened = [](const QString &line) {
        const bool goesOn = line.endsWith(QLatin1Char('\\'));
        return (goesOn ? line.chopped(1).trimmed() : line).left(longestLabel);
    };
    QString first;
    qsizetype begin = 0;
    while (begin <= script.size()) {
        qsizetype end = script.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? script.size() : end;
        const QString line = script.mid(begin, end - begin).trimmed();
        begin = end + 1;
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        // What a setting's quotes go on with, such as a key, is no line that does something.
        if (!isSetting(line) || line.count(QLatin1Char('"')) % 2 == 1)
            return shortened(line);
        if (first.isEmpty())
            first = shortened(line);
    }
    return first;
}

QString labelWithoutComment(const Candidate &candidate, const RunbookDraft &draft, const QString &name,
                            const QString &script)
{
    const auto index = static_cast<std::size_t>(candidate.section);
    const Section &section = draft.runbook.sections.at(index);
    if (!candidate.itemLead.isEmpty())
        return withoutColon(candidate.itemLead);
    if (draft.fenceCount.at(index) <= 1 && !section.plainTitle.isEmpty())
        return numberedLabel(section.plainTitle).label;
    if (const QString duty = dutyAbove(candidate, draft, section); !duty.isEmpty())
        return duty;
    if (candidate.leadIn.size() <= longestLabel && candidate.leadIn.endsWith(QLatin1Char(':')))
        return candidate.leadIn.chopped(1).trimmed();
    if (const QString readable = readableName(name); !readable.isEmpty())
        return readable;
    const QString line = firstDoingLine(script);
    return line.isEmpty() ? script.left(longestLabel).section(QLatin1Char('\n'), 0, 0) : line;
}

} // namespace ic
