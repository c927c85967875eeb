// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/request_sender.h"

#include "app/base/lone_request.h"
#include "app/request/response_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QIODevice>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Request)
};

constexpr int mostRedirects = 5;
constexpr qint64 pieceBytes = 64 * 1024;
constexpr std::size_t mostHeaders = 200;

/// A body that can be read once. One that could be read again, Qt would send again over a second connection
/// where the first is lost before an answer; but it may have arrived.
class BodyOnce final : public QIODevice {
public:
    BodyOnce(QByteArray bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read; }

private:
    qint64 readData(char *data, qint64 wanted) override
    {
        const qint64 now = std::min(wanted, bytesAvailable());
        if (now == 0)
            return -1;
        std::copy_n(m_bytes.constData() + m_read, now, data);
        m_read += now;
        return now;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

    QByteArray m_bytes;
    qint64 m_read = 0;
};

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
    };
    return one.scheme() == other.scheme() && one.host() == other.host() && port(one) == port(other);
}

bool isOfTheBody(const QByteArray &header)
{
    return header.toLower().startsWith("content-");
}

QString nameOf(const QSslCertificate &certificate, QSslCertificate::SubjectInfo what, bool ofIssuer)
{
    const QStringList names = ofIssuer ? certificate.issuerInfo(what) : certificate.subjectInfo(what);
    return printable(names.join(QStringLiteral(", ")));
}

/// Which certificate it is, and what to do; it is for a person to compare the fingerprint.
QString certificateText(const QSslCertificate &certificate)
{
    if (certificate.isNull())
        return {};
    const auto common = QSslCertificate::CommonName;
    return Text::tr(
               ". The certificate is that of “%1”, issued by “%2”, valid until %3, SHA-256 %4. If it is the "
               "one that this host should have, put it, or that of its issuer, into a file and name that in "
               "site.yaml as “ca” of the environment")
        .arg(nameOf(certificate, common, false), nameOf(certificate, common, true),
             QLocale().toString(certificate.expiryDate().date(), QStringLiteral("yyyy-MM-dd")),
             QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')));
}

std::pair<RequestFailure, QString> reasonOf(const QNetworkReply &reply, const QStringList &tlsErrors,
                                            const QSslCertificate &untrusted)
{
    const QString host = reply.url().host();
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return {RequestFailure::NoSuchHost,
                Text::tr("There is no host %1, or its name can't be resolved from here").arg(host)};
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return {RequestFailure::NoConnection,
                Text::tr("%1 refused the connection: nothing listens there").arg(reply.url().authority())};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ContentReSendError:
        return {
            RequestFailure::NoConnection,
            Text::tr(
                "%1 closed the connection before its answer was complete. What was asked for may be done: "
                "look before you send it again")
                .arg(host)};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return {RequestFailure::TimedOut, Text::tr("%1 could not be reached in time").arg(host)};
    case QNetworkReply::SslHandshakeFailedError:
        return {RequestFailure::NotTrusted,
                Text::tr("The connection to %1 is not trusted: %2")
                        .arg(host,
                             tlsErrors.isEmpty() ? reply.errorString() : tlsErrors.join(QStringLiteral("; ")))
                    + certificateText(untrusted)};
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return {RequestFailure::NoConnection,
                Text::tr("%1 can't be reached: %2").arg(host, reply.errorString())};
    case QNetworkReply::UnknownContentError:
        return {RequestFailure::NoAnswer,
                Text::tr("The answer of %1 can't be unpacked: %2").arg(host, reply.errorString())};
    default:
        return {RequestFailure::NoAnswer,
                Text::tr("What %1 said is no HTTP answer: %2").arg(host, reply.errorString())};
    }
}

} // namespace

QByteArray RequestAnswer::header(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(headers, [&name](const ResponseHeader &header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->value;
}

RequestSender::RequestSender(QNetworkAccessManager &network, FilledRequest request, AllowedHosts allowed,
                             SendingLimits limits, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(std::move(request))
    , m_allowed(std::move(allowed))
    , m_limits(limits)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        fail(RequestFailure::TimedOut,
             m_hasHead ? Text::tr("The answer was not complete after %1 s")
                             .arg(static_cast<double>(m_limits.timeout.count()) / 1000)
                       : Text::tr("There was no answer after %1 s")
                             .arg(static_cast<double>(m_limits.timeout.count()) / 1000));
    });
}

RequestSender::~RequestSender()
{
    drop();
}

void RequestSender::send()
{
    m_clock.start();
    m_timeout.start(m_limits.timeout);
    QMetaObject::invokeMethod(
        this, [this] { sendTo(m_request.url); }, Qt::QueuedConnection);
}

