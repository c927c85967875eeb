// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pin_fields.h"

#include "app/console/console.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPointer>

namespace ic {

QLineEdit *makePinField(const QString &spoken, QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    field->setMaxLength(64);
    field->setMaximumWidth(220);
    field->setAccessibleName(spoken);
    return field;
}

PinFields::PinFields(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_oldLabel(makeLabel(tr("Present PIN"), Role::Dim, this))
    , m_old(makePinField(tr("Present PIN"), this))
    , m_new(makePinField(tr("New PIN"), this))
    , m_again(makePinField(tr("New PIN again"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_oldLabel, 0, 0);
    grid->addWidget(m_old, 0, 1);
    grid->addWidget(makeLabel(tr("New PIN"), Role::Dim, this), 1, 0);
    grid->addWidget(m_new, 1, 1);
    grid->addWidget(makeLabel(tr("New PIN again"), Role::Dim, this), 2, 0);
    grid->addWidget(m_again, 2, 1);
    grid->setColumnMinimumWidth(0, 116);
    grid->setColumnStretch(2, 1);
    showOld(false);
}

void PinFields::setPerson(const QString &person)
{
    m_person = person;
    clearFields();
    showOld(false);
    m_console.hasPin(person, [guard = QPointer(this), person](const Result<bool> &has) {
        if (guard && guard->m_person == person)
            guard->showOld(has && *has);
    });
}

void PinFields::showOld(bool has)
{
    m_oldLabel->setVisible(has);
    m_old->setVisible(has);
    if (has && m_new->hasFocus() && m_new->text().isEmpty())
        m_old->setFocus(Qt::OtherFocusReason);
}

QWidget *PinFields::firstField() const
{
    return m_old->isHidden() ? m_new : m_old;
}

void PinFields::clearFields()
{
    for (QLineEdit *field : {m_old, m_new, m_again})
        field->clear();
}

void PinFields::submit(std::function<void(const Result<void> &)> done)
{
    const QString old = m_old->text();
    const QString chosen = m_new->text();
    const QString again = m_again->text();
    clearFields();
    firstField()->setFocus(Qt::OtherFocusReason);
    if (chosen != again) {
        done(fail(ErrorCode::InvalidArgument, tr("The two new PINs are not the same"), {},
                  tr("Enter both again")));
        return;
    }
    m_console.setPin(m_person, old, chosen, std::move(done));
}

} // namespace ic
