// SPDX-License-Identifier: GPL-3.0-or-later
// The counts of the two documents that matter most: the one that the product was made for, byte for byte as
// its owners keep it, and the one that the product ships.
#include "runbook_text.h"

#include "app/runbook/problem_codes.h"
#include "app/runbook/runbook_json.h"
#include "tests/support/places.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <set>

using namespace ic;
using namespace std::chrono_literals;

namespace {

QString userDocument()
{
    return test::sourceDir() + QStringLiteral("/tests/runbook/data/emergency-response-procedures.md");
}

QStringList npmScripts(const Runbook &runbook)
{
    QStringList names;
    for (const Step &step : runbook.steps)
        names += step.npmScripts;
    names.removeDuplicates();
    names.sort();
    return names;
}

QStringList fieldNames(const MessageTemplate &message)
{
    QStringList names;
    for (const TemplateField &field : message.fields)
        names += field.name;
    return names;
}

QList<qint64> secondsOf(const auto &range, auto member)
{
    QList<qint64> all;
    for (const auto &each : range)
        all += static_cast<qint64>((each.*member).count());
    return all;
}

const Step *stepWith(const Runbook &runbook, const QString &part)
{
    for (const Step &step : runbook.steps) {
        if (step.script.contains(part))
            return &step;
    }
    return nullptr;
}

} // namespace

