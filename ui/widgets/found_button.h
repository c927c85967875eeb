// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QVariant>

namespace ic {

/// A button of a page that the palette offers too, by its accessible name, while it can be seen and pressed.
class FoundButton {
public:
    static void offer(QAbstractButton *button) { button->setProperty(mark, true); }
    static bool isOffered(const QAbstractButton &button)
    {
        return button.property(mark).toBool() && button.isVisible() && button.isEnabled();
    }

private:
    static constexpr const char *mark = "offeredInFinder";
};

} // namespace ic
