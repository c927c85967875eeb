// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ic {

/// Gives screen readers the lines in view of every OutputText as text. Once is enough, more does no harm.
void installOutputTextAccess();

} // namespace ic
