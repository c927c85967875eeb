// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nettle/sha2.h>

#include <array>
#include <cstddef>
#include <string>

namespace ic {

using Sha256Digest = std::array<unsigned char, SHA256_DIGEST_SIZE>;
std::string hexOf(const Sha256Digest &digest); ///< lower case

/// SHA-256 over bytes that come piece by piece. Nettle rather than Qt's own, because the runner must start
/// faster than Qt loads.
class Sha256 {
public:
    Sha256() { nettle_sha256_init(&m_state); }
    void add(const void *bytes, std::size_t length)
    {
        nettle_sha256_update(&m_state, length, static_cast<const unsigned char *>(bytes));
    }
    /// Of what was added so far; more may be added afterwards.
    Sha256Digest result() const
    {
        sha256_ctx copy = m_state;
        Sha256Digest digest{};
        nettle_sha256_digest(&copy, digest.size(), digest.data());
        return digest;
    }

private:
    sha256_ctx m_state;
};

} // namespace ic
