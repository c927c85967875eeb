// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QFrame>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ic {

class StatusDot;

/// What went wrong, where the eye already is: what, where, what to do. Hidden while there is nothing to say.
class InlineSentence : public QFrame {
    Q_OBJECT
public:
    explicit InlineSentence(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showHint(const QString &text);
    void clear();
    QString text() const;
    /// A way out, right of the text.
    QPushButton *addButton(const QString &text);
    void setDismissible(bool dismissible);

Q_SIGNALS:
    void dismissed();

private:
    void showText(const QString &text);

    StatusDot *m_dot;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QPushButton *m_dismiss;
};

/// The one sentence of Console::banner(): over every screen, and no way to close it.
class Banner : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget *parent = nullptr);
    void setError(const std::optional<Error> &error);
    /// A way out, right of the text; hidden until somebody shows it.
    QPushButton *wayOut() const { return m_wayOut; }

private:
    QLabel *m_text;
    QPushButton *m_wayOut;
};

} // namespace ic
