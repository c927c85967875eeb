// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>

namespace ic {

/// A button or check box inside a row of a page. Enter presses it, as Space does, but never by auto-repeat: a
/// key held down by a shaking hand must not answer the question that its own first press opened. Arrow keys
/// and letters go on to the page, which moves between rows.
template <typename Button>
class RowControl : public Button {
public:
    using Button::Button;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!event->isAutoRepeat())
                this->click();
            event->accept();
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
            event->ignore();
            return;
        default:
            Button::keyPressEvent(event);
        }
    }
};

} // namespace ic
