// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/answer_row.h"

#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

AnswerRow::AnswerRow(const QString &label, QWidget *parent)
    : QFrame(parent)
    , m_label(label)
    , m_question(makeWrapping(QString(), Role::Heading, this))
    , m_hint(makeWrapping(QString(), Role::Dim, this))
    , m_field(new QLineEdit(this))
    , m_choices(new QHBoxLayout)
{
    setRole(this, Role::Panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    layout->addWidget(m_question);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(m_choices);
    line->addWidget(m_field, 1);
    auto *send = makeButton(tr("Send answer"), Role::Primary, tr("Send answer: %1").arg(label), this);
    line->addWidget(send);
    layout->addLayout(line);
    layout->addWidget(m_hint);
    m_field->setAccessibleName(tr("Answer: %1").arg(label));
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    connect(send, &QPushButton::clicked, this, [this] { this->send(m_field->text()); });
}

void AnswerRow::setPrompt(const Prompt &prompt)
{
    m_prompt = prompt;
    const QString question = prompt.text.isEmpty()
        ? tr("This step waits for input and does not say for what. Its output may tell.")
        : tr("This step is asking: %1").arg(prompt.text);
    m_question->setText(question);
    setAccessibleName(question);
    m_field->setEchoMode(prompt.hidden ? QLineEdit::Password : QLineEdit::Normal);
    m_field->setAccessibleDescription(question);
    QString hint = tr(
        "Enter sends what is typed, the button also nothing · Ctrl+D ends the input · Ctrl+C stops the step");
    if (prompt.hidden && prompt.echoes)
        hint = tr("The step does not hide what is typed: it will stand in its output.") + QLatin1Char('\n')
            + hint;
    m_hint->setText(hint);
    while (QLayoutItem *item = m_choices->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &choice : prompt.choices) {
        QPushButton *button = makeButton(choice, tr("Answer %1: %2").arg(choice, m_label), this);
        connect(button, &QPushButton::clicked, this, [this, choice] { send(choice); });
        m_choices->addWidget(button);
    }
}

void AnswerRow::send(const QString &text)
{
    m_field->clear();
    Q_EMIT answered(text);
}

bool AnswerRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool control = key->modifiers() == Qt::ControlModifier;
    const bool copies = m_field->hasSelectedText();
    const bool ends = control && key->key() == Qt::Key_D;
    const bool stops = control && key->key() == Qt::Key_C && !copies;
    const bool sends = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool leaves = key->key() == Qt::Key_Escape;
    if (!ends && !stops && !sends && !leaves)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (ends)
        Q_EMIT inputEnded();
    else if (stops)
        Q_EMIT stopWanted();
    else if (leaves)
        Q_EMIT left();
    // One Enter too many must not say yes to a question that has only just opened.
    else if (!key->isAutoRepeat() && !m_field->text().isEmpty())
        send(m_field->text());
    return true;
}

} // namespace ic
