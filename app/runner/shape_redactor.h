// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/revealed.h"
#include "app/runner/secret_shapes.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace ic {

/// Masks what looks like a secret in a stream that comes in pieces: tokens that show by their beginning what
/// they are, values behind a label ("password: …", "--token …", "Authorization: Bearer …"), passwords in
/// addresses, private keys.
///
/// What introduces a secret is passed on at once, so that a prompt shows; only what may be part of one waits
/// for the next piece. Memory is bounded and time linear, whatever the bytes are: a secret that has no end is
/// masked as far as it goes.
class ShapeRedactor {
public:
    /// revealed: gets what is masked; may be null.
    explicit ShapeRedactor(RevealedWriter *revealed = nullptr)
        : m_revealed(revealed)
    {
    }

    std::string take(std::string_view bytes);
    /// What still waited, at the end of the stream.
    std::string flush();

    /// Of one secret, in bytes.
    static constexpr std::size_t longest = 16 * 1024;

private:
    enum class State : std::uint8_t {
        Scan, ///< for what may introduce a secret
        Option, ///< within "--name"
        BeforeValue, ///< behind a label and its separator
        Value, ///< collects a value
        Token, ///< collects behind the prefix of a token
        Authority, ///< behind "://"
        PrivateKey, ///< behind "-----BEGIN … PRIVATE KEY-----"
        Drop, ///< the rest of a secret that was masked already
    };

    void scan();
    bool startsSomething();
    bool startsToken();
    void startsValue(std::string_view label);
    void noteQuestion(std::string_view before);
    bool isAsking(std::string_view before);
    std::string_view labelBefore(std::size_t separator) const;
    void inOption();
    void beforeValue();
    void inValue();
    void inToken();
    void inAuthority();
    void inPrivateKey();
    void inDrop();
    bool belongsToValue(char c) const;
    bool skipsScheme();
    void endValue(bool isWhole);
    void endToken();
    void endAuthority();
    void pass(std::size_t end);
    void mask(std::size_t begin, std::size_t end, std::string_view what);
    std::string_view held() const { return std::string_view(m_bytes).substr(m_begin, m_at - m_begin); }
    void step();

    RevealedWriter *m_revealed;
    State m_state = State::Scan;
    std::string m_bytes; ///< what was passed on just now, as far as it may matter, then what is new
    std::size_t m_passed = 0; ///< of m_bytes
    std::size_t m_at = 0; ///< looked at up to here
    std::size_t m_begin = 0; ///< of what is collected
    std::size_t m_askedAt = 0; ///< end of "password for" in m_bytes; 0 none
    bool m_atEnd = false;
    std::string m_shown;

    const TokenShape *m_shape = nullptr;
    std::string m_what; ///< what the mask will say
    bool m_password = false;
    bool m_colon = false;
    bool m_scheme = false; ///< an authorization: "Bearer" may come first
    char m_quote = '\0';
    int m_gap = 0; ///< spaces behind the separator so far
    bool m_inEscape = false;
};

} // namespace ic
