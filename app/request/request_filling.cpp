// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/request_filling.h"

#include "app/request/request_target.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

constexpr qint64 largestBodyFile = 16LL * 1024 * 1024;

bool isCredentialName(const QString &name)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:(?:Proxy-)?Authorization|Cookie2?|.*(?:token|secret|password|credential|api-?key|"
                       "auth-key|access-key|session).*|X-Auth.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

/// "Basic {{user}}:{{password}}", also with a blank between them, as it is sent (RFC 7617).
Result<QString> basicCredentials(const QString &text, const HttpValues &values)
{
    const std::vector<HttpMark> marks = httpMarks(text);
    qsizetype split = -1;
    for (qsizetype i = 0; i < text.size() && split < 0; ++i) {
        const auto mark = std::ranges::find(marks, i, &HttpMark::position);
        if (mark != marks.end())
            i += mark->mark.size() - 1;
        else if (text.at(i) == QLatin1Char(':') || text.at(i) == QLatin1Char(' '))
            split = i;
    }
    if (split < 0) { // encoded already
        const auto filled = filledHeader(QStringLiteral("Authorization"), text, values);
        return filled ? Result<QString>(QStringLiteral("Basic ") + *filled) : filled;
    }
    const auto user =
        filledText(text.left(split), values,
                   [](const QString &, const HttpMark &mark, const QString &value) -> Result<QString> {
                       if (!value.contains(QLatin1Char(':')))
                           return value;
                       return std::unexpected(
                           valueRefused(mark, Text::tr("holds a colon, which a user's name can't hold")));
                   });
    if (!user)
        return user;
    const auto password = filledText(
        text.mid(split + 1), values,
        [](const QString &, const HttpMark &, const QString &value) -> Result<QString> { return value; });
    if (!password)
        return password;
    const QByteArray both = (*user + QLatin1Char(':') + *password).toUtf8();
    return QStringLiteral("Basic ") + QString::fromLatin1(both.toBase64());
}

Result<QString> headerValue(const HttpHeader &header, const HttpValues &values)
{
    static const QRegularExpression basic(QStringLiteral("^Basic\\s+(\\S.*)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (header.name.compare(u"Authorization", Qt::CaseInsensitive) == 0) {
        if (const auto match = basic.match(header.value); match.hasMatch())
            return basicCredentials(match.captured(1), values);
    }
    return filledHeader(header.name, header.value, values);
}

Result<QByteArray> readBodyFile(const QString &path, const QString &directory)
{
    const QFileInfo file(QDir(directory), path);
    const QString root = QFileInfo(directory).canonicalFilePath();
    const QString remedy = Text::tr("Name a file below the directory in which the step runs");
    if (!file.exists())
        return fail(ErrorCode::NotFound, Text::tr("Nothing was sent: there is no file %1").arg(path),
                    directory, remedy);
    if (root.isEmpty() || !(file.canonicalFilePath() + QLatin1Char('/')).startsWith(root + QLatin1Char('/')))
        return fail(ErrorCode::Refused,
                    Text::tr("Nothing was sent: %1 lies outside of the step's directory").arg(path),
                    directory, remedy);
    if (!file.isFile())
        return fail(ErrorCode::Refused, Text::tr("Nothing was sent: %1 is no ordinary file").arg(path),
                    directory, remedy);
    QFile body(file.canonicalFilePath());
    if (!body.open(QFile::ReadOnly))
        return fail(ErrorCode::Unreadable,
                    Text::tr("Nothing was sent: %1 can't be read: %2").arg(path, body.errorString()));
    const QByteArray bytes = body.read(largestBodyFile + 1);
    if (bytes.size() > largestBodyFile)
        return fail(ErrorCode::TooLarge, Text::tr("Nothing was sent: %1 is larger than 16 MiB").arg(path));
    return bytes;
}

class Filler {
public:
    Filler(const HttpRequest &request, const HttpValues &values, const QString &directory)
        : m_request(request)
        , m_directory(directory)
        , m_values([this, &values](const QString &name) -> Result<HttpValue> {
            if (name.startsWith(QLatin1Char('$'))) {
                const auto made = httpFunctionValue(name);
                m_usedSecret = m_usedSecret || name.startsWith(QLatin1String("$processEnv"));
                return made ? Result<HttpValue>(HttpValue{*made, false}) : std::unexpected(made.error());
            }
            auto value = values(name);
            m_usedSecret = m_usedSecret || (value && value->isSecret);
            return value;
        })
    {
    }

    Result<FilledRequest> fill()
    {
        m_filled.method = m_request.method.toLatin1();
        if (const auto headers = fillHeaders(); !headers)
            return std::unexpected(headers.error());
        const auto url = filledTarget(m_request.target, m_host, m_values);
        if (!url)
            return std::unexpected(url.error());
        m_filled.url = *url;
        if (const auto body = fillBody(); !body)
            return std::unexpected(body.error());
        m_filled.holdsSecret = m_usedSecret;
        return m_filled;
    }

private:
    Result<void> fillHeaders()
    {
        bool anySecret = false;
        for (const HttpHeader &header : m_request.headers) {
            // The length is counted from the body as it is sent.
            if (header.name.compare(u"Content-Length", Qt::CaseInsensitive) == 0)
                continue;
            m_usedSecret = false;
            const auto value = headerValue(header, m_values);
            if (!value)
                return std::unexpected(value.error());
            if (header.name.compare(u"Host", Qt::CaseInsensitive) == 0) {
                if (!isHostAndPort(*value))
                    return fail(ErrorCode::InvalidArgument,
                                Text::tr("Nothing was sent: “%1” in the header Host is no host").arg(*value));
                m_host = *value;
                if (m_request.target.startsWith(QLatin1Char('/')))
                    continue;
            }
            if (header.name.compare(u"Content-Type", Qt::CaseInsensitive) == 0)
                m_contentType = *value;
            m_filled.headers.push_back(
                {header.name.toLatin1(), value->toUtf8(), m_usedSecret || isCredentialName(header.name)});
            anySecret = anySecret || m_usedSecret;
        }
        m_usedSecret = anySecret;
        return {};
    }

    Result<void> fillBody()
    {
        QString text = m_request.body;
        if (!m_request.bodyFile.isEmpty()) {
            const auto path = filledText(
                m_request.bodyFile, m_values,
                [](const QString &, const HttpMark &mark, const QString &value) -> Result<QString> {
                    if (!value.contains(QLatin1Char('/')) && !value.startsWith(QLatin1Char('.')))
                        return value;
                    return std::unexpected(
                        valueRefused(mark, Text::tr("stands in a file's name and leads elsewhere")));
                });
            if (!path)
                return std::unexpected(path.error());
            const auto bytes = readBodyFile(*path, m_directory);
            if (!bytes)
                return std::unexpected(bytes.error());
            if (!m_request.fillsBodyFile) {
                m_filled.body = *bytes;
                addContentType();
                return {};
            }
            text = QString::fromUtf8(*bytes);
        }
        const auto body = filledBody(m_contentType, text, m_values);
        if (!body)
            return std::unexpected(body.error());
        QString sent = *body;
        if (m_contentType.startsWith(QLatin1String("multipart/"), Qt::CaseInsensitive))
            sent.replace(QLatin1Char('\n'), QStringLiteral("\r\n")).append(QStringLiteral("\r\n"));
        m_filled.body = sent.toUtf8();
        addContentType();
        return {};
    }

    void addContentType()
    {
        if (m_filled.body.isEmpty() || !m_contentType.isEmpty())
            return;
        const QByteArray start = m_filled.body.trimmed().left(1);
        m_filled.headers.push_back(
            {"Content-Type", start == "{" || start == "[" ? "application/json" : "text/plain; charset=utf-8",
             false});
    }

    const HttpRequest &m_request;
    QString m_directory;
    HttpValues m_values;
    FilledRequest m_filled;
    QString m_contentType;
    QString m_host;
    bool m_usedSecret = false;
};

} // namespace

bool FilledRequest::hasCredentials() const
{
    return holdsSecret || std::ranges::any_of(headers, &FilledHeader::isCredential);
}

Result<FilledRequest> fillRequest(const HttpRequest &request, const HttpValues &values,
                                  const QString &directory)
{
    return Filler(request, values, directory).fill();
}

Result<QString> httpFunctionValue(const QString &name)
{
    static const QRegularExpression blank(QStringLiteral("\\s+"));
    const QStringList words = name.split(blank, Qt::SkipEmptyParts);
    const QString function = words.value(0);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (function == u"$timestamp")
        return QString::number(now.toSecsSinceEpoch());
    if (function == u"$guid" || function == u"$uuid")
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (function == u"$datetime")
        return now.toString(words.value(1) == u"rfc1123" ? Qt::RFC2822Date : Qt::ISODateWithMs);
    if (function == u"$randomInt") {
        const qint64 from = words.value(1).toLongLong();
        const qint64 to = words.value(2).toLongLong();
        if (to > from)
            return QString::number(QRandomGenerator::global()->bounded(from, to));
    }
    if (function == u"$processEnv" && qEnvironmentVariableIsSet(words.value(1).toLatin1().constData()))
        return qEnvironmentVariable(words.value(1).toLatin1().constData());
    return fail(ErrorCode::InvalidArgument, Text::tr("Nothing was sent: {{%1}} has no value").arg(name), {},
                Text::tr("Correct it in the runbook, or set that variable"));
}

} // namespace ic
