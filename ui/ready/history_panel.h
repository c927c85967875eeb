// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/remembered.h"

namespace ic {

class Console;

/// "Last incidents": the newest few; pressing one looks at it.
class HistoryPanel : public Panel {
    Q_OBJECT
public:
    explicit HistoryPanel(Console &console, QWidget *parent = nullptr);

Q_SIGNALS:
    void incidentChosen(ic::IncidentId incident);

private:
    void refresh();

    Console &m_console;
    Remembered<QString> m_shown;
};

} // namespace ic
