// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/allowed_hosts.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>

namespace ic {

namespace {

QString plainHost(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    return host;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

/// Empty where the address names no host.
QString keyOf(const QUrl &url)
{
    const QString host = plainHost(url);
    if (host.isEmpty() || !isLoopback(host))
        return host;
    return QStringLiteral("loopback:%1").arg(portOf(url));
}

} // namespace

bool isLoopback(const QString &host)
{
    if (host == QLatin1String("localhost") || host.endsWith(QLatin1String(".localhost")))
        return true;
    return QHostAddress(host).isLoopback();
}

AllowedHosts AllowedHosts::everywhere()
{
    AllowedHosts all;
    all.m_everywhere = true;
    return all;
}

void AllowedHosts::add(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^[a-z][a-z0-9+.-]*://"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bareHost(
        QStringLiteral("^(?:localhost|\\[[0-9a-f:.]+\\]|(?=[0-9.-]*[a-z]|(?:\\d+\\.){3})(?:[a-z0-9_-]+\\.)*["
                       "a-z0-9-]+)(?::\\d{1,5})?$"),
        QRegularExpression::CaseInsensitiveOption);
    QUrl url;
    if (scheme.match(text).hasMatch())
        url = QUrl(text, QUrl::StrictMode);
    else if (bareHost.match(text).hasMatch())
        url = QUrl(QStringLiteral("http://") + text, QUrl::StrictMode);
    if (const QString key = keyOf(url); url.isValid() && !key.isEmpty())
        m_hosts.insert(key);
}

bool AllowedHosts::allows(const QUrl &url) const
{
    if (m_everywhere)
        return true;
    const QString host = plainHost(url);
    if (host.isEmpty())
        return false;
    return (m_loopback && isLoopback(host)) || m_hosts.contains(keyOf(url));
}

QJsonObject AllowedHosts::toJson() const
{
    QJsonArray hosts;
    for (const QString &host : m_hosts)
        hosts.append(host);
    return {{QStringLiteral("everywhere"), m_everywhere},
            {QStringLiteral("loopback"), m_loopback},
            {QStringLiteral("hosts"), hosts}};
}

AllowedHosts AllowedHosts::fromJson(const QJsonObject &object)
{
    AllowedHosts allowed;
    allowed.m_everywhere = object.value(QStringLiteral("everywhere")).toBool();
    allowed.m_loopback = object.value(QStringLiteral("loopback")).toBool();
    for (const auto host : object.value(QStringLiteral("hosts")).toArray())
        allowed.m_hosts.insert(host.toString());
    return allowed;
}

} // namespace ic
