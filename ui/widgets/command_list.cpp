// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/command_list.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QScrollBar>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace ic {

namespace {

constexpr size_t atOnce = 100;

bool isSame(const CommandToTrust &a, const CommandToTrust &b)
{
    return a.stepId == b.stepId && a.script == b.script && a.before == b.before && a.file == b.file
        && a.line == b.line && a.effect == b.effect;
}

QTextCharFormat coloured(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

} // namespace

CommandList::CommandList(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFont(monoFont(font()));
}

QString CommandList::effectWord(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return tr("○ reads");
    case Effect::Change:
        return tr("△ changes the system");
    case Effect::Destroy:
        return tr("◆ can destroy data");
    }
    return {};
}

bool CommandList::shows(const std::vector<CommandToTrust> &commands) const
{
    return std::ranges::equal(m_commands, commands, isSame);
}

void CommandList::show(const std::vector<CommandToTrust> &commands)
{
    m_commands = commands;
    m_next = 0;
    clear();
    addSome();
    fitHeight();
    moveCursor(QTextCursor::Start);
}

void CommandList::addSome()
{
    const size_t end = std::min(m_commands.size(), m_next + atOnce);
    const int place = verticalScrollBar()->value();
    while (m_next < end)
        add(m_commands[m_next++]);
    verticalScrollBar()->setValue(place);
    if (m_next < m_commands.size())
        QTimer::singleShot(0, this, [this, next = m_next] {
            if (m_next == next) // else it begins anew
                addSome();
        });
}

void CommandList::add(const CommandToTrust &command)
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    const QColor colour = command.effect == Effect::Destroy ? tokens.bad
        : command.effect == Effect::Change                  ? tokens.warning
                                                            : tokens.dim;
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    if (!document()->isEmpty())
        cursor.insertBlock();
    if (!command.file.isEmpty())
        cursor.insertText(tr("%1, line %2 · ").arg(command.file).arg(command.line), coloured(tokens.dim));
    else if (command.line > 0)
        cursor.insertText(tr("line %1 · ").arg(command.line), coloured(tokens.dim));
    cursor.insertText(effectWord(command.effect), coloured(colour));
    cursor.insertText(QStringLiteral(" · ") + command.label, coloured(tokens.dim));
    if (command.isChanged && command.before.isEmpty())
        cursor.insertText(tr(" · changed"), coloured(tokens.warning));
    const bool both = command.isChanged && !command.before.isEmpty();
    if (both && command.before.trimmed() == command.script.trimmed())
        cursor.insertText(tr(" · runs in another way than before"), coloured(tokens.warning));
    else if (both)
        addLines(command.before, tr("− was: "), coloured(tokens.dim));
    addLines(command.script, both ? tr("+ now: ") : QStringLiteral("  "), coloured(tokens.text));
}

void CommandList::addLines(const QString &text, const QString &mark, const QTextCharFormat &format)
{
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    const QStringList lines = text.trimmed().split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        cursor.insertBlock();
        cursor.insertText(mark + line, format);
    }
}

void CommandList::fitHeight()
{
    const int lines = std::clamp(document()->blockCount(), 2, m_mostLines);
    setFixedHeight(lines * QFontMetrics(font()).lineSpacing() + 24);
}

void CommandList::setMostLines(int lines)
{
    if (std::exchange(m_mostLines, lines) != lines)
        fitHeight();
}

void CommandList::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_commands.empty())
        show(std::vector<CommandToTrust>(m_commands));
}

} // namespace ic
