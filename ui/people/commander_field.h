// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace ic {

class Console;

/// Who commands: typed, or chosen from the people of the site and of the runbook.
class CommanderField : public QComboBox {
    Q_OBJECT
public:
    explicit CommanderField(Console &console, QWidget *parent = nullptr);

    /// Offers everybody again, and puts `name` in.
    void fill(const QString &name);
    QString name() const { return currentText().trimmed(); }

private:
    Console &m_console;
};

} // namespace ic
