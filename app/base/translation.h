// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>

class QCoreApplication;

namespace ic {

/// Installs the texts for a locale, and the plurals of English below them, which the sources need too ("1 command",
/// "2 commands"). A language without a catalogue stays English. Once, early, on the main thread.
void installTranslations(QCoreApplication &application, const QLocale &locale = QLocale());

} // namespace ic
