// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/revealed.h"

#include <string>
#include <string_view>
#include <vector>

namespace ic {

/// Masks known values, and their encodedForms(), in a stream that comes in pieces. What could be the beginning of a value waits for the
/// next piece, however late that comes: a secret half shown is a secret told.
class Redactor {
public:
    /// Values shorter than shortest are too common to mask; they would mangle the output and hide nothing.
    static constexpr std::size_t shortest = 4;
    static constexpr std::string_view mask = "******"; ///< where nothing can be revealed
    static constexpr std::string_view what = "known secret"; ///< says the mask where it can

    /// revealed: gets what is masked; may be null.
    explicit Redactor(const std::vector<std::string> &secrets, RevealedWriter *revealed = nullptr);

    bool isIdle() const { return m_secrets.empty(); }
    std::string take(std::string_view bytes);
    /// What still waited, at the end of the stream.
    std::string flush();

private:
    std::string pass(bool atEnd);
    std::size_t startOfPossibleSecret(std::size_t from) const;

    RevealedWriter *m_revealed;
    std::vector<std::string> m_secrets; ///< longest first
    std::string m_pending;
};

} // namespace ic
