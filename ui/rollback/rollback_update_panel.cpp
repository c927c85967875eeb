// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rollback/rollback_update_panel.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

RollbackUpdatePanel::RollbackUpdatePanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_open(makeWrapping(QString(), Role::Warning, this))
    , m_copy(new RowControl<QPushButton>(tr("Copy"), this))
    , m_sent(new RowControl<QPushButton>(tr("I sent it"), this))
    , m_close(new RowControl<QPushButton>(tr("Close"), this))
{
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text of the rollback update"));
    m_copy->setAccessibleName(tr("Copy the rollback update"));
    setRole(m_copy, Role::Primary);
    setRole(m_close, Role::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    auto *side = new QVBoxLayout;
    side->setSpacing(6);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_sent);
    buttons->addWidget(m_close);
    side->addLayout(buttons);
    side->addWidget(
        makeWrapping(tr("Copy it, send it where your team expects it, then confirm."), Role::Dim, this));
    side->addWidget(m_open);
    side->addStretch(1);
    layout->addLayout(side);
    connect(m_text, &QPlainTextEdit::textChanged, this, &RollbackUpdatePanel::showOpenFields);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->toPlainText());
        m_copy->setText(tr("✓ Copied"));
        m_sent->setFocus(Qt::OtherFocusReason);
    });
    connect(m_sent, &QPushButton::clicked, this, &RollbackUpdatePanel::sent);
    connect(m_close, &QPushButton::clicked, this, &RollbackUpdatePanel::closed);
}

void RollbackUpdatePanel::open(const RollbackUpdate &update, int number)
{
    m_marks = update.openMarks;
    m_text->setPlainText(update.text);
    m_copy->setText(tr("Copy"));
    m_sent->setAccessibleName(tr("I sent update #%1").arg(number));
    showOpenFields();
    m_copy->setFocus(Qt::OtherFocusReason);
}

void RollbackUpdatePanel::showOpenFields()
{
    QStringList open;
    for (const QString &mark : m_marks) {
        if (m_text->toPlainText().contains(mark))
            open << mark;
    }
    m_open->setText(open.isEmpty() ? QString() : tr("! Still open: %1").arg(open.join(QStringLiteral(", "))));
    m_open->setVisible(!open.isEmpty());
}

void RollbackUpdatePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ic
