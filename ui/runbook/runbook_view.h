// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"

#include <QWidget>

class QFileDialog;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ic {

class ChangesPage;
class DocumentPage;
class InlineSentence;
class Panel;
class Pictures;
class ProblemList;
class SectionList;

/// The runbook as its author wrote it: the document with marks beside what was recognised, its outline, its
/// problems, and what the file has changed. Shows what the incident goes by; the newer one where a person
/// asks.
class RunbookView : public QWidget {
    Q_OBJECT
public:
    explicit RunbookView(Console &console, QWidget *parent = nullptr);

    /// Brings a line of the document into view.
    void goToLine(int line);
    void showChanges();
    /// At the line that is marked, or is at the top.
    void edit();

Q_SIGNALS:
    void placeRequested(const QString &sectionId, const QString &stepId);
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Column { None, Outline, Side };
    QWidget *makeHeader();
    QWidget *makeSide();
    void makeKeys();
    void refresh();
    void showDocument();
    void fillOverview(const Runbook &runbook);
    void follow(const QUrl &target);
    void goToSection(const QString &id);
    /// Of a folder: which file is in view.
    void showPlace(const RunbookPtr &runbook);
    void saveCopy();
    void openEditorOn(const QString &path);
    RunbookPtr shown() const;
    /// In a narrow window the document has the room, and the columns beside it come when asked for.
    void makeRoom();

    Console &m_console;
    Pictures *m_pictures;
    QLabel *m_title;
    QLabel *m_state;
    QPushButton *m_other; ///< the newer one, or the incident's
    QPushButton *m_lines;
    QPushButton *m_changesButton;
    QPushButton *m_edit;
    InlineSentence *m_sentence;
    SectionList *m_sections;
    QStackedWidget *m_pages;
    DocumentPage *m_document;
    ChangesPage *m_changes;
    Panel *m_overview;
    Panel *m_problemPanel;
    ProblemList *m_problems;
    QLabel *m_noProblems;
    RunbookPtr m_shown;
    QString m_about; ///< whose document it is, and from where
    int m_lineInView = 0; ///< of the document, at its top; 0 until there is one
    bool m_wantsNewer = false;
    Panel *m_outline;
    QWidget *m_side;
    Column m_wanted = Column::None; ///< in a narrow window
};

} // namespace ic
