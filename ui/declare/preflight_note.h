// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/panel.h"

namespace ic {

class Console;
class ReadinessRows;

/// What the steps would not find in the environment that is about to be declared for. Hidden where all is
/// there; comes while the screen is up, and nobody waits for it.
class PreflightNote : public Panel {
    Q_OBJECT
public:
    explicit PreflightNote(Console &console, QWidget *parent = nullptr);

    /// Looks into an environment, by name.
    void look(const QString &environment);

private:
    void refresh();

    Console &m_console;
    QString m_environment;
    ReadinessRows *m_rows;
};

} // namespace ic
