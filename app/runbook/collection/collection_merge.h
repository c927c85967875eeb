// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/recognition/recognition.h"

#include <QSet>

namespace ic {

/// Appends what one file of a folder says to the runbook of the whole folder: lines, indices of blocks and of
/// parent sections are moved behind what is there. Ids stay: they differ from file to file. The file's
/// situations are left out, since the folder chooses its own, and so is its front matter.
void appendFile(Runbook &whole, Runbook &&part, int firstLine);

/// Merges the front matter of all files, in the order in which they count: what an earlier one says holds. A
/// contradiction is a problem at `firstLine` of the later one; a variable that is contradicted has no default
/// any more, since the wrong one could be used.
class FrontMatterMerge {
public:
    explicit FrontMatterMerge(Runbook &whole);
    void add(const FrontMatter &part, const QString &file, int firstLine);

private:
    void settle(QString &value, const QString &given, const QString &key, const QString &file, int firstLine);
    void contradiction(const QString &key, const QString &first, int firstLine);

    Runbook &m_whole;
    std::map<QString, QString> m_saidBy; ///< file by key
    QSet<QString> m_contradicted; ///< variables
};

} // namespace ic
