// SPDX-License-Identifier: GPL-3.0-or-later
// Who to call: tables and lists of people and services.
#include "app/base/one_of.h"
#include "app/runbook/recognition/contact_text.h"
#include "app/runbook/recognition/recognition.h"
#include "app/runbook/recognition/word_match.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace ic {

namespace {

enum class Column {
    Other,
    Person,
    Role,
    Service,
    Backup,
    Phone,
    Email,
    Period, ///< of a rotation: the week in which this person is on call
    Address, ///< a page: shown with the contact, but no way to reach a person
    Reach, ///< Slack, pager: a way to reach that is neither phone nor mail
    Contact, ///< "Contact": a person's name or a way to reach, as its cells say
    When,
    Purpose,
    NoRoster, ///< a column that no roster has: signatures, dates, costs
    SomethingElse, ///< one of a list of assets, accounts, customers: a roster only where its heading says so
};

Column contactColumn(const QString &header)
{
    // Asked in this order: "Backup Contact" is a backup, "When to Contact" a condition, "Contact Email" a
    static const std::array columns{Column::NoRoster, Column::Backup,  Column::When,         Column::Email,
                                    Column::Phone,    Column::Reach,   Column::Person,       Column::Role,
                                    Column::Person,   Column::Contact, Column::Service,      Column::Period,
                                    Column::Address,  Column::Purpose, Column::SomethingElse};
    static const WordTable words{
        "date|signature|signed|approved|status|severity|duration|price|preis|precio|prix|цена|価格|fecha|"
        "firma|datum|unterschrift|"
        "signature|日付|署名|дата|подпись|start|end|cost|responsible|accountable|consulted|"
        "informed",
        "backup|secondary|deputy|alternate|substitute|fallback|second-contact|respaldo|suplente|"
        "secundario|vertretung|stellvertret|ersatz|remplacant|suppleant|secours|代理|副担当|"
        "バックアップ|"
        "резерв|заместител|замена",
        "when|after|condition|trigger|escalate-if|escalation|threshold|cuando|despues|condicion|wann|nach|"
        "apres|"
        "bedingung|quand|"
        "condition|いつ|条件|когда|условие|через",
        "email|e-mail|mail|correo|courriel|メール|почта|эл-почта",
        "phone|mobile|cell|telephone|tel|telefono|movil|celular|telefon|handy|mobil|handynummer|"
        "rufnummer|portable|numero|電話|携帯|телефон|моб",
        "slack|pager|pagerduty|opsgenie|teams|telegram|whatsapp|signal|chat|handle|on-call-link|extension|"
        "内線|durchwahl|добавочн",
        // "Team lead" is a role, "Lead" a person, and so is 担当者 beside 担当.
        "担当者|当番者",
        "role|position|title|function|rol|cargo|puesto|funcion|rolle|funktion|poste|fonction|役割|"
        "役職|"
        "担当|роль|должност|функция|team|equipo|equipe|チーム|команда|level|nivel|stufe|niveau",
        "name|person|people|member|lead|leader|who|primary|contact-person|contact-name|on-call|oncall|"
        "engineer|owner|"
        "nombre|persona|"
        "titular|principal|ansprechpartner|nom|personne|responsable|氏名|名前|担当者|"
        "имя|фио|сотрудник|"
        "дежурн|ответственн",
        "contact|how-to-reach|reach|contacto|kontakt|連絡先|контакт|связь",
        "service|provider|vendor|supplier|system|organization|organisation|company|"
        "component|servicio|"
        "proveedor|sistema|dienst|anbieter|dienstleister|system|fournisseur|prestataire|"
        "サービス|業者|"
        "システム|сервис|поставщик|служба|система",
        "week|week-of|kw|kalenderwoche|woche|semana|semaine|週|неделя|shift|rotation|turno|schicht",
        "portal|website|web|url|webseite|sitio|site|сайт|ポータル",
        "purpose|reason|for|issue|notes|scope|proposito|motivo|para|zweck|grund|thema|"
        "motif|objet|usage|"
        "用途|目的|назначение|цель|вопрос",
        "present|attended|attendance|anwesend|asistencia|出席|host|hostname|server|asset|serial|inventory|"
        "device|"
        "user|username|login|password|benutzer|passwort|kennwort|usuario|contrasena|utilisateur|"
        "пароль|логин|customer|client|tenant|kunde|cliente|клиент|顧客",
    };
    const int found = words.firstListIn(lenientKey(header));
    return found < 0 ? Column::Other : columns.at(static_cast<size_t>(found));
}

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
    return isOnly(u"-–—?") || isOnly(u"xX")
        || (word.size() <= longestOfThem
            && std::any_of(saysSo.begin(), saysSo.end(), [word](QStringView each) {
                   return word.compare(each, Qt::CaseInsensitive) == 0;
               }));
}

