// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace ic::cli {

/// A text's lines, whatever ends them.
QStringList linesOf(const QByteArray &text);

/// For each line of a text what SARIF's partialFingerprints call `primaryLocationLineHash`, as code scanning
/// on GitHub calculates it: a rolling hash over the hundred characters from the line's beginning that are no
/// spaces, and how often it came up until there. Written here, so that a log that is sent by other ways than
/// the forge's own action has it too, and so that it agrees with the one that the action calculates.
QStringList primaryLocationLineHashes(const QByteArray &text);

} // namespace ic::cli
