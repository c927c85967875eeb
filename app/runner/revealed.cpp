// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/revealed.h"

#include "app/runner/little_endian.h"

#include <fcntl.h>
#include <sys/mman.h>

#include <algorithm>

namespace ic {

namespace {
constexpr std::size_t headBytes = 8;
constexpr std::size_t longestSecret = slotBytes - headBytes;

constexpr off_t carriedOffset = static_cast<off_t>(maskSlots * slotBytes);

off_t offsetOf(std::uint32_t number)
{
    return static_cast<off_t>((number % maskSlots) * slotBytes);
}
} // namespace

RevealedWriter::RevealedWriter(UniqueFd memory)
{
    // Only anonymous memory has seals: a file here would keep what must not be kept.
    if (::fcntl(memory.get(), F_GET_SEALS) >= 0)
        m_memory = std::move(memory);
}

std::uint32_t RevealedWriter::numberFor(std::string_view secret)
{
    if (!m_memory || secret.empty())
        return 0;
    secret = secret.substr(0, longestSecret);
    const auto known = std::ranges::find(m_secrets, secret);
    if (known != m_secrets.end())
        return m_numbers[static_cast<std::size_t>(known - m_secrets.begin())];
    const std::uint32_t number = ++m_last;
    std::string slot(headBytes, '\0');
    putNumber<std::uint32_t>(slot.data(), number);
    putNumber<std::uint32_t>(slot.data() + 4, static_cast<std::uint32_t>(secret.size()));
    slot.append(secret);
    if (::pwrite(m_memory.get(), slot.data(), slot.size(), offsetOf(number))
        != static_cast<ssize_t>(slot.size()))
        return 0;
    m_secrets[number % maskSlots] = secret;
    m_numbers[number % maskSlots] = number;
    return number;
}

void RevealedWriter::carry(const std::map<std::string, std::string> &variables)
{
    if (!m_memory)
        return;
    std::string bytes(4, '\0');
    for (const auto &[name, value] : variables) {
        const std::size_t needed = name.size() + value.size() + 2;
        if (bytes.size() + needed <= carriedBytes)
            bytes.append(name).append(1, '=').append(value).append(1, '\0');
    }
    putNumber<std::uint32_t>(bytes.data(), static_cast<std::uint32_t>(bytes.size() - 4));
    // What is lost here, a later step asks for.
    [[maybe_unused]] const auto written = ::pwrite(m_memory.get(), bytes.data(), bytes.size(), carriedOffset);
}

std::string RevealedWriter::maskFor(std::string_view secret, std::string_view what)
{
    const std::uint32_t number = numberFor(secret);
    std::string mask = "[masked";
    if (number > 0)
        mask += ' ' + std::to_string(number);
    return mask.append(": ").append(what).append("]");
}

UniqueFd makeRevealedMemory()
{
    return UniqueFd(::memfd_create("run-masked", MFD_CLOEXEC | MFD_ALLOW_SEALING));
}

bool fixRevealedMemory(int memory)
{
    return ::ftruncate(memory, static_cast<off_t>(maskSlots * slotBytes + carriedBytes)) == 0
        && ::fcntl(memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
}

std::map<std::string, std::string> readCarried(int memory)
{
    std::map<std::string, std::string> variables;
    std::string bytes(carriedBytes, '\0');
    if (::pread(memory, bytes.data(), bytes.size(), carriedOffset) != static_cast<ssize_t>(bytes.size()))
        return variables;
    const auto length = getNumber<std::uint32_t>(bytes.data());
    if (length > carriedBytes - 4)
        return variables;
    std::string_view rest = std::string_view(bytes).substr(4, length);
    while (!rest.empty()) {
        const auto end = rest.find('\0');
        const std::string_view entry = rest.substr(0, end);
        const auto equals = entry.find('=');
        if (equals != std::string_view::npos && equals > 0)
            variables.insert_or_assign(std::string(entry.substr(0, equals)),
                                       std::string(entry.substr(equals + 1)));
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    return variables;
}

std::optional<std::string> readRevealed(int memory, std::uint32_t number)
{
    std::string slot(slotBytes, '\0');
    if (number == 0
        || ::pread(memory, slot.data(), slot.size(), offsetOf(number)) != static_cast<ssize_t>(slot.size()))
        return std::nullopt;
    const auto length = getNumber<std::uint32_t>(slot.data() + 4);
    if (getNumber<std::uint32_t>(slot.data()) != number || length > longestSecret)
        return std::nullopt;
    return slot.substr(headBytes, length);
}

} // namespace ic
