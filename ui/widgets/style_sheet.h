// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

struct Tokens;

/// The one style sheet, with the tokens of a theme filled in. Pure.
QString styleSheet(const Tokens &tokens);

} // namespace ic
