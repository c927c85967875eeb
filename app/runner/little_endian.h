// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstring>

namespace ic {

static_assert(std::endian::native == std::endian::little,
              "recordings are written as the machine has its numbers");

template <typename Number>
void putNumber(char *to, Number number)
{
    std::memcpy(to, &number, sizeof number);
}

template <typename Number>
Number getNumber(const char *from)
{
    Number number{};
    std::memcpy(&number, from, sizeof number);
    return number;
}

} // namespace ic
