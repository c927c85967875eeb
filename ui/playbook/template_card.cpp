// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/template_card.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/row_control.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ic {

TemplateCard::TemplateCard(const MessageTemplate &message, QWidget *parent)
    : QFrame(parent)
    , m_message(message)
    , m_text(new QLabel(this))
    , m_copy(new RowControl<QPushButton>(tr("Copy"), this))
{
    setRole(this, Role::Panel);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAccessibleName(message.text);
    m_copy->setAccessibleName(tr("Copy: %1").arg(message.title));
    m_copy->setMinimumWidth(84);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    auto *side = new QVBoxLayout;
    side->addWidget(m_copy);
    if (!message.fields.empty())
        side->addWidget(
            makeLabel(message.fields.size() == 1 ? tr("1 field") : tr("%1 fields").arg(message.fields.size()),
                      Role::Dim, this),
            0, Qt::AlignHCenter);
    side->addStretch();
    layout->addLayout(side);
    m_copied.setSingleShot(true);
    m_copied.setInterval(2000);
    connect(&m_copied, &QTimer::timeout, this, [this] { m_copy->setText(tr("Copy")); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_message.text);
        m_copy->setText(tr("✓ Copied"));
        m_copied.start();
    });
    paintText();
}

QString TemplateCard::marked(const MessageTemplate &message, const QString &colour, const QString &ground)
{
    QString html;
    for (qsizetype at = 0; at < message.text.size();) {
        // The next mark, and of two at the same place the longer one.
        qsizetype next = message.text.size();
        QString mark;
        for (const TemplateField &field : message.fields) {
            const qsizetype found = field.mark.isEmpty() ? -1 : message.text.indexOf(field.mark, at);
            if (found >= 0 && (found < next || (found == next && field.mark.size() > mark.size()))) {
                next = found;
                mark = field.mark;
            }
        }
        html += message.text.mid(at, next - at).toHtmlEscaped();
        if (!mark.isEmpty())
            html +=
                QStringLiteral("<span style=\"color:%1; background-color:%2; font-weight:600;\">%3</span>")
                    .arg(colour, ground, mark.toHtmlEscaped());
        at = next + mark.size();
    }
    return QStringLiteral("<div style=\"white-space: pre-wrap;\">%1</div>").arg(html);
}

void TemplateCard::paintText()
{
    const Tokens &tokens = tokensFor(QGuiApplication::palette());
    m_text->setText(marked(m_message, tokens.warning.name(), tokens.warningGround.name()));
}

void TemplateCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintText();
}

} // namespace ic
