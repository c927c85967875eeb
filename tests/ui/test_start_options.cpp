// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/start_options.h"

#include <QTest>

using namespace ic;

class TestStartOptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsTakenOver()
    {
        const StartOptions options = parseStartOptions(
            {QStringLiteral("incident-commander"), QStringLiteral("--data-dir"), QStringLiteral("/d"),
             QStringLiteral("--site"), QStringLiteral("/s.yaml"), QStringLiteral("--environment"),
             QStringLiteral("production"), QStringLiteral("--theme"), QStringLiteral("light"),
             QStringLiteral("--break"), QStringLiteral("full-outage"), QStringLiteral("--exit-after-start"),
             QStringLiteral("my.md")});
        QCOMPARE(options.console.paths.dataDir(), QStringLiteral("/d"));
        QCOMPARE(options.console.paths.siteFile(), QStringLiteral("/s.yaml"));
        QVERIFY(options.console.paths.siteFileWasNamed());
        QCOMPARE(options.console.environment, QStringLiteral("production"));
        QCOMPARE(options.console.runbook, QStringLiteral("my.md"));
        QCOMPARE(options.console.rangeFault, QStringLiteral("full-outage"));
        QVERIFY(options.theme == ThemeKind::Light);
        QVERIFY(options.exitAfterStart);
    }

    void nothingIsNeeded()
    {
        const StartOptions options = parseStartOptions({QStringLiteral("incident-commander")});
        QVERIFY(options.console.runbook.isEmpty());
        QVERIFY(!options.theme);
        QVERIFY(!options.exitAfterStart);
        QVERIFY(options.console.runsNeedIncident);
    }
};

QTEST_GUILESS_MAIN(TestStartOptions)
#include "test_start_options.moc"
