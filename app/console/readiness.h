// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

/// One line of "Ready to respond".
struct ReadinessItem {
    enum class Level { Good, Checking, Warning, Bad } level = Level::Checking;
    enum class Subject {
        Runbook,
        Keychain,
        Environment,
        Range,
        Disk,
        Journal,
        Programs,
        Network
    } subject = Subject::Runbook;
    QString text; ///< "Runbook valid, 33 commands found"
    QString remedy; ///< what to do; empty where nothing
    bool operator==(const ReadinessItem &) const = default;
};

} // namespace ic
