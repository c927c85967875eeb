// SPDX-License-Identifier: GPL-3.0-or-later
// Going to what a person named: situations, found entries, files.
#include "ui/shell/main_window.h"

#include "app/console/console.h"
#include "ui/declare/declare_screen.h"
#include "ui/people/call.h"
#include "ui/ready/ready_screen.h"
#include "ui/ready/situation_text.h"
#include "ui/runbook/runbook_view.h"
#include "ui/shell/active_screen.h"
#include "ui/shell/command_set.h"
#include "ui/shell/dropped_runbook.h"
#include "ui/shell/find_index.h"
#include "ui/widgets/found_button.h"
#include "ui/widgets/sentence.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace ic {

void MainWindow::chooseSituation(const QString &situation)
{
    const RunbookPtr runbook = m_console.runbook();
    const Situation *found = runbook ? runbook->situation(situation) : nullptr;
    if (!found)
        return;
    if (!m_console.incident().isNull()) {
        active().read(situation, SituationText::playbooks(*found).value(0));
        return;
    }
    showScreen(&declareScreen());
    m_declare->begin(situation);
}

void MainWindow::declareFromAnywhere()
{
    const RunbookPtr runbook = m_console.runbook();
    if (runbook && !runbook->situations.empty() && m_screens->currentWidget() != m_declare)
        chooseSituation(runbook->situations.front().id);
}

void MainWindow::read(const QString &situation, const QString &section)
{
    active().read(situation, section);
    showScreen(m_active);
    m_active->takeFocus();
}

void MainWindow::goTo(const FindEntry &entry)
{
    using Kind = FindEntry::Kind;
    switch (entry.kind) {
    case Kind::Situation:
        chooseSituation(entry.id);
        break;
    case Kind::Section:
    case Kind::Template:
        read(QString(), entry.id);
        break;
    case Kind::Step:
        active().showStep(entry.id);
        showScreen(m_active);
        break;
    case Kind::Contact:
        callFound(entry.id);
        break;
    case Kind::Resource:
        goToResource(entry.id);
        break;
    case Kind::Action:
        pressOnPage(entry.id);
        break;
    case Kind::Command:
        for (const Command command : m_commands->all()) {
            if (CommandSet::id(command) == entry.id)
                m_commands->action(command)->trigger();
        }
        break;
    case Kind::PastIncident:
        if (const Incident *incident = m_console.history().find(entry.id)) {
            if (m_console.incident().isOpen() && incident->id != m_console.incident().id)
                m_notice->showHint(
                    tr("%1 can be looked at when the open incident is resolved.").arg(entry.id));
            else
                m_console.lookAt(incident->id);
        }
        break;
    case Kind::Problem:
        goToProblem(entry);
        break;
    }
}

/// "Run all: Checks", "Undo: Stop writes": what the page in view offers just now.
void MainWindow::addPageActions(std::vector<FindEntry> &entries) const
{
    QStringList names;
    for (const QAbstractButton *button : findChildren<QAbstractButton *>()) {
        if (FoundButton::isOffered(*button) && !names.contains(button->accessibleName()))
            names.append(button->accessibleName());
    }
    for (const QString &name : std::as_const(names))
        entries.push_back({FindEntry::Kind::Action, name, name, {}, 0});
}

void MainWindow::pressOnPage(const QString &name)
{
    const auto buttons = findChildren<QAbstractButton *>();
    const auto found = std::ranges::find_if(buttons, [&name](const QAbstractButton *button) {
        return FoundButton::isOffered(*button) && button->accessibleName() == name;
    });
    if (found == buttons.end())
        return; // gone meanwhile
    QAbstractButton *button = *found;
    for (QWidget *at = button->parentWidget(); at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at))
            area->ensureWidgetVisible(button, 0, 48);
    }
    button->setFocus(Qt::ShortcutFocusReason);
    button->click();
}

