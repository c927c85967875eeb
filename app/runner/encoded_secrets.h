// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace ic {

/// What a secret looks like where something writes it in another way: in base64 (RFC 4648, both alphabets;
/// also within something longer, "user:secret", of which only what the secret alone decides is given) and
/// percent-encoded (RFC 3986). Without the secret itself; none for one that is too short to be told from
/// chance.
std::vector<std::string> encodedForms(const std::string &secret);

} // namespace ic
