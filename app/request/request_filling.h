// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request/value_places.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace ic {

struct FilledHeader {
    QByteArray name;
    QByteArray value;
    bool isCredential = false; ///< says who we are: never goes to another host, never shown
};

/// A request as it is sent.
struct FilledRequest {
    QByteArray method;
    QUrl url;
    std::vector<FilledHeader> headers;
    QByteArray body;
    bool holdsSecret = false; ///< somewhere, also in address or body

    bool hasCredentials() const;
};

/// Errors: InvalidArgument where a value is missing or can't stand where it does; NotFound, Refused or
/// TooLarge for a body's file, which has to lie below `directory`.
Result<FilledRequest> fillRequest(const HttpRequest &request, const HttpValues &values,
                                  const QString &directory);

/// What {{$guid}} and its like give.
Result<QString> httpFunctionValue(const QString &name);

} // namespace ic
