// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/raw_html.h"

#include <QRegularExpression>
#include <QSet>

namespace ic {

bool isHtmlTag(const QString &name)
{
    static const QSet<QString> known = [] {
        const QString names =
            QStringLiteral("a abbr article aside b blockquote br button caption center cite code col "
                           "colgroup dd del details div "
                           "dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img "
                           "input ins kbd label "
                           "li main mark nav ol p picture pre q s samp script section small source span "
                           "strike strong style sub "
                           "summary sup svg table tbody td tfoot th thead time tr tt u ul var video wbr");
        const QStringList list = names.split(QLatin1Char(' '));
        return QSet<QString>(list.begin(), list.end());
    }();
    return known.contains(name.toLower());
}

RawHtml readRawHtml(const QString &html)
{
    RawHtml read;
    static const QRegularExpression tag(
        QStringLiteral("<(/?)([A-Za-z][\\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>"));
    static const QRegularExpression anchor(QStringLiteral("\\b(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)"));
    static const QRegularExpression annotation(QStringLiteral("^\\s*console\\s*:\\s*(.*?)\\s*$"));

    QString rest;
    for (qsizetype at = 0; at < html.size();) {
        const qsizetype comment = html.indexOf(QLatin1String("<!--"), at);
        rest += QStringView(html).mid(at, comment < 0 ? -1 : comment - at);
        if (comment < 0)
            break;
        const qsizetype end = html.indexOf(QLatin1String("-->"), comment);
        const QString inside = html.mid(comment + 4, end < 0 ? -1 : end - comment - 4);
        if (const auto match = annotation.match(inside); match.hasMatch())
            read.annotations += match.captured(1).toLower();
        at = end < 0 ? html.size() : end + 3;
    }

    qsizetype copied = 0;
    auto tags = tag.globalMatch(rest);
    while (tags.hasNext()) {
        const auto match = tags.next();
        const QString name = match.captured(2).toLower();
        if (!isHtmlTag(name))
            continue;
        read.text += QStringView(rest).mid(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        read.hasTable = read.hasTable || name == QLatin1String("table");
        if (name == QLatin1String("br") || name == QLatin1String("tr") || name == QLatin1String("li")
            || name == QLatin1String("p") || name == QLatin1String("div"))
            read.text += QLatin1Char('\n');
        else if (name == QLatin1String("td") || name == QLatin1String("th"))
            read.text += QLatin1Char(' ');
        else if (name == QLatin1String("dt"))
            read.text += match.captured(1).isEmpty() ? QStringLiteral("\n") : QString();
        else if (name == QLatin1String("dd"))
            read.text += match.captured(1).isEmpty() ? QStringLiteral(": ") : QStringLiteral("\n");
        if (const auto found = anchor.match(match.captured(3)); found.hasMatch())
            read.anchors += found.captured(1);
    }
    read.text += QStringView(rest).mid(copied);
    QStringList lines;
    for (const QString &line : read.text.split(QLatin1Char('\n'))) {
        const QString shown = line.simplified();
        if (!shown.isEmpty())
            lines += shown;
    }
    read.text = lines.join(QLatin1Char('\n'));
    return read;
}

} // namespace ic
