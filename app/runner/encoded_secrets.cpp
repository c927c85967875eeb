// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/encoded_secrets.h"

#include <nettle/base64.h>

#include <algorithm>
#include <cstdint>

namespace ic {

namespace {

constexpr std::size_t shortestEncoded = 8; // characters of a secret that is looked for in other forms

/// bytesBefore: of something else, in the group of three that the secret begins in.
std::string base64(const std::string &secret, std::size_t bytesBefore)
{
    const std::string bytes = std::string(bytesBefore, '\0') + secret;
    std::string text(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
    base64_encode_raw(text.data(), bytes.size(), reinterpret_cast<const std::uint8_t *>(bytes.data()));
    // Characters that hold bits of what stands before or after it differ from case to case.
    constexpr std::size_t sharedAtStart[] = {0, 2, 3};
    constexpr std::size_t sharedAtEnd[] = {0, 3, 2};
    const std::size_t from = sharedAtStart[bytesBefore];
    return text.substr(from, text.size() - from - sharedAtEnd[bytes.size() % 3]);
}

std::string percentEncoded(const std::string &secret)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view plain = "-._~";
    std::string text;
    for (const char each : secret) {
        const auto byte = static_cast<unsigned char>(each);
        const bool isAlphanumeric =
            (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z');
        if (isAlphanumeric || plain.contains(each))
            text += each;
        else
            text.append({'%', digits[byte >> 4U], digits[byte & 15U]});
    }
    return text;
}

} // namespace

std::vector<std::string> encodedForms(const std::string &secret)
{
    std::vector<std::string> forms;
    if (secret.size() < shortestEncoded)
        return forms;
    const auto add = [&forms, &secret](const std::string &form) {
        if (form != secret && std::ranges::find(forms, form) == forms.end())
            forms.push_back(form);
    };
    for (const std::size_t before : {0U, 1U, 2U}) {
        std::string form = base64(secret, before);
        add(form);
        std::ranges::replace(form, '+', '-');
        std::ranges::replace(form, '/', '_');
        add(form);
    }
    add(percentEncoded(secret));
    return forms;
}

} // namespace ic
