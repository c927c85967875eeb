// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ic {

/// Everything that can be read, up to a limit; nothing where it can't or there is more.
std::optional<std::string> readWholeFile(const std::string &path, std::size_t limit = 16 << 20);
std::optional<std::string> readToEnd(int file, std::size_t limit = 16 << 20);

/// 0 or errno.
int writeAll(int file, std::string_view bytes);

} // namespace ic
