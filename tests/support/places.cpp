// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"

namespace ic::test {

QString sourceDir()
{
    return QStringLiteral(IC_SOURCE_DIR);
}

QString programDir()
{
    return QStringLiteral(IC_PROGRAM_DIR);
}

} // namespace ic::test
