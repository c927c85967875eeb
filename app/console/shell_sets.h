// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

#include <vector>

namespace ic {

/// A simple command as its script has it: the words from its name on, without quotes, and without what comes
/// before the name ("if", "!", "command", an assignment). Where redirections go is left out.
struct ShellCommand {
    QStringList words;
    qsizetype at = 0; ///< in the script: about where it begins
    int depth = 0; ///< of compound commands, subshells and functions around it

    const QString &name() const { return words.front(); }
};

/// Follows the commands of a script, as a reader of its quoting goes through it, and knows at each place
/// which variables may have been set by then. Only an assignment counts: at the place of a command, or by
/// one of those that set what they name (read, export, for, …). What a subshell or a pipe sets ends with it.
class ShellSets {
public:
    explicit ShellSets(const QString &script);

    /// A sign in command position that parts words or commands: a blank, a newline, one of ";&|()<>".
    void sign(QChar sign, qsizetype at);
    /// From `at` to `to` there are no words: a comment, "<<END".
    void passOver(qsizetype at, qsizetype to);
    /// "<<<"; what follows is no word of the command.
    void hereString(qsizetype at);
    /// $(…), `…`: from `at` on, and until `at`.
    void enterSubstitution(qsizetype at);
    void leaveSubstitution(qsizetype at);
    /// What stood in ((…)).
    void arithmetic(const QString &text);
    /// "${NAME:=…}" assigns; what else takes a missing value into account does not.
    void provide(const QString &name, bool assigns);
    void finish(qsizetype at);

    /// May the variable be set where it is read?
    bool isSetAt(const QString &name, qsizetype at);
    bool isInFunction() const;
    /// Somewhere in the script, beyond a function of its own.
    bool isEverSet(const QString &name) const
    {
        return m_everything || m_ever.contains(name) || m_provided.contains(name);
    }

    const std::vector<ShellCommand> &commands() const { return m_commands; }
    /// What the script assigns anywhere, subshells included.
    const QSet<QString> &ever() const { return m_ever; }
    bool definesFunctions() const { return m_definesFunctions; }
    /// By "export" and its like, in the shell itself; with or without a value.
    const QSet<QString> &exported() const { return m_exported; }
    /// Those of them without a value, that were not set before.
    const QStringList &exportedUnset() const { return m_exportedUnset; }

private:
    struct Known {
        QSet<QString> names;
        bool everything = false; ///< a file was read in
    };
    struct Command {
        QStringList words;
        QStringList assignments; ///< before any word; only of this command if one follows
        QStringList assigned; ///< those of them that were not known before
        qsizetype at = 0;
        qsizetype word = 0; ///< where the word in hand begins
        bool isTarget = false; ///< the word in hand is one of a redirection
        bool isPiped = false; ///< behind "|"
        bool isCloser = false; ///< behind "done" and its like
        Known before; ///< of a closer: what was known before the compound command
    };
    struct Frame {
        enum class Kind { Substitution, Subshell, Array, Compound } kind = Kind::Compound;
        Command outer;
        Known before;
        bool isFunction = false;
        QSet<QString> locals;
    };

    void add(const QString &name, bool isLocal = false);
    void takeBackAssigned();
    void push(Frame::Kind kind, qsizetype next);
    void close(const QString &word);
    void openBracket(qsizetype at);
    bool closeBracket(qsizetype at);
    void finishWord(qsizetype at);
    bool takeReserved(const QString &text);
    void endCommand(qsizetype at, bool isPipe);
    void evaluate(QStringList words);
    void declares(const QStringList &words);
    void reads(const QStringList &words, const QString &withArgument);

    const QString m_script;
    const bool m_lastPipe; ///< the last command of a pipe runs in the shell itself
    Command m_command;
    Known m_known;
    std::vector<Frame> m_frames;
    bool m_functionNext = false;
    bool m_everything = false;
    bool m_definesFunctions = false;
    QSet<QString> m_ever;
    QSet<QString> m_provided;
    QSet<QString> m_exported;
    QStringList m_exportedUnset;
    std::vector<ShellCommand> m_commands;
};

} // namespace ic
