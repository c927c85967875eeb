// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request/expectations.h"
#include "app/request/request_setup.h"
#include "app/runner/redactor.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace ic {

/// Where a request's run gets its values from and tells how it went.
struct RequestSurroundings {
    std::function<std::optional<QString>(const QString &variable)> variable;
    QString directory; ///< below which a body's file may lie
    std::function<void(const QString &line)> print;
    std::function<void(const QString &sentence)> complain;
    std::function<void(const QString &name, const QString &value)> carry; ///< to later steps
};

/// One HTTP step from its text to its exit status: fills in, sends, shows, judges, captures. What is printed
/// holds no secret, in whatever way it is written there. One thread.
class RequestRun : public QObject {
    Q_OBJECT
public:
    RequestRun(QNetworkAccessManager &network, RequestSetup setup, RequestSurroundings surroundings,
               QObject *parent = nullptr);
    ~RequestRun() override;

    void start();

    /// 0: as expected (without expectations: 2xx or 3xx). 1: not as expected. Else a RequestFailure.
    static constexpr int asExpected = 0;
    static constexpr int notAsExpected = 1;

Q_SIGNALS:
    void finished(int exitStatus); ///< once; never from within start()

private:
    Result<HttpValue> valueOf(const QString &name) const;
    void learnSecrets();
    void print(const QString &text);
    void complain(const QString &sentence);
    void end(int status);
    void take(const RequestAnswer &answer);
    void show(const RequestAnswer &answer);
    int conclude(const RequestAnswer &answer, const std::vector<CapturedValue> &captured);
    void carry(const std::vector<CapturedValue> &captured);

    QNetworkAccessManager &m_network;
    RequestSetup m_setup;
    RequestSurroundings m_surroundings;
    HttpRequest m_request;
    std::vector<std::string> m_secrets;
    std::unique_ptr<RequestSender> m_sender;
};

} // namespace ic
