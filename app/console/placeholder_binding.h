// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/runbook/runbook.h"

#include <map>

namespace ic {

/// A script whose open placeholders have become references to variables. The values travel in the environment
/// and never enter the shell's text, so nothing in them can be read as a command.
struct BoundScript {
    QString script;
    std::map<QString, QString> environment;
    std::map<QString, QString> variables; ///< which one of `environment` stands for which mark
};

/// `values`: by placeholder as written; for a variable that the script reads, by "$NAME". `specs`: what is
/// declared of values, by ValueSpec::name.
///
/// Errors: InvalidArgument where a placeholder has no value, a value can't be one at all (NUL, half a
/// character) or is not what its declaration asks for, a placeholder stands where no value arrives as mere
/// text (see replaceMarks), a value would be taken for an option, the script uses a variable unquoted that
/// would fall into several words, or the step has another program read the value as a command and it holds
/// more than plain characters.
Result<BoundScript> bindPlaceholders(const Step &step, const std::map<QString, QString> &values,
                                     const std::map<QString, ValueSpec> &specs = {});

} // namespace ic
