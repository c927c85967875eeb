// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace ic {

/// Beyond these a folder is not one of runbooks; it is refused, not read in part.
constexpr int mostCollectionFiles = 4000;
constexpr int mostCollectionEntries = 100'000; ///< files and folders of any kind

/// What of a folder belongs to a runbook: *.md and *.markdown at any depth. Hidden files and folders,
/// node_modules, and folders that lead back into what was already gone through are left out.
struct FolderContents {
    QStringList files; ///< relative, with '/', in order
    QStringList folders; ///< absolute, with the folder itself: in each of them a file may appear
};
/// Fails where the folder can't be listed, or has too much in it. Blocks on the disk.
Result<FolderContents> listFolder(const QString &folder);

/// All its files, put together (collection_source.h). A file that can't be read, or is not text, is said in
/// there. Fails where listFolder() does, where there is no file at all, and beyond the limit of bytes.
/// Blocks.
Result<QByteArray> readFolder(const QString &folder);

/// What a change of the folder's files changes, without reading them: names, sizes, times. Blocks.
QByteArray folderStamp(const QString &folder, const FolderContents &contents);

} // namespace ic
