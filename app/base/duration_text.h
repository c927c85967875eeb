// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <chrono>
#include <optional>

namespace ic {

/// A duration as a person wrote it: "15 minutes", "2 hrs", "15+ min", "90s", "< 30 min", ">2hrs", "T+15", "1h 30m",
/// "Immediate". Comparison signs and words around the number are passed over; a bare "T+15" is minutes.
/// Nothing where the text holds no duration.
std::optional<std::chrono::seconds> durationFromText(QStringView text);

/// A window of two durations that share a unit: "0-2 minutes", "2–24 hours", "(1-7 days)", "within 15 min"
/// (which starts at 0).
struct TimeWindow {
    std::chrono::seconds start{0};
    std::chrono::seconds end{0};
    bool operator==(const TimeWindow &) const = default;
};
std::optional<TimeWindow> timeWindowFromText(QStringView text);

/// For clocks: "07:42", "1:02:03" from an hour on, "-00:12" where negative.
QString clockText(std::chrono::milliseconds duration);

/// For sentences: "40 s", "2 min", "1 h 20 min", "3 days". At most two units, rounded to what helps.
QString spokenDuration(std::chrono::seconds duration);

} // namespace ic
