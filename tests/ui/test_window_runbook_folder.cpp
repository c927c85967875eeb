// SPDX-License-Identifier: GPL-3.0-or-later
// A folder of runbooks as its authors wrote it: files, links between them, problems and the editor.
#include "tests/ui/runbook_view_parts.h"

#include "ui/runbook/problem_list.h"
#include "ui/runbook/runbook_notice.h"
#include "ui/widgets/command_list.h"

#include <QDir>
#include <QListView>

using namespace ic;
using namespace ic::test;

namespace {

/// An editor that writes down what it was started with.
QByteArray editorYaml(const QString &script)
{
    return "editor: " + script.toUtf8() + " {line} {file}\n";
}

struct Folder {
    explicit Folder(const QByteArray &yaml = {})
        : f("# Another\n\n```sh\ntrue\n```\n", yaml)
    {
        QDir(f.fixture.path({})).mkpath(QStringLiteral("books/db/pictures"));
        write("disk.md", disk("df -h"));
        write("db/lag.md",
              "---\nsystem: Shop\n---\n# Replica lags\n\nFirst free the "
              "[disk](../disk.md#clean-up), then see [all](../disk.md).\n\n"
              "![the racks](pictures/rack.png)\n\n## Measure\n\n```sh\nuptime\n```\n\n"
                  + QByteArray("A long story.\n\n").repeated(60) + "## Last\n\n[Bad](#nowhere)\n");
        write("empty.md", "\n");
        QImage rack(30, 20, QImage::Format_RGB32);
        rack.fill(Qt::blue);
        rack.save(path("db/pictures/rack.png"));
        QVERIFY(openRunbook(f, f.fixture.path(QStringLiteral("books"))));
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        QTRY_VERIFY(!textsInView(f).isEmpty());
    }
    static QByteArray disk(const QByteArray &command)
    {
        return "# Disk full\n\nBefore all else, look.\n\n```sh\n" + command
            + "\n```\n\n## Clean up\n\n```sh\n./clean\n```\n\n" + QByteArray("More of it.\n\n").repeated(60);
    }
    QString path(const char *name) const
    {
        return f.fixture.path(QStringLiteral("books/") + QLatin1String(name));
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        f.fixture.write(QStringLiteral("books/") + QLatin1String(name), bytes);
    }
    QStringList outline() const
    {
        const auto *list = f.visible<QListView>(QStringLiteral("Sections"));
        QStringList rows;
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            rows << list->model()->index(row, 0).data().toString();
        return rows;
    }
    WideWindow f;
};

} // namespace

