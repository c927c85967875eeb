// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/declare/start_field.h"

#include "app/base/clock.h"
#include "ui/widgets/segments.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QTimeEdit>

#include <array>

namespace ic {

namespace {

constexpr std::array minutesAgo{0, 5, 15, 30};
constexpr int atTime = static_cast<int>(minutesAgo.size());

} // namespace

StartField::StartField(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_choice(new Segments(this))
    , m_time(new QTimeEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    std::vector<Segments::Choice> choices{{tr("Now"), tr("Started now")}};
    for (const int minutes : {5, 15, 30})
        choices.push_back(
            {tr("%n min ago", nullptr, minutes), tr("Started %n minute(s) ago", nullptr, minutes)});
    choices.push_back({tr("At …"), tr("Started at")});
    m_choice->setChoices(choices, 0);
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setAccessibleName(tr("Time of the start"));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->hide();
    layout->addWidget(m_choice, 1);
    layout->addWidget(m_time);
    connect(m_choice, &Segments::chosenChanged, this, [this](int index) {
        m_time->setVisible(index == atTime);
        if (index == atTime)
            m_time->setTime(QDateTime::fromMSecsSinceEpoch(m_clock.wallMs()).time());
    });
}

void StartField::reset()
{
    m_choice->choose(0);
}

qint64 StartField::startedMs() const
{
    const qint64 now = m_clock.wallMs();
    if (m_choice->chosen() != atTime) {
        const int minutes = minutesAgo[static_cast<size_t>(m_choice->chosen())];
        return minutes == 0 ? 0 : now - minutes * qint64(60'000);
    }
    QDateTime at = QDateTime::fromMSecsSinceEpoch(now);
    at.setTime(m_time->time());
    if (at.toMSecsSinceEpoch() > now)
        at = at.addDays(-1);
    return at.toMSecsSinceEpoch();
}

} // namespace ic
