// SPDX-License-Identifier: GPL-3.0-or-later
// Each problem code with the line that it points at, and each annotation, in forms that differ from those of
// the whole documents.
#include "tests/runbook/runbook_text.h"

#include "app/runbook/command_digest.h"
#include "app/runbook/problem_codes.h"

#include <QStringEncoder>

#include <algorithm>

using namespace ic;
using namespace ic::test;

class TestProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsAtTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("line");
        const auto row = [](QLatin1String code, const char *name, int line, const QByteArray &text) {
            QTest::newRow(qPrintable(code + QStringLiteral(": ") + QLatin1String(name)))
                << text << QString(code) << line;
        };
        const QString plain = QStringLiteral("# T\n\n1. Look\n");
        row(codes::utf16, "little endian", 0,
            "\xff\xfe" + QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(plain)));
        row(codes::utf16, "big endian", 0,
            "\xfe\xff" + QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(plain)));
        row(codes::utf16, "little endian, no mark", 0,
            QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(plain)));
        row(codes::utf16, "big endian, no mark", 0,
            QByteArray(QStringEncoder(QStringEncoder::Utf16BE)(plain)));
        row(codes::utf16, "Japanese, no mark", 0,
            QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(
                QStringLiteral("# 障害対応手順書\n\n## 復旧\n\n1. サーバーを再起動する\n"))));
        row(codes::nestedTooDeeply, "quotations", 2, "# T\n" + QByteArray(80, '>') + " deep\n");
        row(codes::nestedTooDeeply, "bullets", 3, "# T\n\n" + QByteArray("- ").repeated(80) + "deep\n");
        row(codes::tooIntricate, "links", 3, "# T\n\n" + QByteArray("![[]()").repeated(2000) + "\n");
        row(codes::tooIntricate, "columns", 4,
            "# T\n\n" + QByteArray("|a").repeated(1500) + "|\n" + QByteArray("|-").repeated(1500) + "|\n");
        row(codes::noTitle, "a list", 1, "1. Look\n2. Act\n");
        row(codes::noTitle, "a title inside a fence", 1, "```text\n# T\n```\n");
        row(codes::frontMatterMalformed, "an open list", 4, "---\nsystem: x\nseverities: [P0\n---\n# T\n");
        row(codes::frontMatterMalformed, "a tab", 3, "---\nvariables:\n\tHOST: a\n---\n# T\n");
        row(codes::frontMatterUnknown, "values are no map", 2, "---\nvalues: 3\n---\n# T\n");
        row(codes::frontMatterUnknown, "a kind that is none", 3,
            "---\nvalues:\n  HOST: { kind: colour }\n---\n# T\n");
        row(codes::situationWithoutLink, "one of three", 5,
            "# T\n## What is happening?\n- Down → [A](#a)\n- Slow → [B](#b)\n- Odd\n\n## A\n## B\n");
        row(codes::situationWithoutLink, "a link elsewhere", 4,
            "# T\n## What is happening?\n- Down → [A](#a)\n- Slow → [B](https://b)\n- Odd → [B](#b)\n\n## "
            "A\n## B\n");
        row(codes::fenceInfoCommand, "npm", 2, "## X\n```npm run x\n```\n");
        row(codes::fenceInfoCommand, "settings", 2, "## X\n```make REGION=eu\n```\n");
        row(codes::fenceInfoCommand, "a program and its file", 2, "## X\n```python fix.py\n```\n");
        row(codes::fenceInfoCommand, "kubectl", 3, "## X\n\n```kubectl get pods\nNAME READY\n```\n");
        row(codes::stepReference, "undo", 3, "## X\n```sh {undo=nothing}\nsystemctl stop api\n```\n");
        row(codes::stepReference, "verify", 3, "## X\n```sh {verify=nothing}\nsystemctl start api\n```\n");
        row(codes::httpMalformed, "no address", 3, "## X\n```http\nGET\n```\n");
        row(codes::httpMalformed, "an expectation", 5,
            "## X\n```http\n# @name a\n# @expect nonsense\nGET https://a/b\n```\n");
        row(codes::escalationTime, "one of three", 5,
            "# T\n## Escalation triggers\n- 15 minutes: nobody answers\n- 1 h: no cause\n- later: all "
            "else\n");
        row(codes::escalationTime, "annotated", 4,
            "# T\n<!-- console: escalation -->\n- 20 minutos: humo\n- cuando suena: fuego\n");
        row(codes::targetLimit, "one of three", 5,
            "# T\n## Response times\n- Answer: < 5 minutes\n- Fix: < 1 hour\n- Report: soon\n");
        row(codes::targetLimit, "annotated", 4,
            "# T\n<!-- console: targets -->\n- Antwort: < 5 min\n- Bericht: bald\n");
        row(codes::annotationUnknown, "a word", 2, "# T\n<!-- console: people -->\n- Ann\n");
        row(codes::annotationUnused, "a list is no schedule", 3, "# T\n<!-- console: schedule -->\n- Ann\n");
        row(codes::unclosedFence, "with tildes", 2, "# T\n~~~sh\nls\n");
        row(codes::htmlTable, "in a quotation's place", 3, "# T\n\n<table><tr><td>a</td></tr></table>\n");
    }
    void pointsAtTheLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, code);
        QFETCH(int, line);
        const auto parsed = parseRunbook(text, QStringLiteral("test.md"));
        QVERIFY(parsed.has_value());
        const std::vector<Problem> &problems = (*parsed)->problems;
        const auto found = std::find_if(problems.begin(), problems.end(),
                                        [&code](const Problem &problem) { return problem.code == code; });
        QVERIFY2(found != problems.end(), qPrintable(problemCodes(**parsed).join(QLatin1Char(' '))));
        QCOMPARE(found->line, line);
        QVERIFY(!found->text.isEmpty());
    }

    /// What the line that opens a fence says beside the language is no command.
    void takesNoAttributeForACommand_data()
    {
        QTest::addColumn<QString>("info");
        for (const char *info :
             {"python title=\"fix.py\"", "python {\"name\":\"py\"}", "java title='A B.java' linenums=1",
              "go {name=x}", "node npm2yarn", "make title=Makefile", "text"})
            QTest::newRow(info) << QString::fromUtf8(info);
    }
    void takesNoAttributeForACommand()
    {
        QFETCH(QString, info);
        const RunbookPtr runbook = runbookOf(
            (QStringLiteral("## X\n```") + info + QStringLiteral("\nprint(1)\n```\n")).toUtf8().constData());
        QCOMPARE(problemCodes(*runbook), QStringList());
        QVERIFY(runbook->steps.empty());
    }

    void annotationSettlesWhatShapeCannot_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *block, BlockKind kind) {
            QTest::newRow(name) << QStringLiteral("# T\n\n<!-- console: %1 -->\n%2\n")
                                       .arg(QString::fromUtf8(name).section(QLatin1Char(','), 0, 0),
                                            QString::fromUtf8(block))
                                << static_cast<int>(kind);
        };
        row("contacts, a list", "- Ann, +1 555 010 0199\n- Bob, bob@example.com", BlockKind::Contacts);
        row("contacts, a table in Polish", "| Kto | Telefon |\n|---|---|\n| Anna | +48 22 555 01 99 |",
            BlockKind::Contacts);
        row("checklist, bullets", "- Lights off\n- Door shut", BlockKind::Checklist);
        row("checklist, numbers", "1. Lights off\n2. Door shut", BlockKind::Checklist);
        row("schedule, a table", "| Co | Kiedy |\n|---|---|\n| Raport | 15 min |", BlockKind::Schedule);
        row("escalation, bullets", "- 20 min: smoke\n- 1 h: fire", BlockKind::Escalations);
        row("targets, bullets", "- Odpowiedź: < 5 min\n- Naprawa: < 1 h", BlockKind::Targets);
        row("drills, bullets", "- Week 1: restore\n- Week 2: failover", BlockKind::Drills);
        row("template, no field", "```\nWe are back.\n```", BlockKind::Template);
        row("template, a log", "```\n2026-01-01 10:00:00 INFO up again\n```", BlockKind::Template);
        row("ignore, contacts", "| Role | Phone |\n|---|---|\n| DBA | +1 555 010 0199 |", BlockKind::Prose);
        row("ignore, commands", "```sh\nrm -rf /srv\n```", BlockKind::Prose);
    }
    void annotationSettlesWhatShapeCannot()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        const RunbookPtr runbook = runbookOf(text.toUtf8().constData());
        QCOMPARE(runbook->sections.size(), 1U);
        QCOMPARE(runbook->sections[0].blocks.size(), 1U);
        QCOMPARE(static_cast<int>(runbook->sections[0].blocks[0].kind), kind);
        if (kind == static_cast<int>(BlockKind::Prose))
            QVERIFY(runbook->steps.empty() && runbook->contacts.empty());
        else
            QVERIFY(!problemCodes(*runbook).contains(codes::annotationUnused));
    }

    /// In Runme's two forms.
    void fenceAttributes_data()
    {
        QTest::addColumn<QString>("info");
        QTest::newRow("words") << QStringLiteral(
            "sh { name=stop cwd=/srv timeout=30s effect=destroy undo=start "
            "verify=start approve=2 excludeFromRunAll=true background=true interactive=false }");
        QTest::newRow("JSON") << QStringLiteral(
            "sh "
            "{\"name\":\"stop\",\"cwd\":\"/"
            "srv\",\"timeout\":\"30s\",\"effect\":\"destroy\",\"undo\":\"start\","
            "\"verify\":\"start\",\"approve\":\"2\",\"excludeFromRunAll\":\"true\",\"background\":true,"
            "\"interactive\":"
            "\"false\"}");
    }
    void fenceAttributes()
    {
        QFETCH(QString, info);
        const QString text =
            QStringLiteral(
                "# T\n```%1\nsystemctl stop api\n```\n```sh {name=start}\nsystemctl start api\n```\n")
                .arg(info);
        const RunbookPtr runbook = runbookOf(text.toUtf8().constData());
        QCOMPARE(problemCodes(*runbook), QStringList());
        QCOMPARE(runbook->steps.size(), 2U);
        const Step &step = runbook->steps[0];
        QCOMPARE(step.name, QStringLiteral("stop"));
        QCOMPARE(step.workingDirectory, QStringLiteral("/srv"));
        QVERIFY(step.timeout == std::chrono::seconds(30));
        QVERIFY(step.effect == Effect::Destroy);
        QCOMPARE(step.undo, runbook->steps[1].id);
        QCOMPARE(step.verify, runbook->steps[1].id);
        QCOMPARE(step.approvals, 2);
        QVERIFY(step.excludedFromRunAll && step.background && !step.interactive);
        QVERIFY(!runbook->steps[1].background);
    }

    void aBackgroundThatIsNeitherIsSaid()
    {
        const RunbookPtr runbook = runbookOf("# T\n```sh {name=a background=sometimes}\nuptime\n```\n"
                                             "```sh {name=b background=false}\nuptime\n```\n");
        QCOMPARE(problemCodes(*runbook), QStringList(QString(codes::fenceAttribute)));
        QVERIFY(!runbook->steps[0].background && !runbook->steps[1].background);
        // Whoever confirmed the order has not confirmed that they run at once.
        Step beside = runbook->steps[1];
        beside.background = true;
        QVERIFY(commandDigest(beside) != commandDigest(runbook->steps[1]));
    }
};

QTEST_GUILESS_MAIN(TestProblems)
#include "test_problems.moc"
