// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"

namespace ic {

QString Error::text() const
{
    QString text = what;
    if (!where.isEmpty())
        text += QStringLiteral(" (") + where + QLatin1Char(')');
    text += QLatin1Char('.');
    if (!remedy.isEmpty())
        text += QLatin1Char(' ') + remedy + QLatin1Char('.');
    return text;
}

std::unexpected<Error> fail(ErrorCode code, QString what, QString where, QString remedy)
{
    return std::unexpected(Error{code, std::move(what), std::move(where), std::move(remedy)});
}

} // namespace ic
