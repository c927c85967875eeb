// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/pause_row.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/sentence.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

namespace {

QString headingOf(const SectionRun &section)
{
    switch (section.paused) {
    case PauseReason::Failed:
        return PauseRow::tr("Paused: this step did not succeed");
    case PauseReason::Unverified:
        return PauseRow::tr("Paused: this step is not verified");
    case PauseReason::Declined:
        return PauseRow::tr("Paused before this step");
    case PauseReason::None:
        break;
    }
    if (section.isVerifiedByHand)
        return PauseRow::tr("Verified: this step is next");
    return PauseRow::tr("The steps were left here");
}

} // namespace

PauseRow::PauseRow(const QString &label, QWidget *parent)
    : QFrame(parent)
    , m_heading(makeWrapping(QString(), Role::Heading, this))
    , m_where(makeWrapping(QString(), Role::Dim, this))
    , m_goOn(new RowControl<QPushButton>(this))
    , m_rest(new RowControl<QPushButton>(this))
    , m_skip(new RowControl<QPushButton>(tr("Skip…"), this))
    , m_end(new RowControl<QPushButton>(tr("Stop here"), this))
    , m_reasonRow(new QWidget(this))
    , m_reason(new QLineEdit(m_reasonRow))
    , m_sentence(new InlineSentence(this))
    , m_label(label)
{
    setRole(this, Role::Panel);
    setRole(m_goOn, Role::Primary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addWidget(m_where);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(8);
    for (QPushButton *button : {m_goOn, m_rest, m_skip, m_end})
        answers->addWidget(button);
    answers->addStretch();
    layout->addLayout(answers);
    auto *line = new QHBoxLayout(m_reasonRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    QLabel *why = makeLabel(tr("Why is it skipped?"), m_reasonRow);
    why->setBuddy(m_reason);
    auto *skipNow = new RowControl<QPushButton>(tr("Skip step"), m_reasonRow);
    skipNow->setAccessibleName(tr("Skip now: %1").arg(label));
    skipNow->setEnabled(false);
    line->addWidget(why);
    line->addWidget(m_reason, 1);
    line->addWidget(skipNow);
    layout->addWidget(m_reasonRow);
    layout->addWidget(m_sentence);
    m_reasonRow->hide();
    m_sentence->hide();
    m_reason->setAccessibleName(tr("Reason for skipping: %1").arg(label));
    m_skip->setAccessibleName(tr("Skip: %1").arg(label));
    m_end->setAccessibleName(tr("Stop here: %1").arg(label));

    connect(m_goOn, &QPushButton::clicked, this, &PauseRow::goOnWanted);
    connect(m_rest, &QPushButton::clicked, this, [this] { Q_EMIT restWanted(m_restFrom); });
    connect(m_skip, &QPushButton::clicked, this, &PauseRow::askReason);
    connect(m_end, &QPushButton::clicked, this, &PauseRow::endWanted);
    connect(skipNow, &QPushButton::clicked, this, &PauseRow::giveReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &PauseRow::giveReason);
    connect(m_reason, &QLineEdit::textChanged, skipNow,
            [skipNow](const QString &text) { skipNow->setEnabled(!text.trimmed().isEmpty()); });
}

void PauseRow::setState(const SectionRun &section, bool ranBefore, int restFrom)
{
    const QString heading = headingOf(section);
    m_heading->setText(heading);
    setAccessibleName(heading);
    const QString at = tr("Step %1 of %2 of “%3”.")
                           .arg(section.turn() + 1)
                           .arg(section.start.steps.size())
                           .arg(section.start.title);
    const int left = int(section.left());
    const QString after = left > 0 ? tr("%1 After it: %n more.", nullptr, left).arg(at) : at;
    const int beside = int(section.background.size());
    m_where->setText(beside > 0 ? tr("%1 Still running: %n.", nullptr, beside).arg(after) : after);
    m_goOn->setText(ranBefore ? tr("Retry") : tr("Go on"));
    m_goOn->setAccessibleName((ranBefore ? tr("Retry: %1") : tr("Go on with: %1")).arg(m_label));
    m_restFrom = restFrom;
    m_rest->setText(tr("Go on from line %1…").arg(restFrom));
    m_rest->setAccessibleName(tr("Go on from line %1: %2").arg(QString::number(restFrom), m_label));
    m_rest->setVisible(restFrom > 0);
}

void PauseRow::setReadOnly(bool readOnly)
{
    for (QPushButton *button : {m_goOn, m_rest, m_skip, m_end})
        button->setEnabled(!readOnly);
}

void PauseRow::showError(const Error &error)
{
    m_sentence->showError(error);
}

void PauseRow::takeFocus()
{
    m_goOn->setFocus(Qt::OtherFocusReason);
}

void PauseRow::askReason()
{
    m_reasonRow->show();
    Q_EMIT grown();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void PauseRow::giveReason()
{
    if (const QString reason = m_reason->text().trimmed(); !reason.isEmpty())
        Q_EMIT skipWanted(reason);
}

void PauseRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && escape())
        return;
    // From the field; a button has answered for itself.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || !m_reason->hasFocus())
        QFrame::keyPressEvent(event);
}

bool PauseRow::escape()
{
    if (m_reasonRow->isHidden())
        return false;
    m_reason->clear();
    m_reasonRow->hide();
    m_skip->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace ic
