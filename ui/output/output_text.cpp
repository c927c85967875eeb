// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/output_text.h"

#include "app/console/masked_text.h"

#include "ui/output/output_text_access.h"
#include "ui/output/terminal_colours.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ic {

namespace {
constexpr int margin = 6;
constexpr int markWidth = 14; // of the error stream's mark
constexpr qint64 keptAround = 400; // lines beside those in view
constexpr qreal unbounded = 1e7;
} // namespace

OutputText::OutputText(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    installOutputTextAccess();
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setMouseTracking(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalScrollBar()->setAccessibleName(tr("Scroll sideways"));
    verticalScrollBar()->setAccessibleName(tr("Scroll output"));
    m_autoScroll.setInterval(40);
    connect(&m_autoScroll, &QTimer::timeout, this, &OutputText::autoScroll);
    readFont();
}

OutputText::~OutputText() = default;

void OutputText::readFont()
{
    const QFontMetrics metrics(monoFont(font()));
    m_rowHeight = std::max(1, metrics.lineSpacing());
    m_charWidth = std::max(1, metrics.horizontalAdvance(QLatin1Char('m')));
}

void OutputText::setOutput(RecordedOutput *output)
{
    if (m_output)
        m_output->disconnect(this);
    m_output = output;
    m_held.clear();
    m_asked = false;
    m_count = 0;
    m_top = 0;
    m_topRow = 0;
    m_anchor = m_caret = {0, 0};
    m_hit.reset();
    m_widest = 0;
    if (output) {
        connect(output, &RecordedOutput::grown, this, [this](qint64, qint64 count) { takeGrowth(count); });
        connect(output, &RecordedOutput::lines, this,
                [this](qint64, const std::vector<StyledLine> &lines) { takeLines(lines); });
        takeGrowth(output->lineCount());
    }
    updateBars();
    viewport()->update();
}

void OutputText::takeGrowth(qint64 count)
{
    for (auto &[number, held] : m_held)
        held.isStale = held.isStale || held.line.isOpen;
    const bool changed = m_count != count;
    m_count = count;
    ensureLines();
    updateBars();
    if (changed)
        Q_EMIT countChanged(count);
}

void OutputText::takeLines(const std::vector<StyledLine> &lines)
{
    m_asked = false;
    for (const StyledLine &line : lines) {
        Held &held = m_held[line.number];
        if (!held.layout || held.line.text != line.text || held.line.spans != line.spans
            || held.line.bytes != line.bytes)
            held.layout.reset();
        held.line = line;
        held.isStale = false;
    }
    const auto [first, end] = wanted();
    m_held.erase(m_held.begin(), m_held.lower_bound(first - keptAround));
    m_held.erase(m_held.lower_bound(end + keptAround), m_held.end());
    if (m_following)
        goToEnd();
    ensureLines();
    updateBars();
    viewport()->update();
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::VisibleDataChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

std::pair<qint64, qint64> OutputText::wanted() const
{
    const qint64 rows = rowsInView();
    if (m_following)
        return {std::max<qint64>(0, m_count - rows - 2), m_count};
    return {std::max<qint64>(0, m_top - rows), std::min(m_count, m_top + 2 * rows)};
}

bool OutputText::isSettled() const
{
    const qint64 first = m_following ? wanted().first : m_top;
    const qint64 end = std::min(m_count, first + rowsInView());
    for (qint64 line = first; line < end; ++line) {
        const auto found = m_held.find(line);
        if (found == m_held.end() || found->second.isStale)
            return false;
    }
    return !m_asked;
}

void OutputText::ensureLines()
{
    if (!m_output || m_asked || m_count == 0)
        return;
    const auto [first, end] = wanted();
    for (qint64 line = first; line < end; ++line) {
        const auto found = m_held.find(line);
        if (found != m_held.end() && !found->second.isStale)
            continue;
        m_asked = true;
        m_output->request(line, static_cast<int>(end - line));
        return;
    }
}

void OutputText::setFollowing(bool following)
{
    if (following)
        goToEnd();
    if (m_following == following)
        return;
    m_following = following;
    ensureLines();
    updateBars();
    viewport()->update();
    Q_EMIT followingChanged(following);
}

void OutputText::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
    m_topRow = 0;
    setHorizontalScrollBarPolicy(wrapping ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    horizontalScrollBar()->setValue(0);
    forgetLayouts();
}

void OutputText::setTimesShown(bool shown)
{
    m_timesShown = shown;
    forgetLayouts();
}

void OutputText::setPattern(const SearchPattern &pattern)
{
    m_matcher = LineMatcher(pattern);
    m_hit.reset();
    viewport()->update();
}

void OutputText::showHit(const std::optional<SearchHit> &hit)
{
    m_hit = hit;
    if (hit) {
        setFollowing(false);
        m_anchor = m_caret = {hit->line, hit->column};
        const qint64 last = m_top + rowsInView() - 2;
        if (hit->line < m_top || hit->line > last) {
            m_top = std::max<qint64>(0, hit->line - rowsInView() / 2);
            m_topRow = 0;
        }
        if (!m_wrapping) {
            const int x = hit->column * m_charWidth;
            QScrollBar *bar = horizontalScrollBar();
            if (x < bar->value() || x > bar->value() + viewport()->width() - gutter() - 40)
                bar->setValue(std::max(0, x - viewport()->width() / 2));
        }
        ensureLines();
        updateBars();
    }
    viewport()->update();
}

void OutputText::forgetLayouts()
{
    for (auto &[number, held] : m_held)
        held.layout.reset();
    m_widest = 0;
    if (m_following)
        goToEnd();
    ensureLines();
    updateBars();
    viewport()->update();
}

OutputText::Held *OutputText::held(qint64 line)
{
    const auto found = m_held.find(line);
    return found == m_held.end() ? nullptr : &found->second;
}

QString OutputText::shownText(const StyledLine &line) const
{
    if (m_revealed == line.number)
        return m_revealedText;
    if (!line.isCut)
        return line.text;
    return line.text
        + tr("  … %1 line, copy takes it whole")
              .arg(QLocale().formattedDataSize(line.bytes, 1, QLocale::DataSizeSIFormat));
}

void OutputText::reveal(std::optional<qint64> line, const QString &text)
{
    m_revealed = line;
    m_revealedText = line ? text : QString();
    forgetLayouts();
}

std::optional<qint64> OutputText::maskedLine() const
{
    const auto isMasked = [this](qint64 line) { return holdsMask(recordedText(line)); };
    if (isMasked(m_caret.first))
        return m_caret.first;
    const qint64 end = std::min(m_count, m_top + rowsInView());
    for (qint64 line = m_top; line < end; ++line) {
        if (isMasked(line))
            return line;
    }
    return std::nullopt;
}

QString OutputText::recordedText(qint64 line) const
{
    const auto found = m_held.find(line);
    return found == m_held.end() ? QString() : found->second.line.text;
}

void OutputText::moveMarkTo(const QPoint &point)
{
    const OutputPlace place = placeAt(point);
    if (!hasSelection())
        moveCaret(place, false);
}

QTextLayout *OutputText::layoutOf(qint64 line)
{
    Held *found = held(line);
    if (!found)
        return nullptr;
    if (!found->layout)
        layOut(*found);
    return found->layout.get();
}

void OutputText::layOut(Held &held)
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    held.layout = std::make_unique<QTextLayout>(shownText(held.line), monoFont(font()));
    QTextLayout &layout = *held.layout;
    QTextOption option;
    option.setWrapMode(m_wrapping ? QTextOption::WrapAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(8.0 * m_charWidth);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    const int length = static_cast<int>(held.line.text.size());
    QList<QTextLayout::FormatRange> formats;
    for (std::size_t i = 0; i < held.line.spans.size(); ++i) {
        const int start = static_cast<int>(held.line.spans[i].start);
        const int end =
            i + 1 < held.line.spans.size() ? static_cast<int>(held.line.spans[i + 1].start) : length;
        if (end > start)
            formats.append({start, end - start, formatOf(held.line.spans[i].style, tokens)});
    }
    if (held.line.isCut) {
        QTextCharFormat note;
        note.setForeground(tokens.dim);
        note.setFontItalic(true);
        formats.append({length, static_cast<int>(layout.text().size()) - length, note});
    }
    layout.setFormats(formats);
    const qreal width =
        m_wrapping ? std::max(4 * m_charWidth, viewport()->width() - gutter() - margin) : unbounded;
    layout.beginLayout();
    int row = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, qreal(row++ * m_rowHeight)});
        m_widest = std::max(m_widest, static_cast<int>(line.naturalTextWidth()) + 1);
    }
    layout.endLayout();
}

