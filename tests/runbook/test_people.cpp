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
