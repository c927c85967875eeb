// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/fence_info.h"

#include "app/base/each_match.h"
#include "app/base/text_hash.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace ic {

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
    result.language = words.section(QLatin1Char(' '), 0, 0).toLower();
    result.rest = words.section(QLatin1Char(' '), 1);
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
            result.attributes.insert(it.key(), it.value().toVariant().toString());
        return result;
    }
    static const QRegularExpression pair(
        QStringLiteral("([A-Za-z][\\w-]*)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s{}\"',]+))"));
    forEachMatch(pair, braced, u"=", [&result](const QRegularExpressionMatch &match) {
        // The value is the last of the groups, whichever way it is quoted.
        result.attributes.insert(match.captured(1), match.captured(match.lastCapturedIndex()));
    });
    static const QRegularExpression className(QStringLiteral("^\\{\\s*\\.([\\w-]+)"));
    if (result.language.isEmpty() && inside.startsWith(u'.')) {
        if (const auto match = className.match(braced); match.hasMatch()) {
            result.language = match.captured(1).toLower();
            return result;
        }
    }
    result.malformed = result.attributes.isEmpty();
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
        add(FenceLanguage::None, "text txt plain plaintext none");
        return table;
    }();
    if (language.isEmpty())
        return FenceLanguage::None;
    const auto found = known.find(language);
    return found == known.end() ? FenceLanguage::Other : found->second;
}

} // namespace ic
