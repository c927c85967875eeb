// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/commands/http_request.h"

#include <QByteArray>
#include <QString>

#include <functional>

// How a value comes to stand in a text of somebody else's making, so that it stays one value: each place has
// its own way of writing, and what can't be written there is refused. Pure; any thread.

namespace ic {

struct HttpValue {
    QString text;
    bool isSecret = false;
};
/// Of the name between the braces; fails where there is none.
using HttpValues = std::function<Result<HttpValue>(const QString &name)>;

/// Puts together a text from what is written and from values. `write` says how a value stands behind what is
/// there already.
using ValueWriter =
    std::function<Result<QString>(const QString &before, const HttpMark &mark, const QString &value)>;
Result<QString> filledText(const QString &text, const HttpValues &values, const ValueWriter &write);

/// A header's value: no line ends, no control characters; between quotes as a quoted string of RFC 9110; in a
/// Cookie nothing that ends a cookie.
Result<QString> filledHeader(const QString &name, const QString &text, const HttpValues &values);

/// A body, by its content type: JSON (in a string escaped, elsewhere one whole JSON value), a form
/// (percent-encoded), XML (as character references), multipart (no line ends), else as it is.
Result<QString> filledBody(const QString &contentType, const QString &text, const HttpValues &values);

/// The same as in a JSON body.
Result<QString> filledJson(const QString &text, const HttpValues &values);

Error valueRefused(const HttpMark &mark, const QString &because);

} // namespace ic
