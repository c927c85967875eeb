// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/declare/preflight_note.h"

#include "app/console/console.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/readiness_rows.h"

#include <QVBoxLayout>

namespace ic {

PreflightNote::PreflightNote(Console &console, QWidget *parent)
    : Panel(tr("Not ready here"), parent)
    , m_console(console)
    , m_rows(new ReadinessRows(4, this))
{
    body()->addWidget(makeWrapping(tr("Declaring does not wait for these."), Role::Dim, this));
    body()->addWidget(m_rows);
    connect(&console, &Console::declarationReadinessChanged, this, &PreflightNote::refresh);
    hide();
}

void PreflightNote::look(const QString &environment)
{
    m_environment = environment;
    m_console.lookInto(environment);
    refresh();
}

void PreflightNote::refresh()
{
    const std::vector<ReadinessItem> items = m_console.declarationReadiness(m_environment);
    m_rows->show(items);
    setVisible(!items.empty());
}

} // namespace ic
