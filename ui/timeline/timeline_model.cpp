// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_model.h"

#include "app/base/duration_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ic {

namespace {

bool sameLine(const TimelineEntry &a, const TimelineEntry &b)
{
    return a.atMs == b.atMs && a.kind == b.kind && a.text == b.text && a.tone == b.tone && a.actor == b.actor;
}

QString shapeOf(const TimelineEntry &entry)
{
    switch (entry.tone) {
    case TimelineEntry::Tone::Plain:
        return QStringLiteral("·");
    case TimelineEntry::Tone::Good:
        return QStringLiteral("✓");
    case TimelineEntry::Tone::Bad:
        return QStringLiteral("✗");
    case TimelineEntry::Tone::Note:
        return QStringLiteral("✎");
    }
    return {};
}

} // namespace

void TimelineModel::setIncident(const Incident &incident)
{
    const int before = int(m_entries.size());
    const int now = int(incident.timeline.size());
    if (incident.id != m_incident || now < before) {
        beginResetModel();
        m_incident = incident.id;
        m_startedMs = incident.startedMs();
        m_entries = incident.timeline;
        endResetModel();
        return;
    }
    const bool moved = incident.startedMs() != m_startedMs;
    m_startedMs = incident.startedMs();
    for (int row = 0; row < before; ++row) {
        const TimelineEntry &entry = incident.timeline[std::size_t(row)];
        if (!moved && sameLine(m_entries[std::size_t(row)], entry))
            continue;
        m_entries[std::size_t(row)] = entry;
        Q_EMIT dataChanged(index(row), index(row));
    }
    if (now == before)
        return;
    beginInsertRows({}, before, now - 1);
    m_entries.insert(m_entries.end(), incident.timeline.begin() + before, incident.timeline.end());
    endInsertRows();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineEntry &entry = m_entries[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::ToolTipRole: {
        const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.atMs),
                                                QStringLiteral("yyyy-MM-dd HH:mm:ss"));
        return entry.actor.isEmpty() ? time : tr("%1, by %2", "wall time and person").arg(time, entry.actor);
    }
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "time and sentence").arg(elapsedText(entry), entry.text);
    case ElapsedRole:
        return elapsedText(entry);
    case ToneRole:
        return int(entry.tone);
    case ShapeRole:
        return shapeOf(entry);
    default:
        return {};
    }
}

QString TimelineModel::elapsedText(const TimelineEntry &entry) const
{
    return clockText(std::chrono::milliseconds(entry.atMs - m_startedMs));
}

} // namespace ic
