// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/masked_tokens.h"

#include "app/runner/shape_redactor.h"

namespace ic {

QString withMaskedTokens(const QString &text)
{
    const std::string bytes = text.toStdString();
    ShapeRedactor redactor;
    std::string masked = redactor.take(bytes);
    masked += redactor.flush();
    return masked == bytes ? text : QString::fromStdString(masked);
}

} // namespace ic
