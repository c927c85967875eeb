// SPDX-License-Identifier: GPL-3.0-or-later
// One contact in several labelled lines, below its name: "- Phone: +1-555-0102".
#include "app/runbook/recognition/contact_cells.h"
#include "app/runbook/recognition/contact_text.h"
#include "app/runbook/recognition/word_match.h"

#include <algorithm>

namespace ic {

namespace {

using Column = ContactColumn;

/// "Team lead: Mia Lang" names whom to ask for, whatever the table's column of that name would hold.
bool isWhom(const QString &label)
{
    static const WordTable words{
        "name|full-name|contact-person|contact-name|team-lead|lead|leader|manager|account-manager|current|"
        "primary-contact|technical-contact|owner|ansprechpartner|leiter|leitung|kontaktperson|verantwortlich|"
        "nombre|responsable|encargado|titular|nom|interlocuteur|nome|referente|responsabile|氏名|名前|担当者|"
        "责任人|联系人|이름|имя|фио|ответственн"};
    return words.listsAtStartOf(lenientKey(label)) != 0;
}

/// "Provider: Fastline" below "Internet".
bool isWhich(const QString &label)
{
    return contactColumn(label) == Column::Service && !isWhom(label);
}

bool isLabelled(const ListItem &item)
{
    return item.parts.hasLead && !item.parts.lead.isEmpty() && !item.parts.detail.isEmpty();
}

Column columnOf(const ListItem &item)
{
    if (!isLabelled(item))
        return Column::Other;
    const Column column = contactColumn(item.parts.lead);
    const bool isNamed = isWhom(item.parts.lead) && column != Column::Email && column != Column::Phone
        && column != Column::NoRoster && !item.parts.detail.front().isDigit();
    return isNamed ? Column::Person : column;
}

/// What the lines are, and how surely they are about somebody to call.
struct Lines {
    qsizetype details = 0;
    bool whom = false;
    bool phone = false;
    bool email = false;
    bool isMixed = false; ///< with a line that is no detail at all
};

Lines linesOf(const Candidate &candidate)
{
    Lines lines;
    for (const ListItem &item : candidate.items) {
        const Column column = columnOf(item);
        const QString &said = item.parts.detail;
        lines.details += column == Column::Other ? 0 : 1;
        lines.whom = lines.whom || column == Column::Person;
        lines.phone = lines.phone || (column == Column::Phone && !phonesOf(said).isEmpty());
        lines.email = lines.email
            || ((column == Column::Email || column == Column::Contact) && !emailIn(said).isEmpty());
        // "Services:" has a list of its own below it.
        lines.isMixed = lines.isMixed || !item.parts.hasLead;
    }
    return lines;
}

/// Below "Contacts" a number is enough; elsewhere somebody has to be named who is reached in two ways.
bool isContact(const Candidate &candidate, const Lines &lines)
{
    if (lines.isMixed || lines.details < 2 || candidate.anyAbove(Topic::Past | Topic::Message))
        return false;
    if (candidate.anyAbove(Topic::Contacts | Topic::Escalation))
        return lines.phone || lines.email;
    return lines.whom && lines.phone && lines.email;
}

/// The bold line straight above the list names it, else the heading.
QString titleOf(const Candidate &candidate, const Section &section)
{
    constexpr qsizetype longestName = 60;
    QString title = candidate.leadIn.trimmed();
    if (!candidate.leadInIsBold || title.size() > longestName)
        return section.plainTitle;
    while (title.endsWith(QLatin1Char(':')) || title.endsWith(QChar(u'：')))
        title.chop(1);
    return title.trimmed();
}

} // namespace

std::optional<Recognized> contactDetails(const Candidate &candidate, RunbookDraft &draft)
{
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    const QString title = titleOf(candidate, section);
    if (candidate.node.isOrderedList() || title.isEmpty() || !isContact(candidate, linesOf(candidate)))
        return std::nullopt;
    Contact contact;
    contact.line = candidate.leadInIsBold ? candidate.items.front().line : section.line;
    const LeadAndDetail named = leadAndDetail(title);
    for (const ListItem &item : candidate.items) {
        const Column column = columnOf(item);
        if (column == Column::Role || (column == Column::Service && !isWhich(item.parts.lead)))
            continue;
        if (isWhich(item.parts.lead) && contact.name.isEmpty())
            contact.name = item.parts.detail;
        else
            takeCell(contact, column, item.parts.lead, item.parts.detail, true);
    }
    // Who is named in a line is what the heading calls the role of: "Operations", and in it "Lead: Mia Lang".
    if (contact.name.isEmpty()) {
        contact.name = named.hasLead ? named.detail : named.lead;
        contact.role = named.hasLead ? named.lead : QString();
    } else if (contact.name != title) {
        contact.role = title;
    }
    for (const ListItem &item : candidate.items) {
        if (columnOf(item) == Column::Role && contact.role.isEmpty())
            contact.role = item.parts.detail;
    }
    addContact(draft, candidate, contact);
    return Recognized{BlockKind::Contacts, static_cast<int>(draft.runbook.contacts.size()) - 1, 1};
}

} // namespace ic
