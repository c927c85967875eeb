// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ic {

/// Takes the role away again: the look of a widget of its kind that means nothing special.
void setPlain(QWidget *widget);

} // namespace ic