int OutputText::rowsOf(qint64 line)
{
    if (!m_wrapping)
        return 1;
    const QTextLayout *layout = layoutOf(line);
    return layout ? std::max(1, layout->lineCount()) : 1;
}

int OutputText::rowsInView() const
{
    return std::max(1, (viewport()->height() - margin) / m_rowHeight);
}

int OutputText::heightFor(qint64 rows) const
{
    return static_cast<int>(rows) * m_rowHeight + 2 * margin;
}

int OutputText::gutter() const
{
    return markWidth + (m_timesShown ? 11 * m_charWidth : 0);
}

OutputPlace OutputText::endTop()
{
    int rows = rowsInView();
    qint64 line = m_count;
    while (line > 0) {
        --line;
        const int own = rowsOf(line);
        if (own >= rows)
            return {line, own - rows};
        rows -= own;
    }
    return {0, 0};
}

void OutputText::goToEnd()
{
    // What is not there yet is not gone to: the lines in view stay until it is.
    if (m_count > 0 && !held(m_count - 1) && !m_held.empty() && m_following)
        return;
    const OutputPlace end = endTop();
    m_top = end.first;
    m_topRow = end.second;
}

void OutputText::scrollRows(int rows)
{
    const OutputPlace end = endTop();
    for (; rows < 0 && (m_top > 0 || m_topRow > 0); ++rows) {
        if (m_topRow > 0) {
            --m_topRow;
        } else {
            --m_top;
            m_topRow = rowsOf(m_top) - 1;
        }
    }
    for (; rows > 0 && OutputPlace(m_top, m_topRow) < end; --rows) {
        if (m_topRow + 1 < rowsOf(m_top)) {
            ++m_topRow;
        } else {
            ++m_top;
            m_topRow = 0;
        }
    }
    setFollowing(OutputPlace(m_top, m_topRow) >= end);
    ensureLines();
    updateBars();
    viewport()->update();
}

