// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

struct Candidate;
struct RunbookDraft;

// What a step is called. Its own comment comes first ("# Step 2: Stop writes"); where it has none, see
// labelWithoutComment(). Pure; any thread.

/// "Step 2: Stop writes", "Paso 2 - …", "2. …", "手順2：…" as number and rest; number 0 where it is none.
struct NumberedLabel {
    int number = 0;
    QString label;
};
NumberedLabel numberedLabel(const QString &text);
/// The same only where the word for "step" is there: "2. Contacts" is a chapter.
NumberedLabel numberedStep(const QString &text);

/// Of a fence without a comment: the lead of the list item that it stands in; else, where it is the only one
/// of its section, the heading; else the short line with a colon that introduces it, its `name`, made
/// readable, or the first line that does something.
QString labelWithoutComment(const Candidate &candidate, const RunbookDraft &draft, const QString &name,
                            const QString &script);

/// "restore-after-outage", "restore_after_outage" and "restoreAfterOutage" as "Restore after outage".
QString readableName(const QString &name);
/// The first line that is more than a setting of the shell ("set -e", "cd /srv", "NAME=value") or a comment;
/// the first line where there is none.
QString firstDoingLine(const QString &script);

} // namespace ic
