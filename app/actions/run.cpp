// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run.h"

#include <array>
#include <utility>

namespace ic {

namespace {
constexpr std::array outcomeNames = {
    std::pair{RunOutcome::Succeeded, "succeeded"}, std::pair{RunOutcome::Failed, "failed"},
    std::pair{RunOutcome::Signalled, "signalled"}, std::pair{RunOutcome::TimedOut, "timed-out"},
    std::pair{RunOutcome::Stopped, "stopped"},     std::pair{RunOutcome::DidNotStart, "did-not-start"},
    std::pair{RunOutcome::Unknown, "unknown"},
};
} // namespace

QString runOutcomeName(RunOutcome outcome)
{
    for (const auto &[value, name] : outcomeNames) {
        if (value == outcome)
            return QString::fromLatin1(name);
    }
    return QStringLiteral("unknown");
}

std::optional<RunOutcome> runOutcomeFromName(const QString &name)
{
    for (const auto &[value, text] : outcomeNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

} // namespace ic
