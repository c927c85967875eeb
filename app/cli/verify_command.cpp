// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/exit_status.h"
#include "app/cli/journal_reading.h"
#include "app/cli/terminal.h"
#include "app/incident/event_kinds.h"
#include "app/incident/payload.h"
#include "app/journal/verify.h"
#include "app/runner/recording.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace ic::cli {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

/// Nothing where the recording is as it was.
std::optional<Error> checkRecording(const Event &event, const RunEnd &end, const Paths &paths)
{
    const QString file = paths.runsDir() + QLatin1Char('/') + end.run.text() + QStringLiteral("/recording");
    const QString which = Text::tr("event %1 of %2").arg(event.seq).arg(event.origin.text());
    const QString remedy =
        Text::tr("Restore the file from a backup; what the journal itself says is not affected");
    if (!QFile::exists(file))
        return Error{ErrorCode::Damaged, Text::tr("The recorded output that %1 speaks of is gone").arg(which),
                     file, remedy};
    const auto digest =
        digestOfRecording(QFile::encodeName(file).toStdString(), static_cast<quint64>(end.recordingBytes));
    if (!digest)
        return Error{ErrorCode::Damaged,
                     Text::tr("The recorded output of %1 is shorter than it was").arg(which), file, remedy};
    if (QFile(file).size() != end.recordingBytes)
        return Error{ErrorCode::Damaged,
                     Text::tr("The recorded output of %1 is longer than it was").arg(which), file, remedy};
    const QByteArray found(reinterpret_cast<const char *>(digest->data()),
                           static_cast<qsizetype>(digest->size()));
    if (found != end.digest)
        return Error{ErrorCode::Damaged, Text::tr("The recorded output of %1 was altered").arg(which), file,
                     remedy};
    return std::nullopt;
}

int answer(const Invocation &invocation, Terminal &terminal, QJsonObject result,
           const std::optional<Error> &bad)
{
    if (invocation.json) {
        result.insert(QStringLiteral("ok"), !bad);
        if (bad)
            result.insert(QStringLiteral("error"), bad->text());
        terminal.print(QJsonDocument(result));
    }
    if (bad)
        terminal.error(*bad);
    return bad ? exitStatusFor(*bad) : Fine;
}

} // namespace

int verify(const Invocation &invocation, Terminal &terminal)
{
    const auto verified = verifyJournal(invocation.paths.journalFile());
    if (!verified)
        return answer(invocation, terminal, {}, verified.error());
    const auto journal = readJournal(invocation.paths);
    if (!journal)
        return answer(invocation, terminal, {}, journal.error());

    qint64 recordings = 0;
    for (const Event &event : journal->events) {
        if (event.kind != kinds::runFinished)
            continue;
        const RunEnd end = payload::runEndFrom(event.payload);
        if (end.digest.isEmpty())
            continue; // it never started, or nobody knows how it ended
        if (const auto bad = checkRecording(event, end, invocation.paths))
            return answer(invocation, terminal, {}, bad);
        ++recordings;
    }

    if (!invocation.json)
        terminal.print(Text::tr("Nothing was altered. Events: %1, recordings: %2")
                           .arg(verified->events)
                           .arg(recordings));
    return answer(invocation, terminal,
                  {{QStringLiteral("events"), verified->events},
                   {QStringLiteral("origins"), verified->origins},
                   {QStringLiteral("recordings"), recordings}},
                  std::nullopt);
}

} // namespace ic::cli
