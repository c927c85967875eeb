// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/shell_marks.h"

#include "app/base/value_spec.h"
#include "app/console/shell_places.h"
#include "app/console/shell_sets.h"
#include "app/runbook/commands/placeholders.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace ic {

namespace {

// Grammar: POSIX shell 2.2 (quoting), 2.6 (expansions), 2.7.4 (here-documents), and bash's $'…', <<<, ((…)).
class MarkReplacement {
public:
    MarkReplacement(const QString &script, const std::map<QString, QString> &variables)
        : m_script(script)
        , m_sets(script)
        , m_variables(variables)
    {
        for (const auto &[mark, variable] : variables)
            m_marks << mark;
        std::ranges::sort(m_marks, std::ranges::greater{}, &QString::size);
    }

    /// Nothing where a mark stands in a place that no value can reach safely.
    std::optional<QString> run()
    {
        while (m_at < m_script.size() && !m_refused)
            step();
        m_sets.finish(m_at);
        // A value that went nowhere is as wrong as one that runs: the command lacks it.
        const bool isLost = std::ranges::any_of(m_marks, [this](const QString &mark) {
            return !m_replaced.contains(mark) && m_script.contains(mark);
        });
        return m_refused || isLost ? std::nullopt : std::optional(m_bound);
    }

    /// After run().
    const QStringList &atWordStart() const { return m_atWordStart; }
    const std::map<QString, QString> &delimiters() const { return m_delimiters; }
    /// Those of a function may be set by what calls it, wherever that stands.
    std::vector<VariableRead> reads() const
    {
        std::vector<VariableRead> reads = m_reads;
        for (const QString &name : m_sets.exportedUnset())
            reads.push_back({name, true, false, true});
        for (VariableRead &read : reads)
            read.isSet = read.isSet || (read.isLate && m_sets.isEverSet(read.name));
        return reads;
    }
    const ShellSets &sets() const { return m_sets; }

private:
    enum class Kind {
        Command, ///< words, not quoted: the script itself, $(…), `…`
        Single, ///< '…'
        Escaped, ///< $'…'
        Double, ///< "…"
        Parameter, ///< ${…}
        Arithmetic, ///< $((…)), ((…))
    };
    struct Context {
        Kind kind = Kind::Command;
        QChar end; ///< what closes it; of Command: ')' or '`', none for the script itself
        int open = 0; ///< brackets within it that are still open
        qsizetype start = 0; ///< where its content begins
        qsizetype word = 0; ///< of Command: where the word in hand begins
        qsizetype command = 0; ///< of Command: where the simple command in hand begins
        bool isList = false; ///< of Command: within name=(…)
    };
    struct HereDocument {
        QString end;
        bool quoted = false;
        bool tabs = false; ///< <<-: leading tabs do not count
    };

    QStringView rest() const { return QStringView(m_script).mid(m_at); }
    bool startsWith(const char *text) const { return rest().startsWith(QLatin1String(text)); }
    Context &context() { return m_contexts.back(); }

    const QString *markAt(qsizetype position) const
    {
        const auto mark = std::ranges::find_if(
            m_marks, [this, position](const QString &each) { return isMarkAt(m_script, each, position); });
        return mark == m_marks.end() ? nullptr : &*mark;
    }

    void copy(qsizetype count)
    {
        m_bound += rest().left(count);
        m_at += count;
    }

    void enter(Kind kind, qsizetype opening, char end, int open = 0)
    {
        copy(opening);
        m_contexts.push_back({kind, QLatin1Char(end), open, m_at, m_at, m_at, false});
        if (kind == Kind::Command)
            m_sets.enterSubstitution(m_at);
    }

    void leave()
    {
        // "$(case x in a) …": the bracket of a pattern is no end, and what follows is not where it seems.
        static const QRegularExpression choice(QStringLiteral("(?:^|[\\s;&|(])case\\s"));
        static const QRegularExpression choiceEnd(QStringLiteral("[\\s;]esac\\b"));
        const QString inside = m_script.mid(context().start, m_at - context().start);
        if (context().kind == Kind::Command && choice.match(inside).hasMatch()
            && !choiceEnd.match(inside).hasMatch())
            m_isUnclear = true;
        if (context().kind == Kind::Command)
            m_sets.leaveSubstitution(m_at);
        else if (context().kind == Kind::Arithmetic)
            m_sets.arithmetic(m_script.mid(context().start, m_at - context().start));
        copy(1);
        m_contexts.pop_back();
    }

