// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/loader.h"

#include "app/runbook/collection/collection.h"
#include "app/runbook/collection/collection_folder.h"
#include "app/runbook/collection/collection_source.h"
#include "app/runbook/document/text_repair.h"
#include "app/runbook/document_parse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace ic {

namespace {

Error loadError(ErrorCode code, const char *what, const QString &path, const char *remedy)
{
    return {code, QCoreApplication::translate("Runbook", what), path,
            QCoreApplication::translate("Runbook", remedy)};
}

std::optional<Error> whyUnusable(const QByteArray &source, const QString &path)
{
    if (source.size() > maximumRunbookBytes)
        return loadError(ErrorCode::TooLarge,
                         QT_TRANSLATE_NOOP("Runbook", "The file is too large to be a runbook"), path,
                         QT_TRANSLATE_NOOP("Runbook", "The limit is 64 MiB: split it into several files"));
    if (isBinary(source)) {
        Error error = loadError(
            ErrorCode::NotText,
            QT_TRANSLATE_NOOP("Runbook", "The file is not text: a NUL byte is in line %1"), path,
            QT_TRANSLATE_NOOP("Runbook",
                              "Save it as UTF-8, or choose a Markdown file, usually one ending in .md"));
        error.what = error.what.arg(source.first(source.indexOf('\0')).count('\n') + 1);
        return error;
    }
    if (isBlank(source))
        return loadError(ErrorCode::Malformed, QT_TRANSLATE_NOOP("Runbook", "The file is empty"), path,
                         QT_TRANSLATE_NOOP("Runbook", "Choose a Markdown file with procedures in it"));
    return std::nullopt;
}

/// The only heading of the first level, else the front matter's title, else the first heading, of the first
/// level if there are several, else the file's name.
QString titleOf(const Runbook &runbook)
{
    const auto isTitle = [](const Section &section) { return section.level == 1; };
    auto found = std::find_if(runbook.sections.begin(), runbook.sections.end(), isTitle);
    const bool isOnly =
        found != runbook.sections.end() && std::none_of(std::next(found), runbook.sections.end(), isTitle);
    if (!isOnly && !runbook.frontMatter.title.isEmpty())
        return QString(runbook.frontMatter.title).remove(QLatin1Char('`'));
    if (found == runbook.sections.end())
        found = std::find_if(runbook.sections.begin(), runbook.sections.end(),
                             [](const Section &section) { return section.level > 0; });
    return found == runbook.sections.end() ? QFileInfo(runbook.path).completeBaseName() : found->plainTitle;
}

RunbookFile fileOf(const Runbook &runbook)
{
    RunbookFile file;
    file.path = QFileInfo(runbook.path).fileName();
    file.title = runbook.title;
    file.size = runbook.source.size();
    if (!runbook.sections.empty()) {
        file.section = runbook.sections.front().id;
        file.lineCount = runbook.sections.back().endLine;
    }
    return file;
}

/// The front matter's, else a second heading straight below the title, else the title.
QString systemOf(const Runbook &runbook)
{
    if (!runbook.frontMatter.system.isEmpty())
        return runbook.frontMatter.system;
    if (runbook.sections.size() > 2 && runbook.sections[0].level == 1 && runbook.sections[0].blocks.empty()
        && runbook.sections[1].level == 2 && runbook.sections[1].blocks.empty())
        return runbook.sections[1].plainTitle;
    return runbook.title;
}

} // namespace

Result<RunbookPtr> loadRunbook(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return std::unexpected(
            loadError(ErrorCode::NotFound, QT_TRANSLATE_NOOP("Runbook", "The runbook does not exist"), path,
                      QT_TRANSLATE_NOOP("Runbook", "Check the name, or open another file")));
    if (info.isDir()) {
        // With a name that can be shown: not ".", and no slash at the end.
        const QString folder =
            info.fileName().startsWith(QLatin1Char('.')) ? QDir(path).absolutePath() : QDir::cleanPath(path);
        const auto source = readFolder(folder);
        return source ? parseRunbook(*source, folder) : std::unexpected(source.error());
    }
    // A pipe or a device may keep its reader waiting for ever.
    if (!info.isFile())
        return std::unexpected(
            loadError(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("Runbook", "The runbook is no file"), path,
                      QT_TRANSLATE_NOOP("Runbook", "Open a Markdown file, or a folder of them")));
    if (info.size() > maximumRunbookBytes)
        return std::unexpected(*whyUnusable(QByteArray(maximumRunbookBytes + 1, ' '), path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Error error =
            loadError(ErrorCode::Unreadable, QT_TRANSLATE_NOOP("Runbook", "The runbook can't be read: %1"),
                      path, QT_TRANSLATE_NOOP("Runbook", "Make it readable for you, or open another file"));
        error.what = error.what.arg(file.errorString());
        return std::unexpected(error);
    }
    return parseRunbook(file.read(maximumRunbookBytes + 1), path);
}

Result<RunbookPtr> parseRunbook(const QByteArray &source, const QString &path)
{
    if (isCollection(source))
        return parseCollection(source, path);
    if (const auto error = whyUnusable(source, path))
        return std::unexpected(*error);
    DocumentParse parse(source);
    parse.read();
    RunbookDraft &draft = parse.draft();
    Runbook &runbook = draft.runbook;
    runbook.path = path;
    runbook.source = source;
    runbook.digest = sourceDigest(source);
    completeSituations(draft);
    runbook.title = titleOf(runbook);
    runbook.files = {fileOf(runbook)};
    runbook.system = systemOf(runbook);
    if (std::none_of(runbook.sections.begin(), runbook.sections.end(),
                     [](const Section &s) { return s.level > 0; }))
        draft.problem(1, ProblemSeverity::Warning, codes::noTitle,
                      QCoreApplication::translate(
                          "Runbook",
                          "The file has no heading, so nothing in it can be chosen. Begin it with "
                          "“# Title”, and each procedure with “## Name”."));
    draft.summarizeProblems();
    std::stable_sort(runbook.problems.begin(), runbook.problems.end(),
                     [](const Problem &a, const Problem &b) { return a.line < b.line; });
    return std::make_shared<const Runbook>(std::move(runbook));
}

RunbookSight lookAtRunbook(const QString &path)
{
    const QFileInfo info(path);
    if (path.startsWith(QLatin1Char(':')) || !info.exists())
        return {};
    if (!info.isDir())
        return {{path}, folderStamp(info.path(), {{info.fileName()}, {}})};
    const auto contents = listFolder(path);
    if (!contents)
        return {{path}, {}};
    RunbookSight sight{contents->folders, folderStamp(path, *contents)};
    for (const QString &file : contents->files) {
        // Of a name that is not UTF-8 there is nothing to watch but the folder.
        if (!file.contains(QChar(QChar::ReplacementCharacter)))
            sight.paths.append(QDir(path).absoluteFilePath(file));
    }
    return sight;
}

QString embeddedRunbookPath()
{
    return QStringLiteral(":/runbooks/nxt-new-day.md");
}

} // namespace ic
