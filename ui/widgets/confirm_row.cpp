// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirm_row.h"

#include "ui/widgets/approval_fields.h"
#include "ui/widgets/command_text.h"
#include "ui/widgets/effect_mark.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/run_text.h"
#include "ui/widgets/value_form.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ic {

ConfirmRow::ConfirmRow(Console &console, const StepPreview &preview, QWidget *parent)
    : AskRow(parent)
    , m_console(console)
    , m_preview(preview)
    , m_stepId(preview.step->id)
{
    const bool drill = preview.kind == EnvironmentKind::Drill;
    setQuestion(tr("Run this in %1?").arg(RunText::environment(preview.environment, drill)));
    addFacts();
    if (!preview.requests.empty()) {
        m_form = new ValueForm(preview.requests, this);
        body()->addWidget(m_form);
        connect(m_form, &ValueForm::changed, this, &ConfirmRow::judge);
    }
    m_typed = new QLineEdit(this);
    addField(tr("Type the environment's name to run it: %1").arg(preview.environment), m_typed);
    if (preview.needsApproval) {
        m_approval = new ApprovalFields(console, preview.approvers, this);
        body()->addWidget(m_approval);
        connect(m_approval, &ApprovalFields::changed, this, &ConfirmRow::judge);
    }
    judge();
}

void ConfirmRow::addFacts()
{
    m_command = new CommandText(m_preview.command, this);
    body()->addWidget(m_command);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    m_effect = new EffectMark(this);
    m_facts = makeWrapping(QString(), this);
    line->addWidget(m_effect, 0, Qt::AlignTop);
    line->addWidget(m_facts, 1);
    body()->addLayout(line);
    if (m_preview.fromLine > 0)
        body()->addWidget(makeWrapping(
            tr("From line %1 on: the lines before it are not run again. What they exported is there; other "
               "variables, functions and a change of directory are not.")
                .arg(m_preview.fromLine),
            Role::Warning, this));
    if (m_preview.carried.empty())
        return;
    // Names only: a value may be something that nobody should read over a shoulder.
    QStringList names;
    for (const auto &[name, value] : m_preview.carried)
        names << name;
    const QString carried = tr("With what earlier steps exported: %1.").arg(names.join(QStringLiteral(", ")));
    body()->addWidget(makeWrapping(carried, Role::Dim, this));
}

void ConfirmRow::addField(const QString &caption, QLineEdit *field)
{
    m_typedRow = new QWidget(this);
    auto *line = new QHBoxLayout(m_typedRow);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    QLabel *label = makeWrapping(caption, m_typedRow);
    label->setBuddy(field);
    field->setAccessibleName(caption);
    field->setMaximumWidth(320);
    line->addWidget(label, 1);
    line->addWidget(field, 1);
    body()->addWidget(m_typedRow);
    connect(field, &QLineEdit::textChanged, this, &ConfirmRow::judge);
}

void ConfirmRow::showFacts()
{
    const std::map<QString, QString> entered = values();
    m_command->setCommand(
        shownCommand(*m_preview.step, entered, m_form ? m_form->secretKeys() : QStringList()));
    m_effect->setJudgement(m_preview.judgement);
    m_facts->setText(tr("%1 In %2, as %3. Entered by %4.")
                         .arg(EffectMark::sentence(m_preview.effect), m_preview.directory,
                              m_preview.actingAs.join(QStringLiteral(", ")), m_console.actor()));
    setRole(m_facts, m_preview.effect == Effect::Destroy ? Role::Bad : Role::Dim);
    m_typedRow->setVisible(m_preview.ask == StepPreview::Ask::TypeEnvironment);
    setAnswers(tr("Run now"), tr("Run now: %1").arg(m_preview.step->label),
               m_preview.effect == Effect::Destroy, tr("Cancel"));
}

std::map<QString, QString> ConfirmRow::values() const
{
    return m_form ? m_form->values() : std::map<QString, QString>();
}

std::optional<Approval> ConfirmRow::takeApproval()
{
    return m_approval ? std::optional(m_approval->take()) : std::nullopt;
}

void ConfirmRow::setBusy(bool busy)
{
    m_busy = busy;
    judge();
}

void ConfirmRow::showRefusal(const Error &error)
{
    if (m_approval)
        m_approval->showError(error);
}

void ConfirmRow::takeFocus()
{
    if (m_form && (!m_form->isComplete() || !m_approval))
        m_form->firstField()->setFocus(Qt::OtherFocusReason);
    else if (!m_typedRow->isHidden())
        m_typed->setFocus(Qt::OtherFocusReason);
    else if (m_approval)
        m_approval->firstField()->setFocus(Qt::OtherFocusReason);
    else
        AskRow::takeFocus();
}

void ConfirmRow::judge()
{
    // A value may make it worse: "npm run <SCRIPT>".
    const StepPreview now = m_console.preview(m_stepId, values(), m_preview.fromLine);
    if (now.step)
        m_preview = now;
    showFacts();
    const bool typed = m_preview.ask != StepPreview::Ask::TypeEnvironment
        || m_typed->text().trimmed() == m_preview.environment;
    setYesEnabled(!m_busy && typed && (!m_form || m_form->isComplete())
                  && (!m_approval || m_approval->isComplete()));
}

} // namespace ic
