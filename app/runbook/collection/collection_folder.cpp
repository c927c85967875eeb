// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/collection/collection_folder.h"

#include "app/runbook/collection/collection_source.h"
#include "app/runbook/loader.h"
#include "app/runbook/document/text_repair.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <filesystem>

namespace ic {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Runbook)
};

bool isMarkdown(const QString &name)
{
    return name.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)
        || name.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive);
}

/// QDir leaves these out. The system has no file by what they are shown as, so nothing can be read of them,
/// but they are told of.
QStringList namesThatAreNoUtf8(const QString &folder)
{
    QStringList names;
    std::error_code trouble;
    const std::filesystem::path path(QFile::encodeName(folder).toStdString());
    for (std::filesystem::directory_iterator entry(path, trouble), end; !trouble && entry != end;
         entry.increment(trouble)) {
        const QByteArray name = QByteArray::fromStdString(entry->path().filename().string());
        if (!name.isValidUtf8() && !name.startsWith('.'))
            names += QString::fromUtf8(name);
    }
    names.sort();
    return names;
}

std::unexpected<Error> tooMuch(const QString &what, const QString &folder)
{
    return fail(ErrorCode::TooLarge, what, folder,
                Text::tr("Open the folder that holds the runbooks only, or one of the files"));
}

/// Goes down the folder, breadth first.
class Walk {
public:
    explicit Walk(const QString &folder)
        : m_root(folder)
    {
    }

    Result<FolderContents> contents()
    {
        enter(QString(), QFileInfo(m_root.path()));
        for (qsizetype next = 0; next < m_open.size(); ++next) {
            const QString folder = m_open.at(next); // the list grows while it is looked at
            if (auto trouble = look(folder); !trouble)
                return std::unexpected(trouble.error());
        }
        m_found.files.sort();
        return m_found;
    }

private:
    void enter(const QString &relative, const QFileInfo &info)
    {
        // A link may lead to where we come from.
        const QString canonical = info.canonicalFilePath();
        if (canonical.isEmpty() || m_entered.contains(canonical)
            || m_root.canonicalPath().startsWith(canonical + QLatin1Char('/')))
            return;
        m_entered.insert(canonical);
        m_open.append(relative);
        m_found.folders.append(info.absoluteFilePath());
    }

    Result<void> look(const QString &relative)
    {
        const QDir dir(relative.isEmpty() ? m_root.path() : m_root.filePath(relative));
        // Real folders first, so that what has two names keeps the one without a link.
        QFileInfoList entries =
            dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        std::ranges::stable_partition(entries, [](const QFileInfo &entry) { return !entry.isSymLink(); });
        for (const QFileInfo &entry : std::as_const(entries)) {
            if (++m_seen > mostCollectionEntries)
                return tooMuch(Text::tr("The folder has more than %1 files and folders in it")
                                   .arg(mostCollectionEntries),
                               m_root.path());
            const QString name = entry.fileName();
            const QString path = relative.isEmpty() ? name : relative + QLatin1Char('/') + name;
            if (entry.isDir()) {
                if (name != QLatin1String("node_modules"))
                    enter(path, entry);
            } else if (entry.isFile() && isMarkdown(name)) {
                take(path);
            }
        }
        for (const QString &name : namesThatAreNoUtf8(dir.path())) {
            if (isMarkdown(name))
                take(relative.isEmpty() ? name : relative + QLatin1Char('/') + name);
        }
        if (m_found.files.size() > mostCollectionFiles)
            return tooMuch(
                Text::tr("The folder has more than %1 Markdown files in it").arg(mostCollectionFiles),
                m_root.path());
        return {};
    }

    void take(const QString &path)
    {
        // Names that are not UTF-8 may come out the same.
        if (m_named.contains(path))
            return;
        m_named.insert(path);
        m_found.files.append(path);
    }

    QDir m_root;
    QSet<QString> m_entered; ///< canonical
    QSet<QString> m_named;
    QStringList m_open;
    FolderContents m_found;
    int m_seen = 0;
};

CollectedFile readFile(const QDir &root, const QString &path, qint64 mostBytes)
{
    CollectedFile file{path, CollectedFile::State::Unreadable, {}, 0};
    QFile disk(root.filePath(path));
    if (!disk.open(QIODevice::ReadOnly))
        return file;
    file.bytes = disk.read(mostBytes);
    if (disk.error() != QFileDevice::NoError) {
        file.bytes.clear();
        return file;
    }
    file.state = CollectedFile::State::Read;
    if (isBinary(file.bytes)) {
        file.state = CollectedFile::State::NotText;
        file.bytes.clear();
    }
    return file;
}

} // namespace

Result<FolderContents> listFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isReadable() || !info.isExecutable())
        return fail(ErrorCode::Unreadable, Text::tr("The folder can't be read"), folder,
                    Text::tr("Make it readable for you, or open another one"));
    return Walk(folder).contents();
}

Result<QByteArray> readFolder(const QString &folder)
{
    const auto contents = listFolder(folder);
    if (!contents)
        return std::unexpected(contents.error());
    if (contents->files.isEmpty())
        return fail(ErrorCode::NotFound, Text::tr("There is no Markdown file in this folder"), folder,
                    Text::tr("Open a folder with files that end in .md"));
    const QDir root(folder);
    std::vector<CollectedFile> files;
    qint64 left = maximumRunbookBytes;
    for (const QString &path : contents->files) {
        // The line before each file counts too, generously.
        constexpr qint64 lineBytes = 64;
        left -= lineBytes + path.toUtf8().size();
        files.push_back(readFile(root, path, std::max<qint64>(left, 0) + 1));
        left -= files.back().bytes.size();
        if (left < 0)
            return tooMuch(Text::tr("The Markdown files of this folder are too large together: the limit is "
                                    "64 MiB"),
                           folder);
    }
    return joinCollection(std::move(files));
}

QByteArray folderStamp(const QString &folder, const FolderContents &contents)
{
    const QDir root(folder);
    QByteArray stamp;
    for (const QString &path : contents.files) {
        const QFileInfo info(root.filePath(path));
        stamp += path.toUtf8() + '\0' + QByteArray::number(info.size()) + ' '
            + QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + '\n';
    }
    return stamp;
}

} // namespace ic
