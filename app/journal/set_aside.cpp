// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/set_aside.h"

#include "app/journal/journal_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

// The journal first: a log without its journal is noticed when it opens, a journal without its log is not.
const std::array<QString, 4> &suffixes()
{
    static const std::array<QString, 4> all{QString(), QStringLiteral("-wal"), QStringLiteral("-shm"),
                                            QStringLiteral("-journal")};
    return all;
}

bool anyExists(const QString &file)
{
    for (const QString &suffix : suffixes()) {
        if (QFileInfo::exists(file + suffix))
            return true;
    }
    return false;
}

QString freeName(const QString &file, qint64 wallMs)
{
    const QFileInfo info(file);
    const QString time =
        QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString base = info.completeBaseName() + QStringLiteral("-set-aside-") + time;
    const QString end = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    QString name = info.dir().filePath(base + end);
    for (int number = 2; anyExists(name); ++number)
        name = info.dir().filePath(QStringLiteral("%1-%2%3").arg(base).arg(number).arg(end));
    return name;
}

} // namespace

Result<QString> setJournalAside(const QString &file, qint64 wallMs)
{
    if (!anyExists(file))
        return fail(ErrorCode::NotFound, Text::tr("There is no journal that could be set aside"), file);
    const QString name = freeName(file, wallMs);
    for (const QString &suffix : suffixes()) {
        QFile part(file + suffix);
        if (!part.exists())
            continue;
        if (!part.rename(name + suffix))
            return fail(ErrorCode::Unreadable,
                        Text::tr("The journal can't be set aside: %1").arg(part.errorString()), file + suffix,
                        Text::tr("Check who may write to its directory, then try again"));
    }
    if (const auto synced = journal::syncDirectoryOf(file); !synced)
        return std::unexpected(synced.error());
    return name;
}

} // namespace ic
