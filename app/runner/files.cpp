// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/files.h"

#include "app/runner/unique_fd.h"

#include <fcntl.h>

#include <cerrno>

namespace ic {

std::optional<std::string> readToEnd(int file, std::size_t limit)
{
    std::string text;
    char buffer[16 * 1024];
    while (true) {
        const ssize_t now = ::read(file, buffer, sizeof buffer);
        if (now < 0 && errno == EINTR)
            continue;
        if (now < 0 || text.size() > limit)
            return std::nullopt;
        if (now == 0)
            return text;
        text.append(buffer, static_cast<std::size_t>(now));
    }
}

std::optional<std::string> readWholeFile(const std::string &path, std::size_t limit)
{
    const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    return file ? readToEnd(file.get(), limit) : std::nullopt;
}

int writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t now = ::write(file, bytes.data(), bytes.size());
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0)
            return now < 0 ? errno : EIO;
        bytes.remove_prefix(static_cast<std::size_t>(now));
    }
    return 0;
}

} // namespace ic
