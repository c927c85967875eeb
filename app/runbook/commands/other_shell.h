// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ic {

// What a command opens that the lines below it are typed in: "ssh web1", "sudo -i", "kubectl exec -it web
// -- sh", "psql shop". Run from a script they would run here, once it has been left. Pure; any thread.

/// Follows the commands of one fence, in order.
class OtherShell {
public:
    /// The command that opened what `command` is typed in; empty where it is typed here. To be asked for each
    /// command once.
    QString opener(const QString &command);

private:
    bool isTypedHere(const QString &command) const;

    enum class Kind {
        None,
        Machine, ///< another machine or user
        Container, ///< the tool that opened it isn't in it
        Client, ///< understands its own language only
    };
    static Kind kindOf(const QString &command);

    Kind m_kind = Kind::None;
    QString m_opener;
};

} // namespace ic
