// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ic {

class InlineSentence;
class PinFields;

/// Who agrees as a second person, and their PIN. Offers to set one where they have none.
class ApprovalFields : public QWidget {
    Q_OBJECT
public:
    ApprovalFields(Console &console, const QStringList &people, QWidget *parent = nullptr);

    bool isComplete() const;
    /// Takes the PIN out of its field.
    Approval take();
    void showError(const Error &error);
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

private:
    void choose();
    void offerPin(bool has);
    void setNewPin();
    void keepInView();

    Console &m_console;
    QComboBox *m_person;
    QLineEdit *m_pin;
    QPushButton *m_set; ///< "Set a PIN…", then what takes the new one
    PinFields *m_new;
    InlineSentence *m_sentence;
};

} // namespace ic
