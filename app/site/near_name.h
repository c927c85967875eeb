// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace ic {

/// The one of `known` that somebody who wrote `name` most likely meant; empty where none is near.
QString nearName(const QString &name, const QStringList &known);

} // namespace ic
