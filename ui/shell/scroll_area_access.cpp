// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scroll_area_access.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAccessibleWidget>

namespace ic {

namespace {

class ScrollAreaInterface final : public QAccessibleWidget {
public:
    explicit ScrollAreaInterface(QAbstractScrollArea *area)
        : QAccessibleWidget(area, QAccessible::Client)
    {
    }

    int childCount() const override { return 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(viewport()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == viewport() ? 0 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QWidget *area = viewport();
        return area->rect().contains(area->mapFromGlobal(QPoint(x, y))) ? child(0) : nullptr;
    }

private:
    QWidget *viewport() const { return static_cast<QAbstractScrollArea *>(object())->viewport(); }
};

// Asked for an object's own class first, then for those it derives from: lists and editors keep theirs.
QAccessibleInterface *scrollAreaInterface(const QString &className, QObject *object)
{
    if (className != QLatin1String("QAbstractScrollArea") && className != QLatin1String("QScrollArea"))
        return nullptr;
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    return area ? new ScrollAreaInterface(area) : nullptr;
}

} // namespace

void guardScrollAreas()
{
    QAccessible::installFactory(&scrollAreaInterface);
}

} // namespace ic
