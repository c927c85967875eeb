// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runner/runner_setup.h"

#include <expected>
#include <string>

namespace ic {

// How a set-up gets from the console to its runner, over a pipe on the runner's standard input:
//
//   0  8  "ICSETUP1"
//   8  4  length of the text, little-endian
//  12  n  the set-up as JSON
//
// The length is what makes it whole: a console that is killed while it writes has handed over nothing.

std::string setupMessage(const RunnerSetup &setup);

enum class NoSetup {
    NothingCame, ///< the other side went away, or we were asked to end, before the message was whole
    NotUnderstood,
};
/// Waits on `input` for a message, for any time. `signals`: a signalfd; SIGTERM on it ends the waiting, where
/// no message is there.
std::expected<RunnerSetup, NoSetup> awaitSetup(int input, int signals);

} // namespace ic
