// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/range_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace ic {

namespace {

// The range lives on this machine; an address elsewhere is a damaged file, not an endpoint.
bool isLoopback(const QUrl &url)
{
    return url.host() == QLatin1String("127.0.0.1") || url.host() == QLatin1String("localhost")
        || url.host() == QLatin1String("::1");
}

std::vector<EndpointSetup> endpointsFrom(const QJsonArray &array)
{
    using namespace std::chrono_literals;
    std::vector<EndpointSetup> endpoints;
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        EndpointSetup endpoint;
        endpoint.name = object.value(QLatin1String("name")).toString();
        endpoint.url = QUrl(object.value(QLatin1String("url")).toString(), QUrl::StrictMode);
        // What breaks in a drill is to be seen at once, and nobody else is bothered by the probing.
        endpoint.interval = 1s;
        if (!endpoint.name.isEmpty() && endpoint.url.isValid() && isLoopback(endpoint.url))
            endpoints.push_back(std::move(endpoint));
    }
    return endpoints;
}

} // namespace

QString rangeFilePath(const QString &directory)
{
    return directory + QStringLiteral("/state/range.json");
}

std::optional<RangeFile> parseRangeFile(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    RangeFile range;
    range.pid = object.value(QLatin1String("pid")).toInteger();
    const qint64 port = object.value(QLatin1String("control")).toInteger();
    range.token = object.value(QLatin1String("token")).toString();
    if (range.pid <= 1 || port <= 0 || port > std::numeric_limits<quint16>::max() || range.token.isEmpty())
        return std::nullopt;
    range.controlPort = static_cast<quint16>(port);
    range.endpoints = endpointsFrom(object.value(QLatin1String("endpoints")).toArray());
    return range;
}

std::optional<RangeFile> readRangeFile(const QString &directory)
{
    QFile file(rangeFilePath(directory));
    constexpr qint64 mostBytes = 256 * 1024;
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return std::nullopt;
    return parseRangeFile(file.readAll());
}

} // namespace ic
