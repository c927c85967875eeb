// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/output_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace ic {

namespace {
constexpr int margin = 6;
} // namespace

OutputRange OutputText::copyRange() const
{
    if (!hasSelection())
        return {m_caret.first, 0, m_caret.first, -1};
    const OutputPlace from = std::min(m_anchor, m_caret);
    const OutputPlace to = std::max(m_anchor, m_caret);
    OutputRange range{from.first, from.second, to.first, to.second};
    const auto last = m_held.find(to.first);
    // To the end of what is shown of a cut line means to the end of the line.
    if (last != m_held.end() && last->second.line.isCut && to.second >= last->second.line.text.size())
        range.lastColumn = -1;
    return range;
}

int OutputText::lengthOf(qint64 line)
{
    const Held *found = held(line);
    return found ? static_cast<int>(shownText(found->line).size()) : 0;
}

OutputPlace OutputText::placeAt(const QPoint &point)
{
    int y = margin / 2 - m_topRow * m_rowHeight;
    const int x = point.x() - gutter() + (m_wrapping ? 0 : horizontalScrollBar()->value());
    if (point.y() < y)
        return {m_top, 0};
    for (qint64 line = m_top; line < m_count; ++line) {
        const int rows = rowsOf(line);
        if (point.y() < y + rows * m_rowHeight) {
            const QTextLayout *layout = layoutOf(line);
            if (!layout || layout->lineCount() == 0)
                return {line, 0};
            const int row = std::clamp((point.y() - y) / m_rowHeight, 0, layout->lineCount() - 1);
            return {line, layout->lineAt(row).xToCursor(x)};
        }
        y += rows * m_rowHeight;
        if (y > viewport()->height() + m_rowHeight)
            break;
    }
    const qint64 last = std::max<qint64>(0, m_count - 1);
    return {last, lengthOf(last)};
}

void OutputText::moveCaret(OutputPlace place, bool select)
{
    m_caret = {std::clamp<qint64>(place.first, 0, std::max<qint64>(0, m_count - 1)),
               std::max(0, place.second)};
    if (!select)
        m_anchor = m_caret;
    viewport()->update();
}

void OutputText::bringIntoView(OutputPlace place)
{
    if (place.first < m_top) {
        m_top = place.first;
        m_topRow = 0;
    } else if (place.first >= m_top + rowsInView()) {
        m_top = place.first - rowsInView() + 1;
        m_topRow = 0;
    }
    // Rows of wrapped lines between: on, until its line is in view.
    for (int guard = 0; guard < rowsInView() && m_top < place.first; ++guard) {
        int rows = -m_topRow;
        for (qint64 line = m_top; line <= place.first; ++line)
            rows += rowsOf(line);
        if (rows <= rowsInView())
            break;
        ++m_top;
        m_topRow = 0;
    }
    if (!m_wrapping) {
        const int x = place.second * m_charWidth;
        const int room = viewport()->width() - gutter() - 2 * m_charWidth;
        QScrollBar *bar = horizontalScrollBar();
        if (x < bar->value())
            bar->setValue(x);
        else if (x > bar->value() + room)
            bar->setValue(x - room);
    }
    ensureLines();
    updateBars();
}

bool OutputText::moveByKey(QKeyEvent *event)
{
    const bool select = event->modifiers() & Qt::ShiftModifier;
    const bool far = event->modifiers() & Qt::ControlModifier;
    OutputPlace to = m_caret;
    // A mark that is out of view comes to where the eyes are.
    if (to.first < m_top || to.first > m_top + rowsInView())
        to = {m_following ? std::max<qint64>(0, m_count - 1) : m_top, 0};
    switch (event->key()) {
    case Qt::Key_Up:
        --to.first;
        break;
    case Qt::Key_Down:
        ++to.first;
        break;
    case Qt::Key_Left:
        if (to.second > 0)
            to.second = std::min(to.second, lengthOf(to.first)) - 1;
        else if (to.first > 0)
            to = {to.first - 1, lengthOf(to.first - 1)};
        break;
    case Qt::Key_Right:
        if (to.second < lengthOf(to.first))
            ++to.second;
        else if (to.first + 1 < m_count)
            to = {to.first + 1, 0};
        break;
    case Qt::Key_PageUp:
        to.first -= rowsInView() - 1;
        break;
    case Qt::Key_PageDown:
        to.first += rowsInView() - 1;
        break;
    case Qt::Key_Home:
        to = select && !far ? OutputPlace(to.first, 0) : OutputPlace(0, 0);
        break;
    case Qt::Key_End:
        to = select && !far ? OutputPlace(to.first, lengthOf(to.first))
                            : OutputPlace(std::max<qint64>(0, m_count - 1), 1'000'000'000);
        break;
    default:
        return false;
    }
    moveCaret(to, select);
    if (event->key() == Qt::Key_End && !select) {
        setFollowing(true);
        return true;
    }
    const bool atEnd = m_caret.first >= m_count - 1 && (event->key() == Qt::Key_PageDown);
    setFollowing(atEnd && !select);
    if (!m_following)
        bringIntoView(m_caret);
    return true;
}

void OutputText::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(copyRange());
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = {0, 0};
        m_caret = {std::max<qint64>(0, m_count - 1), 1'000'000'000};
        viewport()->update();
    } else if (event->key() == Qt::Key_Escape && hasSelection() && !m_revealed) {
        m_anchor = m_caret;
        viewport()->update();
    } else if (event->modifiers() & Qt::AltModifier || !moveByKey(event)) {
        event->ignore(); // Escape and letters belong to what is around
    }
}

void OutputText::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragged = event->position().toPoint();
    moveCaret(placeAt(m_dragged), event->modifiers() & Qt::ShiftModifier);
}

void OutputText::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    m_dragged = event->position().toPoint();
    if (hasSelection())
        setFollowing(false); // what is being selected stays where it is
    moveCaret(placeAt(m_dragged), true);
    if (viewport()->rect().contains(m_dragged))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start();
}

void OutputText::autoScroll()
{
    const int beyond = m_dragged.y() < 0 ? m_dragged.y() : m_dragged.y() - viewport()->height();
    if (beyond != 0)
        scrollRows(std::clamp(beyond / m_rowHeight, -20, 20) + (beyond < 0 ? -1 : 1));
    moveCaret(placeAt(m_dragged), true);
}

void OutputText::mouseReleaseEvent(QMouseEvent *)
{
    m_autoScroll.stop();
}

void OutputText::mouseDoubleClickEvent(QMouseEvent *event)
{
    const OutputPlace place = placeAt(event->position().toPoint());
    const Held *under = held(place.first);
    if (!under)
        return;
    const QString &text = under->line.text;
    const auto isWord = [&](int at) {
        return at >= 0 && at < text.size()
            && (text.at(at).isLetterOrNumber() || QStringView(u"_-./:").contains(text.at(at)));
    };
    int from = place.second;
    int to = place.second;
    while (isWord(from - 1))
        --from;
    while (isWord(to))
        ++to;
    m_anchor = {place.first, from};
    m_caret = {place.first, to};
    viewport()->update();
}

} // namespace ic
