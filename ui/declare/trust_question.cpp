// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/declare/trust_question.h"

#include "app/console/console.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_dot.h"

#include <QCheckBox>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

TrustQuestion::TrustQuestion(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_text(makeWrapping(QString(), this))
    , m_box(new QCheckBox(tr("Declaring confirms them, so that they can be run (T)"), this))
    , m_show(makeButton(tr("Show them"), this))
    , m_commands(new QPlainTextEdit(this))
{
    setRole(this, Role::Sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    line->addWidget(new StatusDot(StatusDot::State::Warning, this));
    line->addWidget(m_text, 1);
    line->addWidget(m_show);
    layout->addLayout(line);
    m_box->setAccessibleName(tr("Declaring confirms the commands"));
    m_box->setChecked(true);
    layout->addWidget(m_box);
    m_commands->setReadOnly(true);
    m_commands->setTabChangesFocus(true);
    m_commands->setFont(monoFont(font()));
    m_commands->setAccessibleName(tr("Commands of the runbook"));
    m_commands->setFixedHeight(180);
    m_commands->hide();
    layout->addWidget(m_commands);

    connect(m_show, &QPushButton::clicked, this, [this] { showCommands(m_commands->isHidden()); });
    connect(&console, &Console::runbookChanged, this, &TrustQuestion::refresh);
    connect(&console, &Console::historyChanged, this, &TrustQuestion::refresh);
    connect(&console, &Console::opened, this, &TrustQuestion::refresh);
    refresh();
}

bool TrustQuestion::isWanted() const
{
    return m_console.needsTrust() && m_box->isChecked();
}

void TrustQuestion::toggle()
{
    if (!isHidden())
        m_box->toggle();
}

void TrustQuestion::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    const bool asks = runbook && m_console.isOpen() && m_console.needsTrust() && !m_console.isReadOnly();
    setVisible(asks);
    if (!asks)
        return;
    m_text->setText(tr("These %n command(s) were not yet confirmed on this machine.", nullptr,
                       static_cast<int>(runbook->steps.size())));
    if (!m_commands->isHidden())
        showCommands(true);
}

void TrustQuestion::showCommands(bool show)
{
    m_commands->setVisible(show);
    m_show->setText(show ? tr("Hide them") : tr("Show them"));
    m_show->setAccessibleName(m_show->text());
    if (show)
        m_commands->setPlainText(commandsText());
}

QString TrustQuestion::commandsText() const
{
    const RunbookPtr runbook = m_console.runbook();
    QStringList lines;
    QString section;
    for (const Step &step : runbook ? runbook->steps : std::vector<Step>()) {
        if (step.section != section) {
            section = step.section;
            const Section *found = runbook->section(section);
            lines << QStringLiteral("# ") + (found ? found->plainTitle : section);
        }
        lines << step.script;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ic
