// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/commander_field.h"

#include "app/console/console.h"

#include <QCompleter>
#include <QLineEdit>

namespace ic {

CommanderField::CommanderField(Console &console, QWidget *parent)
    : QComboBox(parent)
    , m_console(console)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setMinimumContentsLength(22);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    // In the line itself: a list that pops up stays open over the screen when Enter answers the question, and
    // that Enter takes the letters typed so far for the name.
    completer()->setCompletionMode(QCompleter::InlineCompletion);
}

void CommanderField::fill(const QString &name)
{
    QStringList people = m_console.site().people;
    if (const RunbookPtr runbook = m_console.runbook()) {
        for (const Contact &contact : runbook->roster()) {
            // The people of the team and those who stand in; not who is only told, and no services.
            if (!contact.isEscalation && !contact.name.isEmpty() && !contact.role.isEmpty())
                people << contact.name << contact.backup;
        }
    }
    people.removeAll(QString());
    if (!name.isEmpty())
        people.prepend(name);
    people.removeDuplicates();
    clear();
    addItems(people);
    setCurrentText(name);
    lineEdit()->selectAll();
}

} // namespace ic
