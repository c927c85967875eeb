// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentence.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/status_dot.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace ic {

InlineSentence::InlineSentence(QWidget *parent)
    : QFrame(parent)
    , m_dot(new StatusDot(StatusDot::State::Warning, this))
    , m_text(makeWrapping(QString(), this))
    , m_buttons(new QHBoxLayout)
    , m_dismiss(new QPushButton(tr("Dismiss"), this))
{
    setRole(this, Role::Sentence);
    setRole(m_dismiss, Role::Quiet);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_dot);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(m_dismiss);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    hide();
}

void InlineSentence::showError(const Error &error)
{
    m_dot->setState(StatusDot::State::Bad);
    showText(error.text());
}

void InlineSentence::showHint(const QString &text)
{
    m_dot->setState(StatusDot::State::Warning);
    showText(text);
}

void InlineSentence::showText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    show();
}

void InlineSentence::clear()
{
    m_text->clear();
    setAccessibleName(QString());
    hide();
}

QString InlineSentence::text() const
{
    return m_text->text();
}

QPushButton *InlineSentence::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_buttons->addWidget(button);
    return button;
}

void InlineSentence::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_text(makeWrapping(QString(), Role::Strong, this))
    , m_wayOut(new QPushButton(this))
{
    setRole(this, Role::Banner);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 9, 16, 9);
    layout->setSpacing(12);
    layout->addWidget(new StatusDot(StatusDot::State::Bad, this));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_wayOut);
    m_wayOut->hide();
    hide();
}

void Banner::setError(const std::optional<Error> &error)
{
    m_text->setText(error ? error->text() : QString());
    setAccessibleName(m_text->text());
    setVisible(error.has_value());
}

} // namespace ic
