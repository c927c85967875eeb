// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/commands/http_request.h"

#include "app/runbook/commands/http_directives.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Runbook)
};

// File variables that name each other must not grow without end.
constexpr int deepestVariable = 10;
constexpr qsizetype longestRequest = 256 * 1024;

QString directiveIn(const QString &line)
{
    static const QRegularExpression pattern(QStringLiteral("^(?:#+|//+)\\s*@(\\S.*)$"));
    return pattern.match(line.trimmed()).captured(1).trimmed();
}

bool isComment(const QString &line)
{
    return line.startsWith(QLatin1Char('#')) || line.startsWith(QLatin1String("//"));
}

class Parser {
public:
    Result<HttpRequest> parse(const QString &text)
    {
        m_lines = QString(text).remove(QLatin1Char('\r')).split(QLatin1Char('\n'));
        readBefore();
        if (m_error.isEmpty())
            readRequestLine();
        if (m_error.isEmpty())
            readHeaders();
        if (m_error.isEmpty())
            readBody();
        if (m_error.isEmpty())
            checkFunctions();
        if (!m_error.isEmpty())
            return fail(ErrorCode::Malformed, m_error);
        return std::move(m_request);
    }

private:
    void complain(const QString &sentence)
    {
        if (m_error.isEmpty())
            m_error = sentence;
    }

    void direct(const QString &line)
    {
        const QString directive = directiveIn(line);
        if (directive.isEmpty())
            return;
        if (const auto applied = applyHttpDirective(expanded(directive), m_request); !applied)
            complain(applied.error().what);
    }

    /// With file variables in their places: text of the author's, so it may be any part of the request.
    QString expanded(QString text)
    {
        for (int depth = 0; depth < deepestVariable; ++depth) {
            bool changed = false;
            const std::vector<HttpMark> marks = httpMarks(text);
            for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
                const auto variable = m_variables.find(mark->name);
                if (variable == m_variables.end())
                    continue;
                text.replace(mark->position, mark->mark.size(), variable->second);
                changed = true;
                if (text.size() > longestRequest)
                    complain(Text::tr("its file variables make it longer than 256 KiB"));
            }
            if (!changed || !m_error.isEmpty())
                return text;
        }
        complain(Text::tr("its file variables name each other in a circle"));
        return text;
    }

    void readBefore()
    {
        static const QRegularExpression variable(QStringLiteral("^@([^\\s=]+)\\s*=\\s*(.*)$"));
        // Directives may use variables that stand below them.
        QStringList directives;
        for (; m_at < m_lines.size(); ++m_at) {
            const QString line = m_lines.at(m_at).trimmed();
            if (const auto match = variable.match(line); match.hasMatch())
                m_variables[match.captured(1)] = match.captured(2).trimmed();
            else if (isComment(line))
                directives += line;
            else if (!line.isEmpty())
                break;
        }
        for (const QString &line : directives)
            direct(line);
    }

    void readRequestLine()
    {
        static const QRegularExpression withMethod(
            QStringLiteral("^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\\s+(\\S.*?)(?:\\s+HTTP/[\\d.]+)?$"));
        static const QRegularExpression version(QStringLiteral("\\s+HTTP/[\\d.]+$"));
        const QString line = m_lines.value(m_at++).trimmed();
        const auto match = withMethod.match(line);
        m_request.method = match.hasMatch() ? match.captured(1) : QStringLiteral("GET");
        QString target = match.hasMatch() ? match.captured(2) : QString(line).remove(version);
        for (; m_at < m_lines.size(); ++m_at) {
            const QString more = m_lines.at(m_at).trimmed();
            if (more.startsWith(QLatin1Char('?')) || more.startsWith(QLatin1Char('&')))
                target += more;
            else if (isComment(more))
                direct(more);
            else
                break;
        }
        m_request.target = expanded(target);
        if (m_request.target.trimmed().isEmpty())
            complain(Text::tr("it has no address"));
    }

    void readHeaders()
    {
        static const QRegularExpression header(
            QStringLiteral("^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*:\\s*(.*)$"));
        for (; m_at < m_lines.size(); ++m_at) {
            const QString line = m_lines.at(m_at).trimmed();
            if (line.isEmpty()) {
                ++m_at;
                return;
            }
            if (isComment(line)) {
                direct(line);
                continue;
            }
            const auto match = header.match(line);
            if (!match.hasMatch())
                return complain(
                    Text::tr("“%1” is no header. An empty line stands before the body").arg(line.left(60)));
            if (match.captured(1).compare(u"Transfer-Encoding", Qt::CaseInsensitive) == 0)
                return complain(Text::tr("the header Transfer-Encoding is the program's own to set"));
            m_request.headers.push_back({match.captured(1), expanded(match.captured(2).trimmed())});
        }
    }

    void readBody()
    {
        static const QRegularExpression file(QStringLiteral("^<(@[\\w-]*)?\\s+(\\S.*)$"));
        QStringList lines = m_lines.mid(m_at);
        while (!lines.isEmpty()
               && (lines.last().trimmed().isEmpty() || isHttpDirective(directiveIn(lines.last())))) {
            direct(lines.last());
            lines.removeLast();
        }
        while (!lines.isEmpty() && lines.first().trimmed().isEmpty())
            lines.removeFirst();
        if (lines.isEmpty())
            return;
        if (const auto match = file.match(lines.first().trimmed()); match.hasMatch()) {
            if (lines.size() > 1)
                return complain(Text::tr("a body is either a file or text, not both"));
            m_request.bodyFile = expanded(match.captured(2).trimmed());
            m_request.fillsBodyFile = match.capturedLength(1) > 0;
            return;
        }
        QString body = lines.join(QLatin1Char('\n'));
        if (m_request.header(QStringLiteral("Content-Type"))
                .value_or(QString())
                .contains(QLatin1String("x-www-form-urlencoded"), Qt::CaseInsensitive)) {
            static const QRegularExpression lineOfForm(QStringLiteral("\\n\\s*&"));
            body.replace(lineOfForm, QStringLiteral("&"));
        }
        m_request.body = expanded(body);
    }

    void checkFunctions()
    {
        QString all = m_request.target + m_request.body + m_request.bodyFile;
        for (const HttpHeader &header : m_request.headers)
            all += header.value;
        for (const HttpMark &mark : httpMarks(all)) {
            if (mark.isFunction() && !isHttpFunction(mark.name))
                complain(Text::tr("“%1” is no value that the console can make. It knows $timestamp, $guid, "
                                  "$datetime, $randomInt MIN MAX and $processEnv NAME")
                             .arg(mark.mark));
        }
    }

    QStringList m_lines;
    qsizetype m_at = 0;
    std::map<QString, QString> m_variables;
    HttpRequest m_request;
    QString m_error;
};

} // namespace

