// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/contact_text.h"

#include "app/base/one_of.h"
#include "app/runbook/recognition/item_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ic {

namespace {

bool isEdge(QChar c)
{
    return c.isSpace() || isOneOf(c, u",;:：|/–—-、，");
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// "day: +1…1111 / night: +1…2222" with ", " between the numbers, as lists of several have it.
QString withCommas(const QString &text, const QList<TextSpan> &phones)
{
    static const QRegularExpression parting(QStringLiteral("\\s*[/;|,\\n]\\s*"));
    QString out = text.left(phones.front().start);
    for (qsizetype i = 0; i < phones.size(); ++i) {
        out += text.sliced(phones[i].start, phones[i].length);
        const qsizetype end = phones[i].start + phones[i].length;
        if (i + 1 == phones.size())
            return out + text.mid(end);
        QString between = text.sliced(end, phones[i + 1].start - end);
        between.replace(parting, QStringLiteral(", "));
        out += between.trimmed().isEmpty() ? QStringLiteral(", ") : between;
    }
    return out;
}

/// Where the words that say what the first number is for begin: of "Jo Doe, day: +1…" behind the comma.
qsizetype startOfLabel(const QString &text, qsizetype number)
{
    qsizetype end = number;
    while (end > 0 && text.at(end - 1).isSpace())
        --end;
    if (end == 0 || text.at(end - 1) != QLatin1Char(':'))
        return number;
    qsizetype start = end - 1;
    while (start > 0 && !isOneOf(text.at(start - 1), u",;(|"))
        --start;
    return start;
}

/// Takes the numbers out of `text`.
QString takePhones(QString &text)
{
    const QList<TextSpan> phones = phonesIn(text);
    if (phones.isEmpty())
        return {};
    if (phones.size() == 1) {
        const QString only = phoneAt(text, phones.front());
        text.remove(phones.front().start, phones.front().length);
        return only;
    }
    const qsizetype start = startOfLabel(text, phones.front().start);
    const qsizetype end = phones.back().start + phones.back().length;
    const QString taken = phonesOf(text.sliced(start, end - start));
    text.remove(start, end - start);
    return taken;
}

/// "contract no. 2024-118822-07" between two commas.
QString takeOtherNumbers(QString &text)
{
    if (!hasDigit(text) || text.contains(QLatin1Char('(')))
        return {};
    QStringList kept;
    QStringList taken;
    for (const QString &part : text.split(QLatin1Char(','))) {
        const auto digit = std::find_if(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
        const bool isOther = isNumberOfSomethingElse(QStringView(part).first(digit - part.begin()));
        (digit != part.end() && isOther ? taken : kept) += part;
    }
    if (!taken.isEmpty())
        text = kept.join(QLatin1Char(','));
    return taken.join(QLatin1Char(',')).trimmed();
}

/// "(24 h)" at the end of what is left, where it is all that is left or stands behind a name.
QString takeRemark(QString &text)
{
    static const QRegularExpression remark(QStringLiteral("\\s*\\(([^()]*)\\)$"));
    const auto match = remark.match(text);
    if (!match.hasMatch())
        return {};
    const QString inside = match.captured(1);
    const auto digit = std::find_if(inside.begin(), inside.end(), [](QChar c) { return c.isDigit(); });
    const bool isNumber =
        digit != inside.end() && isNumberOfSomethingElse(QStringView(inside).first(digit - inside.begin()));
    if (match.capturedStart() > 0 && looksLikeName(inside) && !isNumber)
        return {};
    text.truncate(match.capturedStart());
    return match.captured(1).trimmed();
}

} // namespace

QString withoutEdges(QString text)
{
    for (bool isDone = false; !isDone && !text.isEmpty();) {
        const bool opens = text.front() == QLatin1Char('(') && !text.contains(QLatin1Char(')'));
        const bool closes = text.back() == QLatin1Char(')') && !text.contains(QLatin1Char('('));
        isDone = !opens && !closes && !isEdge(text.front()) && !isEdge(text.back());
        if (opens || isEdge(text.front()))
            text.remove(0, 1);
        else if (!isDone)
            text.chop(1);
    }
    return text;
}

bool looksLikeName(const QString &text)
{
    const QString name = text.trimmed();
    constexpr char16_t firstOfWholeWords = 0x3040; // one sign is a word
    const auto letters =
        std::count_if(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    const bool isWord = std::any_of(name.begin(), name.end(),
                                    [](QChar c) { return c.isLetter() && c.unicode() >= firstOfWholeWords; });
    if ((letters < 2 && !isWord) || name.front().isDigit())
        return false;
    static const QRegularExpression bracketed(QStringLiteral("^[(（\\[][^()（）\\[\\]]*[)）\\]]$"));
    return !bracketed.match(name).hasMatch();
}

QString phonesOf(const QString &text)
{
    const QList<TextSpan> phones = phonesIn(text);
    if (phones.isEmpty())
        return {};
    return phones.size() == 1 ? phoneAt(text, phones.front()) : withCommas(text, phones).simplified();
}

QString shortNumberIn(const QString &text)
{
    if (!hasDigit(text))
        return {};
    static const QRegularExpression extension(
        QStringLiteral("(?<![\\p{L}\\d])(?:ext(?:ension)?|доб|вн|durchwahl|poste|apparat|anexo|interno|内線)"
                       "[\\s.:#]*\\d{2,6}(?![\\d-])|(?<!\\p{L})app\\.\\s*\\d{2,6}(?!\\d)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = extension.match(text); match.hasMatch())
        return match.captured(0);
    static const QRegularExpression alone(
        QStringLiteral("^\\s*(?:(?:tel|phone|call|telefon|teléfono|tél)[.:]*\\s*)?(\\d{3,5})\\s*"
                       "(?:\\([^()]*\\)\\s*)?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return alone.match(text).captured(1);
}

bool isEmergencyNumber(const QString &number)
{
    static constexpr std::array<QStringView, 25> all{u"000", u"061", u"088", u"091", u"100", u"101", u"102",
                                                     u"103", u"108", u"110", u"111", u"112", u"113", u"114",
                                                     u"115", u"116", u"117", u"118", u"119", u"122", u"144",
                                                     u"911", u"988", u"995", u"999"};
    return std::find(all.begin(), all.end(), number) != all.end();
}

ContactText contactText(const QString &text)
{
    ContactText taken;
    QString rest = text;
    if (const QList<TextSpan> emails = emailSpans(text); !emails.isEmpty()) {
        taken.email = emailsIn(text);
        rest.remove(emails.front().start, emails.back().start + emails.back().length - emails.front().start);
    }
    taken.phone = takePhones(rest);
    if (hasDigit(rest)) {
        static const QRegularExpression pager(
            QStringLiteral("(?<!\\p{L})(?:pager|beeper|bip|piepser)[\\s.:#]*\\d{2,8}(?!\\d)"),
            QRegularExpression::CaseInsensitiveOption);
        taken.reach = pager.match(rest).captured(0);
        if (!taken.reach.isEmpty())
            rest.remove(taken.reach);
    }
    if (const QString number = taken.phone.isEmpty() ? shortNumberIn(rest) : QString(); !number.isEmpty()) {
        taken.phone = number;
        rest.remove(number);
    }
    static const QRegularExpression labels(
        QStringLiteral(
            "\\b(?:phone|mobile|cell|tel|email|e-mail|mail|telefon|telefono|teléfono|correo)\\b\\.?:?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    rest.remove(labels);
    static const QRegularExpression insideOfBrackets(
        QStringLiteral("(?<=\\()[\\s,;:/–—-]+|[\\s,;:/–—-]+(?=\\))"));
    static const QRegularExpression emptyBrackets(QStringLiteral("\\s*\\(\\s*\\)"));
    if (rest.contains(QLatin1Char('(')))
        rest.remove(insideOfBrackets).remove(emptyBrackets);
    const QString other = takeOtherNumbers(rest);
    rest = withoutEdges(rest);
    taken.note = takeRemark(rest);
    if (taken.note.isEmpty())
        taken.note = other;
    rest = withoutEdges(rest);
    static const QRegularExpression handle(QStringLiteral("^[@#]\\S+$"));
    for (QString *part : {&taken.note, &rest}) {
        if (!handle.match(*part).hasMatch())
            continue;
        taken.reach += taken.reach.isEmpty() ? *part : QStringLiteral(", ") + *part;
        part->clear();
    }
    taken.name = rest;
    return taken;
}

} // namespace ic
