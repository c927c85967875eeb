// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace ic {

/// A button whose face is a layout of its own. Its accessible name is its title.
class FaceButton : public QPushButton {
    Q_OBJECT
public:
    explicit FaceButton(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;

protected:
    /// So that presses on it reach the button.
    static void letThrough(QWidget *widget);
};

/// A situation on the ready screen: number, title, and what is behind it.
class TitleButton : public FaceButton {
    Q_OBJECT
public:
    TitleButton(int number, const QString &title, const QString &detail, bool urgent,
                QWidget *parent = nullptr);
};

/// A line of the tree at the left: a situation with its key, or a playbook under it.
class NavButton : public FaceButton {
    Q_OBJECT
public:
    /// `number` 0: a playbook, indented.
    NavButton(int number, const QString &title, QWidget *parent = nullptr);
    void setCompact(bool compact);
};

} // namespace ic
