// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"
#include "ui/runbook/document_rows.h"

#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QTimer>
#include <QUrl>

#include <map>
#include <vector>

class QElapsedTimer;

namespace ic {

class DocumentRowWidget;
class Pictures;

/// The document as its author wrote it, with marks beside what was recognised. Only the rows in view and near
/// it exist as widgets, so that a document of any size opens and scrolls at once.
class DocumentPage : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit DocumentPage(Pictures &pictures, QWidget *parent = nullptr);

    /// Another document; one of the same path keeps its place.
    void show(RunbookPtr runbook);
    const RunbookPtr &runbook() const { return m_runbook; }
    void setLinesShown(bool shown);
    /// Brings the line into view and marks its place; of a code block the line itself.
    void goToLine(int line);
    /// Brings the section, or the file of a folder, that begins at the line to the top.
    void goToHead(int line);
    /// Of what is marked and in view, else of the top row in view; from 1.
    int currentLine() const;
    /// The next block of this kind after the one that is marked, from the top again after the last.
    void goToNext(BlockKind kind);

Q_SIGNALS:
    /// Another row is read: the one that was gone to, else the one at the top.
    void lineInView(int line);
    /// A mark was pressed: the section's playbook, or a step of it.
    void placeRequested(const QString &sectionId, const QString &stepId);
    void linkActivated(const QUrl &target);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    int textWidth() const;
    int top(int row) const;
    int rowAt(int y) const;
    int rowOfLine(int line) const;
    void place();
    DocumentRowWidget *realize(int row);
    bool divide(int row);
    void split(int row, const std::vector<HtmlPiece> &pieces);
    void measure(int row);
    bool measureEnd(const QElapsedTimer &spent);
    void forget();
    void drop(int first, int last);
    void scrollToRow(int row);
    void setHighlight(int row, int inside);
    bool isInView(int row) const;
    void updateTops(int from);
    void orderTabs();
    void scrollAside(QAbstractSlider::SliderAction action);

    Pictures &m_pictures;
    RunbookPtr m_runbook;
    std::vector<DocumentRow> m_rows;
    std::vector<int> m_tops; ///< one more than rows: the last is the height of all
    std::map<int, DocumentRowWidget *> m_widgets; ///< by row
    QTimer m_more; ///< goes on where placing took too long for one go
    int m_highlight = -1;
    int m_anchor = -1; ///< the row that is being brought into view
    int m_inside = -1;
    int m_lineInView = -1;
    bool m_linesShown = false;
    bool m_isPlacing = false;
};

} // namespace ic
