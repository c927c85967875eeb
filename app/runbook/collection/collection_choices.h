// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/collection/collection_links.h"

#include <QSet>

namespace ic {

/// "What is happening?" for a folder: what an index file lists, else its files.
class CollectionChoices {
public:
    /// The files, read; `leadsTo` are the files that each links to. Both outlive this.
    CollectionChoices(const std::vector<CollectionFile> &files, const std::vector<QSet<int>> &leadsTo);

    /// The file that gives the tree; -1 where none does.
    int index() const { return m_index; }
    /// In order, numbered; lines count in the file that each comes from, which `fileOfLine` names.
    std::vector<Situation> situations();
    /// True where what a file says counts whatever is chosen (RunbookFile::isShared). After situations().
    bool isShared(int file) const;
    int fileOfLine(size_t situation) const { return m_lineFiles.at(situation); }
    /// Problems, each with the file that its line counts in.
    const std::vector<std::pair<int, Problem>> &problems() const { return m_problems; }

private:
    struct Listed {
        std::vector<Situation> situations;
        QSet<int> files; ///< with something to do, that it leads to
    };
    Listed listedIn(int file) const;
    bool isChoice(int file) const;
    QStringList playbooksOf(const QString &section) const;
    QStringList choicesOf(int file) const;
    void chooseIndex();
    QSet<int> reachable() const;
    void add(Situation situation, int file);
    void addFile(int file);
    void tellApart();

    const std::vector<CollectionFile> &m_files;
    const std::vector<QSet<int>> &m_leadsTo;
    QHash<QString, std::pair<int, int>> m_sections; ///< file and index in it
    int m_index = -1;
    QSet<int> m_chosenFiles; ///< that a situation leads to
    std::vector<Situation> m_situations;
    std::vector<int> m_lineFiles;
    std::vector<std::pair<int, Problem>> m_problems;
    UniqueIds m_ids;
};

} // namespace ic
