// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/heading_slug.h"

#include "app/base/duration_text.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace ic {

namespace {

constexpr qsizetype maximumIdLength = 60;

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Of each ASCII character its small letter or digit; 0 where it is neither.
constexpr auto asciiWord = [] {
    std::array<char16_t, 128> table{};
    for (char16_t c = u'0'; c <= u'9'; ++c)
        table[c] = c;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        table[c] = table[c - 0x20U] = c;
    return table;
}();

/// Room for a name on the stack, since there are names by the million.
using Letters = QVarLengthArray<QChar, 512>;

/// Letters, digits and marks of a text in order and in lower case, one dash for each run of anything else.
Letters wordsJoined(QStringView text)
{
    Letters out(2 * text.size()); // at most a dash before each letter
    QChar *const start = out.data();
    QChar *to = start;
    bool gap = false;
    const auto dash = [&] {
        if (gap && to != start)
            *to++ = QLatin1Char('-');
        gap = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < asciiWord.size()) {
            if (const char16_t letter = asciiWord[c.unicode()]; letter != 0) {
                dash();
                *to++ = QChar(letter);
            } else {
                gap = true;
            }
            continue;
        }
        char32_t full = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            full = QChar::surrogateToUcs4(c, text.at(++i));
        // Variation selectors count as marks, but belong to the emoji.
        if ((!QChar::isLetterOrNumber(full) && !QChar::isMark(full)) || (full >= 0xfe00 && full <= 0xfe0f)) {
            gap = true;
            continue;
        }
        dash();
        for (const char16_t unit : QChar::fromUcs4(QChar::toLower(full)))
            *to++ = QChar(unit);
    }
    out.resize(to - start);
    return out;
}

QString toString(const Letters &letters)
{
    return QString(letters.data(), letters.size());
}

/// The slug of an id, never empty.
Letters idLetters(QStringView text)
{
    Letters slug = wordsJoined(text.left(4 * maximumIdLength));
    slug.resize(std::min<qsizetype>(slug.size(), maximumIdLength));
    if (!slug.isEmpty() && slug.back().isHighSurrogate())
        slug.removeLast();
    while (!slug.isEmpty() && slug.back() == QLatin1Char('-'))
        slug.removeLast();
    if (slug.isEmpty())
        slug = {u'i', u't', u'e', u'm'};
    return slug;
}

/// The number that withSuffix() put behind a name; 0 where it put none.
int suffixOf(QStringView id)
{
    constexpr qsizetype mostDigits = std::numeric_limits<int>::digits10;
    qsizetype start = id.size();
    int number = 0;
    for (int place = 1;
         start > 0 && id.size() - start < mostDigits && id.at(start - 1) >= u'0' && id.at(start - 1) <= u'9';
         place *= 10)
        number += place * (id.at(--start).unicode() - u'0');
    const bool isOurs = start > 0 && start < id.size() && id.at(start - 1) == u'-' && id.at(start) != u'0';
    return isOurs ? number : 0;
}

} // namespace

