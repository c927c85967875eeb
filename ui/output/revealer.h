// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"

#include <QString>

#include <functional>

namespace ic {

class Console;

/// Gives a masked line (counted from 1) as it is, for the screen and nothing else, once it is written down
/// that somebody looks.
using Revealer = std::function<void(RunId run, qint64 line, const QString &masked,
                                    std::function<void(const Result<QString> &)> done)>;

/// That of a console, which has to outlive it.
Revealer revealerOf(Console &console);

} // namespace ic
