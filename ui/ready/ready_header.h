// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace ic {

class Console;
class ElidedLabel;
class StatusDot;

/// The line over every screen without an incident: how the world is, and what can be begun.
class ReadyHeader : public QFrame {
    Q_OBJECT
public:
    ReadyHeader(Console &console, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void addButton(QWidget *button);

private:
    void refresh();

    Console &m_console;
    StatusDot *m_dot;
    QLabel *m_title;
    ElidedLabel *m_summary;
    QHBoxLayout *m_buttons;
};

} // namespace ic
