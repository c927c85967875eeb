// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cloud_event.h"

#include "app/cli/journal_reading.h"

namespace ic::cli {

QJsonObject cloudEvent(const Event &event, const QString &subject)
{
    QJsonObject cloud{
        {QStringLiteral("specversion"), QStringLiteral("1.0")},
        {QStringLiteral("id"), QString::number(event.seq)},
        {QStringLiteral("source"), QStringLiteral("urn:uuid:") + event.origin.text()},
        {QStringLiteral("type"), QStringLiteral("incident-commander.") + event.kind},
        {QStringLiteral("time"), utcText(event.wallMs())},
        {QStringLiteral("datacontenttype"), QStringLiteral("application/json")},
        {QStringLiteral("data"), event.payload},
        {QStringLiteral("actor"), event.actor},
        {QStringLiteral("sequence"), QString::number(event.seq)},
        {QStringLiteral("hash"), QString::fromLatin1(event.hash.toHex())},
    };
    if (!subject.isEmpty())
        cloud.insert(QStringLiteral("subject"), subject);
    // The specification wants a value or no attribute.
    if (event.actor.isEmpty())
        cloud.remove(QStringLiteral("actor"));
    return cloud;
}

} // namespace ic::cli
