// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runbook/runbook.h"
#include "ui/widgets/column.h"

#include <functional>
#include <vector>

namespace ic {

class Console;
struct RunbookNews;
struct TextChange;

/// What the runbook's file changed, section by section in the order of the newer one: each command and each
/// passage as it was and as it is, what came, went, moved or is called something else; of a folder each with
/// its file. Where commands of the runbook in use are to be confirmed, the question is at the top.
class ChangesPage : public Column {
    Q_OBJECT
public:
    explicit ChangesPage(Console &console, QWidget *parent = nullptr);
    /// Reads the news again.
    void refresh();

Q_SIGNALS:
    /// A line of the newer document.
    void lineChosen(int line);

private:
    /// One change, to be shown below the heading of its section.
    struct Entry {
        int order = 0; ///< the line that it is shown by
        QString heading;
        int line = 0; ///< of the newer document; 0 where it is gone
        std::function<void()> show;
    };
    void addSteps(const RunbookNews &news);
    void addTexts(const RunbookNews &news);
    void addSections(const RunbookNews &news);
    void addFiles(const RunbookNews &news);
    void showEntries();
    void showHeading(const Entry &entry);
    void showCommand(const QString &word, const Step *before, const Step *after);
    void showText(const TextChange &change, const QString &where);
    QWidget *addRow(const QString &words);
    void addLines(QWidget *row, const QString &mark, const QString &text, bool dim);
    void addGone(const Runbook &before, int line, const QString &heading, std::function<void()> show);

    Console &m_console;
    std::vector<Entry> m_entries;
};

} // namespace ic
