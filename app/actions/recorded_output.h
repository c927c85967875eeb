// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/output_search.h"
#include "app/base/error.h"

#include <QObject>

#include <memory>
#include <vector>

namespace ic {

/// What becomes of a search.
struct SearchState {
    SearchPattern pattern; ///< by now there may be another
    qint64 hits = 0;
    double fraction = 0; ///< of what is there at present, 0 to 1
    bool isDone = false; ///< all that is there was looked at; goes on when more comes
    QString problem; ///< of the regular expression
};

/// From one place to another, in characters.
struct OutputRange {
    qint64 firstLine = 0;
    int firstColumn = 0;
    qint64 lastLine = 0;
    int lastColumn = -1; ///< -1: to the end of the line
};

/// A whole recording for a screen: any lines of it, search, and text to copy, also while it grows. Reading is
/// on a thread of its own; everything is asked for and answered by a signal, in the order of asking.
class RecordedOutput : public QObject {
    Q_OBJECT
public:
    explicit RecordedOutput(const QString &recordingFile, QObject *parent = nullptr);
    ~RecordedOutput() override;

    /// Something may have come. Also what begins the reading.
    void readOn();
    /// As last told by grown().
    qint64 lineCount() const { return m_lineCount; }
    /// The recording has been read to its present end.
    bool isCaughtUp() const { return m_caughtUp; }
    /// Wall clock of the start; 0 not known yet.
    qint64 startedMs() const { return m_startedMs; }

    /// Answered by lines(), with fewer where there are fewer.
    void request(qint64 first, int count);
    /// In place of the search before; an empty pattern ends it.
    void search(const SearchPattern &pattern);
    /// The hit after or before a place; answered by found().
    void findFrom(qint64 line, int column, bool forward);
    /// The text of a range, lines whole, bounded by mostCopied; answered by copied().
    void copy(const OutputRange &range);

    /// Bytes of text: more is for a file, not for a clipboard.
    static constexpr qint64 mostCopied = 4 << 20;

Q_SIGNALS:
    /// There are other lines than before, or the open ones at the end changed. `first`: the first line that
    /// may be another than before.
    void grown(qint64 first, qint64 count);
    void lines(qint64 first, const std::vector<ic::StyledLine> &lines);
    void searched(const ic::SearchState &state);
    void found(const ic::SearchHit &hit);
    void notFound();
    void copied(const QString &text, bool whole);
    void unreadable(const QString &why);

private:
    struct Reading;
    void did(qint64 first, qint64 count, bool caughtUp, qint64 startedMs);

    std::unique_ptr<Reading> d;
    qint64 m_lineCount = 0;
    bool m_caughtUp = false;
    qint64 m_startedMs = 0;
};

} // namespace ic

Q_DECLARE_METATYPE(ic::SearchState)
