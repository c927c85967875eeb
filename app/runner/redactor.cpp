// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/redactor.h"

#include "app/runner/encoded_secrets.h"

#include <algorithm>
#include <iterator>

namespace ic {

Redactor::Redactor(const std::vector<std::string> &secrets, RevealedWriter *revealed)
    : m_revealed(revealed)
    , m_secrets(secrets)
{
    for (const std::string &secret : secrets)
        std::ranges::move(encodedForms(secret), std::back_inserter(m_secrets));
    std::erase_if(m_secrets, [](const std::string &secret) { return secret.size() < shortest; });
    std::ranges::sort(m_secrets, std::ranges::greater(), &std::string::size);
}

std::string Redactor::take(std::string_view bytes)
{
    m_pending.append(bytes);
    return pass(false);
}

std::string Redactor::flush()
{
    return pass(true);
}

std::string Redactor::pass(bool atEnd)
{
    std::string shown;
    std::size_t position = 0;
    while (true) {
        std::size_t match = std::string::npos;
        std::size_t length = 0;
        for (const std::string &secret : m_secrets) {
            const auto found = m_pending.find(secret, position);
            if (found < match) {
                match = found;
                length = secret.size();
            }
        }
        const std::size_t waits = atEnd ? m_pending.size() : startOfPossibleSecret(position);
        if (match == std::string::npos || match >= waits) {
            shown.append(m_pending, position, waits - position);
            m_pending.erase(0, waits);
            return shown;
        }
        shown.append(m_pending, position, match - position);
        if (m_revealed)
            shown += m_revealed->maskFor(std::string_view(m_pending).substr(match, length), what);
        else
            shown += mask;
        position = match + length;
    }
}

std::size_t Redactor::startOfPossibleSecret(std::size_t from) const
{
    const std::string_view rest = std::string_view(m_pending).substr(from);
    std::size_t longest = 0;
    for (const std::string &secret : m_secrets) {
        for (std::size_t length = std::min(secret.size() - 1, rest.size()); length > longest; --length) {
            if (rest.ends_with(std::string_view(secret).substr(0, length)))
                longest = length;
        }
    }
    return m_pending.size() - longest;
}

} // namespace ic
