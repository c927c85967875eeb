// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMetaType>
#include <QString>

#include <compare>

namespace ic {

/// Hybrid logical clock: wall milliseconds, and a counter that orders what happened within one millisecond or
/// while the wall clock was set back. Never goes back within one origin.
struct Hlc {
    qint64 wallMs = 0; ///< since 1970-01-01T00:00:00Z
    quint32 counter = 0;
    friend auto operator<=>(const Hlc &, const Hlc &) = default;
};

/// What somebody wants to have happened. The journal adds the rest.
struct EventDraft {
    IncidentId incident; ///< null: concerns the installation, not one incident
    QString kind; ///< "incident.declared", …: app/incident/event_kinds.h
    QString actor; ///< person's name, or "console"
    QJsonObject payload;
    QString key; ///< idempotency: a second append with the same key gives the first event back; empty: none
};

/// A fact. Never changed, never removed.
struct Event {
    OriginId origin;
    qint64 seq = 0; ///< from 1, gapless per origin
    Hlc hlc;
    IncidentId incident;
    QString kind;
    QString actor;
    QJsonObject payload;
    QString key;
    QByteArray prev; ///< hash of the origin's event before, 32 bytes; zeros for the first
    QByteArray hash; ///< SHA-256 over canonicalBytes(), 32 bytes

    qint64 wallMs() const { return hlc.wallMs; }
    bool operator==(const Event &) const = default;
};

/// The order of the fold: (hlc, origin, seq), the same on every console.
bool happenedBefore(const Event &a, const Event &b);

/// What the hash covers: every field but the hash, each with its length before it, payload as compact JSON
/// with sorted keys. The exact encoding is described in journal_format.md beside this file.
QByteArray canonicalBytes(const Event &event, const QByteArray &payloadJson);

/// The one JSON text of a payload that is stored and hashed.
QByteArray payloadJson(const QJsonObject &payload);

} // namespace ic

Q_DECLARE_METATYPE(ic::Event)
