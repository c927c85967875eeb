// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace ic {

class Console;

/// A field for a PIN: covered, kept out of input methods.
QLineEdit *makePinField(const QString &spoken, QWidget *parent);

/// Sets or changes one person's PIN: the old one where there is one, the new one, and that again. The fields
/// are emptied whenever they were used.
class PinFields : public QWidget {
    Q_OBJECT
public:
    explicit PinFields(Console &console, QWidget *parent = nullptr);

    /// Asks the keychain whether the old PIN is needed.
    void setPerson(const QString &person);
    QWidget *firstField() const;
    void clearFields();
    /// Hands them to the console.
    void submit(std::function<void(const Result<void> &)> done);

private:
    void showOld(bool has);

    Console &m_console;
    QString m_person;
    QLabel *m_oldLabel;
    QLineEdit *m_old;
    QLineEdit *m_new;
    QLineEdit *m_again;
};

} // namespace ic
