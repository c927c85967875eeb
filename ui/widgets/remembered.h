// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

namespace ic {

/// What a list of rows was last built from, so that rows are rebuilt only when that changed: a rebuilt row
/// would lose the focus and the pointer that is on it.
template <typename T>
class Remembered {
public:
    /// True, and takes it over, where `now` differs from what was remembered.
    bool changesTo(T now)
    {
        if (m_value && *m_value == now)
            return false;
        m_value = std::move(now);
        return true;
    }
    const T &value() const { return *m_value; }

private:
    std::optional<T> m_value;
};

} // namespace ic
