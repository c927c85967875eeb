// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/run_directory.h"

#include "app/runner/files.h"
#include "app/runner/unique_fd.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

namespace ic {

namespace {

/// Texts for people, found by the translation tools.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(RunDirectory)
};

std::unexpected<Error> cannotKeep(int systemError, const QString &path)
{
    if (systemError == ENOSPC || systemError == EDQUOT)
        return fail(ErrorCode::NoSpace, Words::tr("There is no space left to record the output"), path,
                    Words::tr("Make room on that disk, then run the step again"));
    if (systemError == EEXIST)
        return fail(ErrorCode::Internal, Words::tr("This run was started before"), path,
                    Words::tr("Run the step again to start a new one"));
    return fail(ErrorCode::Unreadable, Words::tr("The output can't be recorded there"), path,
                Words::tr("Make the data directory writable, or choose another one with --data-dir"));
}

QByteArray explanation(const RunSetup &setup)
{
    QJsonArray names;
    for (const auto &[name, value] : setup.environment)
        names.append(name);
    QJsonObject object{
        {QStringLiteral("version"), 1},
        {QStringLiteral("run"), setup.id.text()},
        {QStringLiteral("script"), setup.script},
        {QStringLiteral("shell"), setup.shell},
        {QStringLiteral("directory"), setup.directory},
        {QStringLiteral("variables"), names},
        {QStringLiteral("secretVariables"), QJsonArray::fromStringList(setup.secretNames)},
        {QStringLiteral("terminal"), setup.terminal},
        {QStringLiteral("columns"), setup.columns},
    };
    if (setup.timeout)
        object[QStringLiteral("timeoutSeconds")] = static_cast<qint64>(setup.timeout->count());
    return QJsonDocument(object).toJson();
}

} // namespace

std::string nativePath(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

RunDirectory::RunDirectory(const QString &runsDir, RunId id)
    : m_path(runsDir + QLatin1Char('/') + id.text())
{
}

Result<void> RunDirectory::create(const RunSetup &setup) const
{
    const std::string path = nativePath(m_path);
    if (::mkdir(path.c_str(), 0700) != 0) {
        if (errno != ENOENT)
            return cannotKeep(errno, m_path);
        if (!QDir().mkpath(QFileInfo(m_path).path()) || ::mkdir(path.c_str(), 0700) != 0)
            return cannotKeep(errno, m_path);
    }
    // Before the start, also to learn of a full disk while nothing has happened yet.
    const QByteArray text = explanation(setup);
    const UniqueFd file(
        ::open(nativePath(setupFile()).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file)
        return cannotKeep(errno, m_path);
    if (const int error = writeAll(file.get(), {text.constData(), static_cast<std::size_t>(text.size())}))
        return cannotKeep(error, m_path);
    return {};
}

} // namespace ic
