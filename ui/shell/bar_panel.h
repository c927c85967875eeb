// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ic {

class InlineSentence;

/// A question right under the incident bar, where a message box would have hidden the incident: Enter
/// confirms, Escape closes, and the focus goes back to where it was.
class BarPanel : public QFrame {
    Q_OBJECT
public:
    BarPanel(const QString &confirmText, const QString &confirmSpoken, QWidget *parent = nullptr);

    void openPanel();
    void closePanel();

Q_SIGNALS:
    void closed();

protected:
    /// Fills it in; called at each opening.
    virtual void prepare() = 0;
    virtual void confirm() = 0;
    virtual QWidget *firstField() = 0;

    void setHeading(const QString &heading);
    void setHint(const QString &hint); ///< hidden where empty
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *buttons() const { return m_buttons; }
    QPushButton *confirmButton() const { return m_confirm; }
    /// The key cap of Enter: beside the button that it presses.
    QWidget *enterCap() const { return m_enterCap; }
    /// Closes it where the journal took the event, else shows why not.
    std::function<void(const Result<void> &)> closeWhenDone();

private:
    void pressEnter();

    QLabel *m_heading;
    InlineSentence *m_hint;
    InlineSentence *m_error;
    QVBoxLayout *m_body;
    QHBoxLayout *m_buttons;
    QPushButton *m_confirm;
    QWidget *m_enterCap;
    QPointer<QWidget> m_focusBefore;
    bool m_underway = false;
};

} // namespace ic
