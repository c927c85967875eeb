// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/request/request_sender.h"

#include <QString>

namespace ic {

/// A body for people: JSON indented, other text as it is but without control characters, everything else by
/// kind and size. With a line that says so where only its beginning was kept. No line end at its end.
QString bodyText(const RequestAnswer &answer);

/// The body as text, by the character set of its type, UTF-8 unless it says; nothing where it is no text.
std::optional<QString> decodedBody(const RequestAnswer &answer);

/// Without what moves a terminal's cursor or ends a line.
QString printable(const QString &text, bool keepsLines = false);

} // namespace ic
