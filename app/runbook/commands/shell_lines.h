// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ic {

/// What a line of shell text is, as far as steps need to know.
struct ShellLine {
    enum class Kind {
        Blank,
        Comment, ///< a whole-line comment that belongs to no command
        Command, ///< a command starts here
        Inside, ///< goes on with the command above: continuation, here-document, quote, loop
    };
    Kind kind = Kind::Blank;
    QString text;
    int index = 0; ///< line in the fence, from 0
};

struct ShellText {
    std::vector<ShellLine> lines;
    bool balanced = true; ///< false where a quote, block or here-document never ends
};

/// Tells commands, comments and continuations apart. This is no shell: it only finds where a command ends.
ShellText readShellLines(const QStringList &lines);

/// The commands of a terminal transcript, without prompts, output left out. Comment lines are kept. Lines
/// keep their index; those left out are empty.
struct Transcript {
    QStringList lines;
    /// The first line that was typed at the prompt of another user or machine than the first; empty where
    /// none was.
    QString otherPrompt;
    int otherIndex = 0; ///< its line in the fence, from 0
    bool otherMayBeComment = false; ///< "# systemctl stop app", and nothing says that root types now
    bool isSure = true; ///< false where the prompt is a name alone, as "db1# "
};

/// Nothing where the first line that is no comment has no prompt. In a fence that is a console's, "# " may be
/// root's prompt. What stands in quotes, here-documents and continued lines belongs to its command.
std::optional<Transcript> transcriptOf(const QStringList &lines, bool isConsole);

/// True for a line that begins with the prompt of a shell: "$ ", "user@host:~$ ", "~ % ".
bool hasPrompt(const QString &line);

/// True for a line that starts with a program that incident procedures call. For text that is not labelled as
/// shell.
bool looksLikeCommand(const QString &line);

/// True for such a line that surely is one: with an argument that only a program takes. "service unavailable"
/// is none, and "service nginx restart" is.
bool isClearCommand(const QString &line);

/// Why a line in a shell fence is no shell command after all; empty where it may be one.
QString whyNoCommand(const QString &line);

/// Why a line after this command is what it printed; empty where it may be a command.
QString whyOutput(const QString &line, const QString &commandBefore);

/// True for a command after which later ones of the same fence depend on the same shell: cd, export,
/// NAME=value.
bool changesShellState(const QString &line);

/// Names of "npm run NAME".
QStringList npmScriptsIn(const QString &script);

} // namespace ic
