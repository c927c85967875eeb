// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/response_text.h"

#include "app/request/json_body.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

QString typeOf(const RequestAnswer &answer)
{
    return QString::fromLatin1(answer.header("Content-Type"))
        .section(QLatin1Char(';'), 0, 0)
        .trimmed()
        .toLower();
}

bool isNamedText(const QString &type)
{
    static const QRegularExpression text(
        QStringLiteral("^text/|[/+](?:json|xml|yaml|javascript)$|x-www-form-urlencoded$|x-ndjson$"));
    return text.match(type).hasMatch();
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

} // namespace

std::optional<QString> decodedBody(const RequestAnswer &answer)
{
    static const QRegularExpression charset(QStringLiteral("charset\\s*=\\s*\"?([A-Za-z0-9._-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const QString header = QString::fromLatin1(answer.header("Content-Type"));
    const QByteArray named = charset.match(header).captured(1).toLatin1();
    const auto encoding =
        named.isEmpty() ? std::nullopt : QStringConverter::encodingForName(named.constData());
    const auto used =
        encoding.value_or(named.compare("iso-8859-1", Qt::CaseInsensitive) == 0 ? QStringConverter::Latin1
                                                                                : QStringConverter::Utf8);
    if (used != QStringConverter::Utf16 && used != QStringConverter::Utf16LE
        && used != QStringConverter::Utf16BE && answer.body.contains('\0'))
        return std::nullopt;
    QStringDecoder decode(used);
    const QString text = decode(answer.body);
    // Cut off in the middle of a character is no damage; a body full of damage is no text.
    const auto damaged = std::ranges::count(text, QChar(QChar::ReplacementCharacter));
    if (damaged > 1 && !isNamedText(typeOf(answer)) && damaged * 20 > text.size())
        return std::nullopt;
    return text;
}

QString printable(const QString &text, bool keepsLines)
{
    QString shown = text;
    if (keepsLines)
        shown.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &c : shown) {
        const bool isLine = keepsLines && (c == QLatin1Char('\n') || c == QLatin1Char('\t'));
        if (c.category() == QChar::Other_Control && !isLine)
            c = c.unicode() < 0x20 ? QChar(static_cast<char16_t>(0x2400 + c.unicode())) : QChar(0x2421);
    }
    return shown;
}

QString bodyText(const RequestAnswer &answer)
{
    if (answer.body.isEmpty())
        return {};
    const QString type = typeOf(answer);
    const auto text = decodedBody(answer);
    if (!text)
        return Text::tr("(%1 of %2, not shown)")
            .arg(sizeText(answer.bodyBytes),
                 type.isEmpty() ? Text::tr("an unknown kind") : printable(type.left(100)));
    QString shown;
    if (const auto json = JsonBody::parse(text->toUtf8()); json && answer.isWhole())
        shown = QString::fromUtf8(json->indented());
    else
        shown = *text;
    shown = printable(shown, true);
    while (shown.endsWith(QLatin1Char('\n')))
        shown.chop(1);
    if (answer.bodyBytes > answer.body.size())
        shown += QLatin1Char('\n')
            + Text::tr("(the first %1 of %2; “# @body-limit” shows more)")
                  .arg(sizeText(answer.body.size()), sizeText(answer.bodyBytes));
    return shown;
}

} // namespace ic
