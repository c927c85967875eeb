// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Where things are on the machine that built the tests. Known to one source file only: every other compiled
// file is the same in every checkout, and so found in the compiler's cache.

namespace ic::test {

QString sourceDir(); ///< top of the checkout
QString programDir(); ///< the built programs

} // namespace ic::test
