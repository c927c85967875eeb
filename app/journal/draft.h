// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/journal/event.h"

#include <QByteArray>

namespace ic::journal {

/// A draft that is known to be storable, with its payload as it will be stored.
struct Draft {
    IncidentId incident;
    QString kind;
    QString actor;
    QString key;
    QJsonObject payload; ///< as a reader of payloadBytes gets it
    QByteArray payloadBytes;
    qint64 wallMs = 0; ///< when it was said, which may be well before it can be stored
};

/// Longest kind, actor and key, in bytes of UTF-8.
constexpr qsizetype shortTextLimit = 4096;

/// Refuses what could never be stored, so that it fails alone and at once instead of holding up what comes
/// after.
Result<Draft> checkedDraft(const EventDraft &draft, qint64 wallMs, qsizetype payloadLimit);

} // namespace ic::journal