/// "Help desk, ext. 100".
bool hasExtension(const QString &cell)
{
    const QString number = shortNumberIn(cell);
    return !number.isEmpty() && !number.front().isDigit();
}

bool isReachable(const QString &cell)
{
    static const QRegularExpression handle(
        QStringLiteral("(?:^|\\s)[@#][\\w.-]{2,}|https?://|slack|pagerduty|opsgenie"),
        QRegularExpression::CaseInsensitiveOption);
    return !emailIn(cell).isEmpty() || !phoneIn(cell).isEmpty() || handle.match(cell).hasMatch()
        || hasExtension(cell);
}

struct Layout {
    QList<Column> columns; ///< one for each of the table's
    int index(Column column) const { return static_cast<int>(columns.indexOf(column)); }
    bool has(Column column) const { return columns.contains(column); }
    bool hasWho() const { return has(Column::Person) || has(Column::Role) || has(Column::Service); }
    bool hasReach() const
    {
        return has(Column::Phone) || has(Column::Email) || has(Column::Reach) || has(Column::Contact);
    }
};

/// Columns with names in a language that we have no words of: the cells tell what they are. Nobody is made of
/// a table in which nothing reaches anybody.
void settleByCells(Layout &layout, const MarkdownTable &table)
{
    const auto hasEmail = [](const QString &cell) { return !emailIn(cell).isEmpty(); };
    const auto hasPhone = [](const QString &cell) { return !phoneIn(cell).isEmpty(); };
    for (int i = 0; i < layout.columns.size(); ++i) {
        if (layout.columns.at(i) != Column::Other)
            continue;
        if (!layout.has(Column::Email) && mostly(table.column(i), hasEmail))
            layout.columns[i] = Column::Email;
        else if (!layout.has(Column::Phone) && mostly(table.column(i), hasPhone))
            layout.columns[i] = Column::Phone;
    }
    const qsizetype who = layout.columns.indexOf(Column::Other);
    if (who >= 0 && layout.hasReach() && !layout.hasWho())
        layout.columns[who] = Column::Person;
}

/// "How", "Reach at": whatever it is called, most of its cells are numbers and addresses.
void settleReachByCells(Layout &layout, const MarkdownTable &table)
{
    const auto reaches = [](const QString &cell) {
        return !emailIn(cell).isEmpty() || !phoneIn(cell).isEmpty();
    };
    for (int i = 0; i < layout.columns.size(); ++i) {
        if (layout.columns.at(i) == Column::Other && mostly(table.column(i), reaches)) {
            layout.columns[i] = Column::Contact;
            return;
        }
    }
}

/// "Time", "Response time" of an escalation: when to call, by its cells.
void settleTimesByCells(Layout &layout, const MarkdownTable &table)
{
    constexpr qsizetype longestTime = 40;
    const auto isTime = [](const QString &cell) {
        return cell.size() <= longestTime && startOfLevel(cell).has_value();
    };
    if (layout.has(Column::When))
        return;
    for (int i = 0; i < layout.columns.size(); ++i) {
        if (layout.columns.at(i) == Column::Other && mostly(table.column(i), isTime)) {
            layout.columns[i] = Column::When;
            return;
        }
    }
}

Layout layoutOf(const MarkdownTable &table)
{
    Layout layout;
    for (int i = 0; i < table.header.size(); ++i) {
        Column column = contactColumn(table.header.at(i));
        // "Contact" is a name where its cells are names.
        if (column == Column::Contact && !layout.has(Column::Person) && !mostly(table.column(i), isReachable))
            column = Column::Person;
        layout.columns += column;
    }
    return layout;
}

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
    if (!layout.hasWho() || layout.has(Column::NoRoster) || candidate.any(Topic::Past)
        || isAboutSomethingElse(candidate, layout, draft))
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

