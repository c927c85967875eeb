// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace ic {

/// A plain-text label of a role: what a person typed or a document says is never taken for markup.
QLabel *makeLabel(const QString &text, QWidget *parent);
QLabel *makeLabel(const QString &text, Role role, QWidget *parent);
/// The same over as many lines as it needs.
QLabel *makeWrapping(const QString &text, QWidget *parent);
QLabel *makeWrapping(const QString &text, Role role, QWidget *parent);
/// A key as on a keyboard: "Ctrl K". Not read out, since the button beside it says what it does.
QLabel *makeKeyCap(const QString &keys, QWidget *parent);

/// One line that ends in "…" where there is no room, and then tells the whole text as its tool tip.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    ElidedLabel(const QString &text, Role role, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

/// A clock whose digits all have the same width, so that nothing beside it moves when a second passes.
class ClockLabel : public QLabel {
    Q_OBJECT
public:
    explicit ClockLabel(Role role, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int cellWidth(QChar character) const;
};

} // namespace ic
