// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ic {

/// One request of an `http` fence in the form of the REST Client extension
/// (https://github.com/Huachao/vscode-restclient): request line, headers, blank line, body.
struct HttpRequestText {
    QString label; ///< after "###", else "GET https://…"
    QString text; ///< request line, headers, blank line, body
    QStringList variables; ///< {{name}}, as written, each once
    int index = 0; ///< line in the fence of its request line, from 0
    bool isValid = false; ///< it begins with a method and an address
};

/// Several are separated by lines of "###".
std::vector<HttpRequestText> httpRequests(const QString &fence);

} // namespace ic
