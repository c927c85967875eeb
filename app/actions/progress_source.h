// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/event_stream.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace ic {

struct ProgressAddress {
    QUrl url;
    bool isStream = false; ///< server-sent events; else it's asked again and again
    std::chrono::milliseconds every{2000}; ///< between two questions
};

/// Reads progress from an address: the JSON objects that a command would write as lines, asked for regularly
/// or sent as events. What is said comes as one line each, for Runs::report. A server that fails is asked
/// again, more and more slowly; that it was lost, and that it is back, is said once each. Redirects are not
/// followed and TLS errors not ignored. One thread.
class ProgressSource : public QObject {
    Q_OBJECT
public:
    ProgressSource(ProgressAddress address, QNetworkAccessManager &network, QObject *parent = nullptr);
    ~ProgressSource() override;

    void start();

    static constexpr std::chrono::milliseconds slowest{30'000};

Q_SIGNALS:
    void said(const QString &line);
    void lost(const QString &because);
    void cameBack();

private:
    void ask();
    QNetworkRequest request() const;
    void readOn();
    void takeEnd();
    void again(std::chrono::milliseconds pause);
    void failed(const QString &because);
    void works();
    void drop();

    ProgressAddress m_address;
    QNetworkAccessManager &m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_next;
    QTimer m_patience; ///< for an answer, and for silence within one
    EventStream m_stream;
    QByteArray m_body;
    int m_failures = 0; ///< one after the other
    bool m_isLost = false;
};

} // namespace ic
