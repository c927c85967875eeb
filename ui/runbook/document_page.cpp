// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/document_page.h"

#include "ui/runbook/document_row_widget.h"
#include "ui/runbook/document_text.h"
#include "ui/runbook/pictures.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace ic {

namespace {

constexpr int gutter = 168;
constexpr int widest = 900; ///< of text: longer lines are hard to read
constexpr int atOnceMs = 40;
constexpr int step = 48;
constexpr int topSlack = 8; ///< of a row above, that is still a little in view

} // namespace

DocumentPage::DocumentPage(Pictures &pictures, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pictures(pictures)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // one that comes and goes would change every height
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Document"));
    verticalScrollBar()->setSingleStep(step);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &DocumentPage::place);
    connect(&pictures, &Pictures::changed, this, [this](const QString &source) {
        for (const auto &[row, widget] : m_widgets)
            widget->pictureChanged(source);
    });
}

void DocumentPage::show(RunbookPtr runbook)
{
    const bool same = m_runbook && runbook && m_runbook->path == runbook->path;
    const int line = same ? currentLine() : 0;
    forget();
    m_runbook = std::move(runbook);
    m_rows = m_runbook ? documentRows(*m_runbook, textWidth()) : std::vector<DocumentRow>();
    m_highlight = m_inside = m_lineInView = m_anchor = -1;
    updateTops(0);
    verticalScrollBar()->setValue(line > 0 ? top(rowOfLine(line)) : 0);
    place();
}

void DocumentPage::setLinesShown(bool shown)
{
    m_linesShown = shown;
    for (const auto &[row, widget] : m_widgets) {
        widget->setLineShown(shown);
        widget->layOut(std::min(viewport()->width(), widest + gutter), gutter);
    }
}

int DocumentPage::textWidth() const
{
    return std::clamp(viewport()->width() - gutter, 200, widest);
}

int DocumentPage::top(int row) const
{
    return m_tops.empty() ? 0 : m_tops[std::min(static_cast<size_t>(std::max(row, 0)), m_tops.size() - 1)];
}

int DocumentPage::rowAt(int y) const
{
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    const auto row = static_cast<int>(after - m_tops.begin()) - 1;
    return std::clamp(row, 0, std::max(static_cast<int>(m_rows.size()) - 1, 0));
}

int DocumentPage::rowOfLine(int line) const
{
    const auto after = std::upper_bound(m_rows.begin(), m_rows.end(), line,
                                        [](int wanted, const DocumentRow &row) { return wanted < row.line; });
    return std::max(static_cast<int>(after - m_rows.begin()) - 1, 0);
}

int DocumentPage::currentLine() const
{
    if (m_rows.empty())
        return 1;
    const bool marked = isInView(m_highlight);
    const DocumentRow &row =
        m_rows[static_cast<size_t>(marked ? m_highlight : rowAt(verticalScrollBar()->value() + topSlack))];
    return std::max(row.line + (marked && m_inside >= 0 ? m_inside + 1 : 0), 1);
}

bool DocumentPage::isInView(int row) const
{
    const int y = verticalScrollBar()->value();
    return row >= 0 && row < static_cast<int>(m_rows.size()) && top(row + 1) > y
        && top(row) < y + viewport()->height();
}

void DocumentPage::updateTops(int from)
{
    m_tops.resize(m_rows.size() + 1, 0);
    for (auto row = static_cast<size_t>(from); row < m_rows.size(); ++row)
        m_tops[row + 1] = m_tops[row] + m_rows[row].height;
    const int below = viewport()->height() / 3; // so that the last section can stand at the top
    verticalScrollBar()->setPageStep(std::max(viewport()->height() - step, step));
    verticalScrollBar()->setRange(0, std::max(m_tops.back() + below - viewport()->height(), 0));
}

