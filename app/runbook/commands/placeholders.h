// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ic {

/// One mark that a person must replace by a value.
struct Placeholder {
    QString mark; ///< with its marks: "<POD_NAME>"
    QString name; ///< without: "POD_NAME"
    qsizetype position = 0;
};

/// In text that a shell would run: <pod>, {pod}, {{ pod }}, [POD NAME], [pod-name], [[ pod ]], %POD%,
/// __POD__,
/// @@POD@@, «pod», 【名前】, 〈pod〉, ○○, YOUR-HOST, your-database-host, POD_NAME, 10.x.x.x, /dev/sdX, XXX,
/// ___, ???, "…". Written so that what a shell itself means by these characters (redirections, expansions,
/// globs, awk programs) is no placeholder. In doubt it is one: a question too many is better than a wrong
/// command.
std::vector<Placeholder> placeholdersInCommand(const QString &script);

/// Does the mark stand here as itself? A word such as POD is none within $POD_NAME, nor before "=".
bool isMarkAt(const QString &script, const QString &mark, qsizetype position);

/// In a message: [X], {{x}}, {x}, <x>, $X, [[ x ]], [TODO: …], XX%. Not links, check boxes, log levels.
std::vector<Placeholder> placeholdersInMessage(const QString &text);

/// Each mark once, in order.
QStringList distinctMarks(const std::vector<Placeholder> &placeholders);

} // namespace ic
