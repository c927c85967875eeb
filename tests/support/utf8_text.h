// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic::test {

/// What stands in quotes in a test's source.
inline QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace ic::test
