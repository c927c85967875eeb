// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/placeholder_binding.h"

#include "app/console/shell_marks.h"
#include "app/console/shell_places.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Console)
};

/// Nothing in it means anything to a shell, to SQL or to arithmetic.
bool isPlain(const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[\\p{L}\\p{N}_./:@%+,=-]*\\z"));
    return plain.match(value).hasMatch();
}

/// A shell that finds it unquoted takes it for one word, and for no file names.
bool staysOneWord(const QString &value)
{
    static const QRegularExpression splits(QStringLiteral("[\\s*?\\[\\\\~]"));
    return !value.isEmpty() && !splits.match(value).hasMatch();
}

std::unexpected<Error> refuse(const Step &step, const QString &what, const QString &remedy)
{
    return fail(ErrorCode::InvalidArgument, what, step.label, remedy);
}

Result<void> checkValue(const Step &step, const QString &key, const QString &value,
                        const std::map<QString, ValueSpec> &specs)
{
    if (const auto why = whyImpossible(value))
        return refuse(step, Text::tr("%1 can't have this value").arg(key), *why);
    const auto spec = specs.find(valueName(key));
    if (const auto why =
            spec == specs.end() || !spec->second.declared ? std::nullopt : whyUnfit(spec->second, value))
        return refuse(step, Text::tr("The value of %1 does not fit").arg(key), *why);
    if (isReadTwice(step.script) && !isPlain(value))
        return refuse(step,
                      Text::tr("This step hands the value of %1 on to another program that reads it as a "
                               "command, so it may hold only letters, digits and . _ - / : @ % + , =")
                          .arg(key),
                      Text::tr("Copy the command and run it by hand"));
    return {};
}

/// Quoting keeps a shell from reading it, but the program would still take it for an option. Somebody who
/// declared the form of a value has looked at what its options are.
Result<void> checkDash(const Step &step, const QString &key, const QString &value,
                       const std::map<QString, ValueSpec> &specs)
{
    if (!value.startsWith(QLatin1Char('-')))
        return {};
    const auto spec = specs.find(valueName(key));
    if (spec != specs.end() && spec->second.declared
        && (spec->second.kind == ValueKind::Pattern || spec->second.kind == ValueKind::Choice))
        return {};
    return refuse(
        step,
        Text::tr("The value of %1 begins with a dash, so the command would take it for an option").arg(key),
        Text::tr("Write it without the dash, or for a file ./ before it"));
}

Result<void> bindVariable(const Step &step, const QString &key, const QString &value,
                          const std::map<QString, ValueSpec> &specs, BoundScript &bound)
{
    const QString name = key.mid(1);
    if (const auto fine = checkValue(step, key, value, specs); !fine)
        return fine;
    if (const auto fine = checkDash(step, key, value, specs); !fine)
        return fine;
    const auto reads = variablesRead(step.script);
    const bool isSplit = std::ranges::any_of(
        reads, [&name](const VariableRead &read) { return read.name == name && !read.quoted; });
    if (isSplit && !staysOneWord(value))
        return refuse(
            step,
            Text::tr("The step uses %1 without quotes, where this value would fall into several "
                     "words or stand for file names")
                .arg(key),
            Text::tr("Put \"%1\" into quotes in the runbook, or enter a value without spaces and * ? [")
                .arg(key));
    bound.environment[name] = value;
    bound.variables[key] = name;
    return {};
}

/// The variable of the script that a mark fills: HOST=<host>.
QString variableFilled(const Step &step, const QString &mark)
{
    const QRegularExpression assignment(QStringLiteral("(?:^|[\\s;&|(])([A-Za-z_]\\w*)\\+?=[\"']?")
                                        + QRegularExpression::escape(mark));
    return assignment.match(step.script).captured(1);
}

/// A mark that only fills a variable of the script is split where that one is.
bool fillsUnquotedVariable(const Step &step, const QString &mark)
{
    const QString name = variableFilled(step, mark);
    if (name.isEmpty())
        return false;
    const auto reads = variablesRead(step.script);
    return std::ranges::any_of(
        reads, [&name](const VariableRead &read) { return read.name == name && !read.quoted; });
}

/// "sed s/<from>/<to>/": a value with that sign in it would go on as sed's own commands.
Result<void> checkDelimiters(const Step &step, const QString &key, const QString &value,
                             const QString &delimiters)
{
    const auto found =
        std::ranges::find_if(value, [&delimiters](QChar sign) { return delimiters.contains(sign); });
    if (found == value.end())
        return {};
    return refuse(step,
                  Text::tr("The value of %1 holds “%2”, which ends the text that the step looks for or puts "
                           "in its place")
                      .arg(key, *found),
                  Text::tr("Copy the command and run it by hand"));
}

Result<void> checkRunning(const Step &step, const QString &key, const QString &name)
{
    if (name.isEmpty() || !runsVariable(step.script, name))
        return {};
    return refuse(step, Text::tr("The step runs the value of %1 as a command").arg(key),
                  Text::tr("Copy the command and run it by hand"));
}

} // namespace

Result<BoundScript> bindPlaceholders(const Step &step, const std::map<QString, QString> &values,
                                     const std::map<QString, ValueSpec> &specs)
{
    BoundScript bound{step.script, {}, {}};
    for (const auto &[key, value] : values) {
        if (!key.startsWith(QLatin1Char('$')) || step.placeholders.contains(key) || value.isEmpty())
            continue;
        if (const auto fine = bindVariable(step, key, value, specs, bound); !fine)
            return std::unexpected(fine.error());
    }
    if (step.placeholders.isEmpty())
        return bound;
    std::map<QString, QString> variables;
    for (const QString &placeholder : step.placeholders) {
        const auto value = values.find(placeholder);
        if (value == values.end() || value->second.trimmed().isEmpty())
            return refuse(step, Text::tr("%1 has no value yet").arg(placeholder),
                          Text::tr("Fill it in, then run the step"));
        if (const auto fine = checkValue(step, placeholder, value->second, specs); !fine)
            return std::unexpected(fine.error());
        if (fillsUnquotedVariable(step, placeholder) && !staysOneWord(value->second))
            return refuse(step,
                          Text::tr("The step keeps %1 in a variable and uses that without quotes, where this "
                                   "value would fall into several words or stand for file names")
                              .arg(placeholder),
                          Text::tr("Put the variable into quotes in the runbook, or enter a value without "
                                   "spaces and * ? ["));
        // Two marks that differ only in signs keep their values apart.
        QString variable = placeholderVariable(placeholder);
        while (bound.environment.contains(variable))
            variable += QLatin1Char('_');
        bound.environment[variable] = value->second;
        variables[placeholder] = variable;
    }
    const auto replaced = replaceMarks(step.script, variables);
    if (!replaced)
        return refuse(step, replaced.error().what, replaced.error().remedy);
    for (const auto &[mark, delimiters] : replaced->delimiters) {
        if (const auto fine = checkDelimiters(step, mark, values.at(mark), delimiters); !fine)
            return std::unexpected(fine.error());
    }
    for (const QString &mark : step.placeholders) {
        if (const auto fine = checkRunning(step, mark, variableFilled(step, mark)); !fine)
            return std::unexpected(fine.error());
    }
    for (const QString &mark : replaced->atWordStart) {
        if (const auto fine = checkDash(step, mark, values.at(mark), specs); !fine)
            return std::unexpected(fine.error());
    }
    bound.script = replaced->script;
    bound.variables.insert(variables.begin(), variables.end());
    return bound;
}

} // namespace ic
