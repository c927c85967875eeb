// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/history_panel.h"

#include "app/console/console.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

namespace ic {

namespace {

constexpr int mostIncidents = 3;

QString dayOf(qint64 wallMs)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(wallMs).date(), QLocale::ShortFormat);
}

/// Two lines that are a button: title, day and how it ended.
class IncidentLine : public FaceButton {
public:
    IncidentLine(const Incident &incident, const QString &ending, QWidget *parent)
        : FaceButton(parent)
    {
        setRole(this, Role::Nav);
        setAccessibleName(incident.declaration.number);
        setAccessibleDescription(incident.declaration.title + QStringLiteral(", ") + ending);
        setToolTip(incident.declaration.number);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(6, 4, 6, 4);
        layout->setSpacing(1);
        auto *title = new ElidedLabel(this);
        title->setText(incident.declaration.title);
        auto *end =
            new ElidedLabel(dayOf(incident.startedMs()) + QStringLiteral(" · ") + ending, Role::Dim, this);
        for (QLabel *label : {title, end}) {
            letThrough(label);
            layout->addWidget(label);
        }
    }
};

} // namespace

HistoryPanel::HistoryPanel(Console &console, QWidget *parent)
    : Panel(tr("Last incidents"), parent)
    , m_console(console)
{
    body()->setSpacing(0);
    connect(&console, &Console::historyChanged, this, &HistoryPanel::refresh);
    connect(&console, &Console::opened, this, &HistoryPanel::refresh);
    refresh();
}

void HistoryPanel::refresh()
{
    const JournalState &history = m_console.history();
    QString shown = QString::number(history.order.size());
    std::vector<const Incident *> newest;
    for (auto id = history.order.rbegin(); id != history.order.rend() && std::ssize(newest) < mostIncidents;
         ++id) {
        const Incident &incident = history.incidents.at(*id);
        newest.push_back(&incident);
        shown += incident.declaration.number + incident.declaration.title
            + QString::number(incident.resolvedMs.value_or(0)) + QLatin1Char('|');
    }
    shown += history.setAsideJournals.join(QLatin1Char('|'));
    shown += m_console.isHistoryKnown() ? QLatin1Char('+') : QLatin1Char('-');
    if (!m_shown.changesTo(shown))
        return;
    clearLayout(body());
    for (const Incident *incident : newest) {
        const QString took =
            clockText(std::chrono::milliseconds(incident->elapsedMs(m_console.clock().wallMs())));
        const QString ending = incident->isOpen() ? tr("open")
            : incident->declaration.drill         ? tr("drill, took %1").arg(took)
                                                  : tr("resolved in %1").arg(took);
        auto *line = new IncidentLine(*incident, ending, this);
        connect(line, &QPushButton::clicked, this, [this, id = incident->id] { Q_EMIT incidentChosen(id); });
        body()->addWidget(line);
    }
    if (m_console.isOpen() && !m_console.isHistoryKnown())
        body()->addWidget(makeWrapping(tr("Not known, since the journal can't be read."), Role::Dim, this));
    else if (newest.empty())
        body()->addWidget(makeWrapping(tr("None on this machine yet."), Role::Dim, this));
    if (!history.setAsideJournals.isEmpty())
        body()->addWidget(makeWrapping(
            tr("Earlier ones are in the journal that was set aside: %1").arg(history.setAsideJournals.back()),
            Role::Dim, this));
}

} // namespace ic
