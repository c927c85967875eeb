// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/column.h"

namespace ic {

class Console;
struct RunbookNews;
struct Section;
struct Step;

/// What the runbook's file changed, section by section: each command as it was and as it is, and the sections
/// whose text is another. Where commands of the runbook in use are to be confirmed, the question is at the
/// top.
class ChangesPage : public Column {
    Q_OBJECT
public:
    explicit ChangesPage(Console &console, QWidget *parent = nullptr);
    /// Reads the news again.
    void refresh();

Q_SIGNALS:
    /// A section of the newer document.
    void sectionChosen(const QString &sectionId);

private:
    void addSteps(const RunbookNews &news);
    void addSections(const RunbookNews &news);
    void addHeading(const QString &title, const QString &sectionId);
    void addCommand(const QString &word, const Step *before, const Step *after);

    Console &m_console;
    QString m_section; ///< of the last heading
    int m_left = 0; ///< entries that still find room
};

} // namespace ic
