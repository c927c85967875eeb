// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/journal.h"

#include "app/base/logging.h"
#include "app/journal/draft.h"
#include "app/journal/event_rows.h"
#include "app/journal/journal_file.h"
#include "app/journal/schema.h"
#include "app/journal/writer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

#include <utility>

namespace ic {

using journal::Writer;

struct Journal::Private {
    Private(QString path, Mode openMode, const Clock &wallClock, JournalTuning journalTuning)
        : file(std::move(path))
        , mode(openMode)
        , clock(wallClock)
        , tuning(std::move(journalTuning))
        , writer(file, tuning, [this] {
            QMetaObject::invokeMethod(
                owner, [this] { owner->d->deliver(); }, Qt::QueuedConnection);
        })
    {
    }

    Result<void> openReadOnly();
    Result<std::vector<Event>> read(const std::optional<IncidentId> &incident) const;
    void deliver();
    void tell(const journal::Acknowledged &acknowledged);

    const QString file;
    const Mode mode;
    const Clock &clock;
    const JournalTuning tuning;
    OriginId origin;
    Journal *owner = nullptr;
    Writer writer; // last: its thread uses the others
};

namespace {
Error readOnlyError(const QString &file)
{
    return {ErrorCode::ReadOnly,
            QCoreApplication::translate("Journal", "The journal is open for reading only"), file,
            QCoreApplication::translate("Journal",
                                        "Work in the console that may write, or close that one first")};
}
} // namespace

// A console that only looks on still has to be told of damage that keeps it from reading anything, but not of
// what a person can make sense of: reading what can be read is what this mode is for.
Result<void> Journal::Private::openReadOnly()
{
    const auto connection = journal::openForReading(file, tuning.busyMs);
    if (!connection)
        return std::unexpected(connection.error());
    if (const auto version = journal::schemaOf(*connection); !version)
        return std::unexpected(version.error());
    const auto found = journal::installationOrigin(*connection);
    if (!found)
        return std::unexpected(found.error());
    origin = *found;
    return {};
}

Result<std::unique_ptr<Journal>> Journal::open(const QString &file, Mode mode, const Clock &clock,
                                               const JournalTuning &tuning)
{
    // SQLite knows names with a meaning of their own, such as ":memory:" and "file:…"; an absolute path is
    // none.
    auto d = std::make_unique<Private>(QFileInfo(file).absoluteFilePath(), mode, clock, tuning);
    Private &opening = *d;
    std::unique_ptr<Journal> journal(new Journal(std::move(d)));
    opening.owner = journal.get();
    if (mode == Mode::ReadOnly) {
        if (const auto opened = opening.openReadOnly(); !opened)
            return std::unexpected(opened.error());
        return journal;
    }
    const auto origin = opening.writer.start();
    if (!origin)
        return std::unexpected(origin.error());
    opening.origin = *origin;
    return journal;
}

Journal::Journal(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}

Journal::~Journal()
{
    if (const auto settled = d->writer.waitUntilSettled(d->tuning.flushMs); !settled)
        logError("journal closed before all was durable", settled.error());
}

void Journal::append(EventDraft draft, Done done)
{
    std::vector<EventDraft> drafts;
    drafts.push_back(std::move(draft));
    append(std::move(drafts), [done = std::move(done)](const Result<std::vector<Event>> &outcome) {
        if (!done)
            return;
        if (outcome)
            done(outcome->front());
        else
            done(std::unexpected(outcome.error()));
    });
}

void Journal::append(std::vector<EventDraft> drafts,
                     std::function<void(const Result<std::vector<Event>> &)> done)
{
    if (d->mode == Mode::ReadOnly) {
        d->writer.refuse(std::move(done), readOnlyError(d->file));
        return;
    }
    const qint64 now = d->clock.wallMs();
    journal::Job job{{}, std::move(done)};
    job.drafts.reserve(drafts.size());
    for (const EventDraft &draft : drafts) {
        auto checked = journal::checkedDraft(draft, now, d->tuning.payloadLimit);
        if (!checked) {
            d->writer.refuse(std::move(job.done), checked.error());
            return;
        }
        job.drafts.push_back(std::move(*checked));
    }
    d->writer.enqueue(std::move(job));
}

Result<void> Journal::flush(int timeoutMs)
{
    auto settled = d->writer.waitUntilSettled(timeoutMs);
    d->deliver();
    return settled;
}

// One at a time: what is called may append, flush or close the journal.
void Journal::Private::deliver()
{
    const QPointer<Journal> alive(owner);
    while (alive) {
        const auto notice = writer.takeNotice();
        if (!notice)
            return;
        if (const auto *acknowledged = std::get_if<journal::Acknowledged>(&*notice))
            tell(*acknowledged);
        else if (const auto *trouble = std::get_if<JournalTrouble>(&*notice))
            Q_EMIT alive->troubled(*trouble);
        else
            Q_EMIT alive->recovered();
    }
}

void Journal::Private::tell(const journal::Acknowledged &acknowledged)
{
    const QPointer<Journal> alive(owner);
    if (acknowledged.done)
        acknowledged.done(acknowledged.outcome);
    for (const Event &event : acknowledged.fresh) {
        if (!alive)
            return;
        Q_EMIT alive->appended(event);
    }
}

// A connection for each time: it costs a fraction of a millisecond, works in any thread, holds nothing open
// that would keep the log from being folded in, and decides anew how the file can be read.
Result<std::vector<Event>> Journal::Private::read(const std::optional<IncidentId> &incident) const
{
    const auto connection = journal::openForReading(file, tuning.busyMs);
    if (!connection)
        return std::unexpected(connection.error());
    return journal::readEvents(*connection, incident);
}

Result<std::vector<Event>> Journal::events() const
{
    return d->read(std::nullopt);
}

Result<std::vector<Event>> Journal::eventsOf(IncidentId incident) const
{
    return d->read(incident);
}

Journal::Mode Journal::mode() const
{
    return d->mode;
}

QString Journal::file() const
{
    return d->file;
}

OriginId Journal::origin() const
{
    return d->origin;
}

int Journal::waiting() const
{
    return d->writer.waiting();
}

qint64 Journal::commits() const
{
    return d->writer.commits();
}

} // namespace ic