    void step()
    {
        if (const QString *mark = markAt(m_at))
            return replace(*mark);
        const QChar sign = m_script.at(m_at);
        const Kind kind = context().kind;
        if (kind == Kind::Single)
            return sign == QLatin1Char('\'') ? leave() : copy(1);
        if (sign == QLatin1Char('\\')) {
            m_refused = markAt(m_at + 1) != nullptr;
            return copy(2);
        }
        if (kind == Kind::Escaped)
            return sign == QLatin1Char('\'') ? leave() : copy(1);
        if (kind == Kind::Double && sign == QLatin1Char('"'))
            return leave();
        if (sign == QLatin1Char('$') || sign == QLatin1Char('`'))
            return expansion(sign);
        if (sign == QLatin1Char('"'))
            return enter(Kind::Double, 1, '"');
        switch (kind) {
        case Kind::Command:
            return command(sign);
        case Kind::Parameter:
            if (sign == QLatin1Char('\'') && !isInDoubleQuotes())
                return enter(Kind::Single, 1, '\'');
            return sign == QLatin1Char('}') ? leave() : copy(1);
        case Kind::Arithmetic:
            return bracket(sign);
        default:
            return copy(1);
        }
    }

    void expansion(QChar sign)
    {
        noteRead();
        if (sign == QLatin1Char('`')) {
            if (context().end == sign)
                return leave();
            return enter(Kind::Command, 1, '`');
        }
        if (startsWith("$["))
            return oldArithmetic();
        if (startsWith("$(("))
            return enter(Kind::Arithmetic, 3, ')', 2);
        if (startsWith("$("))
            return enter(Kind::Command, 2, ')', 1);
        if (startsWith("${"))
            return enter(Kind::Parameter, 2, '}');
        if (startsWith("$'") && !isInDoubleQuotes())
            return enter(Kind::Escaped, 2, '\'');
        copy(1);
    }

    /// $[…]
    void oldArithmetic()
    {
        const qsizetype end = m_script.indexOf(QLatin1Char(']'), m_at);
        for (qsizetype at = m_at; at < end && !m_refused; ++at)
            m_refused = markAt(at) != nullptr;
        copy(2);
    }

    void command(QChar sign)
    {
        static const QString endsWord = QStringLiteral(" \t<>\n;&|()");
        if (sign == QLatin1Char('(') && m_at > 0 && m_script.at(m_at - 1) == QLatin1Char('='))
            context().isList = true;
        if (endsWord.contains(sign))
            context().word = m_at + 1;
        if (endsSimpleCommand(sign))
            context().command = m_at + 1;
        if (sign == QLatin1Char(')'))
            context().isList = false;
        if (sign == QLatin1Char('\''))
            return enter(Kind::Single, 1, '\'');
        if (sign == QLatin1Char('#') && beginsWord())
            return comment();
        if (startsWith("<<<")) {
            m_sets.hereString(m_at);
            return copy(3);
        }
        if (startsWith("<<"))
            return hereDocument();
        if (sign == QLatin1Char('\n')) {
            m_sets.sign(sign, m_at);
            copy(1);
            const qsizetype body = m_at;
            hereDocumentBodies();
            if (m_at > body)
                m_sets.passOver(body, m_at);
            return;
        }
        if (startsWith("((") && beginsWord())
            return enter(Kind::Arithmetic, 2, ')', 2);
        const bool leaves = sign == QLatin1Char(')') && context().end == sign && context().open == 1;
        static const QString parts = QStringLiteral(" \t;&|()<>");
        if (!leaves && parts.contains(sign))
            m_sets.sign(sign, m_at);
        bracket(sign);
    }

    bool endsSimpleCommand(QChar sign) const
    {
        static const QString ends = QStringLiteral("\n;&|()");
        if (!ends.contains(sign))
            return false;
        if (m_contexts.back().isList)
            return sign == QLatin1Char(')');
        const QChar before = m_at > 0 ? m_script.at(m_at - 1) : QChar();
        const QChar after = m_at + 1 < m_script.size() ? m_script.at(m_at + 1) : QChar();
        const bool isRedirection = ((before == QLatin1Char('>') || before == QLatin1Char('<'))
                                    && (sign == QLatin1Char('&') || sign == QLatin1Char('|')))
            || (sign == QLatin1Char('&') && after == QLatin1Char('>'));
        return !isRedirection;
    }

