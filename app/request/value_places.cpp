// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/value_places.h"

#include "app/request/json_body.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

bool holdsControl(const QString &value)
{
    return std::ranges::any_of(
        value, [](QChar c) { return (c.unicode() < 0x20 && c != QLatin1Char('\t')) || c.unicode() == 0x7f; });
}

/// An odd number of quotes, not counting those behind a backslash.
bool isInQuotes(const QString &before)
{
    bool inside = false;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (inside && before.at(i) == QLatin1Char('\\'))
            ++i;
        else if (before.at(i) == QLatin1Char('"'))
            inside = !inside;
    }
    return inside;
}

Result<QString> cookieValue(const HttpMark &mark, const QString &value)
{
    const bool ends = std::ranges::any_of(value, [](QChar c) {
        return c.unicode() <= 0x20 || c.unicode() > 0x7e || QStringLiteral(";,\"\\").contains(c);
    });
    if (ends)
        return std::unexpected(valueRefused(
            mark, Text::tr("holds a character that a cookie can't hold, such as a blank or a semicolon")));
    return value;
}

Result<QString> jsonValue(const QString &before, const HttpMark &mark, const QString &value)
{
    if (isInQuotes(before))
        return jsonEscaped(value);
    if (!isJsonValue(value.toUtf8()))
        return std::unexpected(valueRefused(
            mark,
            Text::tr("is no number, true, false, null or other JSON value. Write quotes around %1 for a text")
                .arg(mark.mark)));
    return value.trimmed();
}

QString xmlText(const QString &value)
{
    return value.toHtmlEscaped().replace(QLatin1Char('\''), QStringLiteral("&#39;"));
}

Result<QString> multipartValue(const HttpMark &mark, const QString &value)
{
    if (holdsControl(value) || value.contains(QLatin1Char('"')))
        return std::unexpected(
            valueRefused(mark, Text::tr("holds a line end or a quote, which could begin another part")));
    return value;
}

bool looksLikeJson(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith(QLatin1String("{{")))
        return false;
    return trimmed.startsWith(QLatin1Char('{')) || trimmed.startsWith(QLatin1Char('['));
}

} // namespace

Error valueRefused(const HttpMark &mark, const QString &because)
{
    return {ErrorCode::InvalidArgument,
            Text::tr("Nothing was sent: the value of %1 %2").arg(mark.name, because),
            {},
            {}};
}

Result<QString> filledText(const QString &text, const HttpValues &values, const ValueWriter &write)
{
    QString filled;
    qsizetype at = 0;
    for (const HttpMark &mark : httpMarks(text)) {
        filled += text.mid(at, mark.position - at);
        at = mark.position + mark.mark.size();
        const auto value = values(mark.name);
        if (!value)
            return std::unexpected(value.error());
        if (value->text.contains(QChar(0)))
            return std::unexpected(valueRefused(mark, Text::tr("holds a NUL character")));
        const auto written = write(filled, mark, value->text);
        if (!written)
            return std::unexpected(written.error());
        filled += *written;
    }
    return filled + text.mid(at);
}

Result<QString> filledHeader(const QString &name, const QString &text, const HttpValues &values)
{
    const bool isCookie = name.compare(u"Cookie", Qt::CaseInsensitive) == 0;
    return filledText(
        text, values,
        [isCookie](const QString &before, const HttpMark &mark, const QString &value) -> Result<QString> {
            if (holdsControl(value))
                return std::unexpected(valueRefused(
                    mark,
                    Text::tr("holds a line end or another control character, which a header can't hold")));
            if (isCookie)
                return cookieValue(mark, value);
            if (!isInQuotes(before))
                return value;
            return QString(value)
                .replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
                .replace(QLatin1Char('"'), QStringLiteral("\\\""));
        });
}

Result<QString> filledJson(const QString &text, const HttpValues &values)
{
    return filledText(text, values, jsonValue);
}

Result<QString> filledBody(const QString &contentType, const QString &text, const HttpValues &values)
{
    const QString type = contentType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (type.endsWith(QLatin1String("/json")) || type.endsWith(QLatin1String("+json"))
        || (type.isEmpty() && looksLikeJson(text)))
        return filledJson(text, values);
    return filledText(
        text, values,
        [&type](const QString &, const HttpMark &mark, const QString &value) -> Result<QString> {
            if (type == u"application/x-www-form-urlencoded")
                return QString::fromLatin1(QUrl::toPercentEncoding(value));
            if (type.endsWith(QLatin1String("/xml")) || type.endsWith(QLatin1String("+xml"))
                || type == u"text/html")
                return xmlText(value);
            if (type.startsWith(QLatin1String("multipart/")))
                return multipartValue(mark, value);
            return value;
        });
}

} // namespace ic
