// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/progress.h"

#include "app/actions/progress_readers.h"

#include <algorithm>

namespace ic {

std::vector<std::unique_ptr<ProgressReader>> standardProgressReaders(const QStringList &patterns)
{
    std::vector<std::unique_ptr<ProgressReader>> readers;
    readers.push_back(std::make_unique<JsonProgressReader>());
    readers.push_back(std::make_unique<TapProgressReader>());
    readers.push_back(std::make_unique<OscProgressReader>());
    readers.push_back(std::make_unique<StepProgressReader>());
    readers.push_back(std::make_unique<PercentProgressReader>());
    for (const QString &pattern : patterns)
        readers.push_back(std::make_unique<PatternProgressReader>(pattern));
    return readers;
}

struct ProgressTracker::Private {
    std::vector<std::unique_ptr<ProgressReader>> readers;
    std::size_t speaker = 0; ///< the reader that has the word; readers.size() before any spoke
    Progress current;

    bool take(std::size_t reader, const Progress &said);
};

namespace {

/// True where it would show less than what is shown already.
bool isBackwards(const Progress &said, const Progress &shown)
{
    if (said.step > 0 && said.step < shown.step)
        return true;
    const bool isOver = shown.status == u"completed" && said.step > 0 && said.step == shown.step;
    return isOver && said.status == u"running";
}

} // namespace

bool ProgressTracker::Private::take(std::size_t reader, const Progress &said)
{
    if (isBackwards(said, current))
        return false;
    speaker = reader;
    Progress next = current;
    if (!said.rollbackId.isEmpty())
        next.rollbackId = said.rollbackId;
    if (said.step > 0) {
        // A new step has its own phase, status and time, even where it doesn't name them.
        if (said.step != current.step) {
            next.phase = said.phase;
            next.remaining.reset();
        }
        next.step = said.step;
    }
    if (said.total > 0)
        next.total = said.total;
    if (next.total > 0)
        next.total = std::max(next.total, next.step); // a step beyond the end moves the end
    if (!said.phase.isEmpty())
        next.phase = said.phase;
    if (!said.status.isEmpty())
        next.status = said.status;
    if (said.remaining)
        next.remaining = said.remaining;
    if (said.fraction)
        next.fraction = std::max(std::clamp(*said.fraction, 0.0, 1.0), current.fraction.value_or(0.0));
    if (next == current)
        return false;
    current = next;
    return true;
}

ProgressTracker::ProgressTracker(const QStringList &patterns)
    : d(std::make_unique<Private>())
{
    d->readers = standardProgressReaders(patterns);
    d->speaker = d->readers.size();
}

ProgressTracker::~ProgressTracker() = default;
ProgressTracker::ProgressTracker(ProgressTracker &&) noexcept = default;
ProgressTracker &ProgressTracker::operator=(ProgressTracker &&) noexcept = default;

bool ProgressTracker::takeLine(QStringView line)
{
    for (std::size_t index = 0; index < d->readers.size() && index <= d->speaker; ++index) {
        if (const auto said = d->readers[index]->read(line))
            return d->take(index, *said);
    }
    return false;
}

bool ProgressTracker::takeOsc(int state, int percent)
{
    for (std::size_t index = 0; index < d->readers.size() && index <= d->speaker; ++index) {
        if (const auto said = d->readers[index]->readOsc(state, percent))
            return d->take(index, *said);
    }
    return false;
}

const Progress &ProgressTracker::current() const
{
    return d->current;
}

} // namespace ic
