// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

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

/// The commands of a terminal transcript, without prompts, output left out; nothing where no line has a
/// prompt. Comment lines are kept. Lines keep their index; those left out are empty.
QStringList withoutPrompts(const QStringList &lines);
bool hasPrompts(const QStringList &lines);

/// True for a line that starts with a program that incident procedures call. For text that is not labelled as
/// shell.
bool looksLikeCommand(const QString &line);

/// Why a line in a shell fence is no shell command after all; empty where it may be one.
QString whyNoCommand(const QString &line);

/// True for a command after which later ones of the same fence depend on the same shell: cd, export,
/// NAME=value.
bool changesShellState(const QString &line);

/// Names of "npm run NAME".
QStringList npmScriptsIn(const QString &script);

} // namespace ic
