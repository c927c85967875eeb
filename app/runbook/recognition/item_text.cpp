// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/item_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

using Kind = MarkdownNode::Kind;

constexpr qsizetype longestLead = 80;

/// What stands between a lead and its detail.
bool isSeparator(QChar c)
{
    if (c.unicode() < 0x80)
        return c == u':' || c == u'-';
    return c == u'：' || c == u'–' || c == u'—' || c == u'→';
}

/// Without spaces around it and colons after it; of a detail also without what parts it from its lead.
QString trimmedOf(QStringView text, bool isDetail)
{
    while (!text.isEmpty() && (text.front().isSpace() || (isDetail && isSeparator(text.front()))))
        text = text.sliced(1);
    while (!text.isEmpty() && (text.back().isSpace() || text.back() == u':' || text.back() == u'：'))
        text.chop(1);
    return text.toString();
}

MarkdownNode firstParagraph(MarkdownNode item)
{
    for (const MarkdownNode child : item.children()) {
        if (child.kind() == Kind::Paragraph)
            return child;
    }
    return {};
}

} // namespace

QString LeadAndDetail::whole() const
{
    return detail.isEmpty() ? lead : lead + QStringLiteral(": ") + detail;
}

LeadAndDetail leadAndDetail(const QString &text)
{
    for (qsizetype i = 1; i < std::min(text.size(), longestLead); ++i) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('\n'))
            break;
        if (!isSeparator(c))
            continue;
        const QChar after = i + 1 < text.size() ? text.at(i + 1) : QChar(u' ');
        const bool isColon = c == QChar(u'：') || (c == QLatin1Char(':') && after.isSpace());
        const bool isDash = c != u':' && c != QChar(u'：') && text.at(i - 1).isSpace() && after.isSpace();
        if (isColon || isDash)
            return {text.left(i).trimmed(), text.mid(i + 1).trimmed(), true};
    }
    return {text.trimmed(), {}, false};
}

LeadAndDetail leadAndDetail(MarkdownNode item)
{
    const MarkdownNode paragraph = firstParagraph(item);
    return paragraph.isNull() ? LeadAndDetail() : leadAndDetail(paragraph, paragraph.text());
}

LeadAndDetail leadAndDetail(MarkdownNode paragraph, const QString &all)
{
    const MarkdownNode first = paragraph.firstChild();
    if (first.kind() != Kind::Strong && first.kind() != Kind::Emphasis)
        return leadAndDetail(all);
    const QString bold = first.text();
    if (bold.isEmpty() || bold.size() > longestLead || !all.startsWith(bold))
        return leadAndDetail(all);
    const QStringView rest = QStringView(all).sliced(bold.size());
    // "**Never** restart it" is a sentence with emphasis, not a lead.
    const QStringView trimmedRest = rest.trimmed();
    const bool apart = bold.endsWith(QLatin1Char(':')) || trimmedRest.isEmpty()
        || isSeparator(trimmedRest.front()) || trimmedRest.startsWith(u'(');
    if (!apart)
        return leadAndDetail(all);
    return {trimmedOf(bold, false), trimmedOf(rest, true), true};
}

std::vector<ListItem> listItems(MarkdownNode list)
{
    std::vector<ListItem> items;
    const MarkdownNode::Children nodes = list.children();
    items.reserve(static_cast<std::size_t>(std::distance(nodes.begin(), nodes.end())));
    for (const MarkdownNode node : nodes) {
        if (node.kind() != Kind::Item)
            continue;
        ListItem item{node, {}, itemText(node), node.line()};
        // "- > 2 hrs: call the director" is a quotation to Markdown, and a threshold to who wrote it.
        if (const MarkdownNode quote = node.firstChild();
            item.text.isEmpty() && !quote.isNull() && quote.kind() == Kind::Quote) {
            item.text = itemText(quote);
            item.parts = leadAndDetail(item.text);
        }
        if (const MarkdownNode paragraph = firstParagraph(node); !paragraph.isNull())
            item.parts = paragraph == node.firstChild() ? leadAndDetail(paragraph, item.text)
                                                        : leadAndDetail(paragraph, paragraph.text());
        items.push_back(std::move(item));
    }
    return items;
}

