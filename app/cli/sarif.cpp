// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sarif.h"

#include "app/cli/line_fingerprints.h"
#include "app/cli/problem_rules.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
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

/// The checkout that a directory is in, or nothing.
QString checkoutAround(const QString &directory)
{
    for (QDir up(QDir(directory).canonicalPath());;) {
        if (up.exists(QStringLiteral(".git")))
            return up.path();
        if (up.isRoot() || !up.cdUp())
            return {};
    }
}

QString checkoutRoot(const QString &firstFile)
{
    const QString here = QDir(QDir::currentPath()).canonicalPath();
    QString root = checkoutAround(here);
    if (root.isEmpty() && !firstFile.isEmpty() && !firstFile.startsWith(QLatin1String(":/")))
        root = checkoutAround(QFileInfo(firstFile).absolutePath());
    return root.isEmpty() ? here : root;
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

QJsonObject location(const Problem &problem, const QJsonObject &artifactLocation)
{
    // What concerns the whole file is shown at its first line: a region begins at 1.
    const QJsonObject region{{QStringLiteral("startLine"), qMax(1, problem.line)}};
    return {{QStringLiteral("physicalLocation"),
             QJsonObject{{QStringLiteral("artifactLocation"), artifactLocation},
                         {QStringLiteral("region"), region}}}};
}

/// What tells a problem from others of the file, wherever in it its line has moved to.
class Fingerprints {
public:
    explicit Fingerprints(const QByteArray &text)
        : m_lines(linesOf(text))
        , m_hashes(text.isEmpty() ? QStringList() : primaryLocationLineHashes(text))
    {
    }

    QJsonObject of(const Problem &problem)
    {
        const int line = qMax(1, problem.line);
        const QString said = problem.code + QLatin1Char('\n') + m_lines.value(line - 1).simplified();
        const int nth = ++m_counts[said];
        const QByteArray digest =
            QCryptographicHash::hash(said.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
        QJsonObject object{{QStringLiteral("problemOnLine/v1"),
                            QStringLiteral("%1:%2").arg(QLatin1String(digest)).arg(nth)}};
        if (const QString hash = m_hashes.value(line - 1); !hash.isEmpty())
            object.insert(QStringLiteral("primaryLocationLineHash"), hash);
        return object;
    }

private:
    QStringList m_lines;
    QStringList m_hashes;
    QHash<QString, int> m_counts;
};

QJsonObject result(const Problem &problem, const QJsonObject &artifactLocation, Fingerprints &fingerprints)
{
    QJsonObject object{
        {QStringLiteral("ruleId"), problem.code},
        {QStringLiteral("level"), problemSeverityName(problem.severity)},
        {QStringLiteral("message"), message(problem.text)},
        {QStringLiteral("locations"), QJsonArray{location(problem, artifactLocation)}},
        {QStringLiteral("partialFingerprints"), fingerprints.of(problem)},
    };
    if (const int index = problemRuleIndex(problem.code); index >= 0)
        object.insert(QStringLiteral("ruleIndex"), index);
    return object;
}

QJsonObject invocation(const std::vector<UnreadFile> &unread, const QString &root)
{
    QJsonArray notifications;
    for (const UnreadFile &file : unread)
        notifications.append(QJsonObject{
            {QStringLiteral("level"), problemSeverityName(file.problem.severity)},
            {QStringLiteral("message"), message(file.problem.text)},
            {QStringLiteral("associatedRule"), QJsonObject{{QStringLiteral("id"), file.problem.code}}},
            {QStringLiteral("locations"), QJsonArray{location(file.problem, artifact(file.path, root))}}});
    return {{QStringLiteral("executionSuccessful"), unread.empty()},
            {QStringLiteral("toolExecutionNotifications"), notifications}};
}

} // namespace

QJsonObject sarifLog(const std::vector<FileFindings> &files, const std::vector<UnreadFile> &unread)
{
    const QString first = !files.empty() ? files.front().path
        : !unread.empty()                ? unread.front().path
                                         : QString();
    const QString root = checkoutRoot(first);
    QJsonArray results;
    for (const FileFindings &file : files) {
        const QJsonObject where = artifact(file.path, root);
        Fingerprints fingerprints(file.text);
        for (const Problem &problem : file.problems)
            results.append(result(problem, where, fingerprints));
    }
    // A forge shows results only.
    for (const UnreadFile &file : unread) {
        Fingerprints fingerprints({});
        results.append(result(file.problem, artifact(file.path, root), fingerprints));
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
        {QStringLiteral("invocations"), QJsonArray{invocation(unread, root)}},
        {QStringLiteral("originalUriBaseIds"), QJsonObject{{rootName, rootLocation}}},
        {QStringLiteral("results"), results},
    };
    return {{QStringLiteral("$schema"), QStringLiteral("https://json.schemastore.org/sarif-2.1.0.json")},
            {QStringLiteral("version"), QStringLiteral("2.1.0")},
            {QStringLiteral("runs"), QJsonArray{run}}};
}

} // namespace ic::cli