QString githubSlug(const QString &heading)
{
    QString out(heading.size(), Qt::Uninitialized); // nothing becomes longer in lower case
    QChar *const start = out.data();
    QChar *to = start;
    for (qsizetype i = 0; i < heading.size(); ++i) {
        const QChar each = heading.at(i);
        char32_t c = each.unicode();
        if (c < asciiWord.size()) {
            if (const char16_t letter = asciiWord[c]; letter != 0)
                *to++ = QChar(letter);
            else if (c == U' ')
                *to++ = QLatin1Char('-');
            else if (c == U'-' || c == U'_')
                *to++ = each;
            continue;
        }
        if (each.isHighSurrogate() && i + 1 < heading.size() && heading.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(each, heading.at(++i));
        const QChar::Category category = QChar::category(c);
        if (QChar::isLetter(c) || QChar::isMark(c) || category == QChar::Number_DecimalDigit
            || category == QChar::Number_Letter || category == QChar::Punctuation_Connector) {
            for (const char16_t unit : QChar::fromUcs4(QChar::toLower(c)))
                *to++ = QChar(unit);
        }
    }
    out.truncate(to - start);
    return out;
}

QString sectionSlug(const QString &heading)
{
    return sectionSlugOf(githubSlug(heading));
}

QString sectionSlugOf(QString slug)
{
    qsizetype start = 0;
    while (start < slug.size() && !slug.at(start).isLetterOrNumber() && !slug.at(start).isSurrogate())
        ++start;
    if (start > 0)
        slug.remove(0, start);
    return slug.isEmpty() ? QStringLiteral("section") : slug;
}

QString idSlug(const QString &text)
{
    return toString(idLetters(text));
}

QString idBelow(const QString &stem, const QString &text)
{
    const Letters slug = idLetters(text);
    QString id(stem.size() + 1 + slug.size(), Qt::Uninitialized);
    QChar *const slash = std::copy(stem.begin(), stem.end(), id.data());
    *slash = QLatin1Char('/');
    std::copy(slug.begin(), slug.end(), slash + 1);
    return id;
}

QString lenientKey(const QString &text)
{
    if (isAscii(text))
        return toString(wordsJoined(text));
    QString bare;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            bare += c;
    }
    return toString(wordsJoined(bare));
}

QString plainHeading(const QString &heading)
{
    QString plain = heading.trimmed();
    qsizetype start = 0;
    while (start < plain.size()) {
        const QChar each = plain.at(start);
        const bool isPair = each.isHighSurrogate() && start + 1 < plain.size();
        const char32_t c = isPair ? QChar::surrogateToUcs4(each, plain.at(start + 1)) : each.unicode();
        if (QChar::isLetterOrNumber(c) || QStringView(u"([\"#/.`<$@'“„«¿¡【［「『（〔《〈").contains(each))
            break;
        start += isPair ? 2 : 1;
    }
    plain.remove(0, start);
    static const QRegularExpression bracketed(QStringLiteral("\\s*[(\\[（]([^()\\[\\]（）]*)[)\\]）]\\s*$"));
    const QChar last = plain.isEmpty() ? QChar() : plain.at(plain.size() - 1); // back() would make a copy
    const bool isBracketed = last == QLatin1Char(')') || last == QLatin1Char(']') || last == QChar(u'）');
    if (isBracketed) {
        if (const auto match = bracketed.match(plain); match.capturedStart() > 0
            && (timeWindowFromText(match.capturedView(1)) || durationFromText(match.capturedView(1))))
            plain.truncate(match.capturedStart());
    }
    plain = std::move(plain).trimmed();
    return plain.isEmpty() ? heading.trimmed() : plain;
}

QString withSuffix(const QString &name, int number)
{
    std::array<char, std::numeric_limits<int>::digits10 + 2> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    QString out;
    out.reserve(name.size() + 1 + (end - digits.begin()));
    out += name;
    out += QLatin1Char('-');
    out += QLatin1String(digits.data(), end - digits.begin());
    return out;
}

QString UniqueIds::take(const QString &name)
{
    const QString wanted = m_prefix.isEmpty() || name.startsWith(m_prefix) ? name : m_prefix + name;
    const quint64 key = NameTable::keyOf(wanted);
    bool isNew = false;
    int &next = m_next.take(key, m_firstSuffix, isNew);
    if (isNew && !wasGiven(wanted)) {
        if (suffixOf(wanted) > 0)
            m_numbered.take(key, 0, isNew);
        return wanted;
    }
    for (;;) {
        const QString candidate = withSuffix(wanted, next++);
        if (m_numbered.isEmpty() || !m_numbered.numberOf(NameTable::keyOf(candidate)))
            return candidate;
    }
}

/// As another name's with a number.
bool UniqueIds::wasGiven(const QString &wanted) const
{
    const int number = suffixOf(wanted);
    if (number < m_firstSuffix)
        return false;
    const QStringView name = QStringView(wanted).first(wanted.lastIndexOf(QLatin1Char('-')));
    return m_next.numberOf(NameTable::keyOf(name)).value_or(0) > number;
}

} // namespace ic
