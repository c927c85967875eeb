// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/site_reader.h"

#include <QCoreApplication>

// What site.yaml says of commands and of the values that steps ask for; format: site_format.md.

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Site)
};

QString scalar(const YAML::Node &node)
{
    return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

} // namespace

std::vector<SiteEffect> SiteReader::readEffects(const YAML::Node &node)
{
    std::vector<SiteEffect> effects;
    if (!node || node.IsNull())
        return effects;
    if (!node.IsSequence()) {
        problem(node, Text::tr("“effects” takes a list: begin each with “- match: …” or “- step: …”."));
        return effects;
    }
    for (const YAML::Node &each : node) {
        if (auto effect = readEffect(each))
            effects.push_back(std::move(*effect));
    }
    return effects;
}

std::optional<SiteEffect> SiteReader::readEffect(const YAML::Node &node)
{
    if (!checkMapping(node, Text::tr("an effect"),
                      {QStringLiteral("match"), QStringLiteral("step"), QStringLiteral("effect")}))
        return std::nullopt;
    SiteEffect effect;
    effect.line = node.Mark().line + 1;
    effect.match = textAt(node, "match").simplified();
    effect.step = textAt(node, "step");
    effect.effect = textAt(node, "effect").toLower();
    if (effect.match.isEmpty() == effect.step.isEmpty()) {
        problem(node,
                Text::tr("This effect must say either “match: COMMAND” or “step: ID”; it is left out."));
        return std::nullopt;
    }
    static const QStringList known{QStringLiteral("read"), QStringLiteral("change"),
                                   QStringLiteral("destroy")};
    if (!known.contains(effect.effect)) {
        problem(node,
                Text::tr("“%1” is no effect; this entry is left out. Effects are read, change and destroy.")
                    .arg(effect.effect));
        return std::nullopt;
    }
    effect.pattern =
        QRegularExpression(QRegularExpression::wildcardToRegularExpression(siteEffectText(effect.match)),
                           QRegularExpression::DotMatchesEverythingOption);
    if (!effect.pattern.isValid()) {
        problem(
            node["match"],
            Text::tr("“%1” can't be read as a pattern; it is left out. “*” stands for anything, “?” for one "
                     "character, “[ab]” for one of these.")
                .arg(effect.match));
        return std::nullopt;
    }
    return effect;
}

std::map<QString, ValueSpec> SiteReader::readValues(const YAML::Node &node)
{
    std::map<QString, ValueSpec> values;
    if (!node || node.IsNull())
        return values;
    if (!node.IsMap()) {
        problem(node,
                Text::tr("“values” takes names, like “POD: { kind: pattern, pattern: '[a-z0-9-]+' }”."));
        return values;
    }
    for (const auto &entry : node) {
        const QString name = scalar(entry.first).trimmed();
        if (name.isEmpty()
            || !checkMapping(entry.second, Text::tr("the value “%1”").arg(name), valueSpecKeys()))
            continue;
        std::map<QString, QStringList> fields;
        for (const auto &field : entry.second) {
            QStringList &texts = fields[scalar(field.first).trimmed()];
            if (field.second.IsSequence()) {
                for (const YAML::Node &each : field.second)
                    texts << scalar(each);
            } else {
                texts << scalar(field.second);
            }
        }
        QStringList problems;
        ValueSpec spec = valueSpecFrom(name, fields, problems);
        for (const QString &text : problems)
            problem(entry.first, text);
        if (!values.try_emplace(spec.name, std::move(spec)).second)
            problem(entry.first,
                    Text::tr("The value “%1” stands here twice; the first one counts.").arg(name));
    }
    return values;
}

} // namespace ic
