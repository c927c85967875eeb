// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/probe.h"

#include "app/base/lone_request.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

namespace ic {

namespace {

// The status line is the answer; the body is not waited for, since a server may never end it.
class HttpProbe final : public Probe {
public:
    HttpProbe(const EndpointSetup &setup, QNetworkAccessManager &network)
        : Probe(setup)
        , m_network(network)
    {
    }
    ~HttpProbe() override { drop(); }

private:
    void connectOut() override { get(endpoint().url); }

    void get(const QUrl &url)
    {
        QNetworkRequest request = loneRequest(url);
        request.setHeader(QNetworkRequest::UserAgentHeader,
                          QStringLiteral("incident-commander/" IC_VERSION " (health probe)"));
        // Each probe finds out whether a new connection is taken, as a new visitor would.
        request.setRawHeader("Connection", "close");
        m_reply = m_network.get(request);
        // A probe reads nothing of the body, so that an endless one costs no memory.
        m_reply->setReadBufferSize(1024);
        connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpProbe::judge);
        connect(m_reply, &QNetworkReply::finished, this, &HttpProbe::judge);
    }

    void judge()
    {
        const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
        if (!status.isValid()) {
            if (m_reply->isFinished())
                answer(false, reason());
            return;
        }
        const int code = status.toInt();
        if (endpoint().expectStatus ? code == *endpoint().expectStatus : code >= 200 && code < 300) {
            answer(true);
        } else if (code >= 300 && code < 400) {
            judgeRedirect(code);
        } else {
            answer(false, QString::number(code));
        }
    }

    // Followed on the same host, where the health of the endpoint is. What another host says would be that
    // host's health: a server that sends us there is up.
    void judgeRedirect(int code)
    {
        constexpr int mostRedirects = 5;
        const QUrl from = m_reply->url();
        const QUrl target = from.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location")));
        const bool isHttp =
            target.scheme() == QLatin1String("http") || target.scheme() == QLatin1String("https");
        const bool isSameHost = target.host() == from.host() && target.port() == from.port();
        if (isHttp && isSameHost && target != from) {
            if (++m_redirects > mostRedirects)
                return answer(false, Probe::tr("redirects in a circle"));
            drop();
            return get(target);
        }
        answer(!endpoint().expectStatus, QString::number(code));
    }

    void drop()
    {
        if (!m_reply)
            return;
        m_reply->disconnect(this);
        // Not aborted: a reply that is aborted after an error status complains of a second error. It hangs up
        // when it's deleted.
        m_reply->deleteLater();
        m_reply = nullptr;
    }

    QString reason() const
    {
        switch (m_reply->error()) {
        case QNetworkReply::ConnectionRefusedError:
        case QNetworkReply::ProxyConnectionRefusedError:
            return Probe::tr("refused");
        case QNetworkReply::HostNotFoundError:
        case QNetworkReply::ProxyNotFoundError:
            return Probe::tr("no such host");
        case QNetworkReply::RemoteHostClosedError:
            return Probe::tr("closed without an answer");
        case QNetworkReply::TimeoutError:
        case QNetworkReply::ProxyTimeoutError:
            return Probe::tr("timed out");
        case QNetworkReply::SslHandshakeFailedError:
            return Probe::tr("certificate not trusted");
        case QNetworkReply::ProtocolFailure:
        case QNetworkReply::ProtocolInvalidOperationError:
        case QNetworkReply::ProtocolUnknownError:
        case QNetworkReply::NoError:
            return Probe::tr("no HTTP answer");
        default:
            return m_reply->errorString();
        }
    }

    QNetworkAccessManager &m_network;
    QPointer<QNetworkReply> m_reply; ///< the manager's child, so it may go before us
    int m_redirects = 0;
};

} // namespace

std::unique_ptr<Probe> createHttpProbe(const EndpointSetup &endpoint, QNetworkAccessManager &network)
{
    return std::make_unique<HttpProbe>(endpoint, network);
}

} // namespace ic
