// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

namespace ic {

/// Of a client of a SQL database, by what it is told on its command line or standard input. Nothing where the
/// program is none.
std::optional<Effect> effectOfSqlProgram(const QString &program, const QStringList &arguments,
                                         const QString &input);

/// What a database's client would hand to a shell: "\\! rm x" and the like.
QStringList shellOrdersInSql(const QString &program, const QStringList &arguments, const QString &input);

/// The most dangerous statement counts.
Effect effectOfSql(const QString &sql);

} // namespace ic
