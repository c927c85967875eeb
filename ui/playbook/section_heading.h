// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace ic {

/// The line above a section's content: title, time window, how much of it is done, and room for a button.
class SectionHeading : public QFrame {
    Q_OBJECT
public:
    /// top: the page's own title, larger.
    SectionHeading(const QString &title, bool top, QWidget *parent = nullptr);

    void setChip(const QString &text);
    /// Beside the title: "3 of 7".
    void setBeside(const QString &text);
    /// At the right: "4 of 4 done".
    void setDone(const QString &text);
    void addButton(QWidget *button);

private:
    QHBoxLayout *m_layout;
    QLabel *m_chip;
    QLabel *m_beside;
    QLabel *m_done;
};

} // namespace ic
