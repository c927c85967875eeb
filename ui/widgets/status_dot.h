// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ic {

/// A state as a shape of its own, so that it does not need its colour: ring (nothing known or nothing done
/// yet), disc (good), triangle (look here), square with a cross (bad), arrow (runs), tick (done).
class StatusDot : public QWidget {
    Q_OBJECT
public:
    enum class State { Unknown, Good, Warning, Bad, Running, Done };

    explicit StatusDot(State state = State::Unknown, QWidget *parent = nullptr);

    State state() const { return m_state; }
    /// `word` is what a screen reader says; the state's own word where empty.
    void setState(State state, const QString &word = {});
    QSize sizeHint() const override { return {14, 14}; }

    static QString wordFor(State state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state;
};

} // namespace ic
