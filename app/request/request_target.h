// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request/value_places.h"

#include <QUrl>

namespace ic {

/// The address of a request with its values in place. Of what a value may be decides where it stands: in the
/// host's place a host, in path and query any text, percent-encoded, and at the very beginning a whole
/// address. No value reaches beyond its place: not to another host, not up in the path, not into the query.
/// `host` is what the header Host says, for a request line such as "GET /health"; empty without one.
///
/// Errors: InvalidArgument where a value can't stand where it does, Malformed where no address comes of it.
Result<QUrl> filledTarget(const QString &target, const QString &host, const HttpValues &values);

/// "example.org", "example.org:8080", "[::1]:80".
bool isHostAndPort(const QString &text);

} // namespace ic
