// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

// A folder of Markdown files as one sequence of bytes, so that an incident can pin it, a digest stand for it
// and it can be read again without the folder. Version 1, all in UTF-8:
//
//     %%% incident-commander collection 1
//     %%% file 812 14 db/failover.md
//     (812 bytes of the file as they are)
//     %%% left-out not-text 6 old.md
//
// Each line ends in a line feed, as do the bytes of each file (one that is not counted). The number before a
// path is its length in bytes. Files come in the order of their paths, each once.

namespace ic {

/// One file of the folder: its bytes, or why they are not there.
struct CollectedFile {
    enum class State {
        Read,
        NotText, ///< holds a NUL
        Unreadable, ///< the system did not give it
    };
    QString path; ///< relative, with '/', no "." and ".." in it: "db/failover.md"
    State state = State::Read;
    QByteArray bytes; ///< of a file that was read
    qsizetype offset = 0; ///< of the bytes in the whole; set by splitCollection()
};

/// True for what joinCollection() made, and for what only begins like it.
bool isCollection(const QByteArray &source);

/// The canonical bytes: the same files give the same, in whatever order they are handed over.
QByteArray joinCollection(std::vector<CollectedFile> files);

/// The files again. Fails (Malformed) on everything that joinCollection() would not have written. `where` is
/// for the message.
Result<std::vector<CollectedFile>> splitCollection(const QByteArray &source, const QString &where);

} // namespace ic
