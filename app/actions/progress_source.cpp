// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/progress_source.h"

#include "app/base/lone_request.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace ic {

namespace {

constexpr qint64 longestBody = 64 * 1024;
constexpr std::chrono::milliseconds answerTime(5000);
// A stream may be silent for long; servers send comments to keep it open.
constexpr std::chrono::milliseconds silence(120'000);
constexpr std::chrono::milliseconds firstRetry(1000);

/// As a command would write it.
QString asLine(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? QString::fromUtf8(document.toJson(QJsonDocument::Compact)) : QString();
}

} // namespace

ProgressSource::ProgressSource(ProgressAddress address, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_network(network)
{
    m_next.setSingleShot(true);
    m_patience.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &ProgressSource::ask);
    connect(&m_patience, &QTimer::timeout, this, [this] { failed(tr("no answer in time")); });
}

ProgressSource::~ProgressSource()
{
    drop();
}

void ProgressSource::start()
{
    m_next.start(0);
}

QNetworkRequest ProgressSource::request() const
{
    QNetworkRequest request = loneRequest(m_address.url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Accept", m_address.isStream ? "text/event-stream" : "application/json");
    if (m_address.isStream && !m_stream.lastEventId().isEmpty())
        request.setRawHeader("Last-Event-ID", m_stream.lastEventId());
    return request;
}

void ProgressSource::ask()
{
    drop();
    m_body.clear();
    m_stream.restart();
    m_reply = m_network.get(request());
    m_reply->setReadBufferSize(longestBody);
    m_patience.start(answerTime);
    connect(m_reply, &QNetworkReply::readyRead, this, &ProgressSource::readOn);
    connect(m_reply, &QNetworkReply::finished, this, &ProgressSource::takeEnd);
}

void ProgressSource::readOn()
{
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!m_address.isStream) {
        m_body += m_reply->readAll();
        if (m_body.size() > longestBody)
            failed(tr("its answer is larger than 64 KiB"));
        return;
    }
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    if (status != 200 || !type.startsWith("text/event-stream")) {
        m_reply->readAll();
        return; // its end says what it was
    }
    m_patience.start(silence);
    works();
    const QByteArray bytes = m_reply->readAll();
    QPointer<ProgressSource> guard(this);
    for (const StreamEvent &event : m_stream.feed(bytes)) {
        if (const QString line = asLine(event.data); !line.isEmpty())
            Q_EMIT said(line);
        if (!guard)
            return;
    }
}

void ProgressSource::takeEnd()
{
    if (!m_reply)
        return;
    readOn();
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    if (status == 204 && m_address.isStream) {
        drop(); // by the standard: do not come back
        return;
    }
    if (status != 200)
        return failed(status > 0 ? tr("it answered with %1").arg(status) : m_reply->errorString());
    if (m_address.isStream) {
        const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray();
        if (!type.startsWith("text/event-stream"))
            return failed(tr("it sends no events"));
        // A stream that ends is opened again: its server may have been restarted by the rollback itself.
        drop();
        return again(
            std::clamp(m_stream.retry().value_or(firstRetry), std::chrono::milliseconds(200), slowest));
    }
    if (error != QNetworkReply::NoError)
        return failed(m_reply->errorString());
    const QString line = asLine(m_body);
    if (line.isEmpty())
        return failed(tr("its answer is no JSON object"));
    drop();
    works();
    again(m_address.every);
    Q_EMIT said(line);
}

void ProgressSource::again(std::chrono::milliseconds pause)
{
    m_next.start(pause);
}

void ProgressSource::failed(const QString &because)
{
    drop();
    ++m_failures;
    const auto pause = m_address.isStream ? m_stream.retry().value_or(firstRetry) : m_address.every;
    again(std::clamp(pause * (1 << std::min(m_failures - 1, 5)), std::chrono::milliseconds(200), slowest));
    // One question that fails is no loss: a service that is rolled back is away for a moment.
    constexpr int patience = 3;
    if (m_failures < patience || m_isLost)
        return;
    m_isLost = true;
    Q_EMIT lost(because);
}

void ProgressSource::works()
{
    m_failures = 0;
    if (!std::exchange(m_isLost, false))
        return;
    Q_EMIT cameBack();
}

void ProgressSource::drop()
{
    m_patience.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace ic
