// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in the file, as the window tells it.
#include "tests/ui/runbook_view_parts.h"

#include "ui/runbook/changes_page.h"
#include "ui/runbook/runbook_notice.h"
#include "ui/widgets/command_text.h"

#include <QDir>

using namespace ic;
using namespace ic::test;

namespace {

const QByteArray plan = "# Shop\n\n## Contacts\n\n| Role | Name | Phone |\n|---|---|---|\n"
                        "| Database | Lee Okafor | +1 555 0102 |\n\n"
                        "## Checkout is down\n\n```bash {cwd=a}\n# Fail over\nshopctl failover\n```\n\n"
                        "- [ ] Support was told\n\n"
                        "## Escalation triggers\n\n- 15 minutes: no cause found\n- 1 hour: call the CTO\n";

/// Each line that the page shows, from the top: words, and what was and is.
QStringList shown(const WindowFixture &f)
{
    const auto *page = f.window->findChild<ChangesPage *>();
    std::vector<std::pair<QPoint, QString>> lines;
    const auto add = [&](QWidget *part, const QString &text) {
        const QPoint at = part->mapTo(page, QPoint());
        if (part->isVisible() && !text.isEmpty())
            lines.emplace_back(QPoint(at.y(), at.x()), text);
    };
    for (QLabel *label : page->findChildren<QLabel *>())
        add(label, label->text());
    for (CommandText *text : page->findChildren<CommandText *>())
        add(text, text->accessibleName());
    std::ranges::sort(lines, {}, [](const auto &line) { return std::pair(line.first.x(), line.first.y()); });
    QStringList all;
    for (const auto &[at, text] : lines)
        all << text;
    return all;
}

bool showChanges(WindowFixture &f)
{
    f.press(Qt::Key_B, Qt::ControlModifier);
    f.press(Qt::Key_C);
    const auto *page = f.window->findChild<ChangesPage *>();
    return QTest::qWaitFor([&] { return page->isVisible() && shown(f).size() > 1; }, 5000);
}

} // namespace

class TestWindowRunbookChanges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachKindIsToldFromWhatToWhat()
    {
        WideWindow f(plan);
        f.window->resize(1280, 1600);
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        QByteArray newer = plan;
        newer.replace("15 minutes: no cause found", "20 minutes: no cause known")
            .replace("+1 555 0102", "+1 555 0199")
            .replace("Support was told", "Support and sales were told");
        QSignalSpy news(f.console.get(), &Console::runbookNewsChanged);
        f.fixture.write(QStringLiteral("runbook.md"), newer);
        QVERIFY(news.wait(20000));
        QVERIFY(showChanges(f));
        const QString all = shown(f).join(QLatin1Char('\n'));
        for (const char *words :
             {"Database · Lee Okafor · +1 555 0102", "Database · Lee Okafor · +1 555 0199",
              "☐ Support was told", "☐ Support and sales were told", "15 minutes: no cause found",
              "20 minutes: no cause known"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(all));
        // In the document's order, each below its section.
        QVERIFY(all.indexOf(QStringLiteral("+1 555 0199")) < all.indexOf(QStringLiteral("Checkout is down")));
        QVERIFY(all.indexOf(QStringLiteral("sales")) < all.indexOf(QStringLiteral("Escalation triggers")));
        f.click(QStringLiteral("Show: Escalation triggers"));
        QTRY_VERIFY(textsInView(f).contains(QStringLiteral("Escalation triggers")));
    }

    void aCommandThatRunsInAnotherWaySaysHow()
    {
        WideWindow f(plan);
        QVERIFY(answerOf([&](Console::Done done) { f.console->trustRunbook(std::move(done)); }));
        QByteArray newer = plan;
        newer.replace("cwd=a", "cwd=b");
        QSignalSpy news(f.console.get(), &Console::runbookNewsChanged);
        f.fixture.write(QStringLiteral("runbook.md"), newer);
        QVERIFY(news.wait(20000));
        QVERIFY(showChanges(f));
        QVERIFY2(shown(f).join(QLatin1Char('\n')).contains(QStringLiteral("directory: a → b")),
                 qPrintable(shown(f).join(QLatin1Char('\n'))));
    }

    void aFolderNamesTheFile()
    {
        WideWindow f("# Another\n\n```sh\ntrue\n```\n");
        f.window->resize(1280, 1600);
        QDir(f.fixture.path({})).mkpath(QStringLiteral("books/db"));
        const auto write = [&](const char *name, const QByteArray &bytes) {
            f.fixture.write(QStringLiteral("books/") + QLatin1String(name), bytes);
        };
        write("disk.md", "# Disk\n\n## Look\n\nMeasure the disk.\n\n```sh\ndf -h\n```\n");
        write("db/lag.md", "# Lag\n\n## Look\n\nMeasure the lag.\n\n```sh\nuptime\n```\n");
        QVERIFY(openRunbook(f, f.fixture.path(QStringLiteral("books"))));
        QSignalSpy news(f.console.get(), &Console::runbookNewsChanged);
        write("db/lag.md", "# Lag\n\n## Look\n\nMeasure the lag twice.\n\n```sh\nuptime -p\n```\n");
        QVERIFY(news.wait(20000));
        QVERIFY(showChanges(f));
        const QString all = shown(f).join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("db/lag.md · Look")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("Measure the lag twice.")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("uptime -p")), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("disk.md")) || f.console->needsTrust(), qPrintable(all));
    }

    void sectionsThatMovedOrAreCalledSomethingElseSaySo()
    {
        WideWindow f(plan);
        f.window->resize(1280, 1600);
        const qsizetype contacts = plan.indexOf("## Contacts");
        const qsizetype checkout = plan.indexOf("## Checkout");
        QByteArray newer =
            plan.left(contacts) + plan.mid(checkout) + "\n" + plan.mid(contacts, checkout - contacts);
        newer.replace("## Checkout is down", "## Nobody can pay");
        QSignalSpy news(f.console.get(), &Console::runbookNewsChanged);
        f.fixture.write(QStringLiteral("runbook.md"), newer);
        QVERIFY(news.wait(20000));
        QVERIFY(showChanges(f));
        const QString all = shown(f).join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("It was called “Checkout is down”.")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("it follows “Escalation triggers” now")), qPrintable(all));
    }
};

QTEST_MAIN(TestWindowRunbookChanges)
#include "test_window_runbook_changes.moc"
