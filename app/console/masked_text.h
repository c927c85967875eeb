// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace ic {

/// The text holds a mask that a value may stand behind: "[masked 3: GitHub token]".
bool holdsMask(const QString &text);

/// The text with its masks replaced by their values, those that are known; nothing where none is. What would
/// not fit into a line of text (line ends, control characters) becomes a middle dot. For the screen only.
std::optional<QString> unmasked(const QString &text,
                                const std::function<std::optional<QByteArray>(int number)> &valueOf);

} // namespace ic
