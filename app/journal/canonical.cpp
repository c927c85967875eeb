// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/canonical.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <tuple>

namespace ic {

namespace journal {

namespace {
// Begins every encoding, so that a later format can't be mistaken for this one.
const QByteArray formatName = QByteArrayLiteral("incident-commander event 1");

void addField(QByteArray &bytes, const QByteArray &field)
{
    std::array<char, sizeof(quint32)> length{};
    qToBigEndian(static_cast<quint32>(field.size()), length.data());
    bytes.append(length.data(), static_cast<qsizetype>(length.size()));
    bytes.append(field);
}
} // namespace

QByteArray zeroHash()
{
    return QByteArray(hashBytes, '\0');
}

QByteArray canonicalBytes(const RawEvent &event)
{
    QByteArray bytes;
    bytes.reserve(256 + event.payload.size() + event.actor.size() + event.key.size());
    addField(bytes, formatName);
    addField(bytes, event.origin);
    addField(bytes, QByteArray::number(event.seq));
    addField(bytes, QByteArray::number(event.wallMs));
    addField(bytes, QByteArray::number(event.counter));
    addField(bytes, event.incident);
    addField(bytes, event.kind);
    addField(bytes, event.actor);
    addField(bytes, event.payload);
    addField(bytes, event.key);
    addField(bytes, event.prev);
    return bytes;
}

QByteArray hashOf(const RawEvent &event)
{
    return QCryptographicHash::hash(canonicalBytes(event), QCryptographicHash::Sha256);
}

RawEvent rawEvent(const Event &event, const QByteArray &payloadJson)
{
    return {.origin = event.origin.text().toUtf8(),
            .seq = event.seq,
            .wallMs = event.hlc.wallMs,
            .counter = event.hlc.counter,
            .incident = event.incident.text().toUtf8(),
            .kind = event.kind.toUtf8(),
            .actor = event.actor.toUtf8(),
            .payload = payloadJson,
            .key = event.key.toUtf8(),
            .prev = event.prev};
}

} // namespace journal

bool happenedBefore(const Event &a, const Event &b)
{
    if (a.hlc != b.hlc)
        return a.hlc < b.hlc;
    // By bytes: how QUuid itself compares has changed between versions of Qt, and consoles must agree.
    if (a.origin != b.origin)
        return a.origin.uuid().toRfc4122() < b.origin.uuid().toRfc4122();
    return a.seq < b.seq;
}

QByteArray canonicalBytes(const Event &event, const QByteArray &payloadJson)
{
    return journal::canonicalBytes(journal::rawEvent(event, payloadJson));
}

QByteArray payloadJson(const QJsonObject &payload)
{
    return QJsonDocument(payload).toJson(QJsonDocument::Compact);
}

} // namespace ic
