// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace ic {

/// A column that scrolls up and down when it has to, never sideways: what is in it takes the column's width.
class Column : public QScrollArea {
    Q_OBJECT
public:
    explicit Column(QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVBoxLayout *m_body;
};

} // namespace ic
