// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLayout;
class QVBoxLayout;

namespace ic {

/// A rounded ground with a caption and what belongs under it.
class Panel : public QFrame {
    Q_OBJECT
public:
    explicit Panel(const QString &caption, QWidget *parent = nullptr);

    QVBoxLayout *body() const { return m_body; }
    /// Beside the caption, at the right.
    void addBesideCaption(QWidget *widget);

private:
    QHBoxLayout *m_top = nullptr;
    QVBoxLayout *m_body = nullptr;
};

/// Takes all out of a layout and deletes the widgets in it.
void clearLayout(QLayout *layout);

} // namespace ic
