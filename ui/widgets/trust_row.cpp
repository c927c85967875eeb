// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trust_row.h"

#include "app/runbook/runbook.h"
#include "ui/widgets/labels.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ic {

TrustRow::TrustRow(const Runbook &runbook, QWidget *parent)
    : AskRow(parent)
{
    setQuestion(tr("Are these the commands of your team?"));
    body()->addWidget(
        makeWrapping(tr("Nobody has confirmed the commands of “%1” on this machine yet. "
                        "Once they are confirmed, this is asked again only when one of them changes.")
                         .arg(QFileInfo(runbook.path).fileName()),
                     Role::Dim, this));

    QStringList commands;
    for (const Step &step : runbook.steps) {
        if (step.notRunnable.isEmpty())
            commands << step.script.trimmed();
    }
    auto *list = new QPlainTextEdit(commands.join(QLatin1Char('\n')), this);
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    list->setFont(monoFont(list->font()));
    list->setFixedHeight(180);
    list->setAccessibleName(tr("Commands of the runbook"));
    body()->addWidget(list);

    const QString yes = tr("Confirm these commands");
    setAnswers(yes, yes, false, tr("Not now"));
}

} // namespace ic
