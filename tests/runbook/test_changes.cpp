// SPDX-License-Identifier: GPL-3.0-or-later
// What a newer reading of a runbook says else than the one a person knows.
#include "app/runbook/changes/block_lines.h"
#include "app/runbook/changes/line_difference.h"
#include "app/runbook/collection/collection_source.h"
#include "app/runbook/loader.h"
#include "app/runbook/runbook_changes.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ic;

namespace {

const QByteArray shop =
    "# Shop\n\n"
    "## Contacts\n\n| Role | Name | Phone |\n|---|---|---|\n"
    "| On call | Mara Voss | +1 555 0101 |\n| Database | Lee Okafor | +1 555 0102 |\n\n"
    "## Checkout is down\n\nCustomers can't pay.\n\n1. Announce it\n2. Fail over\n\n"
    "```bash\n# Fail over\nshopctl failover --to b\n```\n\n"
    "- [ ] Payments work again\n- [ ] Support was told\n\n"
    "## Search is slow\n\n```bash\n# Look at the queue\nshopctl queue\n```\n\n"
    "See [the wiki](https://wiki.example.org/search).\n\n"
    "## Messages\n\n```text\n[TIME] Checkout is down. Next update: [NEXT UPDATE].\n```\n\n"
    "## Communication schedule\n\n| Time | Audience | Channel |\n|---|---|---|\n"
    "| Immediate | Engineering | Slack |\n| 15 minutes | Customers | Status page |\n\n"
    "## Escalation triggers\n\n- 15 minutes: no cause found, call Mara Voss\n"
    "- 1 hour: call the CTO\n";

RunbookPtr read(const QByteArray &source, const QString &path = QStringLiteral("shop.md"))
{
    const auto runbook = parseRunbook(source, path);
    return runbook ? *runbook : RunbookPtr();
}

RunbookPtr folder(const std::map<QString, QByteArray> &files)
{
    std::vector<CollectedFile> collected;
    for (const auto &[path, bytes] : files)
        collected.push_back({path, CollectedFile::State::Read, bytes, 0});
    return read(joinCollection(std::move(collected)), QStringLiteral("books"));
}

/// "escalation-triggers: 15 minutes … → 20 minutes …" for each passage.
QStringList told(const RunbookChanges &changes)
{
    QStringList all;
    for (const TextChange &change : changes.texts)
        all << QStringLiteral("%1: %2 → %3")
                   .arg(change.section, change.before.join(QLatin1Char('|')),
                        change.after.join(QLatin1Char('|')));
    return all;
}

} // namespace

class TestChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatAPassageSaidAndSays_data()
    {
        QTest::addColumn<QByteArray>("old");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<BlockKind>("kind");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("line");
        const auto row = [](const char *name, const char *old, const char *now, BlockKind kind,
                            const QString &expected, int line) {
            QTest::newRow(name) << QByteArray(old) << QByteArray(now) << kind << expected << line;
        };
        row("trigger", "- 15 minutes: no cause found", "- 20 minutes: no cause known", BlockKind::Escalations,
            QStringLiteral("escalation-triggers: 15 minutes: no cause found, call Mara Voss → "
                           "20 minutes: no cause known, call Mara Voss"),
            49);
        row("contact", "+1 555 0102", "+1 555 0199", BlockKind::Contacts,
            QStringLiteral("contacts: Database · Lee Okafor · +1 555 0102 → "
                           "Database · Lee Okafor · +1 555 0199"),
            5);
        row("checklist", "- [ ] Support was told", "- [ ] Support and sales were told", BlockKind::Checklist,
            QStringLiteral("checkout-is-down: ☐ Support was told → ☐ Support and sales were told"), 22);
        row("template", "Next update: [NEXT UPDATE]", "Status: [STATUS]", BlockKind::Template,
            QStringLiteral("messages: [TIME] Checkout is down. Next update: [NEXT UPDATE]. → "
                           "[TIME] Checkout is down. Status: [STATUS]."),
            36);
        row("schedule", "| 15 minutes | Customers", "| 10 minutes | Customers", BlockKind::Schedule,
            QStringLiteral("communication-schedule: 15 minutes · Customers · Status page → "
                           "10 minutes · Customers · Status page"),
            42);
        row("action", "2. Fail over\n", "2. Fail over at once\n", BlockKind::Actions,
            QStringLiteral("checkout-is-down: Fail over → Fail over at once"), 14);
        row("prose", "Customers can't pay.", "Customers < 10 & cannot pay.", BlockKind::Prose,
            QStringLiteral("checkout-is-down: Customers can't pay. → Customers < 10 & cannot pay."), 12);
        row("link", "wiki.example.org/search", "wiki.example.org/find", BlockKind::Prose,
            QStringLiteral("search-is-slow: See the wiki <https://wiki.example.org/search>. → "
                           "See the wiki <https://wiki.example.org/find>."),
            32);
        row("a row more", "| Database |", "| Legal | Ann Low | +1 555 0150 |\n| Database |",
            BlockKind::Contacts, QStringLiteral("contacts:  → Legal · Ann Low · +1 555 0150"), 5);
        row("an item less", "- 1 hour: call the CTO\n", "", BlockKind::Escalations,
            QStringLiteral("escalation-triggers: 1 hour: call the CTO → "), 49);
    }
    void tellsWhatAPassageSaidAndSays()
    {
        QFETCH(QByteArray, old);
        QFETCH(QByteArray, now);
        QFETCH(BlockKind, kind);
        QFETCH(QString, expected);
        QFETCH(int, line);
        QByteArray newer = shop;
        QVERIFY(newer.contains(old));
        const RunbookChanges changes = changesBetween(*read(shop), *read(newer.replace(old, now)));
        QCOMPARE(told(changes), QStringList(expected));
        QCOMPARE(changes.texts.front().kind, kind);
        QCOMPARE(changes.texts.front().line, line);
        QVERIFY(!changes.changesCommands());
        QVERIFY(changes.addedSections.isEmpty() && changes.removedSections.isEmpty());
    }

    void aRenamedSectionKeepsItsCommands()
    {
        QByteArray newer = shop;
        newer.replace("## Search is slow", "## Search is very slow");
        const RunbookChanges changes = changesBetween(*read(shop), *read(newer));
        QCOMPARE(changes.renamedSections, QStringList(QStringLiteral("search-is-very-slow")));
        QCOMPARE(changes.formerId(QStringLiteral("search-is-very-slow")), QStringLiteral("search-is-slow"));
        QVERIFY(changes.addedSections.isEmpty() && changes.removedSections.isEmpty());
        QVERIFY(changes.addedSteps.isEmpty() && changes.removedSteps.isEmpty());
        QVERIFY(changes.changedSteps.isEmpty() && changes.texts.empty());
        QVERIFY(!changes.isEmpty());
    }

    void aCommandOfARenamedSectionIsComparedWithWhatItWas()
    {
        QByteArray newer = shop;
        newer.replace("## Search is slow", "## Search is very slow")
            .replace("shopctl queue", "shopctl queue -v");
        const RunbookChanges changes = changesBetween(*read(shop), *read(newer));
        QCOMPARE(changes.changedSteps, QStringList(QStringLiteral("search-is-very-slow/look-at-the-queue")));
        QCOMPARE(changes.formerId(changes.changedSteps.front()),
                 QStringLiteral("search-is-slow/look-at-the-queue"));
        QVERIFY(changes.addedSteps.isEmpty() && changes.removedSteps.isEmpty());
        QVERIFY(changes.changesCommands());
    }

    void aCommandWithoutANameOfItsOwnIsChangedNotReplaced()
    {
        const QByteArray before =
            "# T\n\n## A\n\nText.\n\n```sh\ndf -h /var\nuptime\n```\n\n```sh\nls\n```\n";
        QByteArray after = before;
        after.replace("df -h /var", "df -h /srv");
        const RunbookChanges changes = changesBetween(*read(before), *read(after));
        QCOMPARE(changes.changedSteps.size(), 1);
        QVERIFY(changes.addedSteps.isEmpty() && changes.removedSteps.isEmpty());
        QVERIFY(changes.texts.empty());
    }

    void aMovedSectionIsNothingElse()
    {
        const qsizetype from = shop.indexOf("## Contacts");
        const qsizetype to = shop.indexOf("## Checkout");
        const QByteArray newer = shop.left(from) + shop.mid(to) + "\n" + shop.mid(from, to - from);
        const RunbookChanges changes = changesBetween(*read(shop), *read(newer));
        QCOMPARE(changes.movedSections, QStringList(QStringLiteral("contacts")));
        QVERIFY(changes.texts.empty() && changes.addedSections.isEmpty());
        QVERIFY(!changes.isEmpty());
    }

    void whatIsBelowAMovedSectionWentAlong()
    {
        const QByteArray a = "## A\n\nOne.\n\n### A1\n\nTwo.\n\n### A2\n\nThree.\n\n";
        const QByteArray rest = "## B\n\nFour.\n\n### B1\n\nFive.\n\n### B2\n\nSix.\n\n## C\n\nSeven.\n\n";
        const RunbookChanges changes =
            changesBetween(*read("# T\n\n" + a + rest), *read("# T\n\n" + rest + a));
        QCOMPARE(changes.movedSections, QStringList(QStringLiteral("a")));
        // One that comes to stand below another.
        const RunbookChanges lower = changesBetween(*read("# T\n\n## A\n\nx\n\n## B\n\ny\n"),
                                                    *read("# T\n\n## A\n\nx\n\n### B\n\ny\n"));
        QCOMPARE(lower.movedSections, QStringList(QStringLiteral("b")));
    }

    void theSameWordsReadAsSomethingElseAreTold()
    {
        const QByteArray list = "- Ann Low: +1 555 0100\n- Kim Poe: +1 555 0101\n";
        const RunbookChanges changes =
            changesBetween(*read("# T\n\n## Notes\n\n" + list),
                           *read("# T\n\n## Notes\n\n<!-- console: contacts -->\n" + list));
        QCOMPARE(changes.texts.size(), size_t(1));
        QCOMPARE(changes.texts.front().kind, BlockKind::Contacts);
        QVERIFY(changes.texts.front().readBefore.has_value());
        QVERIFY(*changes.texts.front().readBefore != BlockKind::Contacts);
        // And where not even that differs.
        const RunbookChanges form =
            changesBetween(*read("# T\n\n## A\n\nWait *here*.\n"), *read("# T\n\n## A\n\nWait **here**.\n"));
        QCOMPARE(form.texts.size(), size_t(1));
        QVERIFY(form.texts.front().before.isEmpty() && form.texts.front().after.isEmpty());
    }

    void frontMatterIsToldLineByLine()
    {
        const QByteArray rest = "---\n# T\n\n## A\n\n```sh\nping {{host}}\n```\n";
        const RunbookChanges changes = changesBetween(*read("---\nvariables:\n  host: a.example\n" + rest),
                                                      *read("---\nvariables:\n  host: b.example\n" + rest));
        QCOMPARE(told(changes), QStringList(QStringLiteral(":   host: a.example →   host: b.example")));
        QVERIFY(changes.texts.front().isFrontMatter);
        QCOMPARE(changes.texts.front().line, 3);
    }

    void aFolderTellsItsFiles()
    {
        const QByteArray disk = "# Disk\n\n## Look\n\n```sh\ndf -h\n```\n";
        const QByteArray lag = "# Lag\n\n## Look\n\nMeasure it.\n";
        const RunbookPtr before = folder({{QStringLiteral("disk.md"), disk},
                                          {QStringLiteral("lag.md"), lag},
                                          {QStringLiteral("old.md"), "# Old\n\nRest.\n"}});
        QByteArray newLag = lag;
        newLag.replace("Measure it", "Measure it twice");
        const RunbookPtr after = folder({{QStringLiteral("full/disk.md"), disk},
                                         {QStringLiteral("lag.md"), newLag},
                                         {QStringLiteral("new.md"), "# New\n\nMore.\n"}});
        const RunbookChanges changes = changesBetween(*before, *after);
        QCOMPARE(changes.addedFiles, QStringList(QStringLiteral("new.md")));
        QCOMPARE(changes.removedFiles, QStringList(QStringLiteral("old.md")));
        QCOMPARE(changes.renamedFiles.size(), size_t(1));
        QCOMPARE(changes.renamedFiles.front().second, QStringLiteral("full/disk.md"));
        QVERIFY(changes.addedSteps.isEmpty() && changes.removedSteps.isEmpty());
        QCOMPARE(told(changes), QStringList(QStringLiteral("lag.md#look: Measure it. → Measure it twice.")));
        QCOMPARE(after->place(changes.texts.front().line).file, QStringLiteral("lag.md"));
    }

    void linesAreWhatAPersonReads_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("list") << QStringLiteral(
            "<ol start=\"3\">\n<li>One &amp; <em>two</em></li>\n<li>\n<p>A</p>"
            "\n<ul>\n<li>B</li>\n</ul>\n</li>\n</ol>\n")
                              << QStringList{QStringLiteral("One & two"), QStringLiteral("A"),
                                             QStringLiteral("B")};
        QTest::newRow("fence") << QStringLiteral("<pre><code class=\"language-sh\">if x\n  y &lt; z\n\nfi\n"
                                                 "</code></pre>\n")
                               << QStringList{QStringLiteral("if x"), QStringLiteral("  y < z"),
                                              QStringLiteral("fi")};
        QTest::newRow("escaped twice")
            << QStringLiteral("<p>&amp;lt; stays</p>") << QStringList{QStringLiteral("&lt; stays")};
        QTest::newRow("tasks") << QStringLiteral(
            "<ul>\n<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> x</li>\n</ul>")
                               << QStringList{QStringLiteral("☑ x")};
        QTest::newRow("unfinished") << QStringLiteral("<p>x <a") << QStringList{QStringLiteral("x")};
    }
    void linesAreWhatAPersonReads()
    {
        QFETCH(QString, html);
        QFETCH(QStringList, lines);
        QCOMPARE(blockLines(html), lines);
    }

    void differencesMakeOneTextOfTheOther()
    {
        // Every pair of words of up to six letters out of two: applying the differences gives the second.
        const auto textOf = [](int number, int length) {
            QStringList lines;
            for (int i = 0; i < length; ++i)
                lines << ((number >> i) & 1 ? QStringLiteral("a") : QStringLiteral("b"));
            return lines;
        };
        for (int n = 0; n <= 6; ++n) {
            for (int m = 0; m <= 6; ++m) {
                for (int a = 0; a < 1 << n; ++a) {
                    for (int b = 0; b < 1 << m; ++b) {
                        const QStringList before = textOf(a, n);
                        const QStringList after = textOf(b, m);
                        QStringList made;
                        int at = 0;
                        for (const LineDifference &each : lineDifferences(before, after)) {
                            made += before.mid(at, each.before - at);
                            QCOMPARE(made.size(), each.after);
                            QVERIFY(each.beforeCount + each.afterCount > 0);
                            made += after.mid(each.after, each.afterCount);
                            at = each.before + each.beforeCount;
                        }
                        made += before.mid(at);
                        QCOMPARE(made, after);
                    }
                }
            }
        }
    }

    void twoLargeDocumentsWithNothingInCommonTakeNoLongTime()
    {
        QByteArray before = "# T\n";
        QByteArray after = "# T\n";
        for (int i = 0; i < 8000; ++i) {
            const QByteArray number = QByteArray::number(i);
            before += "\n## Old " + number + "\n\nWords " + number + ".\n\n```sh\nold " + number + "\n```\n";
            after += "\n## New " + number + "\n\nOther " + number + ".\n\n```sh\nnew " + number + "\n```\n";
        }
        QByteArray long1 = "\n## Same\n\n";
        QByteArray long2 = "\n## Same\n\n";
        for (int i = 0; i < 20000; ++i) {
            long1 += "- x" + QByteArray::number(i) + "\n";
            long2 += "- y" + QByteArray::number(i) + "\n";
        }
        const RunbookPtr first = read(before + long1);
        const RunbookPtr second = read(after + long2);
        QElapsedTimer timer;
        timer.start();
        const RunbookChanges changes = changesBetween(*first, *second);
        // No benchmark: only that nothing grows with the square, which would take minutes.
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(changes.addedSteps.size(), 8000);
        QCOMPARE(changes.texts.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestChanges)
#include "test_changes.moc"
