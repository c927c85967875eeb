// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request/request_setup.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ic {

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto each : value.toArray())
        list += each.toString();
    return list;
}

} // namespace

QByteArray requestSetupToJson(const RequestSetup &setup)
{
    QJsonObject names;
    for (const auto &[name, variable] : setup.names)
        names.insert(name, variable);
    const QJsonObject object{
        {QStringLiteral("text"), setup.text},
        {QStringLiteral("names"), names},
        {QStringLiteral("secretNames"), QJsonArray::fromStringList(setup.secretNames)},
        {QStringLiteral("allowed"), setup.allowed.toJson()},
        {QStringLiteral("authorities"), setup.authorities},
        {QStringLiteral("hostVariables"), QJsonArray::fromStringList(setup.hostVariables)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<RequestSetup> requestSetupFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document.object().value(QStringLiteral("text")).isString())
        return std::nullopt;
    const QJsonObject object = document.object();
    RequestSetup setup;
    setup.text = object.value(QStringLiteral("text")).toString();
    const QJsonObject names = object.value(QStringLiteral("names")).toObject();
    for (auto name = names.begin(); name != names.end(); ++name)
        setup.names[name.key()] = name.value().toString();
    setup.secretNames = strings(object.value(QStringLiteral("secretNames")));
    setup.allowed = AllowedHosts::fromJson(object.value(QStringLiteral("allowed")).toObject());
    setup.authorities = object.value(QStringLiteral("authorities")).toString();
    setup.hostVariables = strings(object.value(QStringLiteral("hostVariables")));
    return setup;
}

} // namespace ic
