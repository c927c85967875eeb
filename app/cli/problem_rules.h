// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <QLatin1String>
#include <QString>

#include <vector>

namespace ic::cli {

namespace codes {
// What `check` can tell beyond the document, stable as those in app/runbook/problem_codes.h are.
constexpr QLatin1String fileMissing("file-missing"); ///< nothing has that name
constexpr QLatin1String fileTooLarge("file-too-large"); ///< beyond the limits of a file or a folder
constexpr QLatin1String placeholderRefused("placeholder-refused"); ///< no value can be filled in
constexpr QLatin1String environmentDirectory("environment-directory"); ///< the environment's does not exist
constexpr QLatin1String stepDirectory("step-directory"); ///< a step begins where there is no directory
constexpr QLatin1String npmScriptMissing("npm-script-missing"); ///< package.json lacks it
constexpr QLatin1String programMissing("program-missing"); ///< a command that is not on the path
constexpr QLatin1String neverDrilled("never-drilled"); ///< no drill on the journal went through a playbook
constexpr QLatin1String notOffered("not-offered"); ///< no choice leads to a section with steps
constexpr QLatin1String syntaxUnchecked("syntax-unchecked"); ///< too many steps to ask their shells about
} // namespace codes

/// What a code means and what an author does about it, for readers of a report who see no manual.
struct ProblemRule {
    QString code;
    ProblemSeverity usual = ProblemSeverity::Warning; ///< as it is reported unless it is a special case
    QString meaning; ///< translated sentence
    QString remedy; ///< translated sentence
};

/// Why a file or folder could not be checked at all, as a problem of its first line.
Problem unreadProblem(const Error &error);

/// Every code that `check` may print, the document's first. Index and order are the same in each call.
const std::vector<ProblemRule> &problemRules();
/// Index of a code, or -1.
int problemRuleIndex(const QString &code);

} // namespace ic::cli