    void bracket(QChar sign)
    {
        if (sign == QLatin1Char('('))
            ++context().open;
        else if (sign == QLatin1Char(')') && context().end == sign && --context().open == 0)
            return leave();
        copy(1);
    }

    bool beginsWord() const
    {
        static const QString before = QStringLiteral(" \t\n;&|()`");
        return m_at == 0 || before.contains(m_script.at(m_at - 1));
    }

    /// Is the nearest quoting around here that of "…"? Within $(…) it begins anew.
    bool isInDoubleQuotes() const
    {
        for (auto each = m_contexts.rbegin(); each != m_contexts.rend(); ++each) {
            if (each->kind == Kind::Double)
                return true;
            if (each->kind == Kind::Command)
                return false;
        }
        return false;
    }

    void comment()
    {
        // kubectl -n #{ns}: somebody else's mark for a value, and the end of the command.
        m_refused = markAt(m_at + 1) != nullptr;
        static const QRegularExpression lineEnd(QStringLiteral("\n"));
        static const QRegularExpression substitutionEnd(QStringLiteral("[\n`]"));
        const qsizetype end =
            m_script.indexOf(context().end == QLatin1Char('`') ? substitutionEnd : lineEnd, m_at);
        const qsizetype to = end < 0 ? m_script.size() : end;
        m_sets.passOver(m_at, to);
        copy(to - m_at);
    }

    void hereDocument()
    {
        static const QRegularExpression opening(
            QStringLiteral("\\G<<(-?)[ \\t]*((?:\\\\.|'[^'\\n]*'|\"[^\"\\n]*\"|[^\\s;&|<>()'\"\\\\])+)"));
        const auto match = opening.match(m_script, m_at);
        m_sets.passOver(m_at, m_at + std::max<qsizetype>(match.capturedLength(), 2));
        if (!match.hasMatch())
            return copy(2);
        static const QRegularExpression quotes(QStringLiteral("['\"\\\\]"));
        HereDocument document;
        document.end = match.captured(2);
        document.quoted = document.end.contains(quotes);
        document.end.remove(quotes);
        document.tabs = !match.captured(1).isEmpty();
        m_hereDocuments.push_back(document);
        copy(match.capturedLength());
    }

    void hereDocumentBodies()
    {
        for (const HereDocument &document : std::exchange(m_hereDocuments, {})) {
            const qsizetype start = m_at;
            bool ended = false;
            while (!ended && m_at < m_script.size() && !m_refused) {
                const qsizetype newline = m_script.indexOf(QLatin1Char('\n'), m_at);
                const qsizetype end = newline < 0 ? m_script.size() : newline + 1;
                QString line = m_script.mid(m_at, (newline < 0 ? end : newline) - m_at);
                while (document.tabs && line.startsWith(QLatin1Char('\t')))
                    line.remove(0, 1);
                ended = line == document.end;
                // What a command in the text would make of a value depends on its own quoting.
                const bool isOpaque = document.quoted || line.contains(QLatin1Char('`'))
                    || line.contains(QLatin1String("$(")) || line.contains(QLatin1String("$["))
                    || isWithinSubstitution(m_script.mid(start, m_at - start));
                hereLine(end, isOpaque, document.quoted);
            }
            context().word = context().command = m_at;
        }
    }

    /// Does a substitution that begins in this text go on behind it?
    static bool isWithinSubstitution(const QString &text)
    {
        if (text.count(QLatin1Char('`')) % 2 == 1)
            return true;
        const qsizetype from = text.lastIndexOf(QLatin1String("$("));
        const QStringView opened = QStringView(text).mid(std::max<qsizetype>(from, 0));
        return from >= 0 && opened.count(QLatin1Char('(')) > opened.count(QLatin1Char(')'));
    }

