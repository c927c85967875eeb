// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/bar_panel.h"

#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/sentence.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ic {

BarPanel::BarPanel(const QString &confirmText, const QString &confirmSpoken, QWidget *parent)
    : QFrame(parent)
    , m_heading(makeWrapping(QString(), Role::Heading, this))
    , m_hint(new InlineSentence(this))
    , m_error(new InlineSentence(this))
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_confirm(makeButton(confirmText, Role::Primary, confirmSpoken, this))
    , m_enterCap(makeKeyCap(tr("Enter"), this))
{
    setRole(this, Role::Panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    m_hint->setDismissible(false);
    layout->addWidget(m_hint);
    m_body->setSpacing(8);
    layout->addLayout(m_body);
    layout->addWidget(m_error);
    m_buttons->setSpacing(8);
    m_buttons->addWidget(m_confirm);
    m_buttons->addWidget(m_enterCap);
    m_buttons->addSpacing(8);
    QPushButton *cancel = makeButton(tr("Cancel"), this);
    m_buttons->addWidget(cancel);
    m_buttons->addWidget(makeKeyCap(tr("Esc"), this));
    m_buttons->addStretch();
    layout->addLayout(m_buttons);

    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (!m_underway) {
            m_underway = true;
            confirm();
        }
    });
    connect(cancel, &QPushButton::clicked, this, &BarPanel::closePanel);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *enter = new QShortcut(QKeySequence(key), this);
        enter->setContext(Qt::WidgetWithChildrenShortcut);
        enter->setAutoRepeat(false);
        connect(enter, &QShortcut::activated, this, &BarPanel::pressEnter);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &BarPanel::closePanel);
    hide();
}

void BarPanel::openPanel()
{
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
    m_underway = false;
    m_error->clear();
    prepare();
    show();
    firstField()->setFocus(Qt::OtherFocusReason);
}

void BarPanel::closePanel()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void BarPanel::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    setAccessibleName(heading);
}

void BarPanel::setHint(const QString &hint)
{
    if (hint.isEmpty())
        m_hint->clear();
    else
        m_hint->showHint(hint);
}

std::function<void(const Result<void> &)> BarPanel::closeWhenDone()
{
    return [self = QPointer(this)](const Result<void> &result) {
        if (!self)
            return;
        self->m_underway = false;
        if (result)
            self->closePanel();
        else
            self->m_error->showError(result.error());
    };
}

void BarPanel::pressEnter()
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    (button && isAncestorOf(button) ? button : m_confirm)->click();
}

} // namespace ic
