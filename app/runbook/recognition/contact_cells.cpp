// SPDX-License-Identifier: GPL-3.0-or-later
// What one cell or one labelled line says about a contact.
#include "app/runbook/recognition/contact_cells.h"

#include "app/base/one_of.h"
#include "app/runbook/recognition/contact_text.h"
#include "app/runbook/recognition/word_match.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ic {

namespace {

using Column = ContactColumn;

bool isNothing(const QString &cell)
{
    constexpr qsizetype longestWord = 40; // and spaces
    if (cell.size() > longestWord)
        return false;
    const QStringView word = QStringView(cell).trimmed();
    const auto isOnly = [word](std::u16string_view marks) {
        return std::all_of(word.begin(), word.end(), [marks](QChar c) { return isOneOf(c, marks); });
    };
    static constexpr std::array<QStringView, 5> saysSo{u"n/a", u"na", u"none", u"tbd", u"todo"};
    constexpr qsizetype longestOfThem = 4;
    return isOnly(u"-–—?－ー−") || isOnly(u"xX")
        || (word.size() <= longestOfThem
            && std::any_of(saysSo.begin(), saysSo.end(), [word](QStringView each) {
                   return word.compare(each, Qt::CaseInsensitive) == 0;
               }));
}

} // namespace

void addReach(Contact &contact, const QString &header, const QString &cell)
{
    if (cell.isEmpty() || isNothing(cell))
        return;
    const QString reach = header.isEmpty() ? cell : header + QStringLiteral(": ") + cell;
    contact.reach += contact.reach.isEmpty() ? reach : QStringLiteral(", ") + reach;
}

namespace {

/// "First name | Last name": one person in two cells.
bool isPartOfName(const QString &header)
{
    static const WordTable words{
        "first-name|last-name|surname|family-name|given-name|vorname|nachname|apellid|"
        "prenom|cognome|sobrenome|nazwisko|фамилия|отчество"};
    return words.listsIn(lenientKey(header)) != 0;
}

/// "Jane Doe (+1-555-0102)".
void takePerson(Contact &contact, const QString &header, const QString &cell)
{
    QString name = cell;
    if (!emailIn(cell).isEmpty() || !phoneIn(cell).isEmpty()) {
        const ContactText text = contactText(cell);
        name = text.name;
        contact.email = contact.email.isEmpty() ? text.email : contact.email;
        contact.phone = contact.phone.isEmpty() ? text.phone : contact.phone;
        contact.when = contact.when.isEmpty() ? text.note : contact.when;
        addReach(contact, {}, text.reach);
    }
    if (!name.isEmpty())
        contact.name = contact.name.isEmpty()
            ? name
            : contact.name + (isPartOfName(header) ? QStringLiteral(" ") : QStringLiteral(", ")) + name;
}

/// A name, and nothing to reach anybody by.
bool isOnlyName(const QString &cell)
{
    const Column column = contactColumn(cell);
    return looksLikeName(cell) && !isReachable(cell) && column != Column::Reach && column != Column::Phone
        && column != Column::Email && column != Column::Address
        && std::none_of(cell.begin(), cell.end(),
                        [](QChar c) { return c.isDigit() || isOneOf(c, u"@#/\\"); });
}

/// "Dave +1-555-0101" under "Contact": the name beside a number is whom it reaches, where no column of its
/// own says who that is.
void takeContact(Contact &contact, const QString &cell, bool isName)
{
    const ContactText text = contactText(cell);
    const bool reaches = !text.email.isEmpty() || !text.phone.isEmpty();
    if (contact.email.isEmpty())
        contact.email = text.email;
    if (contact.phone.isEmpty())
        contact.phone = text.phone;
    if (!reaches && !(isName && isOnlyName(cell))) {
        addReach(contact, {}, cell);
        return;
    }
    addReach(contact, {}, text.reach);
    if (isName && contact.name.isEmpty() && looksLikeName(text.name))
        contact.name = text.name;
    if (contact.when.isEmpty())
        contact.when = text.note;
}

} // namespace

void takeCell(Contact &contact, ContactColumn column, const QString &header, const QString &cell,
              bool contactIsName)
{
    if (isNothing(cell))
        return;
    switch (column) {
    case Column::Person:
        takePerson(contact, header, cell);
        break;
    case Column::Role:
    case Column::Service:
        // "Power | City works": who to call stands in the second, where no column of people says it.
        if (contact.role.isEmpty())
            contact.role = cell;
        else if (contactIsName)
            takePerson(contact, header, cell);
        else
            contact.role += QStringLiteral(", ") + cell;
        break;
    case Column::Period:
        contact.when = header + QStringLiteral(": ") + cell;
        break;
    case Column::Backup:
        contact.backup = cell;
        break;
    case Column::Phone: {
        const QString phone = phonesOf(cell);
        const QString value = phone.isEmpty() ? cell : phone;
        contact.phone = contact.phone.isEmpty() ? value : contact.phone + QStringLiteral(", ") + value;
        break;
    }
    case Column::Email:
        contact.email = emailsIn(cell);
        if (contact.email.isEmpty())
            contact.email = cell;
        break;
    case Column::Contact:
        takeContact(contact, cell, contactIsName);
        break;
    case Column::Reach:
    case Column::Address:
        addReach(contact, header, cell);
        break;
    case Column::When:
        contact.when = cell;
        contact.after = startOfLevel(cell);
        contact.isEscalation = true;
        break;
    case Column::Purpose:
        if (contact.when.isEmpty())
            contact.when = cell;
        break;
    case Column::Terms:
    case Column::Contract:
    case Column::NoRoster:
    case Column::SomethingElse:
    case Column::Other:
        break;
    }
}

void addContact(RunbookDraft &draft, const Candidate &candidate, Contact contact)
{
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    contact.group = section.plainTitle;
    contact.section = section.id;
    contact.id = draft.contactIds.take(idSlug(contact.group) + QLatin1Char('/')
                                       + idSlug((contact.role + QLatin1Char(' ') + contact.name).trimmed()));
    if (contact.phone.isEmpty() && contact.email.isEmpty() && contact.reach.isEmpty()) {
        const QString who = contact.name.isEmpty() ? contact.role : contact.name;
        draft.problem(contact.line, ProblemSeverity::Warning, codes::contactUnreachable,
                      QCoreApplication::translate(
                          "Runbook", "There is nothing to reach “%1” by. Add a phone number or an address.")
                          .arg(who));
    }
    draft.runbook.contacts.push_back(std::move(contact));
}

} // namespace ic
