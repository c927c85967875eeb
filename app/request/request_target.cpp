// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/request_target.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

std::unexpected<Error> noAddress(const QString &target)
{
    return fail(ErrorCode::Malformed, Text::tr("Nothing was sent: “%1” is no address").arg(target), {},
                Text::tr("Begin it with https:// or http:// and a host"));
}

bool isHttp(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

Result<QUrl> wholeAddress(const HttpMark &mark, const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    if (!isHttp(url))
        return std::unexpected(
            valueRefused(mark, Text::tr("is no address that begins with https:// or http://")));
    // Meant to be read as the host by who looks at it.
    if (!url.userInfo().isEmpty() || value.contains(QLatin1Char('\\')))
        return std::unexpected(valueRefused(
            mark,
            Text::tr("holds a name or password before its host. Put them into an Authorization header")));
    return url;
}

/// Percent-encodes what may not stand in an address as it is, and leaves alone what is encoded already.
QString literalPart(const QString &text)
{
    static const QRegularExpression encoded(QStringLiteral("^%[0-9A-Fa-f]{2}"));
    QString result;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (c == QLatin1Char('%') && encoded.match(text.mid(i, 3)).hasMatch()) {
            result += text.mid(i, 3);
            i += 3;
            continue;
        }
        const qsizetype length = c.isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const bool isPlain =
            c.unicode() > 0x20 && c.unicode() < 0x7f && !QStringLiteral("\"<>\\^`{|}%").contains(c);
        result += isPlain ? QString(c) : QString::fromLatin1(QUrl::toPercentEncoding(text.mid(i, length)));
        i += length;
    }
    return result;
}

bool climbs(const QString &value)
{
    static const QRegularExpression up(QStringLiteral("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)"));
    return up.match(value).hasMatch();
}

/// Path and query, from the first "/" or "?" on. `text` begins with one of them, or is empty.
Result<QString> filledWay(const QString &text, const HttpValues &values)
{
    // The author's own text is encoded piece by piece, between the marks.
    QString filled;
    qsizetype at = 0;
    std::vector<HttpMark> inPath;
    for (const HttpMark &mark : httpMarks(text)) {
        filled += literalPart(text.mid(at, mark.position - at));
        at = mark.position + mark.mark.size();
        const auto value = values(mark.name);
        if (!value)
            return std::unexpected(value.error());
        if (value->text.contains(QChar(0)))
            return std::unexpected(valueRefused(mark, Text::tr("holds a NUL character")));
        const bool isPath = !filled.contains(QLatin1Char('?'));
        if (isPath && climbs(value->text))
            return std::unexpected(valueRefused(mark, Text::tr("leads out of its place in the path")));
        if (isPath)
            inPath.push_back(mark);
        filled += QString::fromLatin1(QUrl::toPercentEncoding(value->text));
    }
    filled += literalPart(text.mid(at));
    const QStringList segments = filled.section(QLatin1Char('?'), 0, 0).split(QLatin1Char('/'));
    const bool leavesPath = std::ranges::any_of(segments, [](const QString &segment) {
        return segment == QLatin1String(".") || segment == QLatin1String("..");
    });
    if (leavesPath && !inPath.empty())
        return std::unexpected(valueRefused(
            inPath.front(), Text::tr("makes a part of the path “.” or “..”, which leads elsewhere")));
    return filled;
}

Result<QString> filledAuthority(const QString &text, const HttpValues &values)
{
    const auto filled = filledText(
        text, values, [](const QString &, const HttpMark &mark, const QString &value) -> Result<QString> {
            static const QRegularExpression piece(
                QStringLiteral("\\A(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?::\\d{1,5})?"
                               "|\\[[0-9A-Fa-f:.]+\\](?::\\d{1,5})?)\\z"));
            if (piece.match(value).hasMatch())
                return value;
            return std::unexpected(valueRefused(
                mark,
                Text::tr("stands in the host's place and is no host: letters, digits, dots and dashes, "
                         "with a port or without")));
        });
    if (filled && !httpMarks(text).empty() && !isHostAndPort(*filled))
        return noAddress(*filled);
    return filled;
}

