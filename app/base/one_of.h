// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

#include <string_view>

namespace ic {

/// Whether `c` is one of a few. Inlined: where every character of a text is asked, the call that
/// QStringView::contains() makes costs more than the comparisons.
constexpr bool isOneOf(QChar c, std::u16string_view marks)
{
    for (const char16_t mark : marks) {
        if (c.unicode() == mark)
            return true;
    }
    return false;
}

} // namespace ic
