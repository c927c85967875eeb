// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/incident/incident.h"

#include <QAbstractListModel>

#include <vector>

namespace ic {

/// The timeline of an incident as rows, oldest first. Grows by the rows that are new; a line that changed is
/// told as changed; only another incident resets it.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles {
        ElapsedRole = Qt::UserRole + 1, ///< "00:14", since the start of the incident
        ToneRole, ///< TimelineEntry::Tone as int
        ShapeRole, ///< what stands for the tone beside its colour: "✓", "✗", "✎", "·"
    };

    using QAbstractListModel::QAbstractListModel;

    void setIncident(const Incident &incident);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole is the sentence, ToolTipRole the wall time and who, AccessibleTextRole time and sentence.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString elapsedText(const TimelineEntry &entry) const;

    IncidentId m_incident;
    qint64 m_startedMs = 0;
    std::vector<TimelineEntry> m_entries;
};

} // namespace ic
