// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/placeholder_binding.h"

#include "app/console/shell_marks.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ic {

namespace {

/// Nothing in it means anything to a shell, to SQL or to arithmetic.
bool isPlain(const QString &value)
{
    static const QRegularExpression plain(QStringLiteral("\\A[\\p{L}\\p{N}_./:@%+,=-]*\\z"));
    return plain.match(value).hasMatch();
}

} // namespace

Result<BoundScript> bindPlaceholders(const Step &step, const std::map<QString, QString> &values)
{
    BoundScript bound{step.script, {}};
    if (step.placeholders.isEmpty())
        return bound;
    const bool readTwice = isReadTwice(step.script);
    for (const QString &placeholder : step.placeholders) {
        const auto value = values.find(placeholder);
        if (value == values.end() || value->second.trimmed().isEmpty())
            return fail(ErrorCode::InvalidArgument,
                        QCoreApplication::translate("Console", "%1 has no value yet").arg(placeholder),
                        step.label, QCoreApplication::translate("Console", "Fill it in, then run the step"));
        if (value->second.contains(QChar(0)))
            return fail(ErrorCode::InvalidArgument,
                        QCoreApplication::translate("Console", "The value of %1 holds a NUL character")
                            .arg(placeholder),
                        step.label, QCoreApplication::translate("Console", "Type it again"));
        // Quoting keeps a shell from reading it, but the program would still take it for an option.
        if (value->second.startsWith(QLatin1Char('-')))
            return fail(ErrorCode::InvalidArgument,
                        QCoreApplication::translate("Console",
                                                    "The value of %1 begins with a dash, so the command "
                                                    "would take it for an option")
                            .arg(placeholder),
                        step.label, QCoreApplication::translate("Console", "Write it without the dash"));
        if (readTwice && !isPlain(value->second))
            return fail(ErrorCode::InvalidArgument,
                        QCoreApplication::translate("Console",
                                                    "This step hands the value of %1 on to another program "
                                                    "that reads it as a command, so it may hold only "
                                                    "letters, digits and . _ - / : @ % + , =")
                            .arg(placeholder),
                        step.label,
                        QCoreApplication::translate("Console", "Copy the command and run it by hand"));
        bound.environment[placeholderVariable(placeholder)] = value->second;
    }
    auto script = replaceMarks(step.script, step.placeholders);
    if (!script) {
        script.error().where = step.label;
        return std::unexpected(script.error());
    }
    bound.script = std::move(*script);
    return bound;
}

} // namespace ic