DocumentRowWidget *DocumentPage::realize(int row)
{
    if (const auto known = m_widgets.find(row); known != m_widgets.end())
        return known->second;
    divide(row);
    const DocumentRow &shown = m_rows[static_cast<size_t>(row)];
    const Block *block = shown.section < 0 || shown.block < 0
        ? nullptr
        : &m_runbook->sections[static_cast<size_t>(shown.section)].blocks[static_cast<size_t>(shown.block)];
    const BlockMark mark = block && shown.isFirstPiece ? BlockMarks::of(*m_runbook, *block) : BlockMark();
    const QString html =
        shown.piece.isEmpty() ? htmlPieces(rowHtml(*m_runbook, shown)).front().html : shown.piece;
    auto *widget =
        new DocumentRowWidget(html, mark, m_runbook->place(shown.line).line, m_pictures, viewport());
    widget->isHeading = shown.isHeading() || shown.isFileHead;
    widget->setLineShown(m_linesShown);
    widget->setHighlighted(row == m_highlight, m_inside);
    if (shown.section >= 0) {
        const QString section = m_runbook->sections[static_cast<size_t>(shown.section)].id;
        connect(widget, &DocumentRowWidget::markPressed, this,
                [this, section, stepId = mark.stepId] { Q_EMIT placeRequested(section, stepId); });
    }
    connect(widget, &DocumentRowWidget::linkActivated, this, &DocumentPage::linkActivated);
    connect(widget, &DocumentRowWidget::resized, this, [this, widget] {
        for (const auto &[index, known] : m_widgets) {
            if (known == widget)
                m_rows[static_cast<size_t>(index)].isMeasured = false;
        }
        m_more.start();
    });
    m_widgets[row] = widget;
    return widget;
}

/// A block that is too long for one go becomes several rows. True where it just did.
bool DocumentPage::divide(int row)
{
    DocumentRow &each = m_rows[static_cast<size_t>(row)];
    if (each.isDivided)
        return false;
    each.isDivided = true;
    const std::vector<HtmlPiece> pieces = htmlPieces(rowHtml(*m_runbook, each));
    if (pieces.size() > 1)
        split(row, pieces);
    return pieces.size() > 1;
}

void DocumentPage::split(int row, const std::vector<HtmlPiece> &pieces)
{
    const DocumentRow whole = m_rows[static_cast<size_t>(row)];
    std::vector<DocumentRow> parts;
    int line = whole.line;
    for (const HtmlPiece &piece : pieces) {
        DocumentRow part = whole;
        part.piece = piece.html;
        part.isFirstPiece = parts.empty();
        part.line = std::min(line, whole.endLine);
        line += piece.lines + (parts.empty() && piece.html.startsWith(QLatin1String("<pre")) ? 1 : 0);
        part.endLine = std::min(line, whole.endLine);
        part.height = guessedHeight(piece.html.size(), piece.lines, textWidth());
        part.isMeasured = false;
        parts.push_back(std::move(part));
    }
    const auto added = static_cast<int>(parts.size()) - 1;
    m_rows.erase(m_rows.begin() + row);
    m_rows.insert(m_rows.begin() + row, parts.begin(), parts.end());
    std::map<int, DocumentRowWidget *> moved;
    for (const auto &[index, widget] : m_widgets)
        moved[index > row ? index + added : index] = widget;
    m_widgets = std::move(moved);
    for (int *known : {&m_highlight, &m_anchor}) {
        if (*known > row)
            *known += added;
    }
    updateTops(row);
}

void DocumentPage::measure(int row)
{
    DocumentRowWidget *widget = realize(row);
    DocumentRow &each = m_rows[static_cast<size_t>(row)];
    if (each.isMeasured && m_tops[static_cast<size_t>(row) + 1] - top(row) == widget->height())
        return;
    each.height = widget->layOut(std::min(viewport()->width(), widest + gutter), gutter);
    each.isMeasured = true;
}

