// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/approval_fields.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/pin_fields.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/sentence.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace ic {

ApprovalFields::ApprovalFields(Console &console, const QStringList &people, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_person(new QComboBox(this))
    , m_pin(makePinField(tr("PIN of the second person"), this))
    , m_set(new RowControl<QPushButton>(this))
    , m_new(new PinFields(console, this))
    , m_sentence(new InlineSentence(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeWrapping(
        tr("A second person has to agree: they read what would run, choose their name and enter their PIN."),
        this));
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    m_person->addItems(people);
    m_person->setAccessibleName(tr("Second person"));
    m_person->setMaximumWidth(240);
    line->addWidget(m_person);
    QLabel *label = makeLabel(tr("PIN"), Role::Dim, this);
    label->setBuddy(m_pin);
    line->addWidget(label);
    line->addWidget(m_pin);
    line->addWidget(m_set);
    line->addStretch();
    layout->addLayout(line);
    layout->addWidget(m_new);
    m_sentence->setDismissible(false);
    layout->addWidget(m_sentence);
    m_new->hide();
    connect(m_person, &QComboBox::currentIndexChanged, this, &ApprovalFields::choose);
    connect(m_pin, &QLineEdit::textChanged, this, &ApprovalFields::changed);
    connect(m_set, &QPushButton::clicked, this, &ApprovalFields::setNewPin);
    choose();
}

void ApprovalFields::choose()
{
    m_pin->clear();
    m_sentence->clear();
    m_new->hide();
    offerPin(true);
    const QString person = m_person->currentText();
    m_console.hasPin(person, [guard = QPointer(this), person](const Result<bool> &has) {
        if (!guard || guard->m_person->currentText() != person)
            return;
        if (has)
            guard->offerPin(*has);
        else
            guard->showError(has.error());
    });
}

void ApprovalFields::offerPin(bool has)
{
    m_pin->setEnabled(has);
    m_set->setVisible(!has);
    m_set->setText(tr("Set a PIN…"));
    m_set->setAccessibleName(tr("Set a PIN for %1").arg(m_person->currentText()));
    if (!has)
        m_sentence->showHint(tr("%1 has no PIN yet, and sets one here. It is kept in the keychain only.")
                                 .arg(m_person->currentText()));
    keepInView();
    Q_EMIT changed();
}

/// What came to stand here pushed the buttons down.
void ApprovalFields::keepInView()
{
    QWidget *row = parentWidget();
    for (QWidget *above = row; above; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (!area)
            continue;
        QTimer::singleShot(0, row, [row, area] { area->ensureWidgetVisible(row, 0, 12); });
        return;
    }
}

void ApprovalFields::setNewPin()
{
    if (m_new->isHidden()) {
        m_new->setPerson(m_person->currentText());
        m_new->show();
        m_set->setText(tr("Set this PIN"));
        m_new->firstField()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_new->submit([guard = QPointer(this)](const Result<void> &set) {
        if (!guard)
            return;
        if (!set) {
            guard->showError(set.error());
            return;
        }
        guard->m_new->hide();
        guard->m_sentence->clear();
        guard->offerPin(true);
        guard->m_pin->setFocus(Qt::OtherFocusReason);
    });
}

bool ApprovalFields::isComplete() const
{
    return m_person->currentIndex() >= 0 && !m_pin->text().isEmpty();
}

Approval ApprovalFields::take()
{
    Approval approval{m_person->currentText(), m_pin->text()};
    m_pin->clear();
    return approval;
}

void ApprovalFields::showError(const Error &error)
{
    m_sentence->showError(error);
    m_pin->setFocus(Qt::OtherFocusReason);
}

QWidget *ApprovalFields::firstField() const
{
    return m_person;
}

} // namespace ic