void OutputText::updateBars()
{
    m_settingBars = true;
    const OutputPlace end = endTop();
    // One more step where the top line is cut, so that the last step of the bar is the very end.
    const qint64 last = end.first + (end.second > 0 ? 1 : 0);
    constexpr qint64 most = 2'000'000'000;
    verticalScrollBar()->setRange(0, static_cast<int>(std::min(last, most)));
    verticalScrollBar()->setPageStep(rowsInView());
    verticalScrollBar()->setSingleStep(1);
    verticalScrollBar()->setValue(
        static_cast<int>(std::min(OutputPlace(m_top, m_topRow) >= end ? last : m_top, most)));
    const int room = viewport()->width() - gutter() - margin;
    horizontalScrollBar()->setRange(0, m_wrapping ? 0 : std::max(0, m_widest - room));
    horizontalScrollBar()->setPageStep(std::max(1, room));
    horizontalScrollBar()->setSingleStep(4 * m_charWidth);
    m_settingBars = false;
    Q_EMIT linesShown();
}

void OutputText::scrollContentsBy(int, int dy)
{
    viewport()->update();
    if (m_settingBars || dy == 0)
        return;
    const OutputPlace end = endTop();
    if (verticalScrollBar()->value() >= verticalScrollBar()->maximum()) {
        m_top = end.first;
        m_topRow = end.second;
    } else {
        m_top = verticalScrollBar()->value();
        m_topRow = 0;
    }
    setFollowing(OutputPlace(m_top, m_topRow) >= end);
    ensureLines();
}

void OutputText::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ShiftModifier
        || std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const OutputPlace before(m_top, m_topRow);
    m_wheelRest += event->angleDelta().y();
    const int rows = m_wheelRest / 40;
    m_wheelRest -= rows * 40;
    scrollRows(-rows);
    // At its end the page around it scrolls on.
    event->setAccepted(rows == 0 || before != OutputPlace(m_top, m_topRow));
}

void OutputText::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_wrapping && event->oldSize().width() != event->size().width())
        forgetLayouts();
    if (m_following)
        goToEnd();
    ensureLines();
    updateBars();
}

void OutputText::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        readFont();
        forgetLayouts();
    }
}

QString OutputText::visibleText() const
{
    QStringList texts;
    const qint64 end = std::min(m_count, m_top + rowsInView() + 1);
    for (auto at = m_held.lower_bound(m_top); at != m_held.end() && at->first < end; ++at)
        texts.append(shownText(at->second.line));
    return texts.join(QLatin1Char('\n'));
}

} // namespace ic
