// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QLockFile>

#include <memory>

namespace ic {

/// The right to write in a data directory: one program at a time. Given up on destruction; the lock of a
/// program that was killed is taken over.
class ConsoleLock {
public:
    /// Errors: Locked (the message names the program, process and host that hold it), Unreadable.
    static Result<std::unique_ptr<ConsoleLock>> take(const QString &lockFile);

private:
    explicit ConsoleLock(const QString &lockFile);
    QLockFile m_file;
};

} // namespace ic
