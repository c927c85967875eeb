// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/recorded_output.h"

#include "app/actions/output_decoder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace ic {

namespace {
constexpr int turnMs = 15; // between turns, what was asked for is answered
constexpr int tellMs = 60;
} // namespace

/// Lives on the reading thread, but for its construction.
struct RecordedOutput::Reading {
    Reading(RecordedOutput &owner, const QString &recordingFile)
        : q(owner)
        , file(recordingFile)
        , lines(recordingFile)
    {
        hands.moveToThread(&thread);
        thread.setObjectName(QStringLiteral("output"));
    }

    template <typename Work>
    void later(Work work)
    {
        QMetaObject::invokeMethod(&hands, std::move(work), Qt::QueuedConnection);
    }

    /// On the owner's thread, in the order of telling: a direct connection may take it too.
    template <typename Tell>
    void tell(Tell what)
    {
        QMetaObject::invokeMethod(
            &q, [owner = &q, what = std::move(what)] { what(*owner); }, Qt::QueuedConnection);
    }

    void readOn()
    {
        wantsMore = true;
        goOn();
    }
    void goOn()
    {
        if (std::exchange(isTurnDue, true))
            return;
        QTimer::singleShot(0, &hands, [this] { turn(); });
    }
    void turn();
    void tellGrowth(bool caughtUp);
    void tellSearch(bool done);
    void answerLines(qint64 first, int count);
    void answerCopy(const OutputRange &range);

    RecordedOutput &q;
    QString file;
    OutputLines lines;
    std::optional<OutputSearch> searching;
    SearchPattern pattern;
    bool wantsMore = false;
    bool isTurnDue = false;
    bool searchTold = true; ///< its last word
    qint64 toldCount = 0; ///< without those that may change
    QElapsedTimer sinceGrowth;
    QElapsedTimer sinceSearch;
    QThread thread;
    QObject hands; ///< what is done on the thread has this as its context
};

void RecordedOutput::Reading::turn()
{
    isTurnDue = false;
    bool more = false;
    if (wantsMore) {
        const OutputLines::Grown grown = lines.grow(turnMs);
        more = grown == OutputLines::Grown::More;
        wantsMore = more;
        if (!more || !sinceGrowth.isValid() || sinceGrowth.elapsed() >= tellMs)
            tellGrowth(!more);
        if (grown == OutputLines::Grown::Unreadable)
            tell(
                [why = QCoreApplication::translate("RecordedOutput",
                                                   "The recording can't be read on from byte %1")
                           .arg(lines.bytesRead())](RecordedOutput &owner) { Q_EMIT owner.unreadable(why); });
        if (!more)
            searchTold = false;
    }
    if (searching && !searchTold) {
        const bool moreToSearch = searching->advance(turnMs);
        const bool done = !moreToSearch && !more;
        if (done || !sinceSearch.isValid() || sinceSearch.elapsed() >= tellMs)
            tellSearch(done);
        searchTold = done;
        more = more || moreToSearch;
    }
    if (more)
        goOn();
}

void RecordedOutput::Reading::tellGrowth(bool caughtUp)
{
    sinceGrowth.start();
    const qint64 first = std::exchange(toldCount, lines.endedCount());
    tell([first, count = lines.count(), caughtUp, startedMs = lines.startedMs()](RecordedOutput &owner) {
        owner.did(first, count, caughtUp, startedMs);
    });
}

void RecordedOutput::Reading::tellSearch(bool done)
{
    sinceSearch.start();
    SearchState state;
    state.pattern = pattern;
    state.hits = searching->total();
    state.isDone = done;
    state.problem = searching->problem();
    const double all = static_cast<double>(std::max<quint64>(1, lines.bytesRead()));
    state.fraction = done ? 1.0 : static_cast<double>(searching->bytesRead()) / all;
    tell([state](RecordedOutput &owner) { Q_EMIT owner.searched(state); });
}

void RecordedOutput::Reading::answerLines(qint64 first, int count)
{
    std::vector<StyledLine> found;
    lines.read(first, first + count, OutputLines::shownLineBytes,
               [&](const AssembledLine &line, qint64 number, bool isOpen) {
                   found.push_back(styledLine(line, number, isOpen));
                   return true;
               });
    tell([first, found = std::move(found)](RecordedOutput &owner) { Q_EMIT owner.lines(first, found); });
}

void RecordedOutput::Reading::answerCopy(const OutputRange &range)
{
    QString text;
    bool whole = true;
    lines.read(range.firstLine, range.lastLine + 1, OutputLines::wholeLineBytes,
               [&](const AssembledLine &line, qint64 number, bool) {
                   const std::string_view bytes = withoutHalfCharacter(line.bytes);
                   QString one = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
                   if (number == range.lastLine && range.lastColumn >= 0)
                       one.truncate(range.lastColumn);
                   if (number == range.firstLine)
                       one.remove(0, range.firstColumn);
                   else
                       text += QLatin1Char('\n');
                   whole = text.size() + one.size() <= mostCopied && line.cutBytes == 0;
                   text += QStringView(one).left(std::max<qsizetype>(0, mostCopied - text.size()));
                   return whole;
               });
    tell([text, whole](RecordedOutput &owner) { Q_EMIT owner.copied(text, whole); });
}

RecordedOutput::RecordedOutput(const QString &recordingFile, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Reading>(*this, recordingFile))
{
    qRegisterMetaType<std::vector<StyledLine>>();
    d->thread.start();
}

RecordedOutput::~RecordedOutput()
{
    d->thread.requestInterruption();
    d->thread.quit();
    d->thread.wait();
}

void RecordedOutput::readOn()
{
    d->later([reading = d.get()] { reading->readOn(); });
}

void RecordedOutput::request(qint64 first, int count)
{
    d->later([reading = d.get(), first, count] { reading->answerLines(first, count); });
}

void RecordedOutput::search(const SearchPattern &pattern)
{
    d->later([reading = d.get(), pattern] {
        reading->searching.reset();
        reading->searchTold = true;
        if (pattern.text.isEmpty())
            return;
        reading->pattern = pattern;
        reading->searching.emplace(reading->file, reading->lines, pattern);
        reading->searchTold = false;
        reading->sinceSearch.invalidate();
        reading->goOn();
    });
}

void RecordedOutput::findFrom(qint64 line, int column, bool forward)
{
    d->later([reading = d.get(), line, column, forward] {
        std::optional<SearchHit> hit;
        if (reading->searching)
            hit =
                forward ? reading->searching->after(line, column) : reading->searching->before(line, column);
        reading->tell([hit](RecordedOutput &owner) {
            if (hit)
                Q_EMIT owner.found(*hit);
            else
                Q_EMIT owner.notFound();
        });
    });
}

void RecordedOutput::copy(const OutputRange &range)
{
    d->later([reading = d.get(), range] { reading->answerCopy(range); });
}

void RecordedOutput::did(qint64 first, qint64 count, bool caughtUp, qint64 startedMs)
{
    m_lineCount = count;
    m_caughtUp = caughtUp;
    m_startedMs = startedMs;
    Q_EMIT grown(first, count);
}

} // namespace ic
