// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drills/range_unpacking.h"

#include "app/drills/range_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DrillRange)
};

// Says that all in the directory is ours to replace.
const QString markerName = QStringLiteral(".incident-commander-range");
const QString resourceRoot = QStringLiteral(":/range");
constexpr auto onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

std::unexpected<Error> notWritable(const QString &path, const QString &reason)
{
    return fail(
        ErrorCode::Unreadable, Text::tr("The drill range can't be written: %1").arg(reason), path,
        Text::tr("Give yourself the right to write there, free some space, or choose another --data-dir"));
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return notWritable(path, file.errorString());
    file.setPermissions(onlyOwner);
    return {};
}

Result<void> claimDirectory(const QString &directory)
{
    const QDir dir(directory);
    const bool isOurs = QFile::exists(dir.filePath(markerName));
    if (dir.exists() && !isOurs && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorCode::Refused,
                    Text::tr("The directory for the drill range holds files that no drill range made"),
                    directory, Text::tr("Move them away, or choose another --data-dir"));
    if (!QDir().mkpath(directory))
        return notWritable(directory, Text::tr("the directory can't be made"));
    QFile::setPermissions(directory, onlyOwner | QFile::ExeOwner);
    return writeFile(dir.filePath(markerName),
                     QByteArrayLiteral("Incident Commander made this directory and replaces all in it.\n"));
}

Result<void> clear(const QDir &dir)
{
    const auto entries =
        dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName() == markerName || entry.fileName() == QLatin1String("state"))
            continue;
        // A link is removed, never what it points to.
        const bool isGone = entry.isDir() && !entry.isSymLink()
            ? QDir(entry.absoluteFilePath()).removeRecursively()
            : QFile::remove(entry.absoluteFilePath());
        if (!isGone)
            return notWritable(entry.absoluteFilePath(), Text::tr("an old file can't be removed"));
    }
    // That of a supervisor that ended without a word would pass for the new one's.
    const QString stale = rangeFilePath(dir.path());
    if (QFile::exists(stale) && !QFile::remove(stale))
        return notWritable(stale, Text::tr("an old file can't be removed"));
    return {};
}

} // namespace

Result<void> unpackRange(const QString &directory)
{
    if (!QFile::exists(resourceRoot + QStringLiteral("/supervisor.js")))
        return fail(ErrorCode::Internal, Text::tr("This build of the program brings no drill range along"),
                    {}, Text::tr("Install a complete build"));
    if (auto claimed = claimDirectory(directory); !claimed)
        return claimed;
    const QDir dir(directory);
    if (auto cleared = clear(dir); !cleared)
        return cleared;
    QDirIterator each(resourceRoot, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString source = each.next();
        const QString target = dir.filePath(source.mid(resourceRoot.size() + 1));
        if (!dir.mkpath(QFileInfo(target).path()))
            return notWritable(QFileInfo(target).path(), Text::tr("the directory can't be made"));
        QFile file(source);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal, Text::tr("A part of the drill range can't be read"), source);
        if (auto written = writeFile(target, file.readAll()); !written)
            return written;
    }
    return {};
}

} // namespace ic
