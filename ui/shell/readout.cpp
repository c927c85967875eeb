// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/readout.h"

#include "ui/widgets/labels.h"

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
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
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
    ic::setTone(m_value, tone);
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
}

void Readout::setDetailWidth(int most)
{
    m_detail->setMaximumWidth(most);
}

} // namespace ic
