// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic {

// Words in capitals that are placeholders only in the right place: tables, and where each counts.

/// NODE, PVC, REVISION: what the command of a program acts on.
bool isSubject(const QString &word);
/// HEAD, JSON, TERM: never a placeholder.
bool standsForItself(const QString &word);
/// POD-NAME, POD-NAME-HERE
bool isNameWithDashes(const QStringList &parts);
/// Does the program act on things by their names, so that a subject word is one of these? `command` is what
/// stands before the word in its simple command.
bool takesSubject(const QString &command, const QString &word);
/// "--topic TOPIC", "delete widget WIDGET": the word says again what stands before it.
bool isNamedBefore(const QString &command, const QString &word);
/// /data/TENANT/
bool isDirectorySubject(const QString &word);
/// echo, grep, sed: what they are given is text, not a thing to act on.
bool isOnlyText(const QString &command);

} // namespace ic