    void hereLine(qsizetype end, bool isOpaque, bool isQuoted)
    {
        if (!isQuoted) {
            static const QRegularExpression read(
                QStringLiteral("(?<!\\\\)\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?=:?\\?|\\}))"));
            auto matches = read.globalMatch(m_script.mid(m_at, end - m_at));
            while (matches.hasNext()) {
                const auto match = matches.next();
                note(match.captured(match.lastCapturedIndex()), true);
            }
        }
        while (m_at < end && !m_refused) {
            const QString *mark = markAt(m_at);
            if (!mark) {
                copy(1);
                continue;
            }
            static const QRegularExpression parameter(QStringLiteral("\\$\\{[^{}\n]*\\z"));
            const qsizetype line = m_script.lastIndexOf(QLatin1Char('\n'), m_at) + 1;
            m_refused = isOpaque || (m_at > 0 && m_script.at(m_at - 1) == QLatin1Char('\\'))
                || parameter.match(m_script.mid(line, m_at - line)).hasMatch();
            m_replaced << *mark;
            m_bound += expansionOf(*mark);
            m_at += mark->size();
        }
    }

    QString expansionOf(const QString &mark) const
    {
        return QStringLiteral("${") + m_variables.at(mark) + QLatin1Char('}');
    }

    /// The variable whose value the script takes here, where nothing stands in for a missing one.
    void noteRead()
    {
        static const QRegularExpression read(
            QStringLiteral("\\G\\$(?:([A-Za-z_]\\w*)|\\{([A-Za-z_]\\w*)(?![A-Za-z0-9_]|:?[-=+]))"));
        const auto match = read.match(m_script, m_at);
        if (match.hasMatch())
            note(match.captured(match.lastCapturedIndex()),
                 isInDoubleQuotes() || context().kind == Kind::Arithmetic);
        static const QRegularExpression provided(
            QStringLiteral("\\G\\$\\{([A-Za-z_]\\w*)(?:\\[[^\\]]*\\])?:?([-=+])"));
        if (startsWith("${")) {
            if (const auto other = provided.match(m_script, m_at); other.hasMatch())
                m_sets.provide(other.captured(1), other.captured(2) == QLatin1String("="));
        }
    }

    void note(const QString &name, bool quoted)
    {
        m_reads.push_back({name, quoted, m_sets.isSetAt(name, m_at), m_sets.isInFunction()});
    }

    /// Would a value that begins with a dash become an option here? Not behind "--flag=", nor within a word,
    /// nor behind a "--" of the program's own.
    bool beginsArgument() const
    {
        for (auto each = m_contexts.rbegin(); each != m_contexts.rend(); ++each) {
            if (each->kind != Kind::Command)
                continue;
            QString before = m_script.mid(each->word, m_at - each->word);
            static const QRegularExpression quotes(QStringLiteral("^(?:\\$?['\"])+"));
            before.remove(quotes);
            static const QRegularExpression assignment(QStringLiteral("\\A[A-Za-z_]\\w*\\+?=[\"']*\\z"));
            const bool isWithin = !before.isEmpty() && !before.startsWith(QLatin1Char('$'))
                && !before.startsWith(QLatin1Char('`')) && !assignment.match(before).hasMatch();
            return !isWithin && !endsOptions(m_script.mid(each->command, each->word - each->command));
        }
        return true;
    }

    /// A "--" in the words so far; not of a program that only hands on what follows it.
    static bool endsOptions(const QString &words)
    {
        static const QRegularExpression marker(QStringLiteral("\\s--\\s"));
        static const QRegularExpression handsOn(QStringLiteral(
            "(?:^|[\\s/"
            "])(?:npm|npx|yarn|pnpm|kubectl|oc|docker|podman|sudo|doas|env|ssh|xargs|nohup|nice|timeout|"
            "exec|command|watch|systemd-run|nsenter|chroot|flock|setsid|cargo|go|make|fly|flyctl|heroku|aws|"
            "bash|sh|zsh|dash|su|time|stdbuf|direnv|dotenv|vagrant|lxc|incus|machinectl)\\s"));
        return marker.match(words).hasMatch() && !handsOn.match(words + QLatin1Char(' ')).hasMatch();
    }

