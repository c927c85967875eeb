// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_button.h"

#include "ui/widgets/labels.h"

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
{
    setRole(this, urgent ? Role::ChoiceUrgent : Role::Choice);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(16);
    QLabel *key = makeLabel(QString::number(number), Role::KeyNumber, this);
    setTone(key, urgent ? Tone::Bad : Tone::Accent);
    key->setFixedWidth(36);
    key->setAlignment(Qt::AlignCenter);
    letThrough(key);
    layout->addWidget(key);
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

void NavButton::setCompact(bool compact)
{
    const int above = compact ? 1 : 5;
    layout()->setContentsMargins(8, above, 6, above);
    updateGeometry();
}

} // namespace ic
