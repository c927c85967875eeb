// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/incident_panels.h"

#include "app/console/console.h"
#include "ui/people/commander_field.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

namespace {

QStringList runningLabels(const Incident &incident)
{
    QStringList labels;
    for (const IncidentRun &run : incident.runs) {
        if (run.isRunning())
            labels << run.start.label;
    }
    return labels;
}

void addLine(QVBoxLayout *body, const QString &name, QWidget *field)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    QLabel *label = makeLabel(name, Role::Dim, field->parentWidget());
    label->setBuddy(field);
    label->setMinimumWidth(116);
    field->setAccessibleName(name);
    line->addWidget(label);
    line->addWidget(field, 1);
    body->addLayout(line);
}

} // namespace

UpdatePanel::UpdatePanel(Console &console, QWidget *parent)
    : BarPanel(tr("I sent it"), tr("I sent it"), parent)
    , m_console(console)
    , m_message(new QPlainTextEdit(this))
    , m_copy(makeButton(tr("Copy"), tr("Copy message"), this))
{
    m_message->setAccessibleName(tr("Message"));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(104);
    body()->addWidget(m_message);
    buttons()->insertWidget(0, m_copy);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_message->toPlainText());
        m_copy->setText(tr("Copied"));
        // Enter copies, Enter again says that it was sent.
        confirmButton()->setFocus(Qt::OtherFocusReason);
        putEnterAfter(confirmButton());
    });
}

void UpdatePanel::prepare()
{
    const RunbookPtr runbook = m_console.runbook();
    const Incident &incident = m_console.incident();
    m_due = runbook ? DueText::next(incident, *runbook) : std::nullopt;
    m_copy->setText(tr("Copy"));
    putEnterAfter(m_copy);
    if (!m_due) {
        setHeading(tr("Every message of the schedule is sent. Add a note for what else you tell somebody."));
        m_message->clear();
        return;
    }
    const qint64 now = m_console.clock().wallMs();
    const QString channel =
        m_due->channel.isEmpty() ? QString() : tr(" by %1", "channel").arg(m_due->channel);
    const QString heading =
        tr("%1%2: %3 (%4)")
            .arg(m_due->audience, channel, m_due->content, DueText::countdown(m_due->dueMs, now));
    setHeading(incident.declaration.drill ? tr("%1 · DRILL: it stays in the drill").arg(heading) : heading);
    m_message->setPlainText(DueText::message(*m_due, incident, *runbook, now));
}

void UpdatePanel::putEnterAfter(QPushButton *button)
{
    buttons()->removeWidget(enterCap());
    buttons()->insertWidget(buttons()->indexOf(button) + 1, enterCap());
}

void UpdatePanel::confirm()
{
    if (m_due)
        m_console.markUpdateSent(m_due->id, closeWhenDone());
    else
        closePanel();
}

QWidget *UpdatePanel::firstField()
{
    return m_copy;
}

HandOverPanel::HandOverPanel(Console &console, QWidget *parent)
    : BarPanel(tr("Hand over now"), tr("Confirm hand over"), parent)
    , m_console(console)
    , m_to(new CommanderField(console, this))
    , m_remark(new QLineEdit(this))
{
    setHeading(tr("Who commands from now on?"));
    m_remark->setPlaceholderText(tr("What they need to know; it stands on the timeline"));
    addLine(body(), tr("New commander"), m_to);
    addLine(body(), tr("Remark"), m_remark);
}

void HandOverPanel::prepare()
{
    m_to->fill(QString());
    m_to->setCurrentText(QString());
    m_remark->clear();
}

void HandOverPanel::confirm()
{
    m_console.handOver(m_to->name(), m_remark->text(), closeWhenDone());
}

QWidget *HandOverPanel::firstField()
{
    return m_to;
}

ResolvePanel::ResolvePanel(Console &console, QWidget *parent)
    : BarPanel(tr("Resolve now"), tr("Confirm resolve"), parent)
    , m_console(console)
    , m_summary(new QLineEdit(this))
{
    m_summary->setPlaceholderText(tr("One sentence: what was wrong, what mended it"));
    addLine(body(), tr("Summary"), m_summary);
}

void ResolvePanel::prepare()
{
    const Incident &incident = m_console.incident();
    setHeading(tr("Is %1 over? The clock stops; the incident can be opened again.")
                   .arg(incident.declaration.number));
    m_summary->clear();
    const QStringList running = runningLabels(incident);
    setHint(
        running.isEmpty()
            ? QString()
            : tr("Still running: %1. Resolving does not stop it.").arg(running.join(QStringLiteral(", "))));
}

void ResolvePanel::confirm()
{
    m_console.resolve(m_summary->text(), closeWhenDone());
}

QWidget *ResolvePanel::firstField()
{
    return m_summary;
}

} // namespace ic
