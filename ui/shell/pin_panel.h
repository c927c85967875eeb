// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/bar_panel.h"

class QComboBox;

namespace ic {

class Console;
class PinFields;

/// Sets or changes the PIN by which somebody approves steps as a second person.
class PinPanel : public BarPanel {
    Q_OBJECT
public:
    explicit PinPanel(Console &console, QWidget *parent = nullptr);

protected:
    void prepare() override;
    void confirm() override;
    QWidget *firstField() override;

private:
    Console &m_console;
    QComboBox *m_person;
    PinFields *m_fields;
};

} // namespace ic