    /// The part of the script that stands between its simple command's begin and here; empty in a parameter.
    ShellPlace place(const QString &mark) const
    {
        ShellPlace here;
        here.after = m_script.mid(m_at + mark.size());
        for (auto each = m_contexts.rbegin(); each != m_contexts.rend(); ++each) {
            if (each->kind == Kind::Parameter || each->kind == Kind::Arithmetic)
                break;
            if (each->kind != Kind::Command) {
                here.isQuoted = true;
                continue;
            }
            here.command = m_script.mid(each->command, m_at - each->command);
            here.word = m_script.mid(each->word, m_at - each->word);
            here.isList = each->isList;
            here.isInCommand = true;
            break;
        }
        return here;
    }

    /// Within `…` a backslash quotes once for the substitution and once for the command in it.
    bool isBehindTwoQuotings() const
    {
        return std::ranges::any_of(m_contexts, [this](const Context &each) {
            const qsizetype end = m_script.indexOf(QLatin1Char('`'), m_at);
            return each.end == QLatin1Char('`')
                && m_script.mid(each.start, end < 0 ? -1 : end - each.start).contains(QLatin1Char('\\'));
        });
    }

    void replace(const QString &mark)
    {
        const ShellPlace here = place(mark);
        const bool isInterpolation =
            m_at > 0 && m_script.at(m_at - 1) == QLatin1Char('#') && mark.startsWith(QLatin1Char('{'));
        if (m_isUnclear || isInterpolation || isBehindTwoQuotings() || isCodeAt(here)) {
            m_refused = true;
            return;
        }
        m_replaced << mark;
        m_delimiters[mark] += delimitersAt(here);
        if (beginsArgument() && !m_atWordStart.contains(mark))
            m_atWordStart << mark;
        const QString expansion = expansionOf(mark);
        const QString quoted = QLatin1Char('"') + expansion + QLatin1Char('"');
        switch (context().kind) {
        case Kind::Command:
            m_bound += quoted;
            break;
        case Kind::Double:
            m_bound += expansion;
            break;
        case Kind::Single: // step out of the single quotes for a moment
            m_bound += QLatin1Char('\'') + quoted + QLatin1Char('\'');
            break;
        case Kind::Escaped:
            m_bound += QLatin1Char('\'') + quoted + QStringLiteral("$'");
            break;
        case Kind::Parameter: {
            // ${HOST:-your-host}; elsewhere in there it may be a pattern, or arithmetic.
            static const QRegularExpression alternative(QStringLiteral("^[A-Za-z_]\\w*:?[-=+?]"));
            const qsizetype start = context().start;
            m_refused = !alternative.match(m_script.mid(start, m_at - start)).hasMatch();
            m_bound += isInDoubleQuotes() ? expansion : quoted;
            break;
        }
        case Kind::Arithmetic: // evaluates what the value says, commands in subscripts too
            m_refused = true;
            break;
        }
        m_at += mark.size();
    }

    const QString m_script;
    ShellSets m_sets;
    const std::map<QString, QString> m_variables; ///< by mark
    QStringList m_marks; ///< longest first
    QStringList m_atWordStart;
    QStringList m_replaced;
    std::map<QString, QString> m_delimiters; ///< by mark
    bool m_isUnclear = false; ///< where quotes and commands end from here on
    std::vector<VariableRead> m_reads;
    qsizetype m_at = 0;
    QString m_bound;
    std::vector<Context> m_contexts{{}};
    std::vector<HereDocument> m_hereDocuments; ///< announced on this line
    bool m_refused = false;
};

} // namespace

Result<ReplacedMarks> replaceMarks(const QString &script, const std::map<QString, QString> &variables)
{
    MarkReplacement replacement(script, variables);
    if (auto bound = replacement.run())
        return ReplacedMarks{*bound, replacement.atWordStart(), replacement.delimiters()};
    return fail(ErrorCode::InvalidArgument,
                QCoreApplication::translate(
                    "Console",
                    "A value of this step would be read as part of the command itself, so it can't be "
                    "filled in safely"),
                {}, QCoreApplication::translate("Console", "Copy the command and run it by hand"));
}

std::vector<VariableRead> variablesRead(const QString &script)
{
    MarkReplacement reading(script, {});
    reading.run();
    return reading.reads();
}

ShellSets followed(const QString &script)
{
    MarkReplacement reading(script, {});
    reading.run();
    return reading.sets();
}

QString placeholderVariable(const QString &placeholder)
{
    return QStringLiteral("IC_") + valueName(placeholder);
}

} // namespace ic
