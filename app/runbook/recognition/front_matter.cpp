// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/recognition/front_matter.h"

#include "app/runbook/problem_codes.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace ic {

namespace {

constexpr qsizetype maximumFrontMatterBytes = 256 * 1024;

struct Extent {
    qsizetype contentStart = 0;
    qsizetype contentEnd = 0;
    qsizetype end = 0; ///< after the closing line
};

std::optional<Extent> extentBetween(const QByteArray &text, QByteArrayView mark, QByteArrayView otherEnd)
{
    const qsizetype firstEnd = text.indexOf('\n');
    if (firstEnd < 0 || QByteArrayView(text).first(firstEnd).trimmed() != mark || !text.startsWith(mark))
        return std::nullopt;
    for (qsizetype start = firstEnd + 1; start < std::min(text.size(), maximumFrontMatterBytes);) {
        const qsizetype newline = text.indexOf('\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        const QByteArrayView line = QByteArrayView(text).sliced(start, end - start);
        if ((line.startsWith(mark) || line.startsWith(otherEnd))
            && (line.trimmed() == mark || line.trimmed() == otherEnd))
            return Extent{firstEnd + 1, start, end};
        start = end + 1;
    }
    return std::nullopt;
}

void blank(QByteArray &text, qsizetype end)
{
    char *const start = text.data();
    std::replace_if(
        start, start + end, [](char c) { return c != '\n'; }, ' ');
}

QString scalar(const YAML::Node &node)
{
    return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString();
}

QStringList scalars(const YAML::Node &node)
{
    QStringList list;
    if (node.IsSequence()) {
        for (const YAML::Node &each : node)
            list += scalar(each);
    } else if (node.IsScalar()) {
        list += scalar(node);
    }
    list.removeAll(QString());
    return list;
}

class Reader {
public:
    Reader(FrontMatter &matter, std::vector<Problem> &problems)
        : m_matter(matter)
        , m_problems(problems)
    {
    }

    void read(const YAML::Node &root)
    {
        if (const YAML::Node node = root["system"])
            m_matter.system = scalar(node);
        if (const YAML::Node node = root["title"])
            m_matter.title = scalar(node).simplified();
        if (const YAML::Node node = root["timezone"])
            readTimezone(node);
        if (const YAML::Node node = root["severities"])
            readSeverities(node);
        if (const YAML::Node node = root["variables"])
            readVariables(node);
        if (const YAML::Node node = root["values"])
            readValues(node);
        if (const YAML::Node node = root["progress"])
            readProgress(node);
    }

private:
    // The first line of front matter is line 1 ("---"); YAML counts from 0 after it.
    static int lineOf(const YAML::Node &node) { return node.Mark().line + 2; }

    void unknown(const YAML::Node &node, const QString &text)
    {
        m_problems.push_back({lineOf(node), ProblemSeverity::Warning, codes::frontMatterUnknown, text});
    }

    void readTimezone(const YAML::Node &node)
    {
        const QString zone = scalar(node);
        if (QTimeZone(zone.toUtf8()).isValid()) {
            m_matter.timezone = zone;
            return;
        }
        unknown(node,
                QCoreApplication::translate(
                    "Runbook", "“%1” is not a time zone. Write a name such as Europe/Berlin or UTC.")
                    .arg(zone));
    }

    void readSeverities(const YAML::Node &node)
    {
        const QStringList severities = scalars(node);
        if (!severities.isEmpty())
            m_matter.severities = severities;
        else
            unknown(node,
                    QCoreApplication::translate("Runbook",
                                                "Severities are a list, most severe first: [P0, P1, P2]."));
    }

    void readVariables(const YAML::Node &node)
    {
        static const QRegularExpression name(QStringLiteral("^[A-Za-z_][A-Za-z0-9_-]*$"));
        if (!node.IsMap()) {
            unknown(node,
                    QCoreApplication::translate("Runbook", "Variables are lines of the form NAME: value."));
            return;
        }
        for (const auto &pair : node) {
            const QString key = scalar(pair.first);
            if (name.match(key).hasMatch() && (pair.second.IsScalar() || pair.second.IsNull()))
                m_matter.variables[key] = scalar(pair.second);
            else
                unknown(
                    pair.first,
                    QCoreApplication::translate(
                        "Runbook",
                        "“%1” can't be a variable. A name has letters, digits and _; a value is one text.")
                        .arg(key));
        }
    }

    void readValues(const YAML::Node &node)
    {
        if (!node.IsMap()) {
            unknown(node,
                    QCoreApplication::translate(
                        "Runbook", "Values are lines of the form NAME: { kind: host, ask: 'Which one?' }."));
            return;
        }
        for (const auto &pair : node) {
            const QString name = scalar(pair.first);
            if (name.isEmpty() || !pair.second.IsMap()) {
                unknown(pair.first,
                        QCoreApplication::translate("Runbook",
                                                    "“%1” can't be a value to ask for. Write it as NAME: { "
                                                    "kind: host, ask: 'Which one?' }.")
                            .arg(name));
                continue;
            }
            std::map<QString, QStringList> fields;
            for (const auto &field : pair.second) {
                const QString key = scalar(field.first);
                if (valueSpecKeys().contains(key))
                    fields[key] = scalars(field.second);
                else
                    unknown(field.first,
                            QCoreApplication::translate(
                                "Runbook", "“%1” says nothing about the value “%2”. Known are: %3.")
                                .arg(key, name, valueSpecKeys().join(QStringLiteral(", "))));
            }
            QStringList problems;
            ValueSpec spec = valueSpecFrom(name, fields, problems);
            for (const QString &problem : problems)
                unknown(pair.first, problem);
            m_matter.values.try_emplace(spec.name, std::move(spec));
        }
    }

    void readProgress(const YAML::Node &node)
    {
        if (!node.IsSequence())
            return readOneProgress(node);
        for (const YAML::Node &each : node)
            readOneProgress(each);
    }

    void readOneProgress(const YAML::Node &node)
    {
        if (node.IsMap())
            return readProgressAddress(node);
        const QString pattern = scalar(node);
        if (pattern.isEmpty())
            return;
        const QRegularExpression expression(pattern);
        if (expression.isValid())
            m_matter.progressPatterns += pattern;
        else
            unknown(node,
                    QCoreApplication::translate("Runbook", "The progress pattern “%1” can't be read: %2.")
                        .arg(pattern, expression.errorString()));
    }

    void readProgressAddress(const YAML::Node &node)
    {
        static const QRegularExpression address(QStringLiteral("^(?:https?://|\\{\\{)\\S+$"));
        static const QRegularExpression time(QStringLiteral("^(\\d{1,5})\\s*(ms|s)$"));
        constexpr std::chrono::milliseconds shortest(200);
        constexpr std::chrono::milliseconds longest(60'000);
        ProgressSetting setting;
        const YAML::Node events = node["events"];
        const YAML::Node url = node["url"];
        setting.isStream = events.IsDefined();
        if (setting.isStream || url.IsDefined())
            setting.url = scalar(setting.isStream ? events : url).trimmed();
        bool isRight = address.match(setting.url).hasMatch() && !(events.IsDefined() && url.IsDefined());
        if (const YAML::Node every = node["every"]) {
            const auto match = time.match(scalar(every).trimmed());
            setting.every = std::chrono::milliseconds(match.captured(1).toInt()
                                                      * (match.captured(2) == QLatin1String("s") ? 1000 : 1));
            isRight = isRight && setting.every >= shortest && setting.every <= longest;
        }
        constexpr std::size_t most = 8;
        if (isRight && m_matter.progressSettings.size() < most)
            m_matter.progressSettings.push_back(setting);
        else
            unknown(
                node,
                QCoreApplication::translate("Runbook",
                                            "Progress is read from an address written as { url: "
                                            "\"https://…\", every: 2s }, with 200ms "
                                            "to 60s, or { events: \"https://…\" }; at most eight of them."));
    }

    FrontMatter &m_matter;
    std::vector<Problem> &m_problems;
};

/// Of TOML (https://toml.io), a title in one line. Of what only YAML can say to us, that it is not read.
void readToml(const QByteArray &content, FrontMatter &matter, std::vector<Problem> &problems)
{
    static const QRegularExpression setting(
        QStringLiteral("^\\s*(?:\\[\\s*)?([\\w-]+)\\s*(?:\\]|=\\s*(.*?))\\s*$"));
    static const QRegularExpression text(
        QStringLiteral("^(?:\"((?:[^\"\\\\]|\\\\[\"\\\\])+)\"|'([^']+)')\\s*(?:#.*)?$"));
    static const QStringList ours{QStringLiteral("system"),     QStringLiteral("timezone"),
                                  QStringLiteral("severities"), QStringLiteral("variables"),
                                  QStringLiteral("values"),     QStringLiteral("progress")};
    int line = 1;
    bool isInTable = false;
    for (const QByteArray &each : content.split('\n')) {
        ++line;
        const auto match = setting.match(QString::fromUtf8(each));
        const QString key = match.captured(1);
        const bool isTable = each.trimmed().startsWith('[');
        const bool isTitle = !isTable && !isInTable && key == QLatin1String("title");
        if (isTitle) {
            const auto title = text.match(match.captured(2));
            QString written = title.captured(1) + title.captured(2);
            written.replace(QLatin1String("\\\""), QLatin1String("\""));
            matter.title = written.replace(QLatin1String("\\\\"), QLatin1String("\\")).simplified();
        }
        if ((isTitle && matter.title.isEmpty()) || ((isTable || !isInTable) && ours.contains(key)))
            problems.push_back(
                {line, ProblemSeverity::Warning, codes::frontMatterUnknown,
                 QCoreApplication::translate("Runbook",
                                             "“%1” can't be read here: of front matter in TOML only a title "
                                             "in one line is. Write the front matter in YAML, between two "
                                             "lines “---”.")
                     .arg(key)});
        isInTable = isInTable || isTable;
    }
}

} // namespace

QStringList defaultSeverities()
{
    return {QStringLiteral("P0"), QStringLiteral("P1"), QStringLiteral("P2"), QStringLiteral("P3")};
}

FrontMatter takeFrontMatter(QByteArray &text, std::vector<Problem> &problems)
{
    FrontMatter matter;
    matter.severities = defaultSeverities();
    if (const auto toml = extentBetween(text, "+++", "+++")) {
        readToml(text.sliced(toml->contentStart, toml->contentEnd - toml->contentStart), matter, problems);
        blank(text, toml->end);
        return matter;
    }
    const auto extent = extentBetween(text, "---", "...");
    if (!extent)
        return matter;
    const std::string yaml(text.constData() + extent->contentStart,
                           static_cast<size_t>(extent->contentEnd - extent->contentStart));
    try {
        const YAML::Node root = YAML::Load(yaml);
        if (!root.IsMap())
            return matter; // two rules with prose between them
        blank(text, extent->end);
        Reader(matter, problems).read(root);
    } catch (const YAML::Exception &error) {
        static const QRegularExpression startsWithKey(QStringLiteral("^\\s*[\\w-]+:(\\s|$)"));
        if (!startsWithKey.match(QString::fromStdString(yaml)).hasMatch())
            return matter;
        blank(text, extent->end);
        problems.push_back(
            {std::max(error.mark.line, 0) + 2, ProblemSeverity::Error, codes::frontMatterMalformed,
             QCoreApplication::translate("Runbook",
                                         "The front matter is not valid YAML and was passed over: %1.")
                 .arg(QString::fromStdString(error.msg))});
    }
    return matter;
}

} // namespace ic
