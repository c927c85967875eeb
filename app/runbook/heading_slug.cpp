// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/heading_slug.h"

#include "app/base/duration_text.h"

#include <QRegularExpression>

namespace ic {

namespace {

constexpr qsizetype maximumIdLength = 60;

/// Letters, digits and marks of a text in order, `separator` for each run of anything else.
QString wordsJoined(const QString &text)
{
    QString out;
    bool gap = false;
    for (const char32_t c : text.toUcs4()) {
        if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c)) {
            gap = true;
            continue;
        }
        if (c >= 0xfe00 && c <= 0xfe0f) // variation selectors count as marks, but belong to the emoji
            continue;
        if (gap && !out.isEmpty())
            out += QLatin1Char('-');
        gap = false;
        const char32_t lower = QChar::toLower(c);
        out += QString::fromUcs4(&lower, 1);
    }
    return out;
}

} // namespace

QString githubSlug(const QString &heading)
{
    QString out;
    for (const char32_t c : heading.toUcs4()) {
        if (c == U' ') {
            out += QLatin1Char('-');
        } else if (c == U'-' || c == U'_' || QChar::isLetter(c) || QChar::isMark(c)
                   || QChar::category(c) == QChar::Number_DecimalDigit
                   || QChar::category(c) == QChar::Number_Letter
                   || QChar::category(c) == QChar::Punctuation_Connector) {
            const char32_t lower = QChar::toLower(c);
            out += QString::fromUcs4(&lower, 1);
        }
    }
    return out;
}

QString sectionSlug(const QString &heading)
{
    QString slug = githubSlug(heading);
    qsizetype start = 0;
    while (start < slug.size() && !slug.at(start).isLetterOrNumber() && !slug.at(start).isSurrogate())
        ++start;
    slug.remove(0, start);
    return slug.isEmpty() ? QStringLiteral("section") : slug;
}

QString idSlug(const QString &text)
{
    QString slug = wordsJoined(text.left(4 * maximumIdLength)).left(maximumIdLength);
    if (!slug.isEmpty() && slug.back().isHighSurrogate())
        slug.chop(1);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug.isEmpty() ? QStringLiteral("item") : slug;
}

QString lenientKey(const QString &text)
{
    QString bare;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            bare += c;
    }
    return wordsJoined(bare);
}

QString plainHeading(const QString &heading)
{
    QString plain = heading.trimmed();
    qsizetype start = 0;
    for (const char32_t c : plain.toUcs4()) {
        const bool opens = c == U'(' || c == U'[' || c == U'"' || c == U'#' || c == U'/' || c == U'.'
            || c == U'`' || c == U'<' || c == U'$' || c == U'@' || c == U'\'' || c == U'“' || c == U'«'
            || c == U'¿' || c == U'¡';
        if (QChar::isLetterOrNumber(c) || opens)
            break;
        start += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    plain.remove(0, start);
    static const QRegularExpression bracketed(QStringLiteral("\\s*[(\\[（]([^()\\[\\]（）]*)[)\\]）]\\s*$"));
    const auto match = bracketed.match(plain);
    if (match.hasMatch() && match.capturedStart() > 0
        && (timeWindowFromText(match.capturedView(1)) || durationFromText(match.capturedView(1))))
        plain.truncate(match.capturedStart());
    plain = plain.trimmed();
    return plain.isEmpty() ? heading.trimmed() : plain;
}

QString UniqueIds::take(const QString &wanted)
{
    const auto known = m_next.find(wanted);
    if (known == m_next.end()) {
        m_next.insert(wanted, m_firstSuffix);
        return wanted;
    }
    for (;;) {
        const QString candidate = wanted + QLatin1Char('-') + QString::number(known.value()++);
        if (!m_next.contains(candidate)) {
            m_next.insert(candidate, m_firstSuffix);
            return candidate;
        }
    }
}

} // namespace ic
