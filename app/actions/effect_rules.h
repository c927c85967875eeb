// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"

#include <span>

namespace ic {

/// What a program does with arguments that the expression matches (anywhere, unless it says ^ or $). Of all
/// rules of a program the first that matches counts; an empty expression matches always. A program without a
/// matching rule changes things.
struct EffectRule {
    const char *program;
    const char *arguments;
    Effect effect;
};
std::span<const EffectRule> effectRules();

/// Words in the name of a script ("db:restore-last-good") and what they say.
struct EffectWord {
    const char *word;
    Effect effect;
};
std::span<const EffectWord> effectWords();

} // namespace ic
