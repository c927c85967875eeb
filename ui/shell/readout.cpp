// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/readout.h"

#include "ui/widgets/labels.h"

#include <QEvent>
#include <QVBoxLayout>

namespace ic {

Readout::Readout(const QString &caption, Size size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
    , m_caption(makeLabel(caption, Role::BarDim, this))
    , m_value(new ClockLabel(size == Size::Big ? Role::BigNumber : Role::Field, this))
    , m_detail(new ElidedLabel(QString(), Role::BarDim, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(size == Size::Big ? 0 : 2);
    layout->addStretch();
    for (QLabel *label : {m_caption, static_cast<QLabel *>(m_value), static_cast<QLabel *>(m_detail)}) {
        label->setAlignment((size == Size::Big ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        layout->addWidget(label);
    }
    layout->addStretch();
    m_caption->setBuddy(m_value);
    m_detail->setVisible(size == Size::Normal);
    m_detail->setMaximumWidth(190);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    colour();
}

void Readout::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

void Readout::setValue(const QString &value, Tone tone)
{
    if (value != m_value->text()) {
        m_value->setText(value);
        m_caption->setAccessibleDescription(value);
    }
    if (tone != m_tone) {
        m_tone = tone;
        colour();
    }
}

void Readout::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

QString Readout::value() const
{
    return m_value->text();
}

void Readout::setCompact(bool compact)
{
    if (m_size == Size::Big)
        setRole(m_value, compact ? Role::MidNumber : Role::BigNumber);
    else
        m_detail->setMaximumWidth(compact ? 130 : 190);
}

void Readout::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void Readout::colour()
{
    const Tokens &tokens = tokensFor(palette());
    QPalette colours = m_value->palette();
    colours.setColor(QPalette::WindowText,
                     m_tone == Tone::Warning    ? tokens.warning
                         : m_tone == Tone::Good ? tokens.good
                                                : tokens.text);
    m_value->setPalette(colours);
}

} // namespace ic
