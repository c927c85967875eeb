// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QSignalBlocker>

namespace ic {

/// Shows what the journal says, without announcing it as a person's wish. A person's wish is `toggled`: a
/// screen reader toggles without a click, so `clicked` would miss it.
inline void showChecked(QAbstractButton &button, bool checked)
{
    const QSignalBlocker blocker(&button);
    button.setChecked(checked);
}

} // namespace ic
