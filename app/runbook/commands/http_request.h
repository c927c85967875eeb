// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

// What an HTTP step says, as a value. The form is that of the REST Client extension, with comments of our
// own:
//
//   # @expect status 200            (also 2xx, 200-299, 200,204)
//   # @expect header NAME OP VALUE  # @expect /json/pointer OP VALUE  # @expect body OP VALUE
//   # @expect duration < 2s
//   # @capture NAME /json/pointer   (also: header NAME, status, body)
//   # @timeout 10s    # @body-limit 1MiB    # @no-redirect    # @name login
//
// OP is equals, contains, matches or exists, each with "not" before it; "not VALUE" is "not equals VALUE".
// Pointers are those of RFC 6901. Pure; any thread.

namespace ic {

/// A name and what stands for it, with {{marks}}.
struct HttpHeader {
    QString name;
    QString value;
};

struct HttpExpectation {
    enum class Of { Status, Header, Pointer, Body, Duration };
    enum class How { Equals, Contains, Matches, Exists, Below };
    Of of = Of::Status;
    How how = How::Equals;
    bool negated = false;
    QString name; ///< of the header; or the pointer
    QString value; ///< as written: "\"open\"", "3", "open"
    std::vector<std::pair<int, int>> statuses; ///< ranges, both ends included
    std::chrono::milliseconds limit{0};
    QString text; ///< as written, for people: "status 200"
};

/// A value of the response that later steps get as a variable.
struct HttpCapture {
    enum class From { Pointer, Header, Status, Body };
    QString variable;
    From from = From::Pointer;
    QString name; ///< of the header; or the pointer
};

struct HttpRequest {
    QString method; ///< "GET"
    QString target; ///< with {{marks}}; the lines of a query are joined
    std::vector<HttpHeader> headers;
    QString body; ///< with {{marks}}
    QString bodyFile; ///< path behind "<"; empty where the body stands in the text
    bool fillsBodyFile = false; ///< "<@": marks in the file are replaced, too
    std::vector<HttpExpectation> expectations;
    std::vector<HttpCapture> captures;
    bool followsRedirects = true;
    std::chrono::milliseconds timeout{30'000};
    qint64 bodyLimit = 1024 * 1024; ///< bytes of the response that are shown and looked at

    /// Nothing where there is none; names are compared without case.
    std::optional<QString> header(const QString &headerName) const;
};

/// Reads what httpRequests() gave as text, with its file variables ("@name = value") put in their places:
/// they are the author's text, not values. Errors: Malformed, with a sentence about the line that can't be
/// read.
Result<HttpRequest> parseHttpRequest(const QString &text);

/// One {{name}} or {{$function argument}} in a text.
struct HttpMark {
    QString mark; ///< as written
    QString name; ///< without braces and spaces
    qsizetype position = 0;
    bool isFunction() const { return name.startsWith(QLatin1Char('$')); }
};
std::vector<HttpMark> httpMarks(const QString &text);

/// The marks of the whole request that a value must be found for: no functions, no file variables.
QStringList openHttpMarks(const HttpRequest &request);

/// {{$timestamp}}, {{$guid}}, {{$randomInt min max}}, {{$processEnv NAME}}, {{$datetime iso8601|rfc1123}}.
bool isHttpFunction(const QString &name);

} // namespace ic
