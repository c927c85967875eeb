// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/terminal_style.h"

#include <QColor>
#include <QTextCharFormat>

namespace ic {

struct Tokens;

/// Contrast of two colours after WCAG 2: 1 to 21.
double contrastOf(const QColor &one, const QColor &other);

/// The colour, moved towards black or white until it is readable on the ground (at least 4.5 : 1).
QColor readableOn(const QColor &ground, const QColor &colour);

/// How a terminal's style looks in the theme: whatever a program asks for, its text can be read.
QTextCharFormat formatOf(const TerminalStyle &style, const Tokens &tokens);

} // namespace ic
