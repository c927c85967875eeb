// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ic {

/// The lower edge of something whose height a person may choose: drag it, or move it by Up and Down.
class HeightGrip : public QWidget {
    Q_OBJECT
public:
    HeightGrip(const QString &spoken, QWidget *parent);
    QSize sizeHint() const override { return {120, 10}; }

Q_SIGNALS:
    /// Pixels; down is more.
    void moved(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int m_at = 0;
};

} // namespace ic
