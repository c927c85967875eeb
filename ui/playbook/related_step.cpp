// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/related_step.h"

#include "ui/widgets/effect_mark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/step_control.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

RelatedStep::RelatedStep(Console &console, const Step &step, const QString &verb, const QString &spoken,
                         QWidget *parent)
    : QWidget(parent)
    , m_caption(makeWrapping(QString(), this))
    , m_control(new StepControl(console, step, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_caption, 1);
    m_control->setVerb(verb, spoken);
    m_control->effect()->show();
    line->addWidget(m_control->effect());
    line->addWidget(m_control->words());
    line->addWidget(m_control->button());
    outer->addLayout(line);
    outer->addWidget(m_control->below());
}

void RelatedStep::setCaption(const QString &text, Role role)
{
    m_caption->setText(text);
    setRole(m_caption, role);
}

} // namespace ic