void MainWindow::goToProblem(const FindEntry &entry)
{
    const RunbookPtr runbook = m_console.runbook();
    if (!runbook)
        return;
    const Place place = runbook->place(entry.line);
    m_notice->showHint(runbook->isFolder
                           ? tr("%1, line %2: %3").arg(place.file).arg(place.line).arg(entry.title)
                           : tr("Line %1: %2").arg(place.line).arg(entry.title));
    showRunbook();
    runbookView().goToLine(entry.line);
}

RunbookView &MainWindow::runbookView()
{
    if (!m_runbook) {
        m_runbook = new RunbookView(m_console, m_screens);
        m_screens->addWidget(m_runbook);
        connect(m_runbook, &RunbookView::leaveRequested, this, &MainWindow::leaveRunbook);
        connect(m_runbook, &RunbookView::placeRequested, this,
                [this](const QString &section, const QString &step) {
                    if (step.isEmpty()) {
                        read(QString(), section);
                        return;
                    }
                    active().showStep(step);
                    showScreen(m_active);
                });
    }
    return *m_runbook;
}

void MainWindow::showRunbook()
{
    RunbookView &view = runbookView();
    if (m_screens->currentWidget() != &view)
        m_beforeRunbook = m_screens->currentWidget();
    showScreen(&view);
}

void MainWindow::leaveRunbook()
{
    // An incident may have been resolved, or looked at, meanwhile.
    const bool incident = !m_console.incident().isNull();
    QWidget *back = m_beforeRunbook;
    if (!back || (incident && back != m_active))
        back = incident ? static_cast<QWidget *>(&active()) : m_ready;
    showScreen(back);
    if (back == m_active)
        m_active->takeFocus();
}

void MainWindow::refreshBanner()
{
    m_banner->setError(m_console.banner());
    m_banner->wayOut()->setVisible(m_console.canSetJournalAside());
    updateCommands();
}

void MainWindow::setJournalAside()
{
    m_banner->wayOut()->setEnabled(false);
    m_console.setJournalAside([this, self = QPointer(this)](const Result<QString> &file) {
        if (!self)
            return;
        m_banner->wayOut()->setEnabled(true);
        if (file)
            m_notice->showHint(
                tr("A new journal has begun. The damaged one is kept, as it was, in %1.").arg(*file));
        else
            m_notice->showError(file.error());
        refreshBanner();
    });
}

void MainWindow::goToResource(const QString &id)
{
    const RunbookPtr runbook = m_console.runbook();
    const auto found = std::ranges::find(runbook->resources, id, &NamedItem::id);
    if (found == runbook->resources.end())
        return;
    const QUrl url(found->detail, QUrl::StrictMode);
    if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) {
        QDesktopServices::openUrl(url);
        return;
    }
    QGuiApplication::clipboard()->setText(found->detail);
    m_notice->showHint(tr("Copied for pasting: %1").arg(found->detail));
    read(QString(), found->section);
}

void MainWindow::callFound(const QString &contact)
{
    const RunbookPtr runbook = m_console.runbook();
    const Contact *found = runbook->person(contact);
    if (!found)
        return;
    if (!m_console.incident().isNull()) {
        active().callContact(contact);
        return;
    }
    Call::open(*found);
    m_notice->showHint(
        tr("%1: %2").arg(Call::who(*found), found->phone.isEmpty() ? found->email : found->phone));
}

void MainWindow::openRunbook(bool folder)
{
    auto *dialog = new QFileDialog(this, folder ? tr("Open a folder of runbooks") : tr("Open a runbook"),
                                   QString(), tr("Markdown (*.md *.markdown);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setModal(false);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_console.openRunbook(file); });
    dialog->show();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    // Also where it will be refused: a sentence says more than a pointer that forbids.
    if (m_ready && bringsFiles(*event->mimeData())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (!m_ready || !bringsFiles(*event->mimeData()))
        return;
    // Never a move: whoever it comes from would delete the file.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const auto path = droppedRunbook(*event->mimeData());
    if (m_console.incident().isOpen())
        m_notice->showHint(
            tr("%1 is open and keeps its runbook. Another one can be opened when the incident is resolved.")
                .arg(m_console.incident().declaration.number));
    else if (!path)
        m_notice->showError(path.error());
    else
        m_console.openRunbook(*path);
}

} // namespace ic
