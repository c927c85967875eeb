// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/digest.h"

namespace ic {

std::string hexOf(const Sha256Digest &digest)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

} // namespace ic
