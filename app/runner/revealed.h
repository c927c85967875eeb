// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/unique_fd.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// What the runner masked, for a person who asks to see it on screen. It is in memory that console and runner
// share and nobody else can open, never on a disk. The newest secrets only, each by the number that its mask
// shows: "[masked 3: GitHub token]".
//
//   slot, repeated maskSlots times, slotBytes each; the secret with number n is in slot n % maskSlots
//     0  4  n, from 1; 0 empty
//     4  4  length of the secret, at most slotBytes - 8; a longer one is cut
//     8  n  the secret
//   behind the slots, once the run is over: variables that were exported or captured and look secret
//     0  4  bytes of what follows, at most carriedBytes - 4
//     4  n  "NAME=VALUE" and a NUL, repeated

namespace ic {

constexpr std::size_t maskSlots = 64;
constexpr std::size_t slotBytes = 4096;
constexpr std::size_t carriedBytes = 65536;

/// The runner's side.
class RevealedWriter {
public:
    RevealedWriter() = default;
    /// Takes the shared memory; anything else is not written to.
    explicit RevealedWriter(UniqueFd memory);

    /// The number for a secret: the same again as long as it is among the newest. 0 without memory.
    std::uint32_t numberFor(std::string_view secret);
    /// For later steps: what fits. What does not is as good as lost.
    void carry(const std::map<std::string, std::string> &variables);
    /// "[masked 3: GitHub token]", or without a number where there is no memory.
    std::string maskFor(std::string_view secret, std::string_view what);

private:
    UniqueFd m_memory;
    std::array<std::string, maskSlots> m_secrets;
    std::array<std::uint32_t, maskSlots> m_numbers{};
    std::uint32_t m_last = 0;
};

/// The console's side: memory for one run.
UniqueFd makeRevealedMemory();
/// To its full size, from then on fixed. To be called once the runner has it open. False where that failed.
bool fixRevealedMemory(int memory);
/// What the runner left for later steps; empty before its end.
std::map<std::string, std::string> readCarried(int memory);
/// Nothing where the number is not among the newest.
std::optional<std::string> readRevealed(int memory, std::uint32_t number);

} // namespace ic
