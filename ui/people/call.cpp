// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/call.h"

#include <QDesktopServices>

#include <algorithm>

namespace ic {

QUrl Call::url(const Contact &contact)
{
    QUrl url;
    if (const QString digits = dialDigits(contact.phone); !digits.isEmpty()) {
        url.setScheme(QStringLiteral("tel"));
        url.setPath(digits);
    } else if (!contact.email.isEmpty()) {
        url.setScheme(QStringLiteral("mailto"));
        url.setPath(contact.email.section(QLatin1Char(','), 0, 0)); // of several the first
    }
    return url;
}

QString Call::verb(const Contact &contact)
{
    const QUrl address = url(contact);
    if (address.isEmpty())
        return {};
    return address.scheme() == QLatin1String("tel") ? tr("Call") : tr("Mail");
}

QString Call::who(const Contact &contact)
{
    return contact.name.isEmpty() ? contact.role : contact.name;
}

QString Call::spoken(const Contact &contact)
{
    return tr("%1: %2", "Call: John Smith").arg(verb(contact), who(contact));
}

void Call::open(const Contact &contact)
{
    QDesktopServices::openUrl(url(contact));
}

const Contact *Call::backupOf(const Contact &contact, const Runbook &runbook)
{
    if (contact.backup.isEmpty())
        return nullptr;
    const std::vector<Contact> &roster = runbook.roster();
    const auto found = std::ranges::find(roster, contact.backup, &Contact::name);
    return found == roster.end() ? nullptr : &*found;
}

} // namespace ic
