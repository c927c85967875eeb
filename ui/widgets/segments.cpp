// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>

namespace ic {

Segments::Segments(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    new FlowLayout(this, 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT chosenChanged(id);
    });
}

void Segments::setChoices(const std::vector<Choice> &choices, int chosen)
{
    for (QPushButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    const QSignalBlocker quiet(m_group);
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        setRole(button, Role::Segment);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setAccessibleName(choice.accessibleName.isEmpty() ? choice.text : choice.accessibleName);
        button->installEventFilter(this);
        m_group->addButton(button, count());
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    choose(chosen);
}

int Segments::chosen() const
{
    return m_group->checkedId();
}

void Segments::choose(int index)
{
    if (QPushButton *wanted = button(index))
        wanted->setChecked(true);
}

void Segments::chooseNext()
{
    if (count() > 0)
        choose((chosen() + 1) % count());
}

QPushButton *Segments::button(int index) const
{
    return index >= 0 && index < count() ? m_buttons[static_cast<size_t>(index)] : nullptr;
}

bool Segments::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1
            : key == Qt::Key_Left || key == Qt::Key_Up               ? -1
                                                                     : 0;
        if (step != 0) {
            if (QPushButton *next = button(chosen() + step)) {
                next->setChecked(true);
                next->setFocus(Qt::TabFocusReason);
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ic
