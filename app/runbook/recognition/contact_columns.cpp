// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a table of people hold.
#include "app/runbook/recognition/contact_columns.h"

#include "app/runbook/recognition/contact_text.h"
#include "app/runbook/recognition/word_match.h"

#include <QRegularExpression>

#include <array>

namespace ic {

namespace {

using Column = ContactColumn;
using Layout = ContactLayout;

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

/// "Work | Home | Cell": whatever they are called, nearly all that stands in them is numbers to call.
void settleNumbersByCells(Layout &layout, const MarkdownTable &table)
{
    constexpr qsizetype longestNumber = 40;
    static const WordTable others{
        "account|konto|cuenta|compte|conta|customer|kunden|client|licen|serial|id|zip|"
        "plz|ip|no|nr|счет|номер-договора"};
    for (int i = 0; i < layout.columns.size(); ++i) {
        if (layout.columns.at(i) != Column::Other || others.listsIn(lenientKey(table.header.at(i))) != 0)
            continue;
        QStringList cells = table.column(i);
        cells.removeIf([](const QString &cell) { return cell.trimmed().isEmpty(); });
        if (mostly(cells, [](const QString &cell) {
                return cell.size() <= longestNumber && !phoneIn(cell).isEmpty();
            }))
            layout.columns[i] = Column::Phone;
    }
}

/// "Situation | Contact | Phone": a first column of words that no other says is who or what the row is about.
void settleWhoByCells(Layout &layout, const MarkdownTable &table)
{
    constexpr qsizetype longestName = 60;
    const auto isName = [](const QString &cell) {
        return cell.size() <= longestName && looksLikeName(cell) && !isReachable(cell);
    };
    if (!layout.hasReach() || layout.columns.isEmpty() || layout.columns.front() != Column::Other
        || layout.has(Column::Role) || layout.has(Column::Service) || !mostly(table.column(0), isName))
        return;
    layout.columns.front() = layout.hasWho() ? Column::Role : Column::Service;
}

/// Who comes second in a rotation is called second.
void settleRotation(Layout &layout)
{
    if (!layout.has(Column::Period) || layout.has(Column::Backup))
        return;
    if (const qsizetype second = layout.columns.indexOf(Column::Person, layout.index(Column::Person) + 1);
        layout.has(Column::Person) && second > 0)
        layout.columns[second] = Column::Backup;
}

/// "Firma": a company, or where its cells are empty a place to sign.
Column settledByCells(Column column, const QString &header, const QStringList &cells)
{
    if (lenientKey(header) != QLatin1String("firma"))
        return column;
    return mostly(cells, looksLikeName) ? Column::Service : Column::NoRoster;
}

Layout layoutOf(const MarkdownTable &table)
{
    Layout layout;
    for (int i = 0; i < table.header.size(); ++i) {
        Column column = contactColumn(table.header.at(i));
        // "Contact" is a name where its cells are names.
        if (column == Column::Contact && !layout.has(Column::Person) && !mostly(table.column(i), isReachable))
            column = Column::Person;
        layout.columns +=
            column == Column::Other ? settledByCells(column, table.header.at(i), table.column(i)) : column;
    }
    return layout;
}

} // namespace

ContactColumn contactColumn(const QString &header)
{
    // Asked in this order: "Backup Contact" is a backup, "When to Contact" a condition, "Contact Email" a
    // mail.
    static const std::array columns{Column::NoRoster,     Column::Terms,  Column::Contract, Column::Backup,
                                    Column::When,         Column::Email,  Column::Phone,    Column::Reach,
                                    Column::Person,       Column::Role,   Column::Person,   Column::Contact,
                                    Column::Service,      Column::Period, Column::Address,  Column::Purpose,
                                    Column::SomethingElse};
    static const WordTable words{
        "date|signature|signed|approved|price|preis|precio|prix|цена|価格|fecha|data|"
        "datum|unterschrift|assinatura|podpis|"
        "signature|日付|署名|дата|подпись|cost|responsible|accountable|consulted|"
        "informed",
        "status|severity|priority|duration|start|end",
        "contract|vertrag|contrat|contratto|umowa|договор|policy|account-number|customer-number|kundennummer|"
        "fax|"
        "pin",
        "backup|secondary|deputy|alternate|substitute|fallback|second-contact|respaldo|suplente|"
        "secundario|vertretung|vertreter|stellvertret|ersatz|remplacant|suppleant|secours|substitut|sostitut|"
        "vervanger|zastepc|代理|副担当|"
        "バックアップ|备用|대리|"
        "резерв|заместител|замена",
        "when|after|condition|trigger|escalate-if|escalation|threshold|cuando|despues|condicion|wann|nach|"
        "apres|"
        "bedingung|quand|"
        "condition|いつ|条件|когда|условие|через",
        "email|e-mail|mail|correo|courriel|メール|почта|эл-почта|posta|poczta|邮箱|邮件|이메일|메일",
        "phone|mobile|cell|telephone|tel|telefono|movil|celular|telefon|handy|mobil|handynummer|"
        "rufnummer|portable|numero|hotline|helpline|emergency-number|notrufnummer|telefone|telemovel|"
        "cellulare|"
        "telefoon|mobiel|komork|電話|携帯|电话|手机|전화|휴대|телефон|моб|мобильн|сотов",
        "slack|pager|pagerduty|opsgenie|teams|telegram|whatsapp|signal|chat|handle|on-call-link|extension|"
        "内線|分机|내선|durchwahl|добавочн|внутренн|radio|funkruf",
        // "Team lead" is a role, "Lead" a person, and so is 担当者 beside 担当.
        "担当者|当番者|담당자|联系人|负责人",
        "role|position|title|function|rol|cargo|puesto|funcion|rolle|funktion|poste|fonction|funcao|papel|"
        "ruolo|funzione|functie|rola|stanowisko|役割|"
        "役職|職務|职务|角色|역할|직책|"
        "担当|роль|должност|функция|team|equipo|equipe|チーム|команда|level|nivel|stufe|niveau",
        "name|person|people|member|lead|leader|who|primary|contact-person|contact-name|on-call|oncall|"
        "engineer|owner|"
        "nombre|persona|"
        "titular|principal|ansprechpartner|nom|personne|responsable|nome|referente|responsabile|"
        "contactpersoon|naam|imie|nazwisko|"
        "bereitschaft|astreinte|guardia|vorname|nachname|apellid|prenom|氏名|名前|担当者|姓名|이름|성명|"
        "имя|фио|ф-и-о|фамилия|сотрудник|"
        "дежурн|ответственн",
        "contact|how-to-reach|reach|contacto|kontakt|contato|contatto|連絡先|联系方式|연락처|контакт|связь",
        "service|provider|vendor|supplier|system|organization|organisation|company|utility|agency|authority|"
        "component|servicio|organismo|entidad|empresa|"
        "proveedor|sistema|dienst|anbieter|dienstleister|lieferant|behorde|stelle|system|fournisseur|"
        "prestataire|organisme|entreprise|fornecedor|fornitor|azienda|ente|leverancier|dostawca|"
        "サービス|業者|会社|機関|供应商|单位|업체|기관|"
        "システム|сервис|поставщик|служба|система|организац|компания|ведомств",
        "week|week-of|kw|kalenderwoche|woche|semana|semaine|settimana|tydzien|週|周|неделя|shift|rotation|"
        "turno|"
        "schicht",
        "portal|website|web|url|webseite|sitio|site|сайт|ポータル",
        "purpose|reason|for|use-case|issue|notes|scope|availability|available|hours|proposito|motivo|para|"
        "disponibilidad|horario|observacion|zweck|grund|thema|erreichbar|bemerkung|anmerkung|"
        "motif|objet|usage|disponibilite|horaire|remarque|"
        "用途|目的|備考|対応時間|备注|비고|назначение|цель|вопрос|часы|режим|примечан",
        "present|attended|attendance|anwesend|asistencia|出席|host|hostname|server|asset|serial|inventory|"
        "device|"
        "user|username|login|password|benutzer|passwort|kennwort|usuario|contrasena|utilisateur|"
        "пароль|логин|customer|client|tenant|kunde|cliente|клиент|顧客",
    };
    const int found = words.firstListIn(lenientKey(header));
    return found < 0 ? Column::Other : columns.at(static_cast<size_t>(found));
}

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

ContactLayout contactLayout(const Candidate &candidate)
{
    ContactLayout layout = layoutOf(candidate.table);
    if (candidate.isForced(QLatin1String("contacts"))) {
        settleByCells(layout, candidate.table);
    } else if (candidate.anyAbove(Topic::Contacts | Topic::Escalation)) {
        settleNumbersByCells(layout, candidate.table);
        if (layout.hasWho() && !layout.hasReach())
            settleReachByCells(layout, candidate.table);
        if (candidate.anyAbove(Topic::Escalation))
            settleTimesByCells(layout, candidate.table);
        settleWhoByCells(layout, candidate.table);
    }
    settleRotation(layout);
    return layout;
}

} // namespace ic
