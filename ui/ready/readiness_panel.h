// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/readiness.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/remembered.h"

#include <vector>

namespace ic {

class Console;

/// "Ready to respond": what would hinder the response tonight, and what to do about it now.
class ReadinessPanel : public Panel {
    Q_OBJECT
public:
    explicit ReadinessPanel(Console &console, QWidget *parent = nullptr);

private:
    void refresh();
    void addRow(const ReadinessItem &item);

    Console &m_console;
    Remembered<std::vector<ReadinessItem>> m_shown;
};

} // namespace ic