void DocumentPage::place()
{
    if (m_isPlacing)
        m_more.start(); // the size changed meanwhile
    if (m_rows.empty() || m_isPlacing || viewport()->width() <= gutter + 120)
        return;
    m_isPlacing = true;
    QElapsedTimer spent;
    spent.start();
    QScrollBar &bar = *verticalScrollBar();
    bool isWhole = bar.maximum() == 0 || bar.value() < bar.maximum() || measureEnd(spent);
    // What is at the top stays where it is, whatever is found out about the rows above it.
    int first = rowAt(bar.value());
    while (divide(first))
        first = rowAt(bar.value());
    const int inside = bar.value() - top(first);
    int row = first;
    int y = -inside;
    const int bottom = viewport()->height();
    for (; row < static_cast<int>(m_rows.size()) && y < bottom + step; ++row) {
        if (spent.elapsed() > atOnceMs && row > first) {
            isWhole = false;
            break;
        }
        measure(row);
        y += m_rows[static_cast<size_t>(row)].height;
    }
    int last = row - 1;
    // One row more above, so that Tab can go back to it.
    if (isWhole && first > 0) {
        const size_t rows = m_rows.size();
        divide(first - 1);
        first += static_cast<int>(m_rows.size() - rows);
        last += static_cast<int>(m_rows.size() - rows);
        measure(first - 1);
    }
    updateTops(std::max(first - 1, 0));
    // A piece may have been split above; the row in view is still the same one.
    const int keep = rowAt(top(first) + std::min(inside, m_rows[static_cast<size_t>(first)].height - 1));
    bar.setValue(top(keep == first ? first : keep)
                 + std::min(inside, std::max(m_rows[static_cast<size_t>(first)].height - 1, 0)));
    drop(first - 1, last + 1);
    for (const auto &[index, widget] : m_widgets) {
        widget->move(0, top(index) - bar.value());
        widget->show();
    }
    orderTabs();
    m_isPlacing = false;
    if (!isWhole)
        m_more.start();
    // Where somebody went to is what they look at, even if something else is above it.
    const int read = isInView(m_highlight) ? m_highlight : rowAt(bar.value() + topSlack);
    const int line = m_rows[static_cast<size_t>(read)].line;
    if (std::exchange(m_lineInView, line) != line)
        Q_EMIT lineInView(line);
}

/// At the end it is the end that stays in view: what is above it is measured from there. False where that
/// takes longer than one go.
bool DocumentPage::measureEnd(const QElapsedTimer &spent)
{
    QScrollBar &bar = *verticalScrollBar();
    bool isWhole = true;
    int y = 0;
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0 && y < viewport()->height(); --row) {
        if (spent.elapsed() > atOnceMs && y > 0) {
            isWhole = false;
            break;
        }
        const size_t rows = m_rows.size();
        divide(row);
        row += static_cast<int>(m_rows.size() - rows);
        measure(row);
        y += m_rows[static_cast<size_t>(row)].height;
    }
    updateTops(0);
    bar.setValue(bar.maximum());
    return isWhole;
}

/// Widgets out of view go, but not the one that has the focus.
void DocumentPage::drop(int first, int last)
{
    for (auto each = m_widgets.begin(); each != m_widgets.end();) {
        DocumentRowWidget *widget = each->second;
        const bool focused =
            widget->isAncestorOf(focusWidget()) && widget->focusWidget() && widget->focusWidget()->hasFocus();
        if ((each->first >= first && each->first <= last) || focused) {
            ++each;
            continue;
        }
        widget->hide();
        widget->deleteLater();
        each = m_widgets.erase(each);
    }
}

void DocumentPage::orderTabs()
{
    QWidget *before = this;
    for (const auto &[row, widget] : m_widgets) {
        for (QWidget *control :
             {static_cast<QWidget *>(widget->mark()), static_cast<QWidget *>(widget->text())}) {
            if (!control || !(control->focusPolicy() & Qt::TabFocus))
                continue;
            if (before->nextInFocusChain() != control)
                setTabOrder(before, control);
            before = control;
        }
    }
}

