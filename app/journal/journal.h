// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/error.h"
#include "app/journal/event.h"
#include "app/journal/journal_tuning.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace ic {

/// Why nothing could be written just now. Events wait in memory, in order, until it works again.
struct JournalTrouble {
    Error error;
    int waiting = 0; ///< events not yet durable
};

/// The append-only event store: one SQLite file, one writer thread that owns the connection.
///
/// Appends are grouped into one commit (WAL, synchronous=FULL) and acknowledged when the commit is durable:
/// first the caller's `done`, then `appended`, both on the thread that owns this object, in journal order.
/// A commit that fails (disk full, locked by another program, gone read-only) keeps its events, retries with
/// growing pauses, and says so by `troubled` until `recovered`. Destruction waits for what is underway, for
/// at most JournalTuning::flushMs; what is not durable by then is lost and never acknowledged.
///
/// append() and reading may be called from any thread; everything else belongs to the thread of this object.
class Journal : public QObject {
    Q_OBJECT
public:
    enum class Mode {
        ReadWrite, ///< creates the file where it's missing; migrates an older schema in one transaction
        ReadOnly, ///< appends are refused; the file must exist
    };
    using Done = std::function<void(const Result<Event> &)>;

    /// Blocks on the disk: at start-up only. Errors: NotFound (ReadOnly mode), Unreadable, Locked, NoSpace,
    /// Damaged, Malformed (some other program's database), NewerSchema (open it ReadOnly then: reading is
    /// still offered as far as the columns are known), ReadOnly. A file that is refused is left as it was.
    static Result<std::unique_ptr<Journal>> open(const QString &file, Mode mode, const Clock &clock,
                                                 const JournalTuning &tuning = {});
    ~Journal() override;

    /// Returns at once. `done` may be empty. In ReadOnly mode `done` gets ErrorCode::ReadOnly. A draft that
    /// could never be stored is refused alone: TooLarge, InvalidArgument.
    void append(EventDraft draft, Done done = {});
    /// Several that become durable together or not at all.
    void append(std::vector<EventDraft> drafts, std::function<void(const Result<std::vector<Event>> &)> done);
    /// Waits until all that was appended is durable, and delivers what is known by then (`done`, `appended`,
    /// `troubled`); for the headless companion and for closing. Fails with what keeps the journal from
    /// writing.
    Result<void> flush(int timeoutMs);

    /// Everything durable, in fold order. Blocks on the disk; own connection, so it never waits for the
    /// writer.
    Result<std::vector<Event>> events() const;
    Result<std::vector<Event>> eventsOf(IncidentId incident) const;

    Mode mode() const;
    QString file() const;
    OriginId origin() const; ///< of this installation; made when the file is made
    int waiting() const; ///< events that were appended and are not yet durable
    qint64 commits() const; ///< since it was opened; events that waited together share one

Q_SIGNALS:
    void appended(const ic::Event &event);
    void troubled(const ic::JournalTrouble &trouble);
    void recovered();

private:
    struct Private;
    explicit Journal(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace ic

Q_DECLARE_METATYPE(ic::JournalTrouble)
