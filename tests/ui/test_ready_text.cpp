// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translation.h"
#include "app/runbook/loader.h"
#include "ui/ready/endpoint_summary.h"
#include "ui/ready/next_drill_panel.h"
#include "ui/ready/situation_text.h"

#include <QTest>

using namespace ic;

class TestReadyText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*QCoreApplication::instance());
        const auto loaded = loadRunbook(embeddedRunbookPath());
        QVERIFY(loaded);
        m_runbook = *loaded;
    }

    void situationsSayWhatIsBehindThem()
    {
        const QString down =
            SituationText::detail(m_runbook->situations.at(0), *m_runbook, SectionCounts(*m_runbook));
        QVERIFY2(down.contains(QStringLiteral("4 actions in the first 2 minutes")), qPrintable(down));
        const Situation &database = m_runbook->situations.at(1);
        QCOMPARE(SituationText::playbooks(database).size(), 3);
        const QString choices = SituationText::detail(database, *m_runbook, SectionCounts(*m_runbook));
        QCOMPARE(choices.count(QStringLiteral(" · ")), 2);
    }

    void aSectionCalledLikeItsSituationIsNotNamedTwice()
    {
        const auto runbook =
            parseRunbook("# T\n\n## Disk full\n\n```sh\ndf -h\n```\n\n## Lag\n\n```sh\nuptime\n```\n",
                         QStringLiteral("t.md"));
        QVERIFY(runbook);
        const QString detail =
            SituationText::detail((*runbook)->situations.at(0), **runbook, SectionCounts(**runbook));
        QVERIFY2(!detail.contains(QStringLiteral("Disk full")), qPrintable(detail));
        QVERIFY2(detail.startsWith(QStringLiteral("1 command")), qPrintable(detail));
    }

    void aLinkThatLeadsNowhereIsSaid()
    {
        Situation situation = m_runbook->situations.at(0);
        situation.section.clear();
        situation.playbooks.clear();
        QVERIFY(SituationText::detail(situation, *m_runbook, SectionCounts(*m_runbook))
                    .contains(QString::number(situation.line)));
        QVERIFY(SituationText::playbooks(situation).isEmpty());
    }

    void endpointsAreSummedUp()
    {
        using State = EndpointHealth::State;
        const auto health = [](State web, State api) {
            return std::vector<EndpointHealth>{{QStringLiteral("web"), web, {}, 0},
                                               {QStringLiteral("api"), api, {}, 0}};
        };
        QCOMPARE(EndpointSummary(health(State::Up, State::Up)).text,
                 QStringLiteral("all 2 endpoints answering"));
        const EndpointSummary failing(health(State::Up, State::Down));
        QCOMPARE(failing.text, QStringLiteral("1 of 2 endpoints failing: api"));
        QCOMPARE(failing.state, StatusDot::State::Bad);
        QCOMPARE(EndpointSummary(health(State::Up, State::Unknown)).state, StatusDot::State::Unknown);
        QCOMPARE(EndpointSummary({}).state, StatusDot::State::Unknown);
    }

    void theNextDrillIsThisWeeksOrTheNext_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("week");
        QTest::addColumn<bool>("thisWeek");
        QTest::newRow("first day") << QDate(2026, 11, 1) << 1 << true;
        QTest::newRow("seventh day") << QDate(2026, 11, 7) << 1 << true;
        QTest::newRow("eighth day") << QDate(2026, 11, 8) << 2 << true;
        QTest::newRow("fourth week") << QDate(2026, 11, 23) << 4 << true;
        QTest::newRow("fifth week: next month's first") << QDate(2026, 11, 30) << 1 << false;
    }
    void theNextDrillIsThisWeeksOrTheNext()
    {
        QFETCH(QDate, today);
        const NextDrill next = nextDrill(m_runbook->drills, today);
        QVERIFY(next.drill);
        QTEST(next.drill->week, "week");
        QTEST(next.thisWeek, "thisWeek");
    }

    void noDrillsNoNextOne() { QVERIFY(!nextDrill({}, QDate(2026, 11, 23)).drill); }

private:
    RunbookPtr m_runbook;
};

QTEST_GUILESS_MAIN(TestReadyText)
#include "test_ready_text.moc"
