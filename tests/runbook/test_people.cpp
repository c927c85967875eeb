// SPDX-License-Identifier: GPL-3.0-or-later
// Who is called what, and by which number: of tables and lists as people write them.
#include "runbook_text.h"

using namespace ic;
using namespace ic::test;

namespace {

/// "role|name|phone|dialled|reach|when|seconds", with '-' for what is empty.
QString shown(const Contact &contact)
{
    QStringList parts{contact.role,  contact.name, contact.phone, dialDigits(contact.phone),
                      contact.reach, contact.when};
    parts += contact.after ? QString::number(contact.after->count()) : QString();
    for (QString &part : parts)
        part = part.isEmpty() ? QStringLiteral("-") : part;
    return parts.join(QLatin1Char('|'));
}

} // namespace

class TestPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("people");
        const auto row = [](const char *name, const char *markdown,
                            std::initializer_list<const char *> people) {
            QStringList list;
            for (const char *each : people)
                list += QString::fromUtf8(each);
            QTest::newRow(name) << QString::fromUtf8(markdown) << list;
        };
        // Names.
        row("a remark in a second line is nobody",
            "## Contacts\n| Role | Name | Phone |\n|---|---|---|\n| Support | Vendor hotline<br>(24x7) | "
            "+1-555-0101 |\n",
            {"Support|Vendor hotline (24x7)|+1-555-0101|+15550101|-|-|-"});
        row("a remark beside two people",
            "## Contacts\n| Role | Name | Phone |\n|---|---|---|\n| SRE | Jo<br>24x7<br>Al | "
            "+1-555-0101<br>+1-555-0102 |\n",
            {"SRE|Jo 24x7|+1-555-0101|+15550101|-|-|-", "SRE|Al|+1-555-0102|+15550102|-|-|-"});
        row("brackets of a name",
            "## Contactos\n- Ana López (jefa de guardia): 600 123 456, ana@ejemplo.es\n"
            "- Proveedor: 900 100 200 (24h)\n",
            {"-|Ana López (jefa de guardia)|600 123 456|600123456|-|-|-",
             "-|Proveedor|900 100 200|900100200|-|24h|-"});
        row("a name beside its number",
            "## Escalation matrix\n| Level | Contact | Time |\n|---|---|---|\n| 1 | Dave +1 555 000 1111 | "
            "0-15 "
            "min |\n| 2 | Eve +1 555 000 2222 | 15-30 min |\n| 3 | Mallory | 30+ min |\n",
            {"1|Dave|+1 555 000 1111|+15550001111|-|0-15 min|0",
             "2|Eve|+1 555 000 2222|+15550002222|-|15-30 min|900", "3|Mallory|-|-|-|30+ min|1800"});
        row("a name beside a number and an address",
            "## Vendor\n| Vendor | Contact | Contract |\n|---|---|---|\n| Dell | Bob Miller, +1 800 222 "
            "3333, "
            "bob@dell.com | 4711 |\n| NetApp | 1-888-463-8277 (24/7) | 0815 |\n",
            {"Dell|Bob Miller|+1 800 222 3333|+18002223333|-|-|-",
             "NetApp|-|1-888-463-8277|18884638277|-|24/7|-"});
        row("a column of names keeps them",
            "## Contacts\n| Name | Contact |\n|---|---|\n| Bob | mobile +1 800 222 3333 |\n| Al | #ops |\n"
            "| Cy | desk +1 800 222 3334 |\n",
            {"-|Bob|+1 800 222 3333|+18002223333|-|-|-", "-|Al|-|-|#ops|-|-",
             "-|Cy|+1 800 222 3334|+18002223334|-|-|-"});
        row("a handle in brackets",
            "## Contacts\n- **Bo** (@bo)\n- **Al**: +1-555-0101\n- Cy: cy@example.com\n",
            {"-|Bo|-|-|@bo|-|-", "-|Al|+1-555-0101|+15550101|-|-|-", "-|Cy|-|-|-|-|-"});
        // Numbers.
        row("two numbers with what each is for",
            "## Contacts\n| Name | Phone |\n|---|---|\n| Jo | day: +1 555 000 1111, night: +1 555 000 2222 "
            "|\n",
            {"-|Jo|day: +1 555 000 1111, night: +1 555 000 2222|+15550001111|-|-|-"});
        row("two numbers apart by a slash",
            "## Contacts\n| Name | Phone |\n|---|---|\n| Jo | 600 111 222 / 600 333 444 |\n",
            {"-|Jo|600 111 222, 600 333 444|600111222|-|-|-"});
        row("two numbers in two lines",
            "## Contacts\n| Name | Phone |\n|---|---|\n| Jo | 555-010-1111<br>555-010-2222 |\n",
            {"-|Jo|555-010-1111, 555-010-2222|5550101111|-|-|-"});
        row("a slash inside of one number",
            "## Kontakte\n| Name | Telefon |\n|---|---|\n| Jo | +49 211 / 123456 |\n",
            {"-|Jo|+49 211 / 123456|+49211123456|-|-|-"});
        row("two numbers of an item",
            "## Contacts\n- Jo: DBA, day: +1 555 000 1111, night: +1 555 000 2222\n- Al: 600 111 222 / 600 "
            "333 "
            "444\n",
            {"Jo|DBA|day: +1 555 000 1111, night: +1 555 000 2222|+15550001111|-|-|-",
             "-|Al|600 111 222, 600 333 444|600111222|-|-|-"});
        row("extensions",
            "## Contacts\n| Name | Phone |\n|---|---|\n| A | +7 916 000-00-00 доб. 12 |\n"
            "| B | +49 211 8888-12 App. 7 |\n| C | 01 23 45 67 89 poste 5 |\n| D | +49 211 8888 Durchwahl 3 "
            "|\n"
            "| E | 03-1234-5678 内線 5 |\n| F | +1-555-0101, ext. 9 |\n",
            {"-|A|+7 916 000-00-00 доб. 12|+79160000000|-|-|-",
             "-|B|+49 211 8888-12 App. 7|+49211888812|-|-|-", "-|C|01 23 45 67 89 poste 5|0123456789|-|-|-",
             "-|D|+49 211 8888 Durchwahl 3|+492118888|-|-|-", "-|E|03-1234-5678 内線 5|0312345678|-|-|-",
             "-|F|+1-555-0101 ext. 9|+15550101|-|-|-"});
        row("words are not dialled",
            "## Contacts\n| Name | Phone |\n|---|---|\n| Jo | see the wiki |\n| Al | ext 4400 |\n",
            {"-|Jo|see the wiki|-|-|-|-", "-|Al|ext 4400|4400|-|-|-"});
        // Short numbers.
        row("numbers of a house",
            "## Key contacts\n- **Duty Engineer** – Karl Oman – pager 7731, mobile 0151 2345678\n"
            "- Nursing supervisor: Beth (ext 4100)\n- City Power: 1-800-555-PWR1 (24 h)\n- Fire dept: 911\n",
            {"Duty Engineer|Karl Oman|0151 2345678|01512345678|pager 7731|-|-",
             "Nursing supervisor|Beth|ext 4100|4100|-|-|-",
             "-|City Power|1-800-555-PWR1|18005557971|-|24 h|-", "-|Fire dept|911|911|-|-|-"});
        row("emergency numbers",
            "## Emergency contacts\n- Fire dept: 911\n- Police: 112\n- Ann: +1 555 010 2222\n",
            {"-|Fire dept|911|911|-|-|-", "-|Police|112|112|-|-|-",
             "-|Ann|+1 555 010 2222|+15550102222|-|-|-"});
        row("other numbers below such a heading", "## On-call settings\n- Timeout: 300\n- Retries: 1000\n",
            {});
        row("short numbers elsewhere", "## Settings\n- Fire: 911\n- Police: 112\n", {});
        // Columns by what stands in them.
        row("work, home and cell are all called",
            "## Emergency contacts\n| Name | Title | Work | Home | Cell |\n|---|---|---|---|---|\n"
            "| Jane Doe | Nurse | 555-0110 | 555-0111 | 555-0112 |\n",
            {"Nurse|Jane Doe|555-0110, 555-0111, 555-0112|5550110|-|-|-"});
        row("an account number is not",
            "## Emergency contacts\n| Utility | Company | Account # | Emergency number |\n|---|---|---|---|\n"
            "| Power | City Power | 44-1882-7719 | 1-800-555-0177 |\n",
            {"Power|City Power|1-800-555-0177|18005550177|-|-|-"});
        row("what the row is about",
            "## Key contacts\n| Situation | Contact | Phone |\n|---|---|---|\n| No power | Mia Lang | +49 89 "
            "5550 250 |\n| Fire | Brigade | 112 |\n",
            {"No power|Mia Lang|+49 89 5550 250|+49895550250|-|-|-", "Fire|Brigade|112|112|-|-|-"});
        row("an organisation by another name",
            "## Contactos externos\n| Organismo | Para qué | Teléfono |\n|---|---|---|\n| INCIBE | Ataques | "
            "017 |\n| Emergencias | Incendio | 112 |\n",
            {"INCIBE|-|017|017|-|Ataques|-", "Emergencias|-|112|112|-|Incendio|-"});
        row("Firma is a company where it is filled in",
            "## Kontakte\n| Firma | Ansprechpartner | Telefon |\n|---|---|---|\n| Nordnetz | Uwe Peters | "
            "0431 "
            "555 010 |\n",
            {"Nordnetz|Uwe Peters|0431 555 010|0431555010|-|-|-"});
        row("two columns of one name",
            "## Kontakte\n| Vorname | Nachname | Telefon |\n|---|---|---|\n| Eva | Körner | 0431 555 010 |\n",
            {"-|Eva Körner|0431 555 010|0431555010|-|-|-"});
        row("a severity beside a number",
            "## Escalation contacts\n| Severity | Role | Name | Phone |\n|---|---|---|---|\n| SEV1 | CTO | "
            "Ann "
            "Lee | +1-555-0101 |\n",
            {"CTO|Ann Lee|+1-555-0101|+15550101|-|-|-"});
        row("department and role",
            "## Contacts\n| Name | Role | Team | Phone |\n|---|---|---|---|\n| Ann | Lead | Payments | "
            "+1-555-0101 |\n",
            {"Lead, Payments|Ann|+1-555-0101|+15550101|-|-|-"});
        row("Ф. И. О.",
            "## Контакты\n| № | Должность | Ф. И. О. | Рабочий телефон | Мобильный |\n|---|---|---|---|---|\n"
            "| 1 | Инженер | Анна Кузнецова | 8 (495) 555-01-10 доб. 210 | +7 916 555-01-11 |\n",
            {"Инженер|Анна Кузнецова|8 (495) 555-01-10 доб. 210, +7 916 555-01-11|84955550110|-|-|-"});
        // Numbers of something else.
        row("a customer number behind the hotline",
            "## Kontakte\n| Stelle | Ansprechpartner | Rufnummer |\n|---|---|---|\n| Rechenzentrum | Hotline "
            "| "
            "0800 555 03 00 (Kd.-Nr. 4711-0815) |\n",
            {"Rechenzentrum|Hotline|0800 555 03 00|08005550300|-|-|-"});
        row("contract numbers and fax",
            "## Contacts\n- Ironworks: +49 30 5550 700, contract no. 2024-118822-07\n"
            "- Hébergeur: 04 55 55 03 30 (contrat n° 2024-778122)\n- Depot: +1-555-010-0111, fax "
            "+1-555-010-0112\n"
            "- Customer service: 555-010-0113\n- Account manager: 555-010-0114\n",
            {"-|Ironworks|+49 30 5550 700|+49305550700|-|contract no. 2024-118822-07|-",
             "-|Hébergeur|04 55 55 03 30|0455550330|-|contrat n° 2024-778122|-",
             "-|Depot|+1-555-010-0111|+15550100111|-|fax +1-555-010-0112|-",
             "-|Customer service|555-010-0113|5550100113|-|-|-",
             "-|Account manager|555-010-0114|5550100114|-|-|-"});
        row("the end of a number is not dialled",
            "## Kontakte\n| Name | Telefon |\n|---|---|\n| Jo | -14 |\n| Al | 0431 555 010 |\n",
            {"-|Jo|-14|-|-|-|-", "-|Al|0431 555 010|0431555010|-|-|-"});
        row("wide digits and hyphens that don't break",
            "## 連絡先\n- データセンター：０１２０－５５５－１１１\n- 保守：０３‐５５５５‐２２２２\n",
            {"-|データセンター|０１２０－５５５－１１１|0120555111|-|-|-",
             "-|保守|０３‐５５５５‐２２２２|0355552222|-|-|-"});
        // Lists.
        row("suppliers below contacts",
            "## Qui appeler\n### Prestataires\n- **Hébergeur** : Nuage Sud : 04 55 55 03 30\n"
            "- **Assurance** : Mutuelle : 01 55 55 05 50\n",
            {"Hébergeur|Nuage Sud|04 55 55 03 30|0455550330|-|-|-",
             "Assurance|Mutuelle|01 55 55 05 50|0155550550|-|-|-"});
        row("settings below on-call are none", "## On-call\n### Limits\n- Pages: 300\n- Retries: 1000\n", {});
        row("one contact in lines",
            "## Contacts\n### Chief Information Officer\n- **Name:** Jonas Stone\n- **Email:** "
            "jonas@example.com\n- **Phone:** +49 89 5550 101\n- **Mobile:** +49 171 5550 102\n"
            "- **Availability:** Mon-Fri\n- **Department:** IT\n",
            {"Chief Information Officer|Jonas Stone|+49 89 5550 101, +49 171 5550 "
             "102|+49895550101|-|Mon-Fri|-"});
        row("a supplier in lines, away from contacts",
            "## Hardware\n### Ironworks\n- **Contact Person:** Dora Wenz\n- **Email:** "
            "dora@ironworks.example\n"
            "- **Phone:** +49 30 5550 700\n- **Contract Number:** 2024-118822-07\n- **Response Time:** 4h\n"
            "- **Services:**\n  - Parts\n",
            {"Ironworks|Dora Wenz|+49 30 5550 700|+49305550700|-|-|-"});
        row("a provider in lines",
            "## Contacts\n### Internet\n- **Provider:** Fastline\n- **Fault Hotline:** 0800 555 0102\n",
            {"Internet|Fastline|0800 555 0102|08005550102|-|-|-"});
        row("lines below a bold name",
            "## Contact information\n**Primary on-call:**\n- Slack: @standby\n- Phone: +1 415 555 0134\n"
            "- Email: standby@example.org\n",
            {"-|Primary on-call|+1 415 555 0134|+14155550134|Slack: @standby|-|-"});
        row("a form to fill in is nobody",
            "## Report\n### Section A\n- **Name:** [NAME]\n- **Phone:** [PHONE]\n- **Email:** [EMAIL]\n", {});
        row("who comes second in a rotation",
            "## Tableau d’astreinte\n| Semaine | Astreinte N1 | Astreinte N2 |\n|---|---|---|\n| S10 | Karim "
            "B. – "
            "06 55 55 10 01 | Élodie L. |\n",
            {"-|Karim B.|06 55 55 10 01|0655551001|-|Semaine: S10|-"});
        // Other languages.
        row("Portuguese, Italian, Dutch, Polish",
            "## Contatos\n| Função | Nome | Telefone |\n|---|---|---|\n| Chefe | Rui Alves | +351 21 555 "
            "0101 |\n"
            "\n## Contatti\n| Ruolo | Nome | Cellulare |\n|---|---|---|\n| Capo | Pia Neri | 333 555 0102 |\n"
            "\n## Contactpersonen\n| Functie | Naam | Telefoon |\n|---|---|---|\n| Hoofd | Jan Smit | "
            "06-5555 0103 "
            "|\n\n## Kontakty\n| Funkcja | Imię i nazwisko | Telefon |\n|---|---|---|\n| Szef | Ewa Nowak | "
            "+48 22 555 01 04 |\n",
            {"Chefe|Rui Alves|+351 21 555 0101|+351215550101|-|-|-",
             "Capo|Pia Neri|333 555 0102|3335550102|-|-|-", "Hoofd|Jan Smit|06-5555 0103|0655550103|-|-|-",
             "Szef|Ewa Nowak|+48 22 555 01 04|+48225550104|-|-|-"});
        row("Chinese and Korean",
            "## 联系人\n| 职务 | 姓名 | 手机 |\n|---|---|---|\n| 组长 | 王伟 | 138-5555-0101 |\n\n"
            "## 비상연락망\n| 역할 | 이름 | 전화번호 |\n|---|---|---|\n| 팀장 | 김민수 | 010-5555-0102 |\n",
            {"组长|王伟|138-5555-0101|13855550101|-|-|-", "팀장|김민수|010-5555-0102|01055550102|-|-|-"});
        // Whom nobody is to call.
        row("who was in a meeting",
            "## Attendees\n| Name | Role | Email |\n|---|---|---|\n| Ann | PM | ann@example.com |\n", {});
        row("who was there",
            "## Notes\n| Name | Role | Email | Present |\n|---|---|---|---|\n| Ann | PM | ann@example.com | "
            "yes |\n",
            {});
        row("accounts",
            "## Credentials\n| Service | User | Email |\n|---|---|---|\n| AWS | root | aws@example.com |\n",
            {});
        row("logins",
            "## AWS\n| Service | Login | Email |\n|---|---|---|\n| AWS | root | aws@example.com |\n", {});
        row("assets",
            "## Machines\n| Host | Owner | Contact |\n|---|---|---|\n| db1 | Ann | ann@example.com |\n", {});
        row("an inventory",
            "## Inventory\n| System | Owner | Email |\n|---|---|---|\n| db1 | Ann | ann@example.com |\n", {});
        row("customers",
            "## SLA per customer\n| Customer | Contact | Email |\n|---|---|---|\n| ACME | Jill | "
            "jill@acme.example |\n",
            {});
        row("prices of phones",
            "## Price list for phones\n| Name | Phone | Price |\n|---|---|---|\n| iPhone | 555-0100-222 | "
            "900 |\n",
            {});
        row("the same below a heading that says so",
            "## Contacts\n| Host | Owner | Email |\n|---|---|---|\n| db1 | Ann | ann@example.com |\n",
            {"-|Ann|-|-|-|-|-"});
    }
    void everyAddressIsKept()
    {
        const RunbookPtr table =
            runbookOf("## Contacts\n| Name | Email |\n|---|---|\n| Jo | dpd@example.com; "
                      "jo@example.com |\n");
        QCOMPARE(table->contacts.front().email, QStringLiteral("dpd@example.com, jo@example.com"));
        const RunbookPtr list = runbookOf("## Contacts\n- Jo: a@example.com or b@example.com\n");
        QCOMPARE(list->contacts.front().email, QStringLiteral("a@example.com, b@example.com"));
        QCOMPARE(list->contacts.front().name, QStringLiteral("Jo"));
    }
    void reads()
    {
        QFETCH(QString, markdown);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QStringList people;
        for (const Contact &contact : runbook->contacts)
            people += shown(contact);
        QTEST(people, "people");
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
