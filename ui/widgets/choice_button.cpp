// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_button.h"

#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ic {

FaceButton::FaceButton(QWidget *parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
}

QSize FaceButton::sizeHint() const
{
    return layout() ? layout()->sizeHint() : QPushButton::sizeHint();
}
QSize FaceButton::minimumSizeHint() const
{
    return layout() ? layout()->minimumSize() : QPushButton::minimumSizeHint();
}
bool FaceButton::hasHeightForWidth() const
{
    return layout() && layout()->hasHeightForWidth();
}
int FaceButton::heightForWidth(int width) const
{
    return layout() ? layout()->totalHeightForWidth(width) : QPushButton::heightForWidth(width);
}
void FaceButton::letThrough(QWidget *widget)
{
    widget->setAttribute(Qt::WA_TransparentForMouseEvents);
}

TitleButton::TitleButton(int number, const QString &title, const QString &detail, bool urgent,
                         QWidget *parent)
    : FaceButton(parent)
    , m_number(makeLabel(QString::number(number), this))
    , m_urgent(urgent)
{
    setRole(this, urgent ? Role::ChoiceUrgent : Role::Choice);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(16);
    m_number->setFixedWidth(36);
    m_number->setAlignment(Qt::AlignCenter);
    colourNumber();
    letThrough(m_number);
    layout->addWidget(m_number);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(3);
    lines->addStretch();
    auto *titleLabel = makeWrapping(title, Role::Field, this);
    auto *detailLabel = makeWrapping(detail, Role::Dim, this);
    for (QLabel *label : {titleLabel, detailLabel}) {
        letThrough(label);
        lines->addWidget(label);
    }
    detailLabel->setVisible(!detail.isEmpty());
    lines->addStretch();
    layout->addLayout(lines, 1);
}

void TitleButton::colourNumber()
{
    const Tokens &tokens = tokensFor(palette());
    QFont font = m_number->font();
    font.setPixelSize(30);
    font.setBold(true);
    m_number->setFont(font);
    QPalette colours = m_number->palette();
    colours.setColor(QPalette::WindowText, m_urgent ? tokens.bad : tokens.accent);
    m_number->setPalette(colours);
}

void TitleButton::changeEvent(QEvent *event)
{
    FaceButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourNumber();
}

NavButton::NavButton(int number, const QString &title, QWidget *parent)
    : FaceButton(parent)
{
    setRole(this, Role::Nav);
    setCheckable(true);
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 5, 6, 5);
    layout->setSpacing(8);
    if (number > 0) {
        QLabel *key = makeKeyCap(QString::number(number), this);
        letThrough(key);
        layout->addWidget(key);
    } else {
        layout->addSpacing(20);
    }
    auto *label = new ElidedLabel(this);
    label->setText(title);
    if (number == 0)
        setRole(label, Role::Dim);
    letThrough(label);
    layout->addWidget(label, 1);
    setToolTip(title);
}

} // namespace ic
