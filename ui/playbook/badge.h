// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/row_control.h"

#include <QCheckBox>

namespace ic {

/// The round mark before an action or a step: its number, and a shape once there is something to say.
enum class BadgeLook { Number, Running, Done, Failed, Unsure };

constexpr int badgeSize = 26;

/// A badge that only shows.
class BadgeMark : public QWidget {
    Q_OBJECT
public:
    explicit BadgeMark(int number, QWidget *parent = nullptr);
    void setLook(BadgeLook look);
    BadgeLook look() const { return m_look; }
    QSize sizeHint() const override { return {badgeSize, badgeSize}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    BadgeLook m_look = BadgeLook::Number;
};

/// A badge to press: the check box of a numbered action.
class BadgeCheck : public RowControl<QCheckBox> {
    Q_OBJECT
public:
    explicit BadgeCheck(int number, QWidget *parent = nullptr);
    /// What it shows while it is not checked.
    void setLook(BadgeLook look);
    QSize sizeHint() const override { return {badgeSize, badgeSize}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    int m_number;
    BadgeLook m_look = BadgeLook::Number;
};

} // namespace ic
