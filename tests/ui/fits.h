// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QStringList>

namespace ic::test {

/// Left and right of what is cut off by some ancestor; a column may scroll up and down, never sideways.
inline bool sticksOut(const QWidget *widget, const QWidget *window)
{
    bool mayScroll = false;
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        const QRect place(widget->mapTo(above, QPoint()), widget->size());
        // The viewport of a column: below it, what stands lower is only a matter of scrolling.
        if (above->parentWidget() && qobject_cast<const QAbstractScrollArea *>(above->parentWidget()))
            mayScroll = true;
        if (place.left() < 0 || place.right() >= above->width())
            return true;
        if (!mayScroll && (place.top() < 0 || place.bottom() >= above->height()))
            return true;
        if (above == window)
            break;
    }
    return false;
}

/// Every label and button in view whose text does not fit where it stands; empty is good.
inline QStringList clippedTexts(const QWidget *window)
{
    QStringList clipped;
    const auto report = [&clipped](const QWidget *widget, const QString &text, const char *how) {
        clipped << QStringLiteral("%1 “%2” %3: %4×%5")
                       .arg(QString::fromLatin1(widget->metaObject()->className()), text.left(60),
                            QString::fromLatin1(how), QString::number(widget->width()),
                            QString::number(widget->height()));
    };
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        if (const auto *elided = qobject_cast<const ElidedLabel *>(label)) {
            if (elided->isElided())
                report(label, label->text(), "is elided");
        } else if (label->wordWrap()) {
            if (label->heightForWidth(label->width()) > label->height())
                report(label, label->text(), "needs more lines");
        } else if (label->sizeHint().width() > label->width()
                   || label->sizeHint().height() > label->height()) {
            report(label, label->text(), "is too small");
        }
        if (sticksOut(label, window))
            report(label, label->text(), "sticks out");
    }
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        if (button->sizeHint().width() > button->width() || button->sizeHint().height() > button->height())
            report(button, button->text(), "is too small");
        if (sticksOut(button, window))
            report(button, button->text(), "sticks out");
    }
    return clipped;
}

} // namespace ic::test
