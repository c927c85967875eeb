// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request/allowed_hosts.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace ic {

/// What incident-commander-request is asked to do. It travels in the variable requestVariable of its
/// environment; the values themselves stand in variables of their own, so that the runner knows which of them
/// are secrets.
struct RequestSetup {
    QString text; ///< for parseHttpRequest
    std::map<QString, QString>
        names; ///< what stands between the braces, and the variable that holds its value
    QStringList secretNames; ///< of those variables
    AllowedHosts allowed;
    QString authorities; ///< PEM file of certificates to be trusted beside the system's; may be empty
    QStringList hostVariables; ///< the environment's secrets, whose values may name a host, too
};

inline const QString requestVariable = QStringLiteral("IC_REQUEST");

QByteArray requestSetupToJson(const RequestSetup &setup);
std::optional<RequestSetup> requestSetupFromJson(const QByteArray &json);

} // namespace ic
