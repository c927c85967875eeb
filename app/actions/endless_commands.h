// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace ic {

/// A program that with these arguments does not come to an end by itself.
struct EndlessRule {
    const char *program;
    const char *endless; ///< expression over the arguments; empty: whatever they are
    const char *unless; ///< expression over the arguments with which it ends after all; empty: none
    int seconds; ///< after which it has said what it can, and is interrupted; 0: it follows something
};
std::span<const EndlessRule> endlessRules();

/// Such a command in a script.
struct EndlessCommand {
    QString program; ///< "ping", as the system lists the process
    std::optional<std::chrono::seconds> interruptAfter; ///< nothing: it runs until a person stops it
    bool operator==(const EndlessCommand &) const = default;
};

/// Those of a script, each program once. Pure.
std::vector<EndlessCommand> endlessCommands(const QString &script);

} // namespace ic
