// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic {

/// As whom the commands of a script act: the local user for what stands bare, "root (sudo)" behind sudo or
/// doas, "USER on HOST (ssh)" behind ssh. Each once, in order; never empty. Only what the script says: keys
/// and set-uid programs are not seen. Pure.
QStringList actingAs(const QString &script, const QString &localUser);

/// "jordan@laptop", as the system knows this process.
QString localUserAndHost();

} // namespace ic
