// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/http_requests.h"

#include <QRegularExpression>

namespace ic {

namespace {

QStringList variablesIn(const QString &text)
{
    static const QRegularExpression variable(QStringLiteral("\\{\\{\\s*[^{}\\s][^{}\\n]{0,80}?\\s*\\}\\}"));
    QStringList found;
    auto matches = variable.globalMatch(text);
    while (matches.hasNext()) {
        const QString mark = matches.next().captured(0);
        if (!found.contains(mark))
            found += mark;
    }
    return found;
}

bool isComment(const QString &line)
{
    return line.startsWith(QLatin1String("# ")) || line.startsWith(QLatin1String("//"))
        || line == QLatin1String("#");
}

HttpRequestText finished(const QString &label, const QStringList &lines, int index)
{
    static const QRegularExpression requestLine(
        QStringLiteral("^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\\s+(\\S.*?)(?:\\s+HTTP/[\\d.]+)?$"));
    static const QRegularExpression address(QStringLiteral("^(?:https?://|\\{\\{)\\S+$"));
    HttpRequestText request;
    request.text = lines.join(QLatin1Char('\n')).trimmed();
    request.index = index;
    request.variables = variablesIn(request.text);
    const QString first = request.text.section(QLatin1Char('\n'), 0, 0).trimmed();
    request.isValid = requestLine.match(first).hasMatch() || address.match(first).hasMatch();
    request.label = label.isEmpty() ? first : label;
    return request;
}

} // namespace

std::vector<HttpRequestText> httpRequests(const QString &fence)
{
    std::vector<HttpRequestText> requests;
    QString label;
    QStringList lines;
    int index = -1;
    const auto finish = [&] {
        if (index >= 0)
            requests.push_back(finished(label, lines, index));
        lines.clear();
        index = -1;
    };
    const QStringList all = fence.split(QLatin1Char('\n'));
    for (int i = 0; i < all.size(); ++i) {
        const QString &line = all.at(i);
        if (line.startsWith(QLatin1String("###"))) {
            finish();
            label = line.mid(3).trimmed();
        } else if (index < 0 && (line.trimmed().isEmpty() || isComment(line.trimmed()))) {
            if (label.isEmpty() && isComment(line.trimmed()))
                label = line.trimmed().mid(2).trimmed();
        } else {
            index = index < 0 ? i : index;
            lines += line;
        }
    }
    finish();
    return requests;
}

} // namespace ic
