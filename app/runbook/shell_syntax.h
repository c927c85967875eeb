// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/loader.h"

#include <functional>
#include <optional>

namespace ic {

/// What a shell can't read of a script.
struct SyntaxError {
    QString shell; ///< "bash"
    QString said; ///< in its own words: "syntax error near unexpected token `('"
    int line = 0; ///< of the script, from 1; 0 where the shell names none

    bool operator==(const SyntaxError &) const = default;
};

/// What is wrong with a script, as its shell (empty: bash) says with `-n`, which runs nothing. Nothing where
/// nothing is, and where that shell is not on this machine. Starts a process and waits for it: some
/// milliseconds. Not for the user-interface thread.
std::optional<SyntaxError> syntaxErrorOf(const QString &shell, const QString &script);

/// The script of a shell step is whole by itself: its shell reads it to the end and says nothing, not even
/// that a document in place has no end. False where that can't be found out. Else as above.
bool parsesAlone(const Step &step);

/// "bash can't read line 14: …", with the line of the document's file.
QString whyUnread(const Runbook &runbook, const Step &step, const SyntaxError &error);

/// The runbook where each step for which `errorOf` gives something is only shown, with a problem (code
/// "step-not-runnable") that says why. `runbook` itself where there is no such step beside those that it has.
/// The loader does not do this: it starts no process.
RunbookPtr withSyntaxErrors(const RunbookPtr &runbook,
                            const std::function<std::optional<SyntaxError>(const Step &)> &errorOf);

} // namespace ic
