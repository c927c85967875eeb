// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/http_requests.h"

#include "app/runbook/commands/http_request.h"

#include <QRegularExpression>

#include <set>

namespace ic {

namespace {

bool isComment(const QString &line)
{
    return line.startsWith(QLatin1String("# ")) || line.startsWith(QLatin1String("//"))
        || line.startsWith(QLatin1String("#@")) || line == QLatin1String("#");
}

/// "# @expect status 200" gives "expect status 200"; empty for another comment.
QString directiveIn(const QString &comment)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:#+|//+)\\s*@(\\S.*)$"));
    return pattern.match(comment).captured(1);
}

QString commentText(const QString &comment)
{
    static const QRegularExpression sign(QStringLiteral("^(?:#|//)\\s*"));
    return QString(comment).remove(sign).trimmed();
}

/// A line "@name = value".
struct FileVariable {
    QString name;
    QString line;
};

/// What stands between two lines of "###".
struct Part {
    QString title; ///< behind the "###"
    QString comment; ///< first plain one before the request
    QString name;
    QStringList directives; ///< lines before the request
    QStringList lines; ///< from the request line on
    int index = -1;
};

/// Those that the text uses, and those that these use.
QStringList usedVariables(const std::vector<FileVariable> &variables, const QString &text)
{
    QString looked = text;
    std::set<QString> used;
    for (bool found = true; found;) {
        found = false;
        for (const FileVariable &variable : variables) {
            if (used.contains(variable.line))
                continue;
            for (const HttpMark &mark : httpMarks(looked)) {
                if (mark.name == variable.name) {
                    used.insert(variable.line);
                    looked += QLatin1Char('\n') + variable.line;
                    found = true;
                    break;
                }
            }
        }
    }
    QStringList lines;
    for (const FileVariable &variable : variables) {
        if (used.contains(variable.line))
            lines += variable.line;
    }
    return lines;
}

HttpRequestText finished(const Part &part, const std::vector<FileVariable> &variables)
{
    static const QRegularExpression requestLine(
        QStringLiteral("^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\\s+(\\S.*?)(?:\\s+HTTP/[\\d.]+)?$"));
    static const QRegularExpression address(QStringLiteral("^(?:https?://|\\{\\{)\\S+$"));
    HttpRequestText request;
    const QString sent = part.lines.join(QLatin1Char('\n')).trimmed();
    const QString ours = (part.directives + QStringList{sent}).join(QLatin1Char('\n'));
    request.text = (usedVariables(variables, ours) + QStringList{ours}).join(QLatin1Char('\n'));
    request.index = part.index;
    request.name = part.name;
    const QString first = sent.section(QLatin1Char('\n'), 0, 0).trimmed();
    request.isValid = requestLine.match(first).hasMatch() || address.match(first).hasMatch();
    for (const QString &label : {part.title, part.comment, part.name, first}) {
        if (request.label.isEmpty())
            request.label = label;
    }
    if (!request.isValid)
        return request;
    const auto parsed = parseHttpRequest(request.text);
    if (parsed)
        request.variables = openHttpMarks(*parsed);
    else
        request.problem = parsed.error().what;
    return request;
}

class FenceReader {
public:
    std::vector<HttpRequestText> read(const QString &fence)
    {
        const QStringList lines = fence.split(QLatin1Char('\n'));
        for (int i = 0; i < lines.size(); ++i)
            take(lines.at(i), i);
        m_parts.push_back(std::move(m_part));
        std::vector<HttpRequestText> requests;
        for (const Part &part : m_parts) {
            if (part.index >= 0)
                requests.push_back(finished(part, m_variables));
        }
        return requests;
    }

private:
    void take(const QString &line, int index)
    {
        if (line.startsWith(QLatin1String("###"))) {
            m_parts.push_back(std::move(m_part));
            m_part = Part();
            m_part.title = line.mid(3).trimmed();
        } else if (m_part.index < 0) {
            takeBefore(line, index);
        } else {
            const QString directive = directiveIn(line.trimmed());
            takeName(directive);
            m_part.lines += line;
        }
    }

    /// What stands before the request line.
    void takeBefore(const QString &line, int index)
    {
        static const QRegularExpression variable(QStringLiteral("^@([^\\s=]+)\\s*=.*$"));
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            return;
        if (const auto match = variable.match(trimmed); match.hasMatch()) {
            m_variables.push_back({match.captured(1), trimmed});
        } else if (isComment(trimmed)) {
            const QString directive = directiveIn(trimmed);
            takeName(directive);
            if (!directive.isEmpty())
                m_part.directives += trimmed;
            else if (m_part.comment.isEmpty())
                m_part.comment = commentText(trimmed);
        } else {
            m_part.index = index;
            m_part.lines += line;
        }
    }

    void takeName(const QString &directive)
    {
        if (directive.startsWith(QLatin1String("name ")) && m_part.name.isEmpty())
            m_part.name = directive.mid(5).trimmed();
    }

    std::vector<FileVariable> m_variables;
    std::vector<Part> m_parts;
    Part m_part;
};

} // namespace

std::vector<HttpRequestText> httpRequests(const QString &fence)
{
    return FenceReader().read(fence);
}

} // namespace ic
