// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/output_text_access.h"

#include "ui/output/output_text.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace ic {

namespace {

/// Read only: what a screen reader changes would be lost at the next line that comes.
class OutputTextAccess : public QAccessibleWidget, public QAccessibleTextInterface {
public:
    explicit OutputTextAccess(OutputText *text)
        : QAccessibleWidget(text, QAccessible::Terminal)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.multiLine = true;
        state.selectableText = true;
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value ? visible() : QAccessibleWidget::text(kind);
    }
    // Only the lines; the scroll bars are for the mouse.
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { }
    void removeSelection(int) override { }
    void setSelection(int, int, int) override { }
    int cursorPosition() const override
    {
        const OutputPlace caret = output().caret();
        const QString all = visible();
        qsizetype at = 0;
        for (qint64 line = output().topLine(); line < caret.first; ++line) {
            const qsizetype next = all.indexOf(QLatin1Char('\n'), at);
            if (next < 0)
                break;
            at = next + 1;
        }
        return static_cast<int>(std::min(at + caret.second, all.size()));
    }
    void setCursorPosition(int) override { }
    QString text(int start, int end) const override { return visible().mid(start, end - start); }
    int characterCount() const override { return static_cast<int>(visible().size()); }
    QRect characterRect(int offset) const override
    {
        const QString before = visible().left(offset);
        const QRect all = rect();
        return {all.x(), all.y() + int(before.count(QLatin1Char('\n'))) * output().rowHeight(), all.width(),
                output().rowHeight()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        const QString all = visible();
        int row = (point.y() - rect().y()) / std::max(1, output().rowHeight());
        qsizetype at = 0;
        for (; row > 0; --row) {
            const qsizetype next = all.indexOf(QLatin1Char('\n'), at);
            if (next < 0)
                break;
            at = next + 1;
        }
        return static_cast<int>(at);
    }
    void scrollToSubstring(int, int) override { }
    QString attributes(int offset, int *start, int *end) const override
    {
        *start = offset;
        *end = characterCount();
        return {};
    }

private:
    OutputText &output() const { return *static_cast<OutputText *>(widget()); }
    QString visible() const { return output().visibleText(); }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *text = qobject_cast<OutputText *>(object);
    return text ? new OutputTextAccess(text) : nullptr;
}

} // namespace

void installOutputTextAccess()
{
    QAccessible::installFactory(make); // the same one is kept only once
}

} // namespace ic
