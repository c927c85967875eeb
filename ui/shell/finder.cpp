// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finder.h"

#include "ui/shell/find_model.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

namespace {

constexpr int below = 124; ///< pixels of menu and incident bar, which stay in view

} // namespace

Finder::Finder(QWidget *window)
    : QFrame(window)
    , m_words(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(makeWrapping(tr("Nothing has all of these words."), Role::Dim, this))
    , m_model(new FindModel(this))
{
    setRole(this, Role::Panel);
    setAccessibleName(tr("Find anything"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    m_words->setPlaceholderText(tr("Situations, steps, people, messages, links, commands"));
    m_words->setAccessibleName(tr("Words to find"));
    m_words->setMinimumHeight(40);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing);
    hide();
    window->installEventFilter(this);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &Finder::search);
    connect(m_list, &QListView::clicked, this, &Finder::activateCurrent);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // A press elsewhere means that the person is done here.
        if (isVisible() && now && now->window() == this->window() && now != this && !isAncestorOf(now)) {
            hide();
        }
    });
}

void Finder::open(std::vector<FindEntry> entries, std::optional<FindEntry::Kind> kind)
{
    if (kind)
        std::erase_if(entries, [kind](const FindEntry &entry) { return entry.kind != *kind; });
    m_entries = std::move(entries);
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
    // A menu that was left by Escape still has the focus, and no use for it.
    if (qobject_cast<QMenuBar *>(m_focusBefore) || qobject_cast<QMenu *>(m_focusBefore))
        m_focusBefore = nullptr;
    m_words->clear();
    search();
    place();
    show();
    raise();
    m_words->setFocus(Qt::OtherFocusReason);
}

void Finder::closeFinder()
{
    if (isHidden())
        return;
    QWidget *back = m_focusBefore;
    hide();
    if (!back || !back->isVisible())
        Q_EMIT focusIsFree();
    else
        back->setFocus(Qt::OtherFocusReason);
}

void Finder::search()
{
    m_model->setEntries(FindIndex::match(m_entries, m_words->text()));
    const bool found = m_model->rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    m_nothing->setText(m_entries.empty() ? tr("There is none yet.") : tr("Nothing has all of these words."));
    if (found)
        m_list->setCurrentIndex(m_model->index(0));
}

void Finder::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(820, room.width() - 80);
    const int height = std::min(520, room.height() - below - 24);
    setGeometry((room.width() - width) / 2, below, width, height);
}

void Finder::activateCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const FindEntry entry = m_model->entry(current.row());
    closeFinder();
    Q_EMIT activated(entry);
}

void Finder::moveCurrent(int by)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_list->setCurrentIndex(m_model->index(std::clamp(m_list->currentIndex().row() + by, 0, last)));
}

bool Finder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    constexpr int page = 8;
    switch (key->key()) {
    case Qt::Key_Down:
        moveCurrent(1);
        return true;
    case Qt::Key_Up:
        moveCurrent(-1);
        return true;
    case Qt::Key_PageDown:
        moveCurrent(page);
        return true;
    case Qt::Key_PageUp:
        moveCurrent(-page);
        return true;
    case Qt::Key_Escape:
        closeFinder();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!key->isAutoRepeat())
            activateCurrent();
        return true;
    default:
        return false;
    }
}

} // namespace ic
