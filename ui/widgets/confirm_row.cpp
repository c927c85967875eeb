// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirm_row.h"

#include "ui/widgets/command_text.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/run_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {

QString effectSentence(Effect effect)
{
    switch (effect) {
    case Effect::Read:
        return ConfirmRow::tr("It only reads.");
    case Effect::Change:
        return ConfirmRow::tr("It changes the system.");
    case Effect::Destroy:
        return ConfirmRow::tr("It can destroy data. There is no way back.");
    }
    return {};
}

} // namespace

ConfirmRow::ConfirmRow(const StepPreview &preview, const QString &actor, QWidget *parent)
    : AskRow(parent)
    , m_environment(preview.environment)
{
    const bool drill = preview.kind == EnvironmentKind::Drill;
    setQuestion(tr("Run this in %1?").arg(RunText::environment(preview.environment, drill)));
    addFacts(preview, actor);
    for (const QString &placeholder : preview.openPlaceholders) {
        auto *field = new QLineEdit(this);
        m_fields.emplace_back(placeholder, field);
        addField(tr("Value for %1").arg(placeholder), field);
    }
    if (preview.ask == StepPreview::Ask::TypeEnvironment) {
        m_typed = new QLineEdit(this);
        addField(tr("Type the environment's name to run it: %1").arg(m_environment), m_typed);
    }
    const QString label = preview.step ? preview.step->label : preview.command;
    setAnswers(tr("Run now"), tr("Run now: %1").arg(label), preview.effect == Effect::Destroy, tr("Cancel"));
    judge();
}

void ConfirmRow::addFacts(const StepPreview &preview, const QString &actor)
{
    body()->addWidget(new CommandText(preview.command, this));
    const QString where = actor.isEmpty()
        ? tr("%1 In %2.").arg(effectSentence(preview.effect), preview.directory)
        : tr("%1 In %2, as %3.").arg(effectSentence(preview.effect), preview.directory, actor);
    body()->addWidget(makeWrapping(where, preview.effect == Effect::Destroy ? Role::Bad : Role::Dim, this));
    if (preview.carried.empty())
        return;
    // Names only: a value may be something that nobody should read over a shoulder.
    QStringList names;
    for (const auto &[name, value] : preview.carried)
        names << name;
    const QString carried = tr("With what earlier steps exported: %1.").arg(names.join(QStringLiteral(", ")));
    body()->addWidget(makeWrapping(carried, Role::Dim, this));
}

void ConfirmRow::addField(const QString &caption, QLineEdit *field)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    QLabel *label = makeWrapping(caption, this);
    label->setBuddy(field);
    field->setAccessibleName(caption);
    field->setMaximumWidth(320);
    line->addWidget(label, 1);
    line->addWidget(field, 1);
    body()->addLayout(line);
    connect(field, &QLineEdit::textChanged, this, &ConfirmRow::judge);
}

std::map<QString, QString> ConfirmRow::values() const
{
    std::map<QString, QString> values;
    for (const auto &[placeholder, field] : m_fields)
        values[placeholder] = field->text().trimmed();
    return values;
}

void ConfirmRow::takeFocus()
{
    if (!m_fields.empty())
        m_fields.front().second->setFocus(Qt::OtherFocusReason);
    else if (m_typed)
        m_typed->setFocus(Qt::OtherFocusReason);
    else
        AskRow::takeFocus();
}

void ConfirmRow::judge()
{
    const bool filled = std::ranges::none_of(
        m_fields, [](const auto &field) { return field.second->text().trimmed().isEmpty(); });
    setYesEnabled(filled && (!m_typed || m_typed->text().trimmed() == m_environment));
}

} // namespace ic
