// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

class QPushButton;
class QString;

namespace ic {

/// A button that Enter presses too, but never by a key that is only held down.
/// `spoken`: its accessible name where the text alone would not tell it from others ("Call: Alex Chen").
QPushButton *makeButton(const QString &text, QWidget *parent);
QPushButton *makeButton(const QString &text, const QString &spoken, QWidget *parent);
QPushButton *makeButton(const QString &text, Role role, QWidget *parent);
QPushButton *makeButton(const QString &text, Role role, const QString &spoken, QWidget *parent);

} // namespace ic
