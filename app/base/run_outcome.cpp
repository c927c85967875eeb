// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/run_outcome.h"

#include <array>
#include <utility>

namespace ic {

namespace {
constexpr std::array<std::pair<RunOutcome, const char *>, 7> names {{
    {RunOutcome::Succeeded, "succeeded"},
    {RunOutcome::Failed, "failed"},
    {RunOutcome::Signalled, "signalled"},
    {RunOutcome::TimedOut, "timed-out"},
    {RunOutcome::Stopped, "stopped"},
    {RunOutcome::DidNotStart, "did-not-start"},
    {RunOutcome::Unknown, "unknown"},
}};
} // namespace

QString runOutcomeName(RunOutcome outcome)
{
    for (const auto &[value, name] : names) {
        if (value == outcome)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<RunOutcome> runOutcomeFromName(const QString &text)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace ic
