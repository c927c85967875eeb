// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/fence_info.h"

#include "app/base/one_of.h"
#include "app/base/text_hash.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace ic {

namespace {

using Attribute = FenceInfo::Attribute;

bool isSpace(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

bool isOfAName(QChar c)
{
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'_' || c == u'-';
}

/// The name that ends at `end`: letters, digits, "_" and "-" behind a letter.
QStringView nameBefore(QStringView text, qsizetype end)
{
    while (end > 0 && isSpace(text.at(end - 1)))
        --end;
    qsizetype start = end;
    while (start > 0 && isOfAName(text.at(start - 1)))
        --start;
    while (start < end && !text.at(start).isLetter())
        ++start;
    return text.sliced(start, end - start);
}

/// What stands behind "=": in quotes, or up to a space, comma, quote or brace. Nothing where it is missing.
std::optional<QStringView> valueAt(QStringView text, qsizetype at)
{
    while (at < text.size() && isSpace(text.at(at)))
        ++at;
    if (at == text.size())
        return std::nullopt;
    if (const QChar quote = text.at(at); quote == u'"' || quote == u'\'') {
        const qsizetype end = text.indexOf(quote, at + 1);
        return end < 0 ? std::nullopt : std::optional(text.sliced(at + 1, end - at - 1));
    }
    const QStringView rest = text.sliced(at);
    const auto ends = [](QChar c) { return isSpace(c) || isOneOf(c, u"{}\"',"); };
    const auto end = std::find_if(rest.begin(), rest.end(), ends);
    return end == rest.begin() ? std::nullopt : std::optional(rest.first(end - rest.begin()));
}

/// name=restore cwd='/srv/app'
std::vector<Attribute> pairsIn(QStringView braced)
{
    std::vector<Attribute> pairs;
    qsizetype from = 0; // behind the last value
    for (qsizetype at = braced.indexOf(u'='); at >= 0; at = braced.indexOf(u'=', at)) {
        const QStringView name = nameBefore(braced.sliced(from, at - from), at - from);
        const auto value = name.isEmpty() ? std::nullopt : valueAt(braced, at + 1);
        if (!value) {
            ++at;
            continue;
        }
        pairs.push_back({name.toString(), value->toString()});
        at = from = value->end() - braced.begin();
    }
    return pairs;
}

} // namespace

QString FenceInfo::value(QLatin1String name) const
{
    const auto found = std::find_if(attributes.rbegin(), attributes.rend(),
                                    [name](const Attribute &each) { return each.name == name; });
    return found == attributes.rend() ? QString() : found->value;
}

FenceInfo fenceInfo(const QString &info)
{
    FenceInfo result;
    const auto isMore = [](QChar c) { return c.isSpace() || c == u'{' || c == u'.'; };
    if (std::none_of(info.begin(), info.end(), isMore)) {
        result.language = info.toLower();
        return result;
    }
    const qsizetype brace = info.indexOf(QLatin1Char('{'));
    const QString words = (brace < 0 ? info : info.left(brace)).simplified();
    const qsizetype space = words.indexOf(QLatin1Char(' '));
    result.language = (space < 0 ? words : words.left(space)).toLower();
    if (space >= 0)
        result.rest = words.mid(space + 1);
    if (result.language.startsWith(QLatin1Char('.')))
        result.language.remove(0, 1);
    if (brace < 0)
        return result;

    const QString braced = info.mid(brace);
    const QStringView inside = QStringView(braced).sliced(1).trimmed();
    const bool mayBeJson = inside.startsWith(u'"') || inside.startsWith(u'}');
    if (const auto json = mayBeJson ? QJsonDocument::fromJson(braced.toUtf8()) : QJsonDocument();
        json.isObject()) {
        const QJsonObject object = json.object();
        for (auto it = object.begin(); it != object.end(); ++it)
            result.attributes.push_back({it.key(), it.value().toVariant().toString()});
        return result;
    }
    result.attributes = pairsIn(braced);
    static const QRegularExpression className(QStringLiteral("^\\{\\s*\\.([\\w-]+)"));
    if (result.language.isEmpty() && inside.startsWith(u'.')) {
        if (const auto match = className.match(braced); match.hasMatch()) {
            result.language = match.captured(1).toLower();
            return result;
        }
    }
    result.malformed = result.attributes.empty();
    return result;
}

FenceLanguage fenceLanguage(const QString &language)
{
    static const TextMap<FenceLanguage> known = [] {
        TextMap<FenceLanguage> table;
        const auto add = [&table](FenceLanguage kind, const char *names) {
            for (const QString &name : QString::fromLatin1(names).split(QLatin1Char(' ')))
                table.emplace(name, kind);
        };
        add(FenceLanguage::Shell, "bash sh shell zsh ksh dash shellscript shell-script");
        add(FenceLanguage::Console, "console shell-session shellsession sh-session bash-session terminal");
        add(FenceLanguage::Http, "http rest");
        add(FenceLanguage::Message, "markdown md message email mail slack");
        add(FenceLanguage::Text, "text txt plain plaintext");
        // What an export of a wiki calls any code.
        add(FenceLanguage::None, "none syntaxhighlighter-pre");
        return table;
    }();
    if (language.isEmpty())
        return FenceLanguage::None;
    const auto found = known.find(language);
    return found == known.end() ? FenceLanguage::Other : found->second;
}

} // namespace ic
