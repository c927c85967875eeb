// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ready/on_call_panel.h"

#include "app/console/console.h"
#include "ui/people/call.h"
#include "ui/widgets/button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace ic {

namespace {

constexpr size_t mostPeople = 3; ///< as many as fit beside the rest at 1280×720

std::vector<Contact> firstResponders(const Runbook &runbook)
{
    std::vector<Contact> people;
    for (const Contact &contact : runbook.roster()) {
        const bool reachable = !Call::url(contact).isEmpty();
        if (reachable && !contact.isEscalation && people.size() < mostPeople
            && (people.empty() || people.front().group == contact.group))
            people.push_back(contact);
    }
    return people;
}

} // namespace

OnCallPanel::OnCallPanel(Console &console, QWidget *parent)
    : Panel(tr("On call now"), parent)
    , m_console(console)
{
    QPushButton *all = makeButton(tr("All contacts"), Role::Quiet, this);
    addBesideCaption(all);
    connect(all, &QPushButton::clicked, this, &OnCallPanel::allContactsRequested);
    connect(&console, &Console::runbookChanged, this, &OnCallPanel::refresh);
    connect(&console, &Console::opened, this, &OnCallPanel::refresh);
    refresh();
}

void OnCallPanel::refresh()
{
    const RunbookPtr runbook = m_console.runbook();
    if (!m_shownDigest.changesTo(runbook ? runbook->digest : QString()))
        return;
    clearLayout(body());
    const std::vector<Contact> people = runbook ? firstResponders(*runbook) : std::vector<Contact>();
    for (const Contact &contact : people)
        addRow(contact);
    if (people.empty())
        body()->addWidget(
            makeWrapping(tr("The runbook has no contact with a number or address."), Role::Dim, this));
}

void OnCallPanel::addRow(const Contact &contact)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(makeLabel(Call::who(contact), Role::Strong, row));
    layout->addWidget(new ElidedLabel(contact.role, Role::Dim, row), 1);
    QPushButton *call = makeButton(Call::verb(contact), Call::spoken(contact), row);
    call->setToolTip(contact.phone.isEmpty() ? contact.email : contact.phone);
    connect(call, &QPushButton::clicked, this, [contact] { Call::open(contact); });
    layout->addWidget(call);
    body()->addWidget(row);
}

} // namespace ic
