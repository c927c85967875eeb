// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/request_run.h"

#include "app/request/json_body.h"
#include "app/request/response_text.h"
#include "app/runner/exports.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

/// A secret as it may come to stand in an address or in a body.
std::vector<std::string> formsOf(const QString &secret)
{
    return {secret.toStdString(), QUrl::toPercentEncoding(secret).toStdString(),
            jsonEscaped(secret).toStdString(), secret.toHtmlEscaped().toStdString()};
}

bool hidesItsValue(const QByteArray &header)
{
    return header.compare("Set-Cookie", Qt::CaseInsensitive) == 0
        || header.compare("Set-Cookie2", Qt::CaseInsensitive) == 0 || isSecretName(header.toStdString());
}

QString masked(const std::vector<std::string> &secrets, const QString &text)
{
    Redactor redactor(secrets);
    const std::string shown = redactor.take(text.toStdString());
    return QString::fromStdString(shown + redactor.flush());
}

} // namespace

RequestRun::RequestRun(QNetworkAccessManager &network, RequestSetup setup, RequestSurroundings surroundings,
                       QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_setup(std::move(setup))
    , m_surroundings(std::move(surroundings))
{
}

RequestRun::~RequestRun() = default;

void RequestRun::start()
{
    learnSecrets();
    const auto parsed = parseHttpRequest(m_setup.text);
    if (!parsed) {
        complain(parsed.error().text());
        return end(static_cast<int>(RequestFailure::NotSent));
    }
    m_request = *parsed;
    auto filled = fillRequest(
        m_request, [this](const QString &name) { return valueOf(name); }, m_surroundings.directory);
    if (!filled) {
        complain(filled.error().text());
        return end(static_cast<int>(RequestFailure::NotSent));
    }
    print(QString::fromLatin1(filled->method) + QLatin1Char(' ')
          + filled->url.toDisplayString(QUrl::FullyEncoded));
    SendingLimits limits;
    limits.timeout = m_request.timeout;
    limits.bodyBytes = m_request.bodyLimit;
    limits.followsRedirects = m_request.followsRedirects;
    if (!m_setup.authorities.isEmpty()) {
        limits.authorities = QSslCertificate::fromPath(m_setup.authorities, QSsl::Pem);
        if (limits.authorities.isEmpty()) {
            complain(
                Text::tr("Not sent: there is no certificate in %1, which site.yaml names as “ca”. Put the "
                         "certificate there, in PEM form")
                    .arg(m_setup.authorities));
            return end(static_cast<int>(RequestFailure::NotSent));
        }
    }
    m_sender = std::make_unique<RequestSender>(m_network, std::move(*filled), m_setup.allowed, limits);
    connect(m_sender.get(), &RequestSender::done, this, &RequestRun::take);
    m_sender->send();
}

Result<HttpValue> RequestRun::valueOf(const QString &name) const
{
    const auto variable = m_setup.names.find(name);
    if (variable != m_setup.names.end()) {
        if (const auto value = m_surroundings.variable(variable->second))
            return HttpValue{*value, m_setup.secretNames.contains(variable->second)};
    }
    return ic::fail(ErrorCode::InvalidArgument, Text::tr("Nothing was sent: {{%1}} has no value").arg(name),
                    {},
                    Text::tr("Give it a value, or a variable of that name in the front matter or site.yaml"));
}

void RequestRun::learnSecrets()
{
    for (const QString &name : m_setup.secretNames) {
        if (const auto value = m_surroundings.variable(name); value && !value->isEmpty()) {
            for (std::string &form : formsOf(*value))
                m_secrets.push_back(std::move(form));
        }
    }
    for (const QString &name : m_setup.hostVariables) {
        if (const auto value = m_surroundings.variable(name))
            m_setup.allowed.add(*value);
    }
}

void RequestRun::print(const QString &text)
{
    m_surroundings.print(masked(m_secrets, text));
}

void RequestRun::complain(const QString &sentence)
{
    m_surroundings.complain(masked(m_secrets, printable(sentence)));
}

void RequestRun::end(int status)
{
    QMetaObject::invokeMethod(
        this, [this, status] { Q_EMIT finished(status); }, Qt::QueuedConnection);
}

void RequestRun::take(const RequestAnswer &answer)
{
    std::vector<CapturedValue> captured;
    if (answer.status > 0)
        captured = capture(m_request, answer);
    // What is kept from the journal as a secret must not stand in the recording either.
    for (const CapturedValue &value : captured) {
        if (value.value && isSecretName(value.variable.toStdString())) {
            for (std::string &form : formsOf(*value.value))
                m_secrets.push_back(std::move(form));
        }
    }
    show(answer);
    end(conclude(answer, captured));
}

void RequestRun::show(const RequestAnswer &answer)
{
    for (const QUrl &url : answer.redirects)
        print(
            Text::tr("redirected to %1").arg(url.toDisplayString(QUrl::FullyEncoded | QUrl::RemoveUserInfo)));
    if (answer.status == 0)
        return;
    print(QStringLiteral("HTTP %1 %2")
              .arg(answer.status)
              .arg(printable(QString::fromUtf8(answer.reason)))
              .trimmed());
    for (const ResponseHeader &header : answer.headers) {
        const QString value = hidesItsValue(header.name) ? QString::fromLatin1(Redactor::mask.data())
                                                         : printable(QString::fromUtf8(header.value));
        print(printable(QString::fromUtf8(header.name)) + QStringLiteral(": ") + value);
    }
    if (const QString body = bodyText(answer); !body.isEmpty()) {
        print({});
        print(body);
    }
    print({});
    print(
        Text::tr("Answered in %1 ms, %2")
            .arg(QLocale().toString(answer.duration.count()), QLocale().formattedDataSize(answer.bodyBytes)));
}

int RequestRun::conclude(const RequestAnswer &answer, const std::vector<CapturedValue> &captured)
{
    const bool isStoppedRedirect = answer.failure == RequestFailure::Redirected && answer.status > 0;
    if (answer.failure != RequestFailure::None && (!isStoppedRedirect || m_request.expectations.empty())) {
        complain(answer.problem);
        return static_cast<int>(answer.failure);
    }
    if (isStoppedRedirect)
        print(answer.problem);
    const auto verdicts = judge(m_request, answer, [this](const QString &name) { return valueOf(name); });
    if (!verdicts) {
        complain(verdicts.error().text());
        return notAsExpected;
    }
    QStringList missed;
    for (const Verdict &verdict : *verdicts) {
        print((verdict.holds ? QStringLiteral("ok: ") : QStringLiteral("not ok: ")) + verdict.text);
        if (!verdict.holds)
            missed += verdict.text;
    }
    for (const CapturedValue &value : captured) {
        if (!value.value) {
            missed += value.variable + QStringLiteral(": ") + value.problem;
            print(QStringLiteral("not ok: ") + missed.last());
        }
    }
    if (!missed.isEmpty()) {
        complain(Text::tr("Not as expected: %1").arg(missed.join(QStringLiteral("; "))));
        return notAsExpected;
    }
    if (m_request.expectations.empty() && answer.status >= 400) {
        complain(Text::tr("%1 answered with %2 %3")
                     .arg(answer.url.host())
                     .arg(answer.status)
                     .arg(printable(QString::fromUtf8(answer.reason))));
        return notAsExpected;
    }
    carry(captured);
    return asExpected;
}

void RequestRun::carry(const std::vector<CapturedValue> &captured)
{
    for (const CapturedValue &value : captured) {
        m_surroundings.carry(value.variable, *value.value);
        print(isSecretName(value.variable.toStdString())
                  ? Text::tr("%1 taken from the answer").arg(value.variable)
                  : Text::tr("%1 taken from the answer: %2")
                        .arg(value.variable, printable(value.value->left(200))));
    }
}

} // namespace ic
