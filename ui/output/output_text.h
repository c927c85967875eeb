// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/recorded_output.h"

#include <QAbstractScrollArea>
#include <QTextLayout>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace ic {

/// A place in an output: line, character. Ordered.
using OutputPlace = std::pair<qint64, int>;

/// The lines of a recording, however many: only those in view are asked for, laid out and painted. Never
/// waits for the disk: lines that are not there yet appear when they come.
///
/// Keys: arrows move the mark and, with Shift, select; Page Up and Down, Home and End go through the output,
/// and End follows it from then on; Ctrl+A selects all, Ctrl+C copies.
class OutputText : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit OutputText(QWidget *parent = nullptr);
    ~OutputText() override;

    /// Null shows nothing. Must outlive its stay here.
    void setOutput(RecordedOutput *output);
    void setFollowing(bool following);
    bool isFollowing() const { return m_following; }
    void setWrapping(bool wrapping);
    void setTimesShown(bool shown);
    /// Marks the hits in view.
    void setPattern(const SearchPattern &pattern);
    /// Brings a hit into view and marks it as the one that is meant.
    void showHit(const std::optional<SearchHit> &hit);
    /// Where a search goes on from.
    OutputPlace caret() const { return m_caret; }

    /// Shows a line otherwise than it is recorded, on the screen alone; nothing shows all as recorded.
    void reveal(std::optional<qint64> line, const QString &text);
    std::optional<qint64> revealedLine() const { return m_revealed; }
    /// The line of the mark where something is masked in it, else the first such line in view.
    std::optional<qint64> maskedLine() const;
    /// As it stands in the recording; empty where the line is not at hand.
    QString recordedText(qint64 line) const;
    /// Moves the mark to a point of the viewport.
    void moveMarkTo(const QPoint &point);

    bool hasSelection() const { return m_anchor != m_caret; }
    /// What Ctrl+C takes: what is selected, else the line of the mark.
    OutputRange copyRange() const;

    qint64 lineCount() const { return m_count; }
    qint64 topLine() const { return m_top; }
    /// What a person sees, without times.
    QString visibleText() const;
    /// All lines in view are there and up to date.
    bool isSettled() const;
    int rowHeight() const { return m_rowHeight; }
    /// Pixels that so many rows need.
    int heightFor(qint64 rows) const;

Q_SIGNALS:
    void followingChanged(bool following);
    void copyRequested(const ic::OutputRange &range);
    void countChanged(qint64 lines);
    /// Other lines came into view, or lines came.
    void linesShown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Held {
        StyledLine line;
        bool isStale = false; ///< may read otherwise by now
        std::unique_ptr<QTextLayout> layout = {};
    };

    void takeGrowth(qint64 count);
    void takeLines(const std::vector<StyledLine> &lines);
    void ensureLines();
    std::pair<qint64, qint64> wanted() const;
    void forgetLayouts();
    void readFont();

    Held *held(qint64 line);
    QTextLayout *layoutOf(qint64 line);
    void layOut(Held &held);
    QString shownText(const StyledLine &line) const;
    int rowsOf(qint64 line);
    int rowsInView() const;
    int gutter() const;
    void scrollRows(int rows);
    void goToEnd();
    OutputPlace endTop();
    void updateBars();
    void paintGutter(QPainter &painter, const StyledLine &line, int y) const;
    QList<QTextLayout::FormatRange> marksOf(const StyledLine &line);

    OutputPlace placeAt(const QPoint &point);
    void moveCaret(OutputPlace place, bool select);
    bool moveByKey(QKeyEvent *event);
    void bringIntoView(OutputPlace place);
    int lengthOf(qint64 line);
    void autoScroll();

    RecordedOutput *m_output = nullptr;
    std::map<qint64, Held> m_held;
    bool m_asked = false; ///< an answer is on its way
    qint64 m_count = 0;
    qint64 m_top = 0;
    int m_topRow = 0; ///< of the wrapped line at the top
    bool m_following = true;
    bool m_wrapping = true;
    bool m_timesShown = false;
    bool m_settingBars = false;
    int m_rowHeight = 16;
    int m_charWidth = 8;
    int m_widest = 0;
    LineMatcher m_matcher{SearchPattern{}};
    std::optional<SearchHit> m_hit;
    std::optional<qint64> m_revealed;
    QString m_revealedText;
    OutputPlace m_anchor{0, 0};
    OutputPlace m_caret{0, 0};
    QPoint m_dragged;
    QTimer m_autoScroll;
    int m_wheelRest = 0;
};

} // namespace ic
