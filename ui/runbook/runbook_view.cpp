// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runbook/runbook_view.h"

#include "ui/playbook/document_link.h"
#include "ui/runbook/block_mark.h"
#include "ui/runbook/changes_page.h"
#include "ui/runbook/document_page.h"
#include "ui/runbook/open_in_editor.h"
#include "ui/runbook/pictures.h"
#include "ui/runbook/problem_list.h"
#include "ui/runbook/section_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/sentence.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace ic {

RunbookView::RunbookView(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_pictures(new Pictures(console.network(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    m_sentence = new InlineSentence(this);
    layout->addWidget(m_sentence);
    auto *columns = new QHBoxLayout;
    columns->setContentsMargins(12, 12, 12, 12);
    columns->setSpacing(12);
    m_outline = new Panel(tr("Sections"), this);
    m_sections = new SectionList(m_outline);
    m_outline->body()->addWidget(m_sections, 1);
    columns->addWidget(m_outline);
    auto *paper = new QFrame(this);
    setRole(paper, Role::Panel);
    auto *inside = new QVBoxLayout(paper);
    inside->setContentsMargins(4, 10, 4, 4);
    m_pages = new QStackedWidget(paper);
    m_document = new DocumentPage(*m_pictures, m_pages);
    m_changes = new ChangesPage(console, m_pages);
    m_pages->addWidget(m_document);
    m_pages->addWidget(m_changes);
    inside->addWidget(m_pages);
    columns->addWidget(paper, 1);
    m_side = makeSide();
    columns->addWidget(m_side);
    layout->addLayout(columns, 1);
    makeKeys();
    setFocusProxy(m_document);

    connect(m_sections, &SectionList::chosen, this, [this](int line) {
        showDocument();
        m_document->goToHead(line);
    });
    connect(m_document, &DocumentPage::lineInView, this, [this](int line) {
        m_sections->setCurrentLine(line);
        m_lineInView = line;
        showPlace(m_shown);
    });
    connect(m_document, &DocumentPage::placeRequested, this, &RunbookView::placeRequested);
    connect(m_document, &DocumentPage::linkActivated, this, &RunbookView::follow);
    connect(m_problems, &ProblemList::lineChosen, this, &RunbookView::goToLine);
    connect(m_changes, &ChangesPage::lineChosen, this, [this](int line) {
        const auto &news = m_console.runbookNews();
        m_wantsNewer = news && m_console.offeredRunbook() == news->after;
        refresh();
        showDocument();
        m_document->goToHead(line);
    });
    connect(&console, &Console::runbookChanged, this, &RunbookView::refresh);
    connect(&console, &Console::runbookNewsChanged, this, &RunbookView::refresh);
    connect(&console, &Console::incidentChanged, this, &RunbookView::refresh);
    refresh();
}

QWidget *RunbookView::makeHeader()
{
    auto *header = new QWidget(this);
    setRole(header, Role::Row);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(26, 10, 16, 10);
    layout->setSpacing(8);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    m_title = new ElidedLabel(QString(), Role::PanelTitle, header);
    m_state = new ElidedLabel(QString(), Role::Dim, header);
    names->addWidget(m_title);
    names->addWidget(m_state);
    layout->addLayout(names, 1);
    m_other = makeButton(QString(), header);
    m_changesButton = makeButton(tr("Changes"), header);
    m_changesButton->setToolTip(QStringLiteral("C"));
    m_lines = makeButton(tr("Line numbers"), header);
    m_lines->setCheckable(true);
    m_lines->setToolTip(QStringLiteral("L"));
    m_edit = makeButton(QString(), header);
    QPushButton *back = makeButton(tr("Back"), header);
    back->setToolTip(tr("Escape"));
    for (QPushButton *button : {m_other, m_changesButton, m_lines, m_edit, back})
        layout->addWidget(button);
    connect(m_other, &QPushButton::clicked, this, [this] {
        m_wantsNewer = !m_wantsNewer;
        refresh();
        showDocument();
    });
    connect(m_changesButton, &QPushButton::clicked, this, [this] {
        if (m_pages->currentWidget() == m_changes)
            showDocument();
        else
            showChanges();
    });
    connect(m_lines, &QPushButton::toggled, this, [this](bool on) { m_document->setLinesShown(on); });
    connect(m_edit, &QPushButton::clicked, this, &RunbookView::edit);
    connect(back, &QPushButton::clicked, this, &RunbookView::leaveRequested);
    return header;
}

QWidget *RunbookView::makeSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_overview = new Panel(tr("Recognised"), side);
    m_overview->body()->setSpacing(0);
    layout->addWidget(m_overview);
    m_problemPanel = new Panel(tr("Problems"), side);
    m_noProblems = makeWrapping(tr("✓ Checked, no problems."), Role::Good, m_problemPanel);
    m_problems = new ProblemList(m_problemPanel);
    m_problemPanel->body()->addWidget(m_noProblems);
    m_problemPanel->body()->addWidget(m_problems, 1);
    m_noProblems->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_problemPanel);
    layout->addStretch();
    return side;
}

void RunbookView::makeKeys()
{
    const auto key = [this](QKeySequence keys, auto &&action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    key(Qt::Key_Escape, [this] {
        if (m_pages->currentWidget() == m_changes)
            showDocument();
        else
            Q_EMIT leaveRequested();
    });
    key(Qt::Key_L, [this] { m_lines->toggle(); });
    key(Qt::Key_F, [this] {
        m_wanted = Column::Outline;
        makeRoom();
        m_sections->filter()->setFocus(Qt::ShortcutFocusReason);
    });
    key(Qt::Key_E, [this] { edit(); });
    key(Qt::Key_C, [this] {
        if (m_changesButton->isVisible())
            m_changesButton->click();
    });
    key(Qt::Key_P, [this] {
        m_wanted = Column::Side;
        makeRoom();
        m_problems->setFocus(Qt::ShortcutFocusReason);
    });
}

void RunbookView::makeRoom()
{
    constexpr int wideEnough = 1100;
    const bool isWide = width() >= wideEnough;
    // The document has most of it, and long headings more in a large window.
    m_outline->setFixedWidth(std::clamp(width() / 6, 210, 340));
    m_side->setFixedWidth(std::clamp(width() / 5, 260, 360));
    m_outline->setVisible(isWide || m_wanted == Column::Outline);
    m_side->setVisible(isWide || m_wanted == Column::Side);
}

void RunbookView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

RunbookPtr RunbookView::shown() const
{
    const RunbookPtr newer = m_console.offeredRunbook();
    return m_wantsNewer && newer ? newer : m_console.runbook();
}

void RunbookView::refresh()
{
    const RunbookPtr newer = m_console.offeredRunbook();
    if (!newer)
        m_wantsNewer = false;
    const RunbookPtr runbook = shown();
    m_other->setVisible(newer != nullptr);
    m_other->setText(m_wantsNewer ? tr("Show the incident's") : tr("Show the newer one"));
    m_other->setAccessibleName(m_other->text());
    m_changesButton->setVisible(m_console.runbookNews().has_value() || m_console.needsTrust());
    if (m_console.runbookError())
        m_sentence->showError(*m_console.runbookError());
    if (!runbook)
        return;
    const bool embedded = runbook->path.startsWith(QLatin1Char(':'));
    m_edit->setText(embedded ? tr("Save a copy and edit…") : tr("Open in editor"));
    m_edit->setAccessibleName(embedded ? tr("Save a copy and edit") : m_edit->text());
    m_edit->setToolTip(QStringLiteral("E"));
    m_title->setText(runbook->title.isEmpty() ? QFileInfo(runbook->path).fileName() : runbook->title);
    const QString number = m_console.incident().declaration.number;
    const QString file = embedded
        ? tr("%1, shipped with the program").arg(QFileInfo(runbook->path).fileName())
        : runbook->path;
    m_about = (m_wantsNewer ? tr("%1 · as the file is now; %2 does not use it").arg(file, number)
                   : newer  ? tr("%1 · as it was for %2; the file is newer").arg(file, number)
                            : file);
    if (m_shown != runbook)
        m_lineInView = 0;
    showPlace(runbook);
    if (m_pages->currentWidget() == m_changes)
        m_changes->refresh();
    if (m_shown == runbook)
        return;
    m_shown = runbook;
    if (!m_console.runbookError())
        m_sentence->clear();
    m_pictures->setDirectory(embedded ? QString() : runbook->directory());
    m_sections->show(runbook);
    m_document->show(runbook);
    m_problems->show(*runbook);
    m_problems->setVisible(!runbook->problems.empty());
    m_noProblems->setVisible(runbook->problems.empty());
    // Without a list it is no higher than its sentence.
    static_cast<QVBoxLayout *>(m_side->layout())
        ->setStretchFactor(m_problemPanel, runbook->problems.empty() ? 0 : 1);
    m_problemPanel->setSizePolicy(QSizePolicy::Preferred,
                                  runbook->problems.empty() ? QSizePolicy::Maximum : QSizePolicy::Expanding);
    fillOverview(*runbook);
}

/// How much of each kind there is; pressing one goes to the next of them.
void RunbookView::fillOverview(const Runbook &runbook)
{
    clearLayout(m_overview->body());
    std::map<BlockKind, int> counts;
    for (const Section &section : runbook.sections) {
        for (const Block &block : section.blocks) {
            if (block.kind == BlockKind::Prose || block.count <= 0)
                continue;
            counts[block.kind] += BlockMarks::countOf(runbook, block);
        }
    }
    for (const auto &[kind, many] : counts) {
        const QString words = BlockMarks::count(kind, many);
        QPushButton *button = makeButton(words, Role::Quiet, tr("Next of %1").arg(words), m_overview);
        button->setStyleSheet(
            QStringLiteral("QPushButton { text-align: left; font-weight: 400; padding: 3px 4px 3px 30px; }"));
        auto *shape = makeLabel(BlockMarks::shapeOf(kind), button);
        shape->setAlignment(Qt::AlignCenter);
        shape->setAttribute(Qt::WA_TransparentForMouseEvents);
        shape->setGeometry(2, 0, 24, button->sizeHint().height());
        connect(button, &QPushButton::clicked, this, [this, kind = kind] {
            showDocument();
            m_document->goToNext(kind);
        });
        m_overview->body()->addWidget(button);
    }
    if (counts.empty())
        m_overview->body()->addWidget(
            makeWrapping(tr("Nothing beyond text was recognised."), Role::Dim, m_overview));
}

void RunbookView::showDocument()
{
    m_pages->setCurrentWidget(m_document);
    m_changesButton->setText(tr("Changes"));
    m_changesButton->setAccessibleName(m_changesButton->text());
    m_document->setFocus(Qt::OtherFocusReason);
}

void RunbookView::showChanges()
{
    m_changes->refresh();
    m_pages->setCurrentWidget(m_changes);
    m_changesButton->setText(tr("The document"));
    m_changesButton->setAccessibleName(m_changesButton->text());
    m_changes->setFocus(Qt::OtherFocusReason);
}

void RunbookView::goToLine(int line)
{
    showDocument();
    m_document->goToLine(line);
}

void RunbookView::goToSection(const QString &id)
{
    if (const Section *section = m_shown ? m_shown->section(id) : nullptr)
        m_document->goToHead(section->line);
}

void RunbookView::showPlace(const RunbookPtr &runbook)
{
    const RunbookFile *file = runbook->isFolder ? runbook->fileAt(m_lineInView) : nullptr;
    m_state->setText(file ? tr("%1 · %2", "folder, file in view").arg(m_about, file->path) : m_about);
}

void RunbookView::follow(const QUrl &target)
{
    if (!m_shown)
        return;
    m_sentence->clear();
    if (const QString section = sectionOfLink(*m_shown, target); !section.isEmpty())
        goToSection(section);
    else if (const auto opened = openOutside(*m_shown, target); !opened)
        m_sentence->showError(opened.error());
}

void RunbookView::edit()
{
    if (!m_shown)
        return;
    if (m_shown->path.startsWith(QLatin1Char(':')))
        saveCopy();
    else
        openEditorOn(m_shown->path);
}

void RunbookView::openEditorOn(const QString &path)
{
    m_sentence->clear();
    // Of a folder the file that the line stands in.
    const int line = m_document->currentLine();
    const bool isCopy = path != m_shown->path;
    const Place place = isCopy ? Place{{}, path, line} : m_shown->place(line);
    if (const auto opened = openInEditor(m_console.site().editor, place.path, place.line); !opened)
        m_sentence->showError(opened.error());
}

/// The shipped runbook is part of the program: a copy of it becomes the team's own.
void RunbookView::saveCopy()
{
    auto *dialog = new QFileDialog(this, tr("Save a copy of the runbook"),
                                   QFileInfo(m_shown->path).fileName(), tr("Markdown (*.md)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this, [this, runbook = m_shown](const QString &file) {
        QSaveFile copy(file);
        if (!copy.open(QFile::WriteOnly) || copy.write(runbook->source) != runbook->source.size()
            || !copy.commit()) {
            m_sentence->showError({ErrorCode::Unreadable,
                                   tr("The copy could not be written: %1").arg(copy.errorString()), file,
                                   tr("Choose another place")});
            return;
        }
        if (!m_console.incident().isOpen())
            m_console.openRunbook(file);
        openEditorOn(file);
    });
    dialog->show();
}

} // namespace ic
