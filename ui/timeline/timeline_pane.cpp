// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_pane.h"

#include "app/console/console.h"
#include "ui/timeline/timeline_delegate.h"
#include "ui/timeline/timeline_model.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/read_only.h"
#include "ui/widgets/row_control.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/ticker.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ic {

TimelinePane::TimelinePane(Console &console, Ticker &, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_model(new TimelineModel(this))
{
    setRole(this, Role::Panel);
    setAccessibleName(tr("Timeline"));
    build();
    connect(&console, &Console::incidentChanged, this, &TimelinePane::refresh);
    connect(m_add, &QPushButton::clicked, this, &TimelinePane::startNote);
    QScrollBar *bar = m_list->verticalScrollBar();
    // Where a person scrolled to decides; a range that grew by itself does not.
    connect(bar, &QScrollBar::actionTriggered, this,
            [this, bar] { m_following = bar->sliderPosition() >= bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, &TimelinePane::stayAtEnd);
    refresh();
}

TimelinePane::~TimelinePane() = default;

void TimelinePane::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 8, 10);
    layout->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    top->setSpacing(8);
    top->addWidget(makeLabel(tr("Timeline"), Role::Heading, this));
    top->addStretch(1);
    top->addWidget(makeKeyCap(tr("Ctrl N"), this));
    m_add = new RowControl<QPushButton>(tr("Add note"), this);
    top->addWidget(m_add);
    layout->addLayout(top);

    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerItem); // never half a line
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What happened"));
    m_empty = makeWrapping(tr("No incident is declared. Its timeline begins with the declaration."),
                           Role::Dim, this);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);

    m_sentence = new InlineSentence(this);
    layout->addWidget(m_sentence);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("What happened? Enter adds it, Escape closes."));
    m_field->setAccessibleName(tr("Note"));
    m_field->setMaxLength(2000);
    m_field->installEventFilter(this);
    m_field->hide();
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(0, 0, 8, 0);
    foot->addWidget(m_field);
    layout->addLayout(foot);
    connect(m_field, &QLineEdit::returnPressed, this, &TimelinePane::addNote);
    m_list->viewport()->installEventFilter(this);
}

void TimelinePane::refresh()
{
    m_model->setIncident(m_console.incident());
    const bool any = m_model->rowCount() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_add->setEnabled(m_console.incident().isOpen() && !m_console.isReadOnly());
    m_add->setToolTip(m_console.isReadOnly() ? ReadOnly::reason() : QString());
    stayAtEnd();
}

void TimelinePane::stayAtEnd()
{
    if (m_following)
        m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum());
}

void TimelinePane::startNote()
{
    m_sentence->clear();
    if (!m_field->isVisible())
        m_before = QApplication::focusWidget();
    m_field->show();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void TimelinePane::addNote()
{
    const QString text = m_field->text().trimmed();
    if (text.isEmpty()) {
        closeNote();
        return;
    }
    // The text stays in the field until the journal has it: a refusal must not cost a person their words.
    m_field->setReadOnly(true);
    m_console.note(text, [pane = QPointer<TimelinePane>(this)](const Result<void> &result) {
        if (!pane)
            return;
        pane->m_field->setReadOnly(false);
        if (!result) {
            pane->m_sentence->showError(result.error());
            return;
        }
        pane->m_following = true;
        pane->stayAtEnd();
        pane->closeNote();
    });
}

void TimelinePane::closeNote()
{
    const bool hadFocus = m_field->hasFocus();
    m_field->clear();
    m_field->hide();
    m_sentence->clear();
    if (hadFocus)
        (m_before && m_before->isVisible() ? m_before.data() : static_cast<QWidget *>(m_add))
            ->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

bool TimelinePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        closeNote();
        return true;
    }
    // The height of a line depends on the width, which the view asks for only once.
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) {
        if (const auto *resize = static_cast<QResizeEvent *>(event);
            resize->oldSize().width() != resize->size().width())
            QMetaObject::invokeMethod(m_list, &QListView::doItemsLayout, Qt::QueuedConnection);
        return false;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ic