QString simplifiedText(const QString &text)
{
    bool afterSpace = true;
    for (const QChar c : text) {
        const bool isSpace = c.isSpace();
        if (isSpace && (afterSpace || c != QLatin1Char(' ')))
            return text.simplified();
        afterSpace = isSpace;
    }
    return afterSpace ? text.simplified() : text;
}

namespace {

const QRegularExpression &emailPattern()
{
    static const QRegularExpression email(
        QStringLiteral("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+"));
    return email;
}

} // namespace

QString emailIn(const QString &text)
{
    return text.contains(QLatin1Char('@')) ? emailPattern().match(text).captured(0) : QString();
}

QList<TextSpan> emailSpans(const QString &text)
{
    QList<TextSpan> spans;
    if (!text.contains(QLatin1Char('@')))
        return spans;
    for (auto matches = emailPattern().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        spans += {match.capturedStart(), match.capturedLength()};
    }
    return spans;
}

QString emailsIn(const QString &text)
{
    QString emails;
    for (const TextSpan &span : emailSpans(text))
        emails +=
            (emails.isEmpty() ? QString() : QStringLiteral(", ")) + text.sliced(span.start, span.length);
    return emails;
}

/// "contract no. 2024-118822-07", "Kd.-Nr. 4711-0815", "Fax: +1-555-0101": a number, but none to call.
bool isNumberOfSomethingElse(QStringView before)
{
    constexpr qsizetype longestLabel = 32;
    static const QRegularExpression label(
        QStringLiteral(
            "(?<!\\p{L})(?:(?:contract|policy|account|acct|ticket|case|konto|vertrags?|police|poliza|póliza|"
            "contrat|contrato|contratto|cuenta|umowa|договора?|дог|fax|факс|pin|passcode|meeting\\s+id|id|"
            "契約|契約番号|ファックス)(?:[\\s.-]*(?:no|nr|num|number|nummer|numero|número|code|id))?|"
            "(?:customer|client|cliente|kunden|kd|member|お客様)[\\s.-]*(?:no|nr|num|number|nummer|numero|"
            "número|id|番号))[\\s.:：#°ºo№+(-]*(?:n[°º]\\s*|№\\s*)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return label.match(before.last(std::min(before.size(), longestLabel)).toString()).hasMatch();
}

namespace {

/// What the number behind the exchange's is called by.
const QString extensionPattern =
    QStringLiteral("(?i:ext(?:ension)?|x|доб(?:авочный)?|app(?:arat)?|poste|durchwahl|dw|内線|anexo|interno)"
                   "[.:]?\\s*\\d{1,6}");

constexpr qsizetype fewestDigits = 3; // of a number that somebody is called by

qsizetype digitsIn(QStringView text)
{
    return std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "600 123 456 / 600 123 457" are two numbers, "0211 / 123456" is one.
QStringView firstOfTwo(QStringView number)
{
    constexpr qsizetype fewestOfEach = 6;
    const qsizetype slash = number.indexOf(u'/');
    if (slash < 0 || digitsIn(number.first(slash)) < fewestOfEach
        || digitsIn(number.sliced(slash)) < fewestOfEach)
        return number;
    return number.first(slash);
}

bool isPhone(QStringView number)
{
    static const QRegularExpression date(
        QStringLiteral("^\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}$|^\\d{1,3}(\\.\\d{1,3}){3}$"));
    const auto digits = digitsIn(number);
    const auto letters = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isLetter(); });
    if (digits + letters < 7 || digits < fewestDigits)
        return false;
    constexpr qsizetype most = 20;
    const qsizetype extension = letters == 0 ? -1 : extensionAt(number.toString());
    const QStringView dialled = extension < 0 ? number : number.first(extension);
    return std::count_if(dialled.begin(), dialled.end(), [](QChar c) { return c.isLetterOrNumber(); }) <= most
        && !date.match(number.toString()).hasMatch();
}

/// Wide digits, and hyphens and spaces that don't break, as plain ones of the same length.
QString withPlainMarks(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain) {
        const char16_t code = c.unicode();
        if (code >= 0xff01 && code <= 0xff5e) // wide ASCII
            c = QChar(static_cast<char16_t>(code - 0xfee0));
        else if (code == 0x2010 || code == 0x2011 || code == 0x2212)
            c = QLatin1Char('-');
        else if (code == 0x202f || code == 0x2009 || code == 0x3000)
            c = QLatin1Char(' ');
    }
    // A long vowel sign stands for a hyphen only between digits.
    for (qsizetype at = 1; at + 1 < plain.size(); ++at) {
        if (plain.at(at) == QChar(u'ー') && plain.at(at - 1).isDigit() && plain.at(at + 1).isDigit())
            plain[at] = QLatin1Char('-');
    }
    return plain;
}

/// Most texts are as they are wanted.
QString plainMarks(const QString &text)
{
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x2000; });
    return isPlain || digitsIn(text) < fewestDigits ? text : withPlainMarks(text);
}