class TestAcceptance : public QObject {
    Q_OBJECT
    RunbookPtr m_runbook;

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("the user's document") << userDocument();
        QTest::newRow("the shipped runbook") << embeddedRunbookPath();
    }

    void init()
    {
        QFETCH_GLOBAL(QString, path);
        const auto loaded = loadRunbook(path);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().text()));
        m_runbook = *loaded;
    }

    void hasFiveSituationsThatLeadToTheirSections()
    {
        QStringList titles;
        for (const Situation &situation : m_runbook->situations) {
            titles += situation.title;
            QVERIFY2(m_runbook->section(situation.section), qPrintable(situation.title));
            QCOMPARE(situation.number, static_cast<int>(titles.size()));
        }
        QCOMPARE(titles,
                 (QStringList{QStringLiteral("System is completely down"), QStringLiteral("Database issues"),
                              QStringLiteral("Security incident"), QStringLiteral("Performance problems"),
                              QStringLiteral("Rollback in progress")}));
        QList<qsizetype> playbooks;
        for (const Situation &situation : m_runbook->situations)
            playbooks += situation.playbooks.size();
        QCOMPARE(playbooks, (QList<qsizetype>{0, 3, 0, 2, 0}));
    }

    void hasThirteenContactsInThreeGroups()
    {
        QCOMPARE(m_runbook->contacts.size(), size_t(13));
        QSet<QString> groups;
        int withBackup = 0;
        int withCondition = 0;
        for (const Contact &contact : m_runbook->contacts) {
            groups += contact.group;
            withBackup += contact.backup.isEmpty() ? 0 : 1;
            withCondition += contact.isEscalation && !contact.when.isEmpty() ? 1 : 0;
            QVERIFY2(!contact.email.isEmpty() || !contact.phone.isEmpty(), qPrintable(contact.role));
        }
        QCOMPARE(groups.size(), 3);
        QCOMPARE(withBackup, 5);
        QCOMPARE(withCondition, 4);

        const Contact &database = m_runbook->contacts[1];
        QCOMPARE(database.role, QStringLiteral("Database Administrator"));
        QCOMPARE(database.name, QStringLiteral("Mike Johnson"));
        QCOMPARE(database.backup, QStringLiteral("Sarah Wilson"));
        QCOMPARE(database.phone, QStringLiteral("+1-555-0102"));
        QCOMPARE(database.email, QStringLiteral("dba@company.com"));
        const Contact &cto = m_runbook->contacts[5];
        QCOMPARE(cto.role, QStringLiteral("CTO"));
        QCOMPARE(cto.name, QStringLiteral("Dr. Tech Leader"));
        QVERIFY(cto.after == std::optional(1800s));
        QVERIFY(!m_runbook->contacts[6].after);
        QVERIFY(m_runbook->contacts[8].after == std::optional(7200s));
        const Contact &neon = m_runbook->contacts[10];
        QCOMPARE(neon.role, QStringLiteral("Database Provider"));
        QCOMPARE(neon.phone, QStringLiteral("+1-800-NEON"));
        QCOMPARE(neon.email, QStringLiteral("support@neon.tech"));
        QCOMPARE(dialDigits(neon.phone), QStringLiteral("+18006366"));
    }

    void hasTwoChecklists()
    {
        QCOMPARE(m_runbook->checklists.size(), size_t(2));
        QCOMPARE(m_runbook->checklists[0].items.size(), size_t(7));
        QCOMPARE(m_runbook->checklists[1].items.size(), size_t(6));
        QCOMPARE(m_runbook->criteria.size(), size_t(6));
    }

    void hasEveryCommand()
    {
        const QString wanted = QStringLiteral(
            "app:read-only-mode cache:aggressive-caching cache:emergency-mode db:backup db:kill-long-queries "
            "db:restore-last-good db:scale-up db:status db:status:connections db:test-connection "
            "db:validate:data-consistency db:validate:integrity health:check:all "
            "incident:escalate-to-management "
            "loadbalancer:remove-unhealthy logs:errors:last-10min monitoring:cpu-usage "
            "monitoring:error-analysis "
            "monitoring:memory-usage monitoring:slow-queries monitoring:system-resources "
            "performance:emergency-mode "
            "resilience:enable-circuit-breakers rollback:emergency rollback:emergency-recovery "
            "scale:add-instances "
            "security:backup-audit-logs security:isolate-breach security:lockdown-mode "
            "security:rotate-all-secrets "
            "system:restore-from-safety-backup test:end-to-end:smoke validate:critical-features");
        const QStringList found = npmScripts(*m_runbook);
        QCOMPARE(found, wanted.split(QLatin1Char(' ')));
        QCOMPARE(found.size(), 33);
        QCOMPARE(m_runbook->steps.size(), size_t(33));
        const Step *infrastructure = stepWith(*m_runbook, QStringLiteral("ping "));
        QVERIFY(infrastructure);
        QVERIFY(infrastructure->script.contains(QLatin1String("nslookup ")));
        const Step *exports = stepWith(*m_runbook, QStringLiteral("export LOG_LEVEL=debug"));
        QVERIFY(exports);
        QVERIFY(exports->script.contains(QLatin1String("export SECURITY_AUDIT=enabled")));
        QCOMPARE(exports->number, 1);
        for (const Step &step : m_runbook->steps)
            QVERIFY2(step.notRunnable.isEmpty(), qPrintable(step.label));
    }

    void namesStepsByTheirComments()
    {
        const Step *status =
            m_runbook->step(QStringLiteral("database-down-unreachable/check-database-status"));
        QVERIFY(status);
        QCOMPARE(status->label, QStringLiteral("Check database status"));
        QCOMPARE(status->number, 1);
        QCOMPARE(status->script, QStringLiteral("npm run db:status"));
        const Step *bottlenecks = stepWith(*m_runbook, QStringLiteral("monitoring:cpu-usage"));
        QVERIFY(bottlenecks);
        QCOMPARE(bottlenecks->script.count(QLatin1Char('\n')), 2);
        const Step *smoke = stepWith(*m_runbook, QStringLiteral("test:end-to-end:smoke"));
        QVERIFY(smoke);
        QCOMPARE(smoke->script, QStringLiteral("npm run test:end-to-end:smoke"));
        QCOMPARE(m_runbook->actions.size(), size_t(13));
        int withStep = 0;
        for (const Action &action : m_runbook->actions) {
            if (action.stepId.isEmpty())
                continue;
            ++withStep;
            const Step *step = m_runbook->step(action.stepId);
            QVERIFY(step);
            QCOMPARE(step->script, QStringLiteral("npm run rollback:emergency"));
        }
        QCOMPARE(withStep, 1);
    }

    void hasThreeTemplatesWithAllTheirFields()
    {
        QCOMPARE(m_runbook->templates.size(), size_t(3));
        QCOMPARE(fieldNames(m_runbook->templates[0]),
                 (QStringList{QStringLiteral("TIMESTAMP"), QStringLiteral("YOUR NAME"),
                              QStringLiteral("YOUR PHONE")}));
        QCOMPARE(fieldNames(m_runbook->templates[1]),
                 (QStringList{QStringLiteral("GENERATED_ID"), QStringLiteral("TIMESTAMP"),
                              QStringLiteral("ASSESSMENT"), QStringLiteral("TIMEFRAME")}));
        QCOMPARE(fieldNames(m_runbook->templates[2]),
                 (QStringList{QStringLiteral("NUMBER"), QStringLiteral("ID"), QStringLiteral("X/Y"),
                              QStringLiteral("PHASE_NAME"), QStringLiteral("DURATION"),
                              QStringLiteral("ESTIMATED_TIME"), QStringLiteral("ACTION_1"),
                              QStringLiteral("ACTION_2"), QStringLiteral("ACTION_3"),
                              QStringLiteral("NONE/DESCRIPTION")}));
        QVERIFY(m_runbook->templates[2].text.startsWith(QString::fromUtf8("🔄 ROLLBACK UPDATE #[NUMBER]")));
        QVERIFY(m_runbook->templates[2].text.contains(QString::fromUtf8("- [ACTION_1] ✅ Completed")));
        QVERIFY(m_runbook->templates[2].text.contains(QString::fromUtf8("- [ACTION_3] ⏳ Pending")));
    }

    void knowsWhatIsDueAndWhen()
    {
        QCOMPARE(m_runbook->channels.size(), size_t(9));
        QCOMPARE(std::count_if(m_runbook->channels.begin(), m_runbook->channels.end(),
                               [](const Channel &channel) { return channel.external; }),
                 4);
        QCOMPARE(secondsOf(m_runbook->schedule, &ScheduleEntry::offset),
                 (QList<qint64>{0, 120, 300, 600, 900, 1800}));
        QCOMPARE(m_runbook->schedule[2].audience, QStringLiteral("Customers"));
        QCOMPARE(m_runbook->schedule[3].channel, QStringLiteral("Slack/Email"));
        QCOMPARE(secondsOf(m_runbook->escalations, &EscalationTrigger::after),
                 (QList<qint64>{900, 1800, 3600, 7200}));
        QCOMPARE(m_runbook->escalations[0].condition, QStringLiteral("No progress on resolution"));
        QCOMPARE(secondsOf(m_runbook->targets, &ResponseTarget::limit),
                 (QList<qint64>{60, 120, 300, 600, 1800, 3600}));
        QCOMPARE(m_runbook->targets[4].severity, QStringLiteral("P0"));
        QCOMPARE(m_runbook->targets[5].severity, QStringLiteral("P1"));
        std::set<QString> names;
        for (const ResponseTarget &target : m_runbook->targets)
            names.insert(target.name);
        QCOMPARE(names.size(), size_t(5));
        QList<int> weeks;
        for (const WeeklyDrill &drill : m_runbook->drills)
            weeks += drill.week;
        QCOMPARE(weeks, (QList<int>{1, 2, 3, 4}));
        QCOMPARE(m_runbook->scenarios.size(), size_t(5));
        QCOMPARE(m_runbook->evaluation.size(), size_t(5));
        QCOMPARE(m_runbook->duties.size(), size_t(4));
        QCOMPARE(m_runbook->roles.size(), size_t(4));
        QCOMPARE(m_runbook->resources.size(), size_t(8));
        QCOMPARE(m_runbook->resources[0].detail, QStringLiteral("./PRODUCTION_ROLLBACK_PROCEDURES.md"));
        QCOMPARE(m_runbook->resources[4].detail, QStringLiteral("emergency-vpn.company.com"));
        QCOMPARE(m_runbook->followUps.size(), size_t(12));
        std::set<std::pair<qint64, qint64>> windows;
        for (const FollowUp &followUp : m_runbook->followUps)
            windows.insert({followUp.window.start.count(), followUp.window.end.count()});
        QCOMPARE(windows, (std::set<std::pair<qint64, qint64>>{{0, 7200}, {7200, 86400}, {86400, 604800}}));
    }

    void keepsProseAndLines()
    {
        QCOMPARE(m_runbook->system.isEmpty(), false);
        const QStringList lines = QString::fromUtf8(m_runbook->source).split(QLatin1Char('\n'));
        for (const Step &step : m_runbook->steps) {
            const QString first = step.script.section(QLatin1Char('\n'), 0, 0);
            QVERIFY2(lines.value(step.line - 1).contains(first), qPrintable(step.script));
        }
        for (const Contact &contact : m_runbook->contacts)
            QVERIFY2(lines.value(contact.line - 1).contains(contact.role), qPrintable(contact.role));
        for (const Section &section : m_runbook->sections) {
            QVERIFY(section.line <= section.endLine);
            QVERIFY2(lines.value(section.line - 1).startsWith(QLatin1Char('#')) || section.level == 0,
                     qPrintable(section.title));
            for (const Block &block : section.blocks) {
                QVERIFY(block.line > 0 && block.line <= block.endLine);
                QVERIFY(!m_runbook->html(block).isEmpty());
            }
        }
        QSet<QString> ids;
        for (const Step &step : m_runbook->steps) {
            QVERIFY2(!ids.contains(step.id), qPrintable(step.id));
            ids += step.id;
        }
    }

    void writesTheSameCountsAsJson()
    {
        const QJsonObject json = toJson(*m_runbook, [](const Step &) { return Effect::Read; });
        const QList<std::pair<const char *, int>> counts{
            {"situations", 5},  {"contacts", 13},  {"checklists", 2}, {"actions", 13},
            {"commands", 33},   {"templates", 3},  {"channels", 9},   {"schedule", 6},
            {"escalations", 4}, {"targets", 6},    {"criteria", 6},   {"drills", 4},
            {"scenarios", 5},   {"evaluation", 5}, {"resources", 8},  {"followUps", 12}};
        for (const auto &[name, count] : counts)
            QCOMPARE(json.value(QLatin1String(name)).toArray().size(), count);
        QCOMPARE(json.value(QLatin1String("commands"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("effect"))
                     .toString(),
                 QStringLiteral("read"));
        QCOMPARE(json.value(QLatin1String("digest")).toString().size(), 64);
    }

    void saysOnlyWhatIsReallyOdd()
    {
        QStringList found;
        for (const Problem &problem : m_runbook->problems)
            found += problem.code + QLatin1Char('@') + QString::number(problem.line);
        if (m_runbook->path == embeddedRunbookPath()) {
            QCOMPARE(found, QStringList());
            return;
        }
        QCOMPARE(found,
                 (QStringList{QStringLiteral("text-repaired@4"), QStringLiteral("link-lenient@8"),
                              QStringLiteral("link-lenient@9"), QStringLiteral("link-lenient@10"),
                              QStringLiteral("link-lenient@11"), QStringLiteral("link-lenient@12"),
                              QStringLiteral("placeholder-open@105")}));
        QCOMPARE(stepWith(*m_runbook, QStringLiteral("ping "))->placeholders,
                 QStringList{QStringLiteral("your-database-host")});
        QCOMPARE(m_runbook->title, QStringLiteral("Emergency Response Procedures"));
        QCOMPARE(m_runbook->system, QStringLiteral("NXT NEW DAY Production Deployment"));
        QVERIFY(m_runbook->section(QStringLiteral("critical-system-failure")));
        QCOMPARE(m_runbook->section(QStringLiteral("critical-system-failure"))->title,
                 QString::fromUtf8("🚨 Critical System Failure"));
    }
};

QTEST_GUILESS_MAIN(TestAcceptance)
#include "test_acceptance.moc"
