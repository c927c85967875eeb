// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playbook/action_row.h"

#include "app/console/console.h"
#include "ui/playbook/badge.h"
#include "ui/widgets/checked_state.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <ranges>

namespace ic {

qint64 actionDoneAfterMs(const Console &console, const Action &action)
{
    const Incident &incident = console.incident();
    const QString &title = action.title.isEmpty() ? action.text : action.title;
    for (const TimelineEntry &entry : incident.timeline | std::views::reverse) {
        if (entry.kind == kinds::actionDone && entry.text.contains(title))
            return entry.atMs - incident.startedMs();
    }
    return -1;
}

ActionRow::ActionRow(Console &console, const Action &action, QWidget *parent)
    : PageRow(parent)
    , m_console(console)
    , m_action(action)
    , m_badge(new BadgeCheck(action.number, this))
    , m_time(makeLabel(QString(), Role::Dim, this))
{
    const QString &title = action.title.isEmpty() ? action.text : action.title;
    m_badge->setAccessibleName(title);
    m_badge->setAccessibleDescription(action.detail);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 9, 16, 10);
    layout->setSpacing(12);
    layout->addWidget(m_badge);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeWrapping(title, Role::Strong, this));
    if (!action.detail.isEmpty())
        words->addWidget(makeWrapping(action.detail, Role::Dim, this));
    layout->addLayout(words, 1);
    layout->addWidget(m_time);
    connect(m_badge, &BadgeCheck::toggled, this, [this](bool wanted) {
        // The mark follows the journal, not the key.
        showChecked(*m_badge, isDone());
        m_console.setActionDone(m_action.id, wanted,
                                [guard = QPointer<ActionRow>(this)](const Result<void> &result) {
                                    if (guard && !result)
                                        Q_EMIT guard->failed(result.error().text());
                                });
    });
    refresh();
}

bool ActionRow::isDone() const
{
    return m_console.incident().doneActions.contains(m_action.id);
}

QWidget *ActionRow::focusTarget() const
{
    return m_badge;
}

void ActionRow::refresh()
{
    const bool done = isDone();
    showChecked(*m_badge, done);
    const qint64 after = done ? actionDoneAfterMs(m_console, m_action) : -1;
    m_time->setText(after >= 0 ? clockText(std::chrono::milliseconds(after)) : done ? tr("done") : QString());
}

} // namespace ic
