// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/journal/event.h"

#include <QByteArray>

namespace ic::journal {

/// An event as the bytes that are stored, so that a hash can be checked without a detour over text, in which
/// two different byte sequences may look alike.
struct RawEvent {
    QByteArray origin;
    qint64 seq = 0;
    qint64 wallMs = 0;
    qint64 counter = 0;
    QByteArray incident;
    QByteArray kind;
    QByteArray actor;
    QByteArray payload;
    QByteArray key;
    QByteArray prev;
};

QByteArray canonicalBytes(const RawEvent &event);
/// SHA-256 over canonicalBytes(), 32 bytes.
QByteArray hashOf(const RawEvent &event);
RawEvent rawEvent(const Event &event, const QByteArray &payloadJson);

constexpr qsizetype hashBytes = 32;
/// The `prev` of an origin's first event.
QByteArray zeroHash();

} // namespace ic::journal
