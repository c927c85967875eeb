// SPDX-License-Identifier: GPL-3.0-or-later
// Who to call: tables and lists of people and services.
#include "app/runbook/recognition/contact_cells.h"
#include "app/runbook/recognition/contact_columns.h"
#include "app/runbook/recognition/contact_text.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/word_match.h"

#include <QRegularExpression>

#include <algorithm>

namespace ic {

namespace {

using Column = ContactColumn;
using Layout = ContactLayout;

/// A list of who was there, of accounts, of what one owns: it names people whom nobody is to call.
bool isAboutSomethingElse(const Candidate &candidate, const Layout &layout, const RunbookDraft &draft)
{
    if (candidate.anyAbove(Topic::Contacts | Topic::Escalation | Topic::Channels | Topic::Roles))
        return false;
    static const WordTable words{
        "attendee|participant|meeting|credential|password|account|asset|inventory|licen|teilnehm|"
        "zugangsdaten|"
        "inventar|asistente|participante|credencial|inventario|inventaire|identifiant|出席|資産|"
        "участник|актив"};
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    return layout.has(Column::SomethingElse) || words.listsIn(lenientKey(section.plainTitle)) != 0;
}

bool isRoster(const Candidate &candidate, const Layout &layout, const RunbookDraft &draft)
{
    const bool isAboutPeople = candidate.anyAbove(Topic::Contacts | Topic::Escalation);
    if (!layout.hasWho() || layout.has(Column::NoRoster) || (layout.has(Column::Terms) && !isAboutPeople)
        || candidate.any(Topic::Past) || isAboutSomethingElse(candidate, layout, draft))
        return false;
    if (candidate.any(Topic::Contacts) && layout.hasReach())
        return true;
    const bool isRotation = layout.has(Column::Period);
    const auto isReached = [&](const MarkdownTable::Row &row) {
        for (int i = 0; i < layout.columns.size(); ++i) {
            const Column column = layout.columns.at(i);
            const bool says = column == Column::Phone || column == Column::Email || column == Column::Reach
                || column == Column::Contact
                || (column == Column::Person && (isRotation || candidate.any(Topic::Contacts)));
            if (says && isReachable(row.cells.value(i)))
                return true;
        }
        return false;
    };
    // Half of them; below a heading that says so, one.
    const auto rows = static_cast<int>(candidate.table.rows.size());
    const int enough =
        candidate.anyAbove(Topic::Contacts) && layout.hasReach() ? 1 : std::max(1, (rows + 1) / 2);
    int reached = 0;
    return std::any_of(candidate.table.rows.begin(), candidate.table.rows.end(),
                       [&](const MarkdownTable::Row &row) {
                           reached += isReached(row) ? 1 : 0;
                           return reached >= enough;
                       });
}

/// "Vendor hotline", and in the next line "(24x7)", is one.
QString withoutRemarkLines(const QString &cell)
{
    if (!cell.contains(QLatin1Char('\n')))
        return cell;
    QString out;
    for (const QString &line : cell.split(QLatin1Char('\n'))) {
        if (!out.isEmpty())
            out += looksLikeName(line) ? QLatin1Char('\n') : QLatin1Char(' ');
        out += line;
    }
    return out;
}

/// A row with several people (one a line) and as many numbers is that many rows.
std::vector<QStringList> peopleOfRow(QStringList cells, const Layout &layout)
{
    const int person = layout.index(Column::Person);
    if (person >= 0 && person < cells.size())
        cells[person] = withoutRemarkLines(cells.at(person));
    const qsizetype people = person < 0 ? 1 : cells.value(person).count(QLatin1Char('\n')) + 1;
    std::vector<QStringList> rows{cells};
    if (people <= 1)
        return rows;
    for (const QString &cell : cells) {
        const qsizetype lines = cell.count(QLatin1Char('\n')) + 1;
        if (lines != 1 && lines != people)
            return rows;
    }
    rows.clear();
    for (qsizetype i = 0; i < people; ++i) {
        QStringList row;
        for (const QString &cell : cells) {
            const QStringList lines = cell.split(QLatin1Char('\n'));
            row += lines.size() == 1 ? lines.front() : lines.at(i).trimmed();
        }
        rows.push_back(row);
    }
    return rows;
}

/// A person or service of one list item: "**DBA**: Mike Johnson, +1-555-0102, dba@example.com".
Contact contactOfItem(const ListItem &item)
{
    const ContactText lead = contactText(item.parts.lead);
    const ContactText detail = contactText(item.parts.detail);
    Contact contact;
    contact.line = item.line;
    for (const ContactText *text : {&lead, &detail}) {
        contact.email = contact.email.isEmpty() ? text->email : contact.email;
        contact.phone = contact.phone.isEmpty() ? text->phone : contact.phone;
        addReach(contact, {}, text->reach);
        contact.when = contact.when.isEmpty() ? text->note : contact.when;
    }
    QStringList phones;
    for (const QString &line : itemRest(item.node)) {
        const ContactText more = contactText(line);
        contact.email = contact.email.isEmpty() ? more.email : contact.email;
        if (!more.phone.isEmpty())
            phones += more.phone;
    }
    if (contact.phone.isEmpty())
        contact.phone = phones.join(QStringLiteral(", "));
    if (looksLikeName(detail.name)) {
        contact.role = lead.name;
        contact.name = detail.name;
    } else {
        contact.name = lead.name;
        contact.when = contact.when.isEmpty() ? detail.name : contact.when;
    }
    return contact;
}

/// Two numbers in two lines stay two.
QString inOneLine(QString cell, Column column)
{
    if ((column == Column::Phone || column == Column::Contact) && cell.contains(QLatin1Char('\n')))
        cell.replace(QLatin1Char('\n'), QStringLiteral(", "));
    return simplifiedText(cell);
}

/// Fire 911, police 112, and somebody with a number that reaches them from anywhere: a list of short numbers
/// by itself may be one of anything.
bool areReachable(const std::vector<ListItem> &items)
{
    qsizetype reached = 0;
    qsizetype byShortNumber = 0;
    bool isSure = false;
    for (const ListItem &item : items) {
        const QString all = item.text + QLatin1Char('\n') + itemRest(item.node).join(QLatin1Char('\n'));
        const QString number = shortNumberIn(item.parts.hasLead ? item.parts.detail : item.text);
        const bool isReached = !emailIn(all).isEmpty() || !phoneIn(all).isEmpty();
        isSure = isSure || isReached || isEmergencyNumber(number) || hasExtension(number);
        reached += isReached ? 1 : 0;
        byShortNumber += !isReached && !number.isEmpty() && looksLikeName(item.parts.lead) ? 1 : 0;
    }
    const qsizetype counted = reached + (isSure ? byShortNumber : 0);
    return counted > 0 && counted * 5 >= static_cast<qsizetype>(items.size()) * 3;
}

/// "Suppliers" below "Contacts": nothing but names with a number or an address each.
bool areBelowContacts(const Candidate &candidate)
{
    return candidate.anyAbove(Topic::Contacts) && candidate.items.size() >= 2
        && !candidate.node.isOrderedList()
        && std::all_of(candidate.items.begin(), candidate.items.end(), [](const ListItem &item) {
               const QString number = shortNumberIn(item.parts.detail);
               return item.parts.hasLead && looksLikeName(item.parts.lead)
                   && (!emailIn(item.parts.detail).isEmpty() || !phoneIn(item.parts.detail).isEmpty()
                       || isEmergencyNumber(number) || hasExtension(number));
           });
}

} // namespace

std::optional<Recognized> contactTable(const Candidate &candidate, RunbookDraft &draft)
{
    const Layout layout = contactLayout(candidate);
    if (!candidate.isForced(QLatin1String("contacts")) && !isRoster(candidate, layout, draft))
        return std::nullopt;
    const bool contactIsName = !layout.has(Column::Person);
    Recognized recognized{BlockKind::Contacts, static_cast<int>(draft.runbook.contacts.size()), 0};
    for (const MarkdownTable::Row &row : candidate.table.rows) {
        for (const QStringList &cells : peopleOfRow(row.cells, layout)) {
            Contact contact;
            contact.line = row.line;
            for (int i = 0; i < layout.columns.size(); ++i)
                takeCell(contact, layout.columns.at(i), candidate.table.header.at(i),
                         inOneLine(cells.value(i), layout.columns.at(i)), contactIsName);
            if (contact.role.isEmpty() && contact.name.isEmpty())
                continue;
            addContact(draft, candidate, contact);
            ++recognized.count;
        }
    }
    // Nobody in it: it is shown as it stands.
    if (recognized.count == 0)
        return std::nullopt;
    return recognized;
}

std::optional<Recognized> contactList(const Candidate &candidate, RunbookDraft &draft)
{
    const bool forced = candidate.isForced(QLatin1String("contacts"));
    if (!forced
        && (candidate.any(Topic::Past)
            || !(candidate.any(Topic::Contacts) ? areReachable(candidate.items)
                                                : areBelowContacts(candidate))))
        return std::nullopt;
    Recognized recognized{BlockKind::Contacts, static_cast<int>(draft.runbook.contacts.size()), 0};
    for (const ListItem &item : candidate.items) {
        addContact(draft, candidate, contactOfItem(item));
        ++recognized.count;
    }
    return recognized;
}

} // namespace ic