QNetworkRequest RequestSender::networkRequest(const QUrl &url) const
{
    QNetworkRequest request = loneRequest(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    if (!m_limits.authorities.isEmpty()) {
        QSslConfiguration trust = request.sslConfiguration();
        trust.addCaCertificates(m_limits.authorities);
        request.setSslConfiguration(trust);
    }
    const bool hasBody = !m_request.body.isEmpty();
    for (const FilledHeader &header : m_request.headers) {
        if (hasBody || !isOfTheBody(header.name))
            request.setRawHeader(header.name, header.value);
    }
    return request;
}

void RequestSender::sendTo(const QUrl &url)
{
    if (!m_allowed.allows(url))
        return fail(
            RequestFailure::NotSent,
            Text::tr("Not sent: this environment is a drill, and %1 is none of its hosts. A drill reaches "
                     "only its endpoints and the hosts that its variables in site.yaml name")
                .arg(url.authority()));
    const QNetworkRequest request = networkRequest(url);
    m_answer.url = url;
    m_hasHead = false;
    if (m_request.method == "HEAD") {
        m_reply = m_network.head(request);
    } else if (m_request.method == "GET" && m_request.body.isEmpty()) {
        m_reply = m_network.get(request);
    } else {
        QNetworkRequest once = request;
        once.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        once.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        m_reply = m_network.sendCustomRequest(once, m_request.method, new BodyOnce(m_request.body, this));
    }
    // More than this is not read ahead, so that an endless answer costs no memory.
    m_reply->setReadBufferSize(4 * pieceBytes);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_tlsErrors += error.errorString();
            if (m_untrusted.isNull())
                m_untrusted = error.certificate();
        }
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &RequestSender::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &RequestSender::readOn);
    connect(m_reply, &QNetworkReply::finished, this, &RequestSender::takeEnd);
}

void RequestSender::takeHead()
{
    const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (m_hasHead || !status.isValid())
        return;
    m_hasHead = true;
    m_answer.status = status.toInt();
    m_answer.reason = m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
    m_answer.headers.clear();
    for (const auto &[name, value] : m_reply->rawHeaderPairs()) {
        if (m_answer.headers.size() < mostHeaders)
            m_answer.headers.push_back({name, value});
    }
    if (m_limits.followsRedirects && isRedirect(m_answer.status))
        takeRedirect(m_answer.status);
}

bool RequestSender::takeRedirect(int status)
{
    const QByteArray location = m_answer.header("Location");
    if (location.isEmpty())
        return false;
    const QUrl from = m_answer.url;
    QUrl to = from.resolved(QUrl::fromEncoded(location));
    const auto stop = [this](const QString &sentence) {
        fail(RequestFailure::Redirected, sentence);
        return true;
    };
    const QString shown = to.toDisplayString(QUrl::RemovePassword | QUrl::FullyEncoded);
    if (!to.isValid() || (to.scheme() != QLatin1String("http") && to.scheme() != QLatin1String("https")))
        return stop(Text::tr("It points to “%1”, which is no web address").arg(shown));
    if (from.scheme() == QLatin1String("https") && to.scheme() == QLatin1String("http"))
        return stop(Text::tr("It points to %1, which is not encrypted. It was not followed").arg(shown));
    if (!isSameOrigin(from, to) && m_request.hasCredentials())
        return stop(
            Text::tr("It points to another host, %1, which must not get the credentials of this request. It "
                     "was not followed")
                .arg(shown));
    if (!m_allowed.allows(to))
        return stop(
            Text::tr("It points to %1, which is no host of this drill's environment. It was not followed")
                .arg(shown));
    if (m_answer.redirects.size() >= mostRedirects)
        return stop(Text::tr("It was redirected %n time(s), and then once more to %1", nullptr, mostRedirects)
                        .arg(shown));
    m_answer.redirects.push_back(to);
    if (!to.userInfo().isEmpty())
        to.setUserInfo({});
    // As RFC 9110 has it: 303 is fetched, and so is, by custom, what answers a POST with 301 or 302.
    if (m_request.method != "HEAD" && (status == 303 || (status < 303 && m_request.method == "POST"))) {
        m_request.method = "GET";
        m_request.body.clear();
    }
    drop();
    sendTo(to);
    return true;
}

void RequestSender::readOn()
{
    if (m_isDone || !m_reply)
        return;
    takeHead();
    while (m_reply && !m_isDone && m_reply->bytesAvailable() > 0) {
        const QByteArray piece = m_reply->read(pieceBytes);
        if (piece.isEmpty())
            return;
        m_answer.bodyBytes += piece.size();
        const qint64 room = m_limits.bodyBytes - m_answer.body.size();
        if (room > 0)
            m_answer.body += piece.left(room);
        if (m_answer.bodyBytes > m_limits.mostBytes)
            fail(RequestFailure::TooLarge,
                 Text::tr("The answer is larger than %1 MiB. The connection was broken off")
                     .arg(m_limits.mostBytes / (1024 * 1024)));
    }
}

void RequestSender::takeEnd()
{
    if (m_isDone)
        return;
    takeHead();
    if (m_isDone || !m_reply || !m_reply->isFinished())
        return; // it was a redirect
    readOn();
    if (m_isDone)
        return;
    const QNetworkReply::NetworkError error = m_reply->error();
    // What the server itself says by its status is an answer like another.
    const bool isStatus = m_hasHead && m_answer.status >= 400
        && ((error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
            || error >= QNetworkReply::InternalServerError);
    if (error == QNetworkReply::NoError && !m_hasHead)
        return fail(RequestFailure::NoAnswer,
                    Text::tr("What %1 said is no HTTP answer").arg(m_answer.url.host()));
    if (error != QNetworkReply::NoError && !isStatus) {
        const auto [failure, sentence] = reasonOf(*m_reply, m_tlsErrors, m_untrusted);
        return fail(failure, sentence);
    }
    finish();
}

void RequestSender::fail(RequestFailure failure, const QString &sentence)
{
    m_answer.failure = failure;
    m_answer.problem = sentence;
    finish();
}

void RequestSender::finish()
{
    if (m_isDone)
        return;
    m_isDone = true;
    m_timeout.stop();
    m_answer.duration = std::chrono::milliseconds(m_clock.elapsed());
    drop();
    Q_EMIT done(m_answer);
}

void RequestSender::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace ic
