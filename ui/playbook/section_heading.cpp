// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/section_heading.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>

#include <algorithm>

namespace ic {

namespace {

/// As wide as its words where there is room, so that what stands beside it stays close; else over several
/// lines.
class HeadingLabel : public QLabel {
public:
    HeadingLabel(const QString &text, Role role, QWidget *parent)
        : QLabel(text, parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setRole(this, role);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override
    {
        ensurePolished();
        return {fontMetrics().horizontalAdvance(text()) + 6, fontMetrics().lineSpacing()};
    }
    QSize minimumSizeHint() const override
    {
        return {std::min(140, sizeHint().width()), fontMetrics().lineSpacing()};
    }
};

} // namespace

SectionHeading::SectionHeading(const QString &title, bool top, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_chip(makeLabel(QString(), Role::Chip, this))
    , m_beside(makeLabel(QString(), Role::Dim, this))
    , m_done(makeLabel(QString(), Role::Dim, this))
{
    setRole(this, Role::Row);
    m_layout->setContentsMargins(16, top ? 12 : 10, 16, top ? 12 : 10);
    m_layout->setSpacing(10);
    m_layout->addWidget(new HeadingLabel(title, top ? Role::PanelTitle : Role::Heading, this));
    m_layout->addWidget(m_chip);
    m_layout->addWidget(m_beside);
    m_layout->addStretch(1);
    m_layout->addWidget(m_done);
    for (QLabel *label : {m_chip, m_beside, m_done})
        label->hide();
    setMinimumHeight(top ? 52 : 44);
}

void SectionHeading::setChip(const QString &text)
{
    m_chip->setText(text);
    m_chip->setVisible(!text.isEmpty());
}

void SectionHeading::setBeside(const QString &text)
{
    m_beside->setText(text);
    m_beside->setVisible(!text.isEmpty());
}

void SectionHeading::setDone(const QString &text)
{
    m_done->setText(text);
    m_done->setVisible(!text.isEmpty());
}

void SectionHeading::addButton(QWidget *button)
{
    m_layout->addWidget(button);
}

} // namespace ic