std::optional<QString> HttpRequest::header(const QString &headerName) const
{
    const auto found = std::ranges::find_if(headers, [&headerName](const HttpHeader &header) {
        return header.name.compare(headerName, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? std::nullopt : std::optional(found->value);
}

Result<HttpRequest> parseHttpRequest(const QString &text)
{
    return Parser().parse(text);
}

std::vector<HttpMark> httpMarks(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\{\\{\\s*%?([^{}\\s][^{}\\n]{0,80}?)\\s*\\}\\}"));
    std::vector<HttpMark> marks;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        marks.push_back({match.captured(0), match.captured(1), match.capturedStart()});
    }
    return marks;
}

QStringList openHttpMarks(const HttpRequest &request)
{
    QStringList texts{request.target};
    for (const HttpHeader &header : request.headers)
        texts += header.value;
    texts += request.body;
    texts += request.bodyFile;
    for (const HttpExpectation &expectation : request.expectations)
        texts += expectation.value;
    QStringList open;
    for (const QString &text : texts) {
        for (const HttpMark &mark : httpMarks(text)) {
            if (!mark.isFunction() && !open.contains(mark.mark))
                open += mark.mark;
        }
    }
    return open;
}

bool isHttpFunction(const QString &name)
{
    static const QRegularExpression known(
        QStringLiteral("^\\$(?:timestamp|guid|uuid|datetime(?:\\s+(?:iso8601|rfc1123))?"
                       "|randomInt\\s+-?\\d{1,15}\\s+-?\\d{1,15}|processEnv\\s+[A-Za-z_]\\w*)$"));
    return known.match(name).hasMatch();
}

} // namespace ic
