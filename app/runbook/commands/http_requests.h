// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ic {

/// One request of an `http` fence in the form of the REST Client extension
/// (https://github.com/Huachao/vscode-restclient): request line, headers, blank line, body.
struct HttpRequestText {
    QString label; ///< after "###", else a comment's, else "# @name"'s, else "GET https://…"
    QString name; ///< of "# @name login"; may be empty
    /// File variables that it uses, our directives, request line, headers, blank line, body: enough for
    /// parseHttpRequest (http_request.h).
    QString text;
    QStringList variables; ///< {{name}} that a value must be found for, as written, each once
    int index = 0; ///< line in the fence of its request line, from 0
    bool isValid = false; ///< it begins with a method and an address
    QString problem; ///< why it can't be sent as it stands; empty where it can
};

/// Several are separated by lines of "###".
std::vector<HttpRequestText> httpRequests(const QString &fence);

} // namespace ic
