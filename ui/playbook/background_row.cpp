// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/background_row.h"

#include "app/base/error.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/sentence.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

BackgroundRow::BackgroundRow(const SectionRun &section, QWidget *parent)
    : QFrame(parent)
    , m_heading(makeWrapping(QString(), Role::Heading, this))
    , m_names(makeWrapping(QString(), Role::Dim, this))
    , m_stop(new RowControl<QPushButton>(tr("Stop…"), this))
    , m_leave(new RowControl<QPushButton>(tr("Leave running"), this))
    , m_sentence(new InlineSentence(this))
{
    setRole(this, Role::Panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_names);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(8);
    answers->addWidget(m_stop);
    answers->addWidget(m_leave);
    answers->addStretch();
    layout->addLayout(answers);
    layout->addWidget(m_sentence);
    m_sentence->hide();
    const QString &title = section.start.title;
    m_stop->setAccessibleName(tr("Stop what runs in the background: %1").arg(title));
    m_leave->setAccessibleName(tr("Leave running: %1").arg(title));
    m_leave->setToolTip(tr("Ends the section. The timeline names what goes on."));
    connect(m_stop, &QPushButton::clicked, this, &BackgroundRow::stopWanted);
    connect(m_leave, &QPushButton::clicked, this, &BackgroundRow::leaveWanted);
}

void BackgroundRow::setState(const QStringList &running, const QStringList &verified)
{
    const QString heading = running.isEmpty()
        ? tr("Waiting for a verification")
        : tr("Still running in the background: %n", nullptr, int(running.size()));
    m_heading->setText(heading);
    setAccessibleName(heading);
    m_names->setText(tr("%1. The section ends with the last of them.")
                         .arg((running + verified).join(QStringLiteral(", "))));
    m_stop->setVisible(!running.isEmpty());
    m_leave->setText(running.isEmpty() ? tr("End here") : tr("Leave running"));
}

void BackgroundRow::setReadOnly(bool readOnly)
{
    m_stop->setEnabled(!readOnly);
    m_leave->setEnabled(!readOnly);
}

void BackgroundRow::showError(const Error &error)
{
    m_sentence->showError(error);
}

} // namespace ic
