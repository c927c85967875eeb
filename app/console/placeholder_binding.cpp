// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/placeholder_binding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

enum class Quote { None, Single, Double };

QString reference(const QString &variable, Quote quote)
{
    const QString expansion = QStringLiteral("${") + variable + QLatin1Char('}');
    switch (quote) {
    case Quote::None:
        return QLatin1Char('"') + expansion + QLatin1Char('"');
    case Quote::Double:
        return expansion;
    case Quote::Single: // step out of the single quotes for a moment
        return QStringLiteral("'\"") + expansion + QStringLiteral("\"'");
    }
    return expansion;
}

bool hasQuotedHereDocument(const QString &script)
{
    static const QRegularExpression opening(QStringLiteral("<<-?\\s*(['\"\\\\])"));
    return opening.match(script).hasMatch();
}

const QString *placeholderAt(const QString &script, qsizetype position, const QStringList &longestFirst)
{
    for (const QString &placeholder : longestFirst) {
        if (QStringView(script).mid(position).startsWith(placeholder))
            return &placeholder;
    }
    return nullptr;
}

QString replaceAll(const QString &script, QStringList placeholders)
{
    std::ranges::sort(placeholders, std::ranges::greater{}, &QString::size);
    QString bound;
    Quote quote = Quote::None;
    for (qsizetype i = 0; i < script.size(); ++i) {
        if (const QString *placeholder = placeholderAt(script, i, placeholders)) {
            bound += reference(placeholderVariable(*placeholder), quote);
            i += placeholder->size() - 1;
            continue;
        }
        const QChar sign = script.at(i);
        bound += sign;
        if (sign == QLatin1Char('\\') && quote != Quote::Single && i + 1 < script.size())
            bound += script.at(++i);
        else if (sign == QLatin1Char('\'') && quote != Quote::Double)
            quote = quote == Quote::Single ? Quote::None : Quote::Single;
        else if (sign == QLatin1Char('"') && quote != Quote::Single)
            quote = quote == Quote::Double ? Quote::None : Quote::Double;
    }
    return bound;
}

} // namespace

QString placeholderVariable(const QString &placeholder)
{
    QString name;
    for (const QChar sign : placeholder) {
        if (sign.unicode() < 128 && sign.isLetterOrNumber())
            name += sign.toUpper();
        else if (!name.isEmpty() && !name.endsWith(QLatin1Char('_')))
            name += QLatin1Char('_');
    }
    while (name.endsWith(QLatin1Char('_')))
        name.chop(1);
    // A placeholder in another script has no letters left that a shell allows in a name.
    if (name.isEmpty())
        name = QString::fromLatin1(placeholder.toUtf8().toHex());
    return QStringLiteral("IC_") + name;
}

Result<BoundScript> bindPlaceholders(const Step &step, const std::map<QString, QString> &values)
{
    BoundScript bound{step.script, {}};
    if (step.placeholders.isEmpty())
        return bound;
    if (hasQuotedHereDocument(step.script))
        return fail(ErrorCode::InvalidArgument,
                    QCoreApplication::translate("Console",
                                                "A placeholder of this step stands in quoted text that a "
                                                "shell does not expand, so no value can reach it safely"),
                    step.label,
                    QCoreApplication::translate("Console", "Copy the command and run it by hand"));
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
        bound.environment[placeholderVariable(placeholder)] = value->second;
    }
    bound.script = replaceAll(step.script, step.placeholders);
    return bound;
}

} // namespace ic
