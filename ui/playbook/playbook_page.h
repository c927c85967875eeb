// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/runbook/loader.h"

#include <QHash>
#include <QSet>
#include <QUrl>
#include <QWidget>

#include <map>
#include <vector>

class QVBoxLayout;

namespace ic {

class ChecklistBlock;
class Console;
class InlineSentence;
class PageRow;
class RunAll;
class SectionHeading;
class StepRow;
class UndoList;

/// The content of the playbook for one section and all below it: built once, then kept up to date row by row.
class PlaybookPage : public QWidget {
    Q_OBJECT
public:
    PlaybookPage(Console &console, RunbookPtr runbook, const Section &root, QWidget *parent = nullptr);
    ~PlaybookPage() override;

    const QString &section() const { return m_section; }
    const RunbookPtr &runbook() const { return m_runbook; }
    /// The page's title line, which the view keeps above what scrolls.
    SectionHeading *header() const { return m_header; }

    void refresh();
    void tick(qint64 nowMs);

    const std::vector<PageRow *> &rows() const { return m_rows; }
    StepRow *stepRow(const QString &stepId) const;
    /// Where a section of this page begins; null where it is not on it.
    QWidget *sectionStart(const QString &sectionId) const;
    /// No lower bound to its height: how high it is follows from its width alone.
    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 1}; }
    /// Moves the focus by rows; to the first or last where none has it.
    void moveFocus(int by);

Q_SIGNALS:
    void linkActivated(const QUrl &target);
    /// The view should scroll so that this can be seen.
    void wanted(QWidget *what);
    /// The view should show the output of this run in place of the page.
    void largeOutputWanted(ic::RunId run, const QString &label);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What belongs to one heading and is counted there.
    struct Part {
        SectionHeading *heading = nullptr;
        std::vector<PageRow *> duties;
        std::vector<ChecklistBlock *> checklists;
        QString shown; ///< the counts as last written
        std::vector<StepRow *> together; ///< what running all of it runs
        int lastNumber = 0; ///< of its steps: those without a number of their own are counted on
        QSet<QString> stepsBelow; ///< have a row of their own, even where a duty names them
    };

    void build(const Section &root);
    void addSection(const Section &section, bool intoHeader);
    void addBlock(const Block &block, Part &part);
    void addActions(const Block &block, Part &part);
    void addFurtherSteps(const Action &action, int lastLine);
    void addSteps(const Block &block, Part &part);
    void addRunAll(const std::vector<StepRow *> &rows, Part &part, const Section &section);
    void addUndo();
    void addText(const QString &html);
    void addRow(PageRow *row);
    void addStepRow(StepRow *row);
    void say(QWidget *under, const QString &sentence);
    void count();
    std::vector<PageRow *> allRows() const;
    PageRow *currentRow() const;
    void markCurrent();

    Console &m_console;
    RunbookPtr m_runbook;
    QString m_section;
    SectionHeading *m_header;
    QVBoxLayout *m_layout;
    InlineSentence *m_sentence; ///< about a row, placed below it
    std::vector<Part> m_parts;
    std::vector<PageRow *> m_rows; ///< in the document's order
    std::vector<StepRow *> m_stepRows;
    std::vector<RunAll *> m_runAlls;
    UndoList *m_undo = nullptr;
    std::map<QString, QWidget *> m_starts;
    QHash<QString, std::vector<const Step *>> m_stepsOfSections; ///< empty until a duty asks
};

} // namespace ic