class TestWindowRunbookFolder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOutlineHasEachFileAboveItsSections()
    {
        Folder folder;
        const QStringList rows = folder.outline();
        QCOMPARE(rows,
                 QStringList({QStringLiteral("Replica lags"), QStringLiteral("   Measure"),
                              QStringLiteral("   Last"), QStringLiteral("Disk full"),
                              QStringLiteral("   Clean up"), rows.last()}));
        QVERIFY(rows.last().contains(QStringLiteral("mpty"))); // the file without a title, by its name
        const auto *list = folder.f.visible<QListView>(QStringLiteral("Sections"));
        QCOMPARE(list->model()->index(3, 0).data(Qt::AccessibleTextRole).toString(),
                 QStringLiteral("Disk full, file disk.md"));
    }

    void theFileThatIsChosenIsShown()
    {
        Folder folder;
        WindowFixture &f = folder.f;
        QCOMPARE(textsInView(f).value(0), QStringLiteral("db/lag.md"));
        QVERIFY(textsInView(f).value(1).startsWith(QStringLiteral("---\nsystem: Shop")));
        f.press(Qt::Key_F);
        f.type(QStringLiteral("disk"));
        f.press(Qt::Key_Return);
        QTRY_COMPARE(textsInView(f).value(0), QStringLiteral("disk.md"));
        QCOMPARE(textsInView(f).value(1), QStringLiteral("Disk full"));
        QVERIFY(f.sees(QStringLiteral("books · disk.md")));
        auto *list = f.visible<QListView>(QStringLiteral("Sections"));
        QTRY_COMPARE(list->currentIndex().data().toString(), QStringLiteral("Disk full"));
        // Which file is in view is still said once the folder was read anew.
        folder.write("new.md", "# New disk\n\n```sh\ntrue\n```\n");
        QTRY_VERIFY(folder.outline().contains(QStringLiteral("New disk")));
        QTRY_COMPARE(textsInView(f).value(0), QStringLiteral("disk.md"));
        QVERIFY(f.sees(QStringLiteral("books · disk.md")));
    }

    void aFilterKeepsTheFileAboveWhatItFinds()
    {
        Folder folder;
        WindowFixture &f = folder.f;
        f.press(Qt::Key_F);
        f.type(QStringLiteral("clean"));
        QCOMPARE(folder.outline(), QStringList({QStringLiteral("Disk full"), QStringLiteral("   Clean up")}));
        f.press(Qt::Key_Return);
        QTRY_COMPARE(textsInView(f).value(0), QStringLiteral("Clean up"));
    }

    void linksLeadFromFileToFile_data()
    {
        QTest::addColumn<int>("link");
        QTest::addColumn<QString>("top");
        QTest::newRow("a section") << 0 << QStringLiteral("Clean up");
        QTest::newRow("a whole file") << 1 << QStringLiteral("Disk full");
    }
    void linksLeadFromFileToFile()
    {
        QFETCH(int, link);
        QFETCH(QString, top);
        Folder folder;
        WindowFixture &f = folder.f;
        DocumentText *row = nullptr;
        for (DocumentText *each : rowsInView(f)) {
            if (each->toPlainText().startsWith(QStringLiteral("First free the")))
                row = each;
        }
        QVERIFY(row);
        // By Tab to the link, and Enter.
        row->setFocus();
        for (int tab = 0; tab <= link; ++tab)
            QTest::keyClick(row, Qt::Key_Tab);
        QTest::keyClick(row, Qt::Key_Return);
        QTRY_COMPARE(textsInView(f).value(0), top);
    }

    void picturesLieBesideTheirFile()
    {
        Folder folder;
        QTRY_VERIFY(!textsInView(folder.f).filter(QChar(QChar::ObjectReplacementCharacter)).isEmpty());
    }

    void aProblemLeadsToItsFileAndLineAndTheEditorToo()
    {
        QTemporaryDir tools;
        const QString script = tools.filePath(QStringLiteral("edit"));
        const QString told = tools.filePath(QStringLiteral("told"));
        QFile file(script);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + told.toUtf8() + ".new' && mv '" + told.toUtf8()
                   + ".new' '" + told.toUtf8() + "'\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        Folder folder(editorYaml(script));
        WindowFixture &f = folder.f;
        f.press(Qt::Key_P);
        auto *problems = f.visible<ProblemList>(QStringLiteral("Problems in the runbook"));
        QVERIFY(problems);
        int row = -1;
        for (int i = 0; i < problems->model()->rowCount(); ++i) {
            if (problems->model()->index(i, 0).data().toString().contains(QStringLiteral("nowhere")))
                row = i;
        }
        QVERIFY(row >= 0);
        const int line = 138; // of the file
        QVERIFY(problems->model()
                    ->index(row, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("db/lag.md · line %1").arg(line)));
        // However little of it there is room for.
        QCOMPARE(problems->model()->index(row, 0).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("▲ warning · db/lag.md · line %1").arg(line));
        problems->setCurrentIndex(problems->model()->index(row, 0));
        f.press(Qt::Key_Return);
        QTRY_VERIFY(textsInView(f).contains(QStringLiteral("Bad")));
        const Place place = f.console->runbook()->place(page(f)->currentLine());
        QCOMPARE(place.file, QStringLiteral("db/lag.md"));
        QCOMPARE(place.line, line);
        f.press(Qt::Key_E);
        QTRY_VERIFY(QFile::exists(told));
        QFile answer(told);
        QVERIFY(answer.open(QFile::ReadOnly));
        QCOMPARE(QString::fromUtf8(answer.readAll()),
                 QStringLiteral("%1\n%2\n").arg(line).arg(folder.path("db/lag.md")));
    }

    void aChangedFileIsNamedWithItsChangedCommandOnly()
    {
        Folder folder;
        WindowFixture &f = folder.f;
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        QVERIFY(!f.console->needsTrust());
        // Text alone asks nothing.
        folder.write("db/lag.md", "# Replica lags\n\nShort now.\n\n## Measure\n\n```sh\nuptime\n```\n");
        QTRY_VERIFY(f.console->runbookNews());
        QVERIFY(!f.console->needsTrust());
        auto *bar = f.window->findChild<RunbookNotice *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(bar->accessibleName().startsWith(QStringLiteral("books has changed")));
        f.click(QStringLiteral("Dismiss the runbook's changes"));
        folder.write("disk.md", Folder::disk("df -h /srv"));
        QTRY_VERIFY(f.console->runbookNews() && f.console->needsTrust());
        f.click(QStringLiteral("Show changes"));
        auto *commands = f.visible<CommandList>(QStringLiteral("Commands of the runbook"));
        QVERIFY(commands);
        const QString text = commands->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("disk.md, line 6")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("df -h /srv")));
        QVERIFY(!text.contains(QStringLiteral("uptime")) && !text.contains(QStringLiteral("./clean")));
    }

    void anIncidentKeepsItsFolder()
    {
        Folder folder;
        WindowFixture &f = folder.f;
        f.press(Qt::Key_Escape);
        QVERIFY(f.declareFirst());
        const RunbookPtr before = f.console->runbook();
        folder.write("new.md", "# New\n\n```sh\ntrue\n```\n");
        QTRY_VERIFY(f.console->offeredRunbook());
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        QCOMPARE(page(f)->runbook(), before);
        QVERIFY(!folder.outline().contains(QStringLiteral("New")));
        f.click(QStringLiteral("Show the newer one"));
        QTRY_VERIFY(folder.outline().contains(QStringLiteral("New")));
        QCOMPARE(f.console->runbook(), before);
    }
};

QTEST_MAIN(TestWindowRunbookFolder)
#include "test_window_runbook_folder.moc"
