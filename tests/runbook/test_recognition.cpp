// SPDX-License-Identifier: GPL-3.0-or-later
// What lists, tables and text fences become, and above all what lookalikes do not.
#include "runbook_text.h"

using namespace ic;
using namespace ic::test;

namespace {

/// What was recognised, in short: "contacts 2, schedule 3".
QString summary(const Runbook &runbook)
{
    QStringList parts;
    const auto add = [&parts](const char *name, size_t count) {
        if (count > 0)
            parts += QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(count);
    };
    add("contacts", runbook.contacts.size());
    add("steps", runbook.steps.size());
    add("actions", runbook.actions.size());
    add("checklists", runbook.checklists.size());
    add("templates", runbook.templates.size());
    add("channels", runbook.channels.size());
    add("schedule", runbook.schedule.size());
    add("escalations", runbook.escalations.size());
    add("targets", runbook.targets.size());
    add("roles", runbook.roles.size());
    add("duties", runbook.duties.size());
    add("drills", runbook.drills.size());
    add("resources", runbook.resources.size());
    add("followups", runbook.followUps.size());
    return parts.join(QStringLiteral(", "));
}

} // namespace

class TestRecognition : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recognizes_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *markdown, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromUtf8(expected);
        };
        // Rosters.
        row("Spanish roster",
            "## Contactos\n| Rol | Nombre | Teléfono | Correo |\n|---|---|---|---|\n| DBA | Ana Gil | +34 "
            "600 111 222 | ana@x.es |\n",
            "contacts 1");
        row("German roster",
            "## Bereitschaft\n| Rolle | Ansprechpartner | Vertretung | Handy |\n|---|---|---|---|\n| Leitung "
            "| Jan Maier | Eva Roth | +49 171 5550101 |\n",
            "contacts 1");
        row("French roster",
            "## Astreinte\n| Rôle | Nom | Téléphone |\n|---|---|---|\n| DBA | Luc Petit | +33 6 12 34 56 78 "
            "|\n",
            "contacts 1");
        row("Japanese roster",
            "## 連絡先\n| 役割 | 氏名 | 電話 |\n|---|---|---|\n| 指揮者 | 佐藤 | 03-1234-5678 |\n",
            "contacts 1");
        row("Russian roster",
            "## Контакты\n| Роль | Имя | Телефон |\n|---|---|---|\n| Администратор | Иван | +7 495 123-45-67 "
            "|\n",
            "contacts 1");
        row("table without outer pipes",
            "## On-call\nRole | Name | Slack\n---|---|---\nSRE | Jo | @jo\nDBA | Al | @al\n", "contacts 2");
        row("bullets", "## Contacts\n- **DBA**: Mike, +1-555-0102, dba@x.com\n- Jane Doe: +1-555-0103\n",
            "contacts 2");
        row("several people in one cell",
            "## On-call\n| Role | Name | Phone |\n|---|---|---|\n| SRE | Jo<br>Al | "
            "+1-555-0101<br>+1-555-0102 |\n",
            "contacts 2");
        // Lookalikes.
        row("sign-off",
            "## Approval\n| Role | Name | Date | Signature |\n|---|---|---|---|\n| CTO | Jo | | |\n", "");
        row("RACI", "## RACI\n| Task | Owner | SRE | DBA |\n|---|---|---|---|\n| Restore | A | R | C |\n",
            "");
        row("severity matrix",
            "## Severity\n| Severity | Response time | Who |\n|---|---|---|\n| P0 | 5 minutes | all |\n| P1 "
            "| 30 minutes | on-call |\n",
            "");
        row("past incidents",
            "## Incident history\n| Date | Owner | Duration | Contact |\n|---|---|---|---|\n| 2026-01-02 | "
            "Jo | 15 min | jo@x.com |\n",
            "");
        row("timeline of an incident",
            "## Timeline\n| Time | Who | What |\n|---|---|---|\n| T+0 | Jo | alert |\n| T+5 | Al | restart "
            "|\n",
            "");
        row("error budget",
            "## Error budget\n| Window | Budget | Used |\n|---|---|---|\n| 30 days | 43 min | 12 min |\n",
            "");
        row("weekly rotation without numbers",
            "## On-call rotation\n| Week | Primary | Secondary |\n|---|---|---|\n| 1 | Jo | Al |\n", "");
        row("table without rows", "## Contacts\n| Role | Phone |\n|---|---|\n", "");
        row("schedule by severity",
            "## Communication plan\n| Severity | Audience | Channel | When |\n|---|---|---|---|\n| P0 | "
            "Board | "
            "Phone | 10 minutes |\n| P3 | Team | Email | 2 hours |\n",
            "");
        row("dashboards",
            "## Dashboards\n| Service | URL |\n|---|---|\n| API | https://a.example |\n| Web | "
            "https://b.example |\n",
            "");
        row("lead times", "## Plans\n| Item | Lead time |\n|---|---|\n| Disk | 3 days |\n", "");
        row("code indented below a message heading", "## Message queue\n\n    Runs in the left rack.\n", "");
        row("empty header", "## X\n| | |\n|---|---|\n| a | b |\n", "");
        row("metrics by time", "## Load\n| Time | CPU | Memory |\n|---|---|---|\n| 5 min | 40% | 2 GB |\n",
            "");
        // Schedules.
        row("schedule",
            "## Updates\n| Time | Audience | Channel |\n|---|---|---|\n| Immediate | Eng | Slack |\n| T+15 | "
            "All | Email |\n",
            "schedule 2");
        row("schedule, time last",
            "## Communication plan\n| Audience | Channel | When |\n|---|---|---|\n| Customers | Email | 30 "
            "minutes |\n| Board | Phone | 1 hour |\n",
            "schedule 2");
        row("German schedule",
            "## Kommunikation\n| Zeit | Zielgruppe | Kanal |\n|---|---|---|\n| Sofort | Technik | Slack |\n| "
            "15 Minuten | Kunden | Mail |\n",
            "schedule 2");
        row("German schedules",
            "## Meldeplan\n| Wen | Was | Wann |\n|---|---|---|\n| Presse | Info | nach 1 Stunde |\n| Bürger "
            "| "
            "Web | sofort |\n## Kommunikationsplan\n| Wann | Wen | Was |\n|---|---|---|\n| binnen 24 Stunden "
            "| "
            "Behörde | Bericht |\n",
            "schedule 3");
        row("schedule with rows that can't be counted",
            "## Communication schedule\n| When | Who | By |\n|---|---|---|\n| At once | All | overhead |\n"
            "| Within 30 min | Authority | phone |\n| Hourly | Board | phone |\n| After restoration | All | "
            "mail "
            "|\n",
            "schedule 2");
        row("runs of a program are no schedule",
            "## Backup runs\n| Time | Who | Channel |\n|---|---|---|\n| 1h | cron | mail |\n| 2h | cron | "
            "mail "
            "|\n",
            "");
        row("a schedule of backups tells nobody",
            "## Backup schedule\n| Time | Who | Channel |\n|---|---|---|\n| 1h | cron | mail |\n| 2h | cron "
            "| "
            "mail |\n",
            "");
        // Times in lists.
        row("escalation", "## Escalation\n- **15 minutes**: no progress\n- **1 hour**: still down\n",
            "escalations 2");
        row("escalation levels",
            "## Escalation path\n- **Level 1** (0-5 min): on-call\n- **Level 2** (5-15 min): lead\n",
            "escalations 2");
        row("ordered escalation",
            "## Eskalation\n1. 15 Minuten: kein Fortschritt\n2. 1 Stunde: Kunden betroffen\n",
            "escalations 2");
        row("escalation levels in one paragraph",
            "## Escalation\n**Level 1** (0-5 min): on-call  \n**Level 2** (5-15 min): second  \n**Level 3** "
            "(15+ "
            "min): lead, +44 20 7946 0000\n",
            "escalations 3");
        row("an open level", "## Escalation\n**Level 2** (5-15 min): second\n\n**Level 3** (15+ min): lead\n",
            "escalations 2");
        row("escalation prose", "## Escalation\n- Call your manager\n- Be polite\n", "");
        row("targets", "## Goals\n- **Detect**: < 1 minute\n- **Resolve**: < 30 min (P0), < 1 h (P1)\n",
            "targets 3");
        row("limits beside measurements",
            "## Metrics\n- Acknowledge: < 5 minutes\n- Resolve: < 1 hr\n- MTTR was 45 minutes\n- Uptime: "
            "99.9%\n",
            "targets 2");
        row("one limit beside measurements",
            "## Metrics\n- Acknowledge: < 5 minutes\n- Retries: 4\n- Uptime: 99.9%\n", "");
        row("not targets", "## Notes\n- Timeout: 30 seconds\n- Retries: 3\n", "");
        row("follow-ups", "## Post-incident\n### First day (2-24 hours)\n1. Report\n2. Review\n",
            "followups 2");
        row("weekly drills", "## Drills\n- Week 1: database\n- Week 2: rollback\n", "drills 2");
        row("escalation levels as paragraphs",
            "## Escalation\n**Level 1** (0-5 min): on-call\n\n**Level 2** (5-15 min): lead\n",
            "escalations 2");
        row("bold text under escalation is no level",
            "## Escalation\n**Never** wait (15 min) alone\n\n**Level 2** is the lead\n", "");
        row("escalation levels as headings",
            "## Escalation\n### Level 1 (0-5 min)\nOn-call\n### Level 2 (5-15 min)\nLead\n", "escalations 2");
        row("levels elsewhere", "## Severities\n### Level 1 (0-5 min)\nBad\n", "");
        row("schedule as headings",
            "## Communication plan\n### T+0: Tell the team\n### T+15 min\nUpdate the page\n", "schedule 2");
        row("times of a change are no schedule of an incident",
            "## Maintenance\n### T-60: Freeze\n### T+15: Verify\n", "");
        row("times before the start", "## Communication plan\n### T-60: Announce\n", "");
        row("contact under a heading",
            "## Contacts\n### Jane Doe\n- Phone: +1-555-0102\n- Email: jane@example.com\n", "contacts 1");
        row("a person's heading elsewhere", "## Authors\n### Jane Doe\n- Phone: +1-555-0102\n", "");
        row("other lists under contacts",
            "## Contacts\n### Bridge\n- Phone: +1-555-0102\n- Agenda: what we know\n", "");
        row("levels of escalation with numbers to call",
            "## Escalation\n| Level | Who | After | How |\n|---|---|---|---|\n| L1 | On-call | 0 min | "
            "PagerDuty |\n| L2 | Maria Gomez | 15 min | +34 600 111 222 |\n| L3 | Jo Krause | 30 min | +49 "
            "151 2345 6789 |\n",
            "contacts 3");
        row("numbers in a table of something else",
            "## Orders\n| Who | Parcel |\n|---|---|\n| Jo | +49 151 2345 6789 |\n", "");
        row("levels of escalation without",
            "## Escalation\n| Level | After | To |\n|---|---|---|\n| L2 | 15 min | Team lead |\n| L3 | 1 h | "
            "CTO |\n",
            "escalations 2");
        row("severities of an escalation",
            "## Escalation\n| Severity | Answer | To |\n|---|---|---|\n| P1 | 15 min | Team lead |\n", "");
        row("annotated escalation table",
            "## X\n<!-- console: escalation -->\n| Dann | Wer |\n|---|---|\n| 15 min | Jo |\n",
            "escalations 1");
        // Checklists.
        row("checklist", "## X\n- [ ] a\n- [x] b\n  - [ ] c\n", "checklists 1");
        row("checklist in a fence does not count", "## X\n```\n- [ ] a [NAME]\n- [ ] b\n```\n", "");
        row("heading in a fence does not count", "## X\n```text\n# Not a heading\nhello\n```\n", "");
        // Messages.
        row("markdown message",
            "## Template\n```markdown\n**Status**: {{status}}\nNext update: [TIME]\n```\n", "templates 1");
        row("marks of all kinds",
            "## Update\n```\n[X] <who> {what} {{when}} [[ where ]] [TODO: why] XX%\n```\n", "templates 1");
        row("links are no fields", "## Notes\n```\nSee [the docs](https://x.y)\n```\n", "");
        row("INI", "## X\n```\n[mysqld]\nmax_connections = 100\n```\n", "");
        row("diagram", "## X\n```\n+-----+     +----+\n| API | --> | DB |\n+-----+     +----+\n```\n", "");
        row("contact tree", "## Who\n```\nCTO\n└── Lead [NAME]\n```\n", "");
        // Numbered duties.
        row("numbered duties", "## Do\n1. Stop\n2. `npm run fix`\n", "steps 1, actions 2");
        row("all numbered one, broken by fences", "## Do\n1. Stop\n```sh\nls\n```\n1. Go\n```sh\nps\n```\n",
            "steps 2, actions 2");
        row("steps as headings",
            "# T\n## Fix\n### Step 1: Stop (1 min)\n```sh\nls\n```\n### Paso 2: Seguir\ntext\n",
            "steps 1, actions 2");
        row("numbered chapters", "# T\n## 1. Contacts\ntext\n## 2. Drills\ntext\n", "");
        row("table of contents", "# T\n## Contents\n1. [A](#a)\n2. [B](#b)\n## A\n## B\n", "");
        // Annotations.
        row("annotated list", "## Irgendwas\n<!-- console: checklist -->\n- eins\n- zwei\n", "checklists 1");
        row("annotated table", "## X\n<!-- console: contacts -->\n| Wer | Wo |\n|---|---|\n| Jo | x |\n", "");
        row("ignored", "## X\n<!-- console: ignore -->\n```sh\nrm -rf /\n```\n", "");
        row("annotated escalation", "## X\n<!-- console: escalation -->\n- 15 min: a\n- 30 min: b\n",
            "escalations 2");
    }
    void recognizes()
    {
        QFETCH(QString, markdown);
        QTEST(summary(*runbookOf(markdown.toUtf8().constData())), "expected");
    }

    void readsLevelsAndTimesOfHeadings()
    {
        const RunbookPtr runbook =
            runbookOf("## Escalation\n### Level 1 (0-5 min)\nOn-call\n### Level 2 (5-15 min)\nLead\n"
                      "## Updates by message\n### T+1h: Tell *customers*\n");
        QCOMPARE(runbook->escalations.size(), size_t(2));
        QCOMPARE(runbook->escalations[0].after, std::chrono::seconds(0));
        QCOMPARE(runbook->escalations[1].after, std::chrono::seconds(300));
        QCOMPARE(runbook->escalations[1].condition, QStringLiteral("Level 2: Lead"));
        QCOMPARE(runbook->escalations[1].line, 4);
        QCOMPARE(runbook->schedule.size(), size_t(1));
        QCOMPARE(runbook->schedule[0].offset, std::chrono::seconds(3600));
        QCOMPARE(runbook->schedule[0].content, QStringLiteral("Tell customers"));
    }

    void countsLevelsInAListFromTheirStart()
    {
        const RunbookPtr runbook =
            runbookOf("## Escalation\n- **Level 1** (0-5 min): on-call\n- **Level 2** (5-15 min): lead\n"
                      "- > 2 hrs: director\n");
        QCOMPARE(runbook->escalations.size(), size_t(3));
        QCOMPARE(runbook->escalations[0].after, std::chrono::seconds(0));
        QCOMPARE(runbook->escalations[1].condition, QStringLiteral("Level 2: lead"));
        QCOMPARE(runbook->escalations[2].after, std::chrono::hours(2));
    }

    void saysWhichRowsAreRagged()
    {
        const RunbookPtr runbook = runbookOf(
            "# T\n## Contacts\n| Role | Name | Phone |\n|---|---|---|\n| A | Jo | +1-555-0101 | late |\n"
            "| B \\| C | Al | +1-555-0102 |\n## Other\n| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n");
        QList<int> lines;
        for (const Problem &problem : runbook->problems) {
            if (problem.code == QLatin1String("table-ragged"))
                lines += problem.line;
        }
        QCOMPARE(lines, (QList<int>{5, 11}));
    }

    void readsAPersonsDetails()
    {
        const RunbookPtr runbook =
            runbookOf("## Contacts\n### DBA: Jane Doe\n- **Phone**: +1-555-0102\n- **Slack**: @jane\n");
        QCOMPARE(runbook->contacts.size(), size_t(1));
        const Contact &jane = runbook->contacts.front();
        QCOMPARE(jane.role, QStringLiteral("DBA"));
        QCOMPARE(jane.name, QStringLiteral("Jane Doe"));
        QCOMPARE(jane.phone, QStringLiteral("+1-555-0102"));
        QVERIFY(jane.reach.contains(QLatin1String("@jane")));
        QCOMPARE(jane.line, 2);
    }

    void countsOnWhereFencesBreakAList()
    {
        const RunbookPtr runbook =
            runbookOf("## Do\n1. Stop\n```sh\nls\n```\n1. Go\n```sh\nps\n```\n1. End\n");
        QList<int> numbers;
        for (const Action &action : runbook->actions)
            numbers += action.number;
        QCOMPARE(numbers, (QList<int>{1, 2, 3}));
    }

    void readsAContact()
    {
        const RunbookPtr runbook = runbookOf(
            "## Contacts\n- **DBA**: Mike Johnson, +1-555-0102, dba@x.com\n- Jane Doe: +1-555-0103\n"
            "- Nobody (phone: +1-555-0104)\n  - Email: no@x.com\n");
        QCOMPARE(runbook->contacts[0].role, QStringLiteral("DBA"));
        QCOMPARE(runbook->contacts[0].name, QStringLiteral("Mike Johnson"));
        QCOMPARE(runbook->contacts[0].phone, QStringLiteral("+1-555-0102"));
        QCOMPARE(runbook->contacts[1].name, QStringLiteral("Jane Doe"));
        QCOMPARE(runbook->contacts[2].email, QStringLiteral("no@x.com"));
    }

    void makesSituations_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("titles");
        const auto row = [](const char *name, const char *markdown, const QStringList &titles) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << titles;
        };
        row("list of links", "# T\n- Down: [A](#a)\n- Slow → see [B](#b)\n## A\n## B\n",
            {QStringLiteral("Down"), QStringLiteral("Slow")});
        row("table of links",
            "# T\n| Symptom | Do |\n|---|---|\n| Down | [A](#a) |\n| Slow | [B](#b) |\n## A\n## B\n",
            {QStringLiteral("Down"), QStringLiteral("Slow")});
        row("contents are no situations",
            "# T\n- [A](#a)\n- [B](#b)\n## A\n```sh\nls\n```\n## B\n```sh\nps\n```\n",
            {QStringLiteral("A"), QStringLiteral("B")});
        row("links by other names, some of them dead",
            "# T\n- [API down](#api)\n- [API slow](#api-1)\n- [DB](#database-down)\n- [Net](#net)\n## "
            "API\n1. "
            "a\n## API\n1. b\n## Database\n1. c\n",
            {QStringLiteral("API down"), QStringLiteral("API slow"), QStringLiteral("DB"),
             QStringLiteral("Net")});
        row("contents by shorter names",
            "# T\n- [Disk](#disk-full)\n- [API](#api-down)\n- [People](#contacts)\n## Disk full\n1. a\n"
            "## API down\n1. b\n## Contacts\n",
            {QStringLiteral("Disk full"), QStringLiteral("API down")});
        row("from headings, playbooks only",
            "# T\n## Overview\ntext\n## Disk full\n```sh\ndf\n```\n## API down\n1. Restart\n## Contacts\n",
            {QStringLiteral("Disk full"), QStringLiteral("API down")});
        row("one alert with phases",
            "# HighCPU\n## Diagnosis\n```sh\ntop -b\n```\n## Mitigation\n```sh\nls\n```\n",
            {QStringLiteral("HighCPU")});
        row("ways to mend it are parts of the procedure",
            "# HighCPU\n## Diagnosis\n1. Look\n## Mitigation\n### A: roll back\n```sh\nls\n```\n"
            "### B: restart\n```sh\nps\n```\n",
            {QStringLiteral("HighCPU")});
        row("procedures below the only phase",
            "# Handbook\n## Overview\ntext\n## Mitigation\n### Disk full\n```sh\nls\n```\n"
            "### API down\n```sh\nps\n```\n",
            {QStringLiteral("Disk full"), QStringLiteral("API down")});
        // As each of these is written after "# T" and before an ordinary procedure.
        const auto beside = [&row](const char *heading, bool isChoice) {
            const QString markdown =
                QStringLiteral(
                    "# T\n## Disk full\n```sh\ndf\n```\n## %1\n```sh\nls\n```\n## API down\n1. x\n")
                    .arg(QString::fromUtf8(heading));
            QStringList titles{QStringLiteral("Disk full"), QStringLiteral("API down")};
            if (isChoice)
                titles.insert(1, QString::fromUtf8(heading));
            row(heading, markdown.toUtf8().constData(), titles);
        };
        for (const char *procedure : {"Recover the database", "Detected intrusion", "Prevent split brain",
                                      "Contain the damage", "Resolve stuck jobs", "Container is killed",
                                      "Resolver answers nothing", "Validator is slashed"})
            beside(procedure, true);
        for (const char *phase : {"Recovery", "Detection", "Prevention", "Containment", "Resolution",
                                  "Recover", "Contain and eradicate", "Verify that DNS works", "Cleanup"})
            beside(phase, false);
        row("an order among phases is one of them",
            "# Breach\n## Detection\n```sh\nls\n```\n## Contain the damage\n```sh\nps\n```\n"
            "## Eradication\n```sh\nls\n```\n",
            {QStringLiteral("Breach")});
    }
    void makesSituations()
    {
        QFETCH(QString, markdown);
        QStringList titles;
        const auto runbook = runbookOf(markdown.toUtf8().constData());
        for (const Situation &situation : runbook->situations)
            titles += situation.title;
        QTEST(titles, "titles");
    }

    void suggestsWhereALinkMayLead_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("suggested");
        const auto row = [](const char *url, const char *suggested) {
            QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(suggested);
        };
        row("#network", "Network outage");
        row("#database-down-db", "Database is down (DB)");
        row("#databse", "Database is down (DB)");
        row("#outage-of-the-network", "Network outage");
        row("#t-shirts", "");
        row("#nothing-like-it", "");
    }
    void suggestsWhereALinkMayLead()
    {
        QFETCH(QString, url);
        QFETCH(QString, suggested);
        const QString markdown =
            QStringLiteral("# T\n[x](%1)\n## Database is down (DB)\n## Networking basics\n"
                           "## Network outage\n")
                .arg(url);
        const RunbookPtr runbook = runbookOf(markdown.toUtf8().constData());
        QCOMPARE(runbook->problems.size(), size_t(1));
        const QString text = runbook->problems.front().text;
        QCOMPARE(text.contains(QLatin1String("Did you mean")), !suggested.isEmpty());
        QVERIFY2(text.contains(suggested), qPrintable(text));
    }

    void reportsProblems_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char *name, const char *markdown, const QStringList &codes) {
            QTest::newRow(name) << QString::fromUtf8(markdown) << codes;
        };
        row("nothing odd", "# T\ntext\n", {});
        row("link nowhere", "# T\n[x](#nothing-like-it)\n", {QStringLiteral("link-nowhere")});
        row("link to a named anchor", "# T\n[x](#here)\n\n<a id=\"here\"></a>\n\ntext\n", {});
        row("link to a kramdown anchor", "# T {#top}\n[x](#top)\n", {});
        row("accents", "# Über uns\n[x](#uber-uns)\n", {QStringLiteral("link-lenient")});
        row("repeated section", "# T\n## A\n## A\n", {QStringLiteral("duplicate-section")});
        row("repeated under different parents", "# T\n## A\n### S\n## B\n### S\n", {});
        row("no title", "just text\n", {QStringLiteral("no-title")});
        row("unreachable",
            "# T\n## Contacts\n| Role | Name | Phone |\n|---|---|---|\n| A | Jo | +1-555-0101 |\n| B | Al | "
            "- |\n",
            {QStringLiteral("contact-unreachable")});
        row("no time",
            "# T\n| Time | Audience |\n|---|---|\n| Immediate | a |\n| 5 min | b |\n| Later | c |\n",
            {QStringLiteral("schedule-time")});
        row("times that can't be counted",
            "# T\n## Communication\n| When | Who | By |\n|---|---|---|\n| At once | All | overhead |\n"
            "| Within 30 min | Board | phone |\n| Hourly | Board | phone |\n| After it | All | mail |\n",
            {QStringLiteral("schedule-time"), QStringLiteral("schedule-time")});
        row("unknown annotation", "# T\n<!-- console: magic -->\n", {QStringLiteral("annotation-unknown")});
        row("annotation that does not fit", "# T\n<!-- console: schedule -->\n- a\n",
            {QStringLiteral("annotation-unused")});
        row("unclosed fence", "# T\n```sh\nls\n", {QStringLiteral("unclosed-fence")});
        row("HTML table", "# T\n<table><tr><td>a</td></tr></table>\n", {QStringLiteral("html-table")});
        row("front matter", "---\nsystem: X\ntags: [a]\n---\n# T\n", {});
        row("broken front matter", "---\nsystem: [\n---\n# T\n", {QStringLiteral("front-matter-malformed")});
        row("unknown zone", "---\ntimezone: Mars/Base\n---\n# T\n", {QStringLiteral("front-matter-unknown")});
        row("a rule is no front matter", "---\n\ntext\n\n---\n# T\n", {});
        row("Hugo", "+++\ntitle = \"x\"\n+++\n# T\n", {});
        row("Liquid", "# T\n{% include x.html %}\n{{ page.title }}\n", {});
    }
    void reportsProblems()
    {
        QFETCH(QString, markdown);
        QTEST(problemCodes(*runbookOf(markdown.toUtf8().constData())), "codes");
    }

    void showsWhatItDoesNotUnderstand()
    {
        const RunbookPtr runbook = runbookOf(
            "# T\n<details><summary>More</summary>\nPods: <POD>\n</details>\n\nRestart <pod> now.\n");
        QString html;
        for (const Block &block : runbook->sections[0].blocks)
            html += runbook->html(block);
        QVERIFY2(html.contains(QLatin1String("More")), qPrintable(html));
        QVERIFY2(html.contains(QLatin1String("Restart &lt;pod&gt; now.")), qPrintable(html));
        QVERIFY2(html.contains(QLatin1String("Pods: &lt;POD&gt;")), qPrintable(html));
    }

    void leavesDangerousHtmlOut()
    {
        const RunbookPtr runbook = runbookOf(
            "# T\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>\n");
        for (const Block &block : runbook->sections[0].blocks) {
            const QString html = runbook->html(block);
            QVERIFY2(!html.contains(QLatin1String("<script")), qPrintable(html));
            QVERIFY2(!html.contains(QLatin1String("javascript:")), qPrintable(html));
            QVERIFY2(!html.contains(QLatin1String("onerror")), qPrintable(html));
        }
    }

    void readsFrontMatter()
    {
        const RunbookPtr runbook = runbookOf(
            "---\nsystem: Shop\ntimezone: Europe/Berlin\nseverities: [SEV1, SEV2]\nvariables:\n"
            "  DB_HOST: db1\nprogress:\n  - 'step (?<step>\\d+)'\n---\n# T\n```sh\nping your-db\n```\n");
        QCOMPARE(runbook->system, QStringLiteral("Shop"));
        QCOMPARE(runbook->frontMatter.severities,
                 (QStringList{QStringLiteral("SEV1"), QStringLiteral("SEV2")}));
        QCOMPARE(runbook->frontMatter.variables.at(QStringLiteral("DB_HOST")), QStringLiteral("db1"));
        QCOMPARE(runbook->frontMatter.progressPatterns.size(), 1);
        QCOMPARE(runbook->steps[0].line, 12);
    }
};

QTEST_GUILESS_MAIN(TestRecognition)
#include "test_recognition.moc"
