// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/trust_question.h"

#include "app/console/console.h"
#include "ui/widgets/command_list.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

TrustQuestion::TrustQuestion(Console &console, Form form, QWidget *parent)
    : AskRow(parent)
    , m_console(console)
    , m_form(form)
    , m_text(makeWrapping(QString(), Role::Dim, this))
    , m_commands(new CommandList(this))
    , m_box(new QCheckBox(tr("Confirm them now (T), else they are asked about when the first one is to run"),
                          this))
{
    setQuestion(tr("Are these the commands of your team?"));
    body()->addWidget(m_text);
    m_commands->setAccessibleName(tr("Commands of the runbook"));
    body()->addWidget(m_commands);
    m_box->setAccessibleName(tr("Confirm these commands"));
    body()->addWidget(m_box);
    m_box->setVisible(form == Form::Box);
    const QString yes = tr("Confirm these commands");
    setAnswers(yes, yes, false, tr("Not now"));
    if (form == Form::Box)
        hideAnswers();
    else
        setNoByDefault(); // one Enter too many must not vouch for what nobody has read
    connect(&console, &Console::runbookChanged, this, &TrustQuestion::refresh);
    connect(&console, &Console::historyChanged, this, &TrustQuestion::refresh);
    connect(&console, &Console::opened, this, &TrustQuestion::refresh);
    connect(&console, &Console::commandsToTrustGathered, this, &TrustQuestion::refresh);
    refresh();
}

bool TrustQuestion::isWanted() const
{
    return m_console.needsTrust() && m_box->isChecked();
}

void TrustQuestion::toggle()
{
    if (!isHidden() && m_box->isEnabled())
        m_box->toggle();
}

void TrustQuestion::setMostLines(int lines)
{
    m_commands->setMostLines(lines);
}

void TrustQuestion::untick()
{
    m_box->setChecked(false);
}

void TrustQuestion::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    const bool asks = runbook && m_console.isOpen() && m_console.needsTrust() && !m_console.isReadOnly();
    if (m_form == Form::Box)
        setVisible(asks);
    if (!asks)
        return;
    const QString file = QFileInfo(QDir::cleanPath(runbook->path)).fileName();
    const std::vector<CommandToTrust> *gathered = m_console.gatheredCommandsToTrust();
    // Nobody vouches for what they were not shown.
    setYesEnabled(gathered != nullptr);
    m_box->setEnabled(gathered != nullptr);
    if (!gathered) {
        untick();
        m_text->setText(tr("The commands of “%1” are being gathered …").arg(file));
        m_commands->show({});
        return;
    }
    const std::vector<CommandToTrust> &commands = *gathered;
    const auto count = static_cast<int>(commands.size());
    const auto changed = std::ranges::count(commands, true, &CommandToTrust::isChanged);
    m_text->setText(
        changed > 0 || commands.size() < commandCount(*runbook)
            ? tr("These %n command(s) of “%1” are new or changed since the others were confirmed "
                 "on this machine.",
                 nullptr, count)
                  .arg(file)
            : tr("Nobody has confirmed these %n command(s) of “%1” on this machine yet. Once they "
                 "are confirmed, this is asked again only for what changes.",
                 nullptr, count)
                  .arg(file));
    if (!m_commands->shows(commands)) {
        untick();
        m_commands->show(commands);
    }
}

void TrustQuestion::keyPressEvent(QKeyEvent *event)
{
    if (m_form == Form::Box)
        QFrame::keyPressEvent(event);
    else
        AskRow::keyPressEvent(event);
}

} // namespace ic
