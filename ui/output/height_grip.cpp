// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/height_grip.h"

#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ic {

namespace {
constexpr int keyStep = 48;
} // namespace

HeightGrip::HeightGrip(const QString &spoken, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(spoken);
    setToolTip(tr("Drag, or press Up and Down, to change the height"));
    setCursor(Qt::SizeVerCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HeightGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(hasFocus() ? tokens.accent : tokens.controlBorder);
    const QRectF handle(width() / 2.0 - 24, height() / 2.0 - 2, 48, 4);
    painter.drawRoundedRect(handle, 2, 2);
}

void HeightGrip::mousePressEvent(QMouseEvent *event)
{
    m_at = static_cast<int>(event->globalPosition().y());
}

void HeightGrip::mouseMoveEvent(QMouseEvent *event)
{
    const int now = static_cast<int>(event->globalPosition().y());
    if (event->buttons() & Qt::LeftButton && now != m_at) {
        Q_EMIT moved(now - m_at);
        m_at = now;
    }
}

void HeightGrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up)
        Q_EMIT moved(-keyStep);
    else if (event->key() == Qt::Key_Down)
        Q_EMIT moved(keyStep);
    else
        QWidget::keyPressEvent(event);
}

void HeightGrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void HeightGrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace ic
