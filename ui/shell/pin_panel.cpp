// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pin_panel.h"

#include "app/console/console.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pin_fields.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

PinPanel::PinPanel(Console &console, QWidget *parent)
    : BarPanel(tr("Set this PIN"), tr("Set this PIN"), parent)
    , m_console(console)
    , m_person(new QComboBox(this))
    , m_fields(new PinFields(console, this))
{
    m_person->setAccessibleName(tr("Whose PIN"));
    m_person->setMaximumWidth(260);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    QLabel *label = makeLabel(tr("Whose PIN"), Role::Dim, this);
    label->setBuddy(m_person);
    label->setMinimumWidth(116);
    line->addWidget(label);
    line->addWidget(m_person);
    line->addStretch();
    body()->addLayout(line);
    body()->addWidget(m_fields);
    setHeading(tr("PIN for approving steps as a second person"));
    connect(m_person, &QComboBox::currentTextChanged, m_fields, &PinFields::setPerson);
    connect(this, &BarPanel::closed, m_fields, &PinFields::clearFields);
}

void PinPanel::prepare()
{
    m_person->clear();
    m_person->addItems(m_console.site().people);
    const bool anybody = m_person->count() > 0;
    setHint(anybody ? tr("It is kept in the system's keychain only, in a form from which it can't be read.")
                    : tr("Nobody may approve yet. Add names to “people” in site.yaml."));
    confirmButton()->setEnabled(anybody);
    m_fields->setEnabled(anybody);
}

void PinPanel::confirm()
{
    m_fields->submit(closeWhenDone());
}

QWidget *PinPanel::firstField()
{
    return m_person;
}

} // namespace ic