void addReach(Contact &contact, const QString &header, const QString &cell)
{
    if (cell.isEmpty() || isNothing(cell))
        return;
    const QString reach = header.isEmpty() ? cell : header + QStringLiteral(": ") + cell;
    contact.reach += contact.reach.isEmpty() ? reach : QStringLiteral(", ") + reach;
}

/// "Jane Doe (+1-555-0102)".
void takePerson(Contact &contact, const QString &cell)
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
        contact.name = contact.name.isEmpty() ? name : contact.name + QStringLiteral(", ") + name;
}

/// A name, and nothing to reach anybody by.
bool isOnlyName(const QString &cell)
{
    const Column column = contactColumn(cell);
    return looksLikeName(cell) && !isReachable(cell) && column != Column::Reach && column != Column::Phone
        && column != Column::Email && column != Column::Address
        && std::none_of(cell.begin(), cell.end(),
                        [](QChar c) { return c.isDigit() || QStringView(u"@#/\\").contains(c); });
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

void takeCell(Contact &contact, Column column, const QString &header, const QString &cell,
              bool contactIsName = false)
{
    if (isNothing(cell))
        return;
    switch (column) {
    case Column::Person:
        takePerson(contact, cell);
        break;
    case Column::Role:
    case Column::Service:
        // "Power | City works": who to call stands in the second.
        if (contact.role.isEmpty())
            contact.role = cell;
        else
            takePerson(contact, cell);
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
        contact.email = emailIn(cell);
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

} // namespace

std::optional<Recognized> contactTable(const Candidate &candidate, RunbookDraft &draft)
{
    const bool forced = candidate.isForced(QLatin1String("contacts"));
    Layout layout = layoutOf(candidate.table);
    if (forced)
        settleByCells(layout, candidate.table);
    else if (layout.hasWho() && !layout.hasReach() && candidate.anyAbove(Topic::Contacts | Topic::Escalation))
        settleReachByCells(layout, candidate.table);
    if (candidate.anyAbove(Topic::Escalation))
        settleTimesByCells(layout, candidate.table);
    if (!forced && !isRoster(candidate, layout, draft))
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
        && (!candidate.any(Topic::Contacts) || candidate.any(Topic::Past) || !areReachable(candidate.items)))
        return std::nullopt;
    Recognized recognized{BlockKind::Contacts, static_cast<int>(draft.runbook.contacts.size()), 0};
    for (const ListItem &item : candidate.items) {
        addContact(draft, candidate, contactOfItem(item));
        ++recognized.count;
    }
    return recognized;
}

/// "### Jane Doe (DBA)" below a heading about contacts, and under it how to reach her: "- Phone:
/// +1-555-0102".
std::optional<Recognized> contactDetails(const Candidate &candidate, RunbookDraft &draft)
{
    const Section &section = draft.runbook.sections.at(static_cast<size_t>(candidate.section));
    if (!(candidate.inherited & Topic::Contacts) || candidate.anyAbove(Topic::Past)
        || candidate.node.isOrderedList() || section.plainTitle.isEmpty())
        return std::nullopt;
    const auto columnOf = [](const ListItem &item) {
        return item.parts.hasLead && !item.parts.detail.isEmpty() ? contactColumn(item.parts.lead)
                                                                  : Column::Other;
    };
    bool isReached = false;
    for (const ListItem &item : candidate.items) {
        const Column column = columnOf(item);
        // One line that is no detail of a person, and this may be a list of anything.
        if (column == Column::Other || column == Column::NoRoster || column == Column::Person
            || column == Column::Service)
            return std::nullopt;
        isReached = isReached || (column == Column::Phone && !phoneIn(item.parts.detail).isEmpty())
            || (column == Column::Email && !emailIn(item.parts.detail).isEmpty());
    }
    if (!isReached)
        return std::nullopt;
    Contact contact;
    contact.line = section.line;
    const LeadAndDetail title = leadAndDetail(section.plainTitle);
    contact.name = title.hasLead ? title.detail : title.lead;
    contact.role = title.hasLead ? title.lead : QString();
    for (const ListItem &item : candidate.items)
        takeCell(contact, columnOf(item), item.parts.lead, item.parts.detail);
    addContact(draft, candidate, contact);
    return Recognized{BlockKind::Contacts, static_cast<int>(draft.runbook.contacts.size()) - 1, 1};
}

} // namespace ic