bool DocumentPage::focusNextPrevChild(bool next)
{
    const bool moved = QAbstractScrollArea::focusNextPrevChild(next);
    for (const auto &[row, widget] : m_widgets) {
        QWidget *focus = focusWidget();
        if (!focus || !widget->isAncestorOf(focus) || !focus->hasFocus())
            continue;
        const QScrollBar &bar = *verticalScrollBar();
        if (top(row) < bar.value() || top(row) + 40 > bar.value() + viewport()->height())
            scrollToRow(row);
        break;
    }
    return moved;
}

void DocumentPage::forget()
{
    for (const auto &[row, widget] : m_widgets) {
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
}

void DocumentPage::scrollToRow(int row)
{
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    const DocumentRow &wanted = m_rows[static_cast<size_t>(row)];
    const int above = wanted.isHeading() || wanted.isFileHead ? 0 : viewport()->height() / 5;
    m_anchor = row;
    verticalScrollBar()->setValue(std::max(top(row) - above, 0));
    place();
    // The rows above it have their true heights only now, and some have become several.
    verticalScrollBar()->setValue(std::max(top(m_anchor) - above, 0));
    m_anchor = -1;
}

void DocumentPage::setHighlight(int row, int inside)
{
    m_highlight = row;
    m_inside = inside;
    for (const auto &[index, widget] : m_widgets)
        widget->setHighlighted(index == row, inside);
}

void DocumentPage::goToLine(int line)
{
    if (m_rows.empty())
        return;
    int row = rowOfLine(line);
    // A block that is split when it comes into view has its line in one of the pieces.
    scrollToRow(row);
    row = rowOfLine(line);
    const DocumentRow &each = m_rows[static_cast<size_t>(row)];
    const bool fenced = each.isFirstPiece && each.section >= 0;
    const int inside = line - each.line - (fenced ? 1 : 0);
    setHighlight(row, each.isHeading() || each.isFileHead ? -1 : inside);
    scrollToRow(row);
}

void DocumentPage::goToHead(int line)
{
    if (m_rows.empty())
        return;
    const int row = rowOfLine(line);
    setHighlight(row, -1);
    scrollToRow(row);
}

void DocumentPage::goToNext(BlockKind kind)
{
    const auto count = static_cast<int>(m_rows.size());
    const int from = m_highlight >= 0 ? m_highlight : -1;
    for (int step = 1; step <= count; ++step) {
        const int row = (from + step) % count;
        const DocumentRow &each = m_rows[static_cast<size_t>(row)];
        if (each.section < 0 || each.block < 0 || !each.isFirstPiece)
            continue;
        const Section &section = m_runbook->sections[static_cast<size_t>(each.section)];
        if (section.blocks[static_cast<size_t>(each.block)].kind != kind)
            continue;
        setHighlight(row, -1);
        scrollToRow(row);
        return;
    }
}

void DocumentPage::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        for (DocumentRow &row : m_rows)
            row.isMeasured = false;
    }
    if (!m_rows.empty())
        updateTops(0);
    place();
}

void DocumentPage::scrollContentsBy(int, int)
{
    place();
}

void DocumentPage::keyPressEvent(QKeyEvent *event)
{
    QScrollBar &bar = *verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Up:
        bar.triggerAction(QAbstractSlider::SliderSingleStepSub);
        return;
    case Qt::Key_Down:
        bar.triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        scrollAside(event->key() == Qt::Key_Left ? QAbstractSlider::SliderSingleStepSub
                                                 : QAbstractSlider::SliderSingleStepAdd);
        return;
    case Qt::Key_PageUp:
        bar.triggerAction(QAbstractSlider::SliderPageStepSub);
        return;
    case Qt::Key_Space:
    case Qt::Key_PageDown:
        bar.triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Home:
        bar.setValue(0);
        return;
    case Qt::Key_End:
        bar.setValue(bar.maximum());
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

/// Tables that are wider than the page.
void DocumentPage::scrollAside(QAbstractSlider::SliderAction action)
{
    for (const auto &[row, widget] : m_widgets)
        widget->text()->horizontalScrollBar()->triggerAction(action);
}

void DocumentPage::wheelEvent(QWheelEvent *event)
{
    verticalScrollBar()->event(event);
}

} // namespace ic
