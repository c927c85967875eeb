// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request/allowed_hosts.h"
#include "app/request/request_filling.h"

#include <QElapsedTimer>
#include <QNetworkRequest>
#include <QObject>
#include <QPointer>
#include <QSslCertificate>
#include <QTimer>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;

namespace ic {

/// Why there is no answer, or less than one. Each is an exit status of incident-commander-request (0: as
/// expected, 1: not as expected): stable, since scripts read them.
enum class RequestFailure {
    None = 0,
    NotSent = 2, ///< a value, an address or a file would not do; or a drill must not go there
    NoSuchHost = 3,
    NoConnection = 4, ///< refused, unreachable, or broken off
    NotTrusted = 5, ///< TLS
    TimedOut = 6,
    Redirected = 7, ///< to where it must not be followed
    NoAnswer = 8, ///< what came is no HTTP
    TooLarge = 9,
};

struct ResponseHeader {
    QByteArray name;
    QByteArray value;
};

/// What came back.
struct RequestAnswer {
    int status = 0; ///< 0: nothing came
    QByteArray reason;
    std::vector<ResponseHeader> headers;
    QByteArray body; ///< its beginning, at most the limit
    qint64 bodyBytes = 0; ///< in all, as far as it was read; after decompression
    QUrl url; ///< that answered
    std::chrono::milliseconds duration{0}; ///< from sending to the last byte
    std::vector<QUrl> redirects; ///< that were followed
    RequestFailure failure = RequestFailure::None;
    QString problem; ///< a sentence for `failure`

    QByteArray header(const QByteArray &name) const; ///< the first of that name, without case
    bool isWhole() const { return bodyBytes == body.size() && failure == RequestFailure::None; }
};

struct SendingLimits {
    std::chrono::milliseconds timeout{30'000}; ///< for everything together
    qint64 bodyBytes = 1024 * 1024; ///< kept; the rest is counted
    qint64 mostBytes = 64LL * 1024 * 1024; ///< the connection is broken off beyond
    bool followsRedirects = true;
    QList<QSslCertificate> authorities = {}; ///< trusted beside the system's
};

/// Sends one request. Redirects are followed on the same origin; to another one only where the request
/// carries nothing that says who we are, never from https to http, and never where `allowed` forbids it. No
/// TLS error is ignored. What the request does is done at most once: it's never sent again by itself. One
/// thread.
class RequestSender : public QObject {
    Q_OBJECT
public:
    RequestSender(QNetworkAccessManager &network, FilledRequest request, AllowedHosts allowed,
                  SendingLimits limits, QObject *parent = nullptr);
    ~RequestSender() override;

    void send();

Q_SIGNALS:
    /// Exactly once for each send(), never from within it.
    void done(const ic::RequestAnswer &answer);

private:
    void sendTo(const QUrl &url);
    QNetworkRequest networkRequest(const QUrl &url) const;
    void takeHead();
    bool takeRedirect(int status);
    void readOn();
    void takeEnd();
    void fail(RequestFailure failure, const QString &sentence);
    void finish();
    void drop();

    QNetworkAccessManager &m_network;
    FilledRequest m_request;
    AllowedHosts m_allowed;
    SendingLimits m_limits;
    QPointer<QNetworkReply> m_reply;
    QTimer m_timeout;
    QElapsedTimer m_clock;
    RequestAnswer m_answer;
    QStringList m_tlsErrors;
    QSslCertificate m_untrusted; ///< that the first of them is about
    bool m_hasHead = false;
    bool m_isDone = false;
};

} // namespace ic
