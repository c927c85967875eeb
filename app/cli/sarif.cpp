// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sarif.h"

#include "app/cli/problem_rules.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QUrl>

namespace ic::cli {

namespace {

const QString rootName = QStringLiteral("%SRCROOT%");

QJsonObject message(const QString &text)
{
    return {{QStringLiteral("text"), text}};
}

/// With links resolved, the file's own name kept.
QString canonical(const QString &path)
{
    const QFileInfo info(path);
    const QString directory = QDir(info.absolutePath()).canonicalPath();
    return directory.isEmpty() ? info.absoluteFilePath() : QDir(directory).filePath(info.fileName());
}

QString checkoutRoot()
{
    const QString here = QDir(QDir::currentPath()).canonicalPath();
    for (QDir up(here);;) {
        if (up.exists(QStringLiteral(".git")))
            return up.path();
        if (up.isRoot() || !up.cdUp())
            return here;
    }
}

QJsonObject artifact(const QString &path, const QString &root)
{
    if (path.startsWith(QLatin1String(":/")))
        return {{QStringLiteral("uri"), QStringLiteral("qrc") + path}};
    const QString file = canonical(path);
    const QString relative = QDir(root).relativeFilePath(file);
    if (relative == QLatin1String("..") || relative.startsWith(QLatin1String("../")))
        return {{QStringLiteral("uri"), QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)}};
    return {{QStringLiteral("uri"), QString::fromLatin1(QUrl::toPercentEncoding(relative, "/"))},
            {QStringLiteral("uriBaseId"), rootName}};
}

QJsonArray rules()
{
    QJsonArray array;
    for (const ProblemRule &rule : problemRules()) {
        array.append(QJsonObject{
            {QStringLiteral("id"), rule.code},
            {QStringLiteral("shortDescription"), message(rule.meaning)},
            {QStringLiteral("fullDescription"), message(rule.meaning)},
            {QStringLiteral("help"), message(rule.remedy)},
            {QStringLiteral("defaultConfiguration"),
             QJsonObject{{QStringLiteral("level"), problemSeverityName(rule.usual)}}},
        });
    }
    return array;
}

QJsonObject result(const Problem &problem, const QJsonObject &artifactLocation)
{
    // What concerns the whole file is shown at its first line: a region begins at 1.
    const QJsonObject region{{QStringLiteral("startLine"), qMax(1, problem.line)}};
    const QJsonObject physical{{QStringLiteral("artifactLocation"), artifactLocation},
                               {QStringLiteral("region"), region}};
    QJsonObject object{
        {QStringLiteral("ruleId"), problem.code},
        {QStringLiteral("level"), problemSeverityName(problem.severity)},
        {QStringLiteral("message"), message(problem.text)},
        {QStringLiteral("locations"),
         QJsonArray{QJsonObject{{QStringLiteral("physicalLocation"), physical}}}},
    };
    if (const int index = problemRuleIndex(problem.code); index >= 0)
        object.insert(QStringLiteral("ruleIndex"), index);
    return object;
}

QJsonObject invocation(const std::vector<Error> &unread)
{
    QJsonArray notifications;
    for (const Error &error : unread)
        notifications.append(QJsonObject{{QStringLiteral("level"), QStringLiteral("error")},
                                         {QStringLiteral("message"), message(error.text())}});
    return {{QStringLiteral("executionSuccessful"), unread.empty()},
            {QStringLiteral("toolExecutionNotifications"), notifications}};
}

} // namespace

QJsonObject sarifLog(const std::vector<FileFindings> &files, const std::vector<Error> &unread)
{
    const QString root = checkoutRoot();
    QJsonArray results;
    for (const FileFindings &file : files) {
        const QJsonObject location = artifact(file.path, root);
        for (const Problem &problem : file.problems)
            results.append(result(problem, location));
    }
    const QJsonObject driver{
        {QStringLiteral("name"), QStringLiteral("Incident Commander")},
        {QStringLiteral("version"), QCoreApplication::applicationVersion()},
        {QStringLiteral("rules"), rules()},
    };
    const QJsonObject rootLocation{{QStringLiteral("description"),
                                    message(QCoreApplication::translate(
                                        "Sarif", "The directory that the runbooks are checked out in"))}};
    const QJsonObject run{
        {QStringLiteral("tool"), QJsonObject{{QStringLiteral("driver"), driver}}},
        {QStringLiteral("invocations"), QJsonArray{invocation(unread)}},
        {QStringLiteral("originalUriBaseIds"), QJsonObject{{rootName, rootLocation}}},
        {QStringLiteral("results"), results},
    };
    return {{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
            {QStringLiteral("version"), QStringLiteral("2.1.0")},
            {QStringLiteral("runs"), QJsonArray{run}}};
}

} // namespace ic::cli
