// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/output_view.h"

#include "app/actions/runs.h"
#include "ui/widgets/theme.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace ic {

namespace {

constexpr int shortestPauseMs = 50;
constexpr int shareOfTime = 8; // the window keeps seven of eight milliseconds for itself
constexpr int longestLine = 4000; // characters; a longer one is cut, the recording has it whole

QTextCharFormat formatOf(OutputStream stream, const Tokens &tokens)
{
    QTextCharFormat format;
    format.setForeground(stream == OutputStream::Error       ? tokens.warning
                             : stream == OutputStream::Input ? tokens.accent
                                                             : tokens.text);
    return format;
}

} // namespace

OutputView::OutputView(Runs &runs, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_runs(runs)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMaximumBlockCount(Runs::tailLines);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(monoFont(font()));
    setAccessibleName(tr("Output"));
    m_flush.setSingleShot(true);
    connect(&m_flush, &QTimer::timeout, this, &OutputView::flush);
    connect(&m_runs, &Runs::output, this,
            [this](RunId id, const std::vector<OutputLine> &lines, int replaced) {
                if (id == m_run && !id.isNull())
                    take(lines, replaced);
            });
}

void OutputView::follow(RunId run)
{
    if (run == m_run)
        return;
    m_run = run;
    m_pending.clear();
    m_stale = 0;
    clear();
    m_empty = true;
    if (run.isNull())
        return;
    m_pending = m_runs.tail(run);
    flush();
}

void OutputView::take(const std::vector<OutputLine> &lines, int replaced)
{
    const int inPending = std::min(replaced, int(m_pending.size()));
    m_pending.erase(m_pending.end() - inPending, m_pending.end());
    m_stale += replaced - inPending;
    m_pending.insert(m_pending.end(), lines.begin(), lines.end());
    if (m_pending.size() > Runs::tailLines)
        m_pending.erase(m_pending.begin(), m_pending.end() - Runs::tailLines);
    if (!m_flush.isActive())
        m_flush.start(shortestPauseMs);
}

void OutputView::flush()
{
    QElapsedTimer took;
    took.start();
    const bool atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    if (m_pending.size() >= Runs::tailLines) { // nothing of the old stays
        clear();
        m_empty = true;
        m_stale = 0;
    }
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::End);
    for (; m_stale > 0 && !m_empty; --m_stale) {
        cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        if (cursor.atStart())
            m_empty = true;
        else
            cursor.deletePreviousChar();
    }
    m_stale = 0;
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    for (std::size_t i = 0; i < m_pending.size();) {
        // One insertion for each stretch of the same stream.
        const OutputStream stream = m_pending[i].stream;
        QString text;
        for (; i < m_pending.size() && m_pending[i].stream == stream; ++i) {
            if (!m_empty)
                text += QLatin1Char('\n');
            m_empty = false;
            text += m_pending[i].text.left(longestLine);
        }
        cursor.insertText(text, formatOf(stream, tokens));
    }
    cursor.endEditBlock();
    m_pending.clear();
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    const int spent = int(took.elapsed()) * shareOfTime;
    if (spent > shortestPauseMs) // what comes next waits in m_pending
        m_flush.start(spent);
}

void OutputView::keyPressEvent(QKeyEvent *event)
{
    // Escape belongs to the page.
    if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace ic
