// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ic {

/// What stands in the window until journal and runbook are open: the outline of the ready screen.
class OpeningScreen : public QWidget {
    Q_OBJECT
public:
    explicit OpeningScreen(QWidget *parent = nullptr);

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ic
