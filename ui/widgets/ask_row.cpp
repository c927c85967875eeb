// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ask_row.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

AskRow::AskRow(QWidget *parent)
    : QFrame(parent)
    , m_question(makeWrapping(QString(), Role::Heading, this))
    , m_body(new QVBoxLayout)
    , m_yes(new RowControl<QPushButton>(this))
    , m_no(new RowControl<QPushButton>(this))
    , m_keys(makeLabel(tr("Enter or Escape"), Role::Dim, this))
{
    setRole(this, Role::Panel);
    m_body->setSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    layout->addLayout(m_body);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(8);
    answers->addWidget(m_yes);
    answers->addWidget(m_no);
    answers->addWidget(m_keys);
    answers->addStretch();
    layout->addLayout(answers);
    connect(m_yes, &QPushButton::clicked, this, &AskRow::accepted);
    connect(m_no, &QPushButton::clicked, this, &AskRow::declined);
}

void AskRow::setQuestion(const QString &question)
{
    m_question->setText(question);
    setAccessibleName(question);
}

void AskRow::setAnswers(const QString &yes, const QString &spoken, bool dangerous, const QString &no)
{
    m_yes->setText(yes);
    m_yes->setAccessibleName(spoken);
    setRole(m_yes, dangerous ? Role::Danger : Role::Primary);
    m_no->setText(no);
}

void AskRow::setYesEnabled(bool enabled)
{
    m_yes->setEnabled(enabled);
}

void AskRow::setNoByDefault()
{
    m_noByDefault = true;
    m_keys->setText(tr("Enter or Escape: %1", "what both keys do").arg(m_no->text()));
}

void AskRow::hideAnswers()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_yes, m_no, m_keys})
        part->hide();
}

void AskRow::setCompact()
{
    layout()->setContentsMargins(10, 6, 10, 6);
    layout()->setSpacing(4);
    m_body->setSpacing(4);
}

void AskRow::takeFocus()
{
    (m_noByDefault ? m_no : m_yes)->setFocus(Qt::OtherFocusReason);
}

void AskRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT declined();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: // from a field; a button has answered for itself
        if (event->isAutoRepeat())
            return;
        if (m_noByDefault)
            Q_EMIT declined();
        else if (m_yes->isEnabled())
            Q_EMIT accepted();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: // an open question is answered before the page moves on
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

} // namespace ic
