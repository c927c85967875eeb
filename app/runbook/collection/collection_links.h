// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/document_parse.h"
#include "app/runbook/neighbours.h"

#include <QHash>

#include <memory>
#include <vector>

namespace ic {

/// One file of a folder while the folder is read.
struct CollectionFile {
    QString path;
    std::unique_ptr<DocumentParse> parse; ///< null where there is nothing to read in it
    std::vector<QStringList> playbooks; ///< of each section: what a person chooses between
    bool holdsProcedures = false;

    const Section &mainSection() const
    {
        return parse->draft().runbook.sections.at(static_cast<size_t>(parse->mainSection()));
    }
};

/// Where the links between the files of a folder lead.
class CollectionLinks {
public:
    /// The files by path; their sections are known. They outlive this.
    explicit CollectionLinks(const std::vector<CollectionFile> &files);

    Neighbours::Target find(const QString &fromFile, const QString &url) const;
    /// Index of the file of that path, leniently: "db" for "db/README.md", "failover" for "failover.md"; -1.
    int fileOf(const QString &path) const;

private:
    Neighbours::Target inFile(const CollectionFile &file, const QString &url, const QString &fragment) const;
    Neighbours::Target missing(const QString &url, const QString &path) const;

    const std::vector<CollectionFile> &m_files;
    QHash<QString, int> m_byPath;
    QHash<QString, int> m_byLowerPath;
    QHash<QString, int> m_byName; ///< the first of each file name
};

} // namespace ic