/// The first number at or behind `from`; of length 0 where there is none.
TextSpan phoneFrom(const QString &text, qsizetype from)
{
    static const QRegularExpression phone(
        QStringLiteral("(?<![\\w.@/-])(?:\\+|\\(\\+?\\d|\\d)[\\d()./ "
                       "\\x{00a0}-]{1,24}(?:[A-Z]{3,12}\\d{0,4}(?:-[A-Z0-9]{2,12}){0,3}|\\d)"
                       "(?:\\s*\\(")
        + extensionPattern + QStringLiteral("\\)|,?\\s*") + extensionPattern
        + QStringLiteral(")?(?![\\w@])"));
    if (digitsIn(QStringView(text).sliced(from)) < fewestDigits)
        return {};
    for (auto match = phone.match(text, from); match.hasMatch();
         match = phone.match(text, match.capturedEnd())) {
        TextSpan found{match.capturedStart(), match.capturedLength()};
        const QStringView whole = match.capturedView();
        if (whole.startsWith(u'(') && !whole.contains(u')')) {
            ++found.start;
            --found.length;
        }
        // "1-888-463-8277 (24/7)".
        const QStringView number = QStringView(text).sliced(found.start, found.length);
        if (const qsizetype open = number.lastIndexOf(u'('); open > 0 && !number.sliced(open).contains(u')'))
            found.length = open;
        found.length = firstOfTwo(QStringView(text).sliced(found.start, found.length)).trimmed().size();
        if (isPhone(QStringView(text).sliced(found.start, found.length))
            && !isNumberOfSomethingElse(QStringView(text).first(found.start)))
            return found;
    }
    return {};
}

} // namespace

qsizetype extensionAt(const QString &phone)
{
    static const QRegularExpression extension(QStringLiteral("(?<=\\d)[\\s,(]*") + extensionPattern
                                              + QStringLiteral("\\)?$"));
    const auto match = extension.match(phone);
    return match.hasMatch() ? match.capturedStart() : -1;
}

QList<TextSpan> phonesIn(const QString &text)
{
    QList<TextSpan> phones;
    const QString plain = plainMarks(text);
    for (TextSpan found = phoneFrom(plain, 0); found.length > 0;
         found = phoneFrom(plain, found.start + found.length))
        phones += found;
    return phones;
}

QString phoneAt(const QString &text, TextSpan span)
{
    QString number = text.mid(span.start, span.length);
    // A comma parts several numbers.
    if (number.contains(QLatin1Char(',')))
        number.remove(QLatin1Char(','));
    return number;
}

QString phoneIn(const QString &text)
{
    return phoneAt(text, phoneFrom(plainMarks(text), 0));
}

bool looksLikeAddress(const QString &text)
{
    static const QRegularExpression address(
        QStringLiteral(
            "^(?:[a-z][a-z0-9+.-]*://\\S+|(?:[\\w-]+\\.)+[a-z]{2,}(?::\\d+)?(?:/\\S*)?|[@#][\\w.-]+|"
            "\\S+@\\S+\\.\\w+|\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return address.match(text.trimmed()).hasMatch();
}

} // namespace ic
