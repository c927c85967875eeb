// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace ic {

namespace {

/// What a column holds. With wrapped texts in it, how high it is follows from its width alone: the lowest
/// height that its layout knows is for texts as narrow as can be, and would bring a scroll bar where all is
/// in view.
class ColumnContent : public QWidget {
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override
    {
        const QSize lowest = QWidget::minimumSizeHint();
        return {lowest.width(), layout()->hasHeightForWidth() ? 1 : lowest.height()};
    }
};

} // namespace

Column::Column(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Focus goes to what is in it; the keyboard scrolls by moving the focus, which the area follows.
    setFocusPolicy(Qt::NoFocus);
    auto *content = new ColumnContent(this);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(0, 0, 0, 0);
    setWidget(content);
    content->installEventFilter(this);
    // Wherever the focus goes by a key of its own, it stays in view.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // Later, since a row that was just made has no place yet.
        if (now && isAncestorOf(now) && isVisible())
            QTimer::singleShot(0, now, [this, now] { ensureWidgetVisible(now, 0, 12); });
    });
}

QSize Column::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), 40};
}

QSize Column::sizeHint() const
{
    return widget()->sizeHint();
}

bool Column::eventFilter(QObject *watched, QEvent *event)
{
    // What is in it may ask for more width than it did; the column has to pass that on.
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ic