qsizetype endOfAuthority(const QString &text, qsizetype from)
{
    const std::vector<HttpMark> marks = httpMarks(text);
    for (qsizetype i = from; i < text.size(); ++i) {
        const auto mark = std::ranges::find(marks, i, &HttpMark::position);
        if (mark != marks.end())
            i += mark->mark.size() - 1;
        else if (text.at(i) == QLatin1Char('/') || text.at(i) == QLatin1Char('?'))
            return i;
    }
    return text.size();
}

/// Without what stands behind "#": it's never sent.
QString withoutFragment(const QString &target)
{
    const std::vector<HttpMark> marks = httpMarks(target);
    for (qsizetype i = 0; i < target.size(); ++i) {
        const auto mark = std::ranges::find(marks, i, &HttpMark::position);
        if (mark != marks.end())
            i += mark->mark.size() - 1;
        else if (target.at(i) == QLatin1Char('#'))
            return target.left(i);
    }
    return target;
}

Result<QUrl> checked(const QString &address, const QString &target)
{
    const QUrl url = QUrl::fromEncoded(address.toUtf8(), QUrl::StrictMode);
    if (!isHttp(url))
        return noAddress(target);
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::Malformed,
                    Text::tr("Nothing was sent: the address holds a name or password before its host"), {},
                    Text::tr("Put them into an Authorization header"));
    return url;
}

/// "{{base}}/path": the value says scheme, host and perhaps the beginning of the path.
Result<QUrl> fromBase(const HttpMark &mark, const QString &target, const HttpValues &values)
{
    const auto value = values(mark.name);
    if (!value)
        return std::unexpected(value.error());
    const auto base = wholeAddress(mark, value->text);
    const QString rest = target.mid(mark.mark.size());
    if (!base || rest.isEmpty())
        return base;
    if (base->hasQuery() || base->hasFragment())
        return std::unexpected(
            valueRefused(mark, Text::tr("holds “?” or “#”, and more of the address follows")));
    if (!rest.startsWith(QLatin1Char('/')) && !rest.startsWith(QLatin1Char('?')))
        return fail(ErrorCode::Malformed,
                    Text::tr("Nothing was sent: “/” or “?” has to stand behind %1").arg(mark.mark), {},
                    Text::tr("Correct the address in the runbook"));
    const auto way = filledWay(rest, values);
    if (!way)
        return std::unexpected(way.error());
    QString address = base->toString(QUrl::FullyEncoded);
    if (address.endsWith(QLatin1Char('/')) && way->startsWith(QLatin1Char('/')))
        address.chop(1);
    return checked(address + *way, target);
}

} // namespace

bool isHostAndPort(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A(?:\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)(?::\\d{1,5})?\\z"));
    return pattern.match(text).hasMatch();
}

Result<QUrl> filledTarget(const QString &written, const QString &host, const HttpValues &values)
{
    const QString target = withoutFragment(written.trimmed());
    const std::vector<HttpMark> marks = httpMarks(target);
    const qsizetype colon = target.indexOf(QLatin1String("://"));
    if (target.startsWith(QLatin1Char('/')) && !host.isEmpty()) {
        const auto way = filledWay(target, values);
        if (!way)
            return std::unexpected(way.error());
        const QString scheme =
            host.endsWith(QLatin1String(":443")) ? QStringLiteral("https://") : QStringLiteral("http://");
        return checked(scheme + host + *way, target);
    }
    if (colon < 0 && !marks.empty() && marks.front().position == 0)
        return fromBase(marks.front(), target, values);
    if (colon < 0)
        return noAddress(target);
    const auto scheme =
        filledText(target.left(colon), values,
                   [](const QString &, const HttpMark &mark, const QString &value) -> Result<QString> {
                       if (value == u"http" || value == u"https")
                           return value;
                       return std::unexpected(valueRefused(mark, Text::tr("is neither http nor https")));
                   });
    if (!scheme)
        return std::unexpected(scheme.error());
    const qsizetype end = endOfAuthority(target, colon + 3);
    const auto authority = filledAuthority(target.mid(colon + 3, end - colon - 3), values);
    if (!authority)
        return std::unexpected(authority.error());
    const auto way = filledWay(target.mid(end), values);
    if (!way)
        return std::unexpected(way.error());
    return checked(*scheme + QStringLiteral("://") + *authority + *way, target);
}

} // namespace ic
