// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

/// What a person wrote, with what looks like a secret masked as it is in output: a token that was pasted into
/// a note or an answer is not kept. The same text where nothing looks like one. Any thread.
QString withMaskedTokens(const QString &text);

} // namespace ic
