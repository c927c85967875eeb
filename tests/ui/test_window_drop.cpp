// SPDX-License-Identifier: GPL-3.0-or-later
// A file or a folder that is dropped onto the window opens as from its menu.
#include "tests/ui/runbook_view_parts.h"

#include "ui/ready/ready_screen.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QMimeData>

using namespace ic;
using namespace ic::test;

namespace {

const QByteArray first = "# First\n\n- [Down](#down)\n\n## Down\n\n```sh\ntrue\n```\n";
const QByteArray second = "# Second\n\n- [Slow](#slow)\n\n## Slow\n\n```sh\n./restart\n```\n";

/// As the desktop does it: in, and let go. True where it was taken.
bool drop(QWidget *on, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint middle = on->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(on, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

QList<QUrl> files(const QStringList &paths)
{
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    return urls;
}

bool isOpen(const WindowFixture &f, const QString &path)
{
    return QTest::qWaitFor([&] { return f.console->runbook() && f.console->runbook()->path == path; }, 10000);
}

} // namespace

class TestWindowDrop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFileOpensAndIsNotTrustedForIt()
    {
        WideWindow f(first);
        f.fixture.write(QStringLiteral("second.md"), second);
        const QString path = f.fixture.path(QStringLiteral("second.md"));
        QVERIFY(drop(f.window.get(), files({path})));
        QVERIFY(isOpen(f, path));
        QTRY_VERIFY(f.visible<QAbstractButton>(f.console->runbook()->situations.front().title));
        QVERIFY(f.console->needsTrust());
        // The question is there, and nobody has answered it in advance.
        f.press(Qt::Key_1);
        auto *box = f.visible<QAbstractButton>(QStringLiteral("Confirm these commands"));
        QVERIFY(box && box->isCheckable());
        QVERIFY(!box->isChecked());
    }

    void aFolderOpensAlsoOverThePage()
    {
        WideWindow f(first);
        QDir(f.fixture.path({})).mkdir(QStringLiteral("books"));
        f.fixture.write(QStringLiteral("books/a.md"), first);
        f.fixture.write(QStringLiteral("books/b.md"), second);
        const QString folder = f.fixture.path(QStringLiteral("books"));
        f.press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(view(f));
        QTRY_VERIFY(!rowsInView(f).isEmpty());
        QVERIFY(drop(rowsInView(f).constFirst()->viewport(), files({folder + QLatin1Char('/')})));
        QVERIFY(isOpen(f, folder));
        QVERIFY(f.console->runbook()->isFolder);
        QTRY_COMPARE(textsInView(f).value(0), QStringLiteral("a.md"));
    }

    void duringAnIncidentASentenceRefuses()
    {
        WideWindow f(first);
        QVERIFY(f.declareFirst());
        const RunbookPtr before = f.console->runbook();
        f.fixture.write(QStringLiteral("second.md"), second);
        QVERIFY(drop(f.window.get(), files({f.fixture.path(QStringLiteral("second.md"))})));
        QVERIFY(
            f.sees(QStringLiteral("%1 is open and keeps its runbook").arg(f.incident().declaration.number)));
        QTest::qWait(0);
        QCOMPARE(f.console->runbook(), before);
        QVERIFY(!f.console->offeredRunbook());
    }

    void whatCanNotBeOneIsSaid_data()
    {
        QTest::addColumn<QList<QUrl>>("urls");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("two") << files({QStringLiteral("/tmp/a.md"), QStringLiteral("/tmp/b.md")})
                             << QStringLiteral("One runbook can be opened at a time");
        QTest::newRow("on the web") << QList<QUrl>{QUrl(QStringLiteral("https://example.org/a.md"))}
                                    << QStringLiteral("Only files on this machine");
        QTest::newRow("of another host") << QList<QUrl>{QUrl(QStringLiteral("file://host/a.md"))}
                                         << QStringLiteral("Only files on this machine");
    }
    void whatCanNotBeOneIsSaid()
    {
        QFETCH(QList<QUrl>, urls);
        QFETCH(QString, sentence);
        WideWindow f(first);
        const RunbookPtr before = f.console->runbook();
        QVERIFY(drop(f.window.get(), urls));
        QVERIFY(f.sees(sentence));
        QCOMPARE(f.console->runbook(), before);
    }

    void whatIsNoRunbookIsSaidAndTheOldOneStays()
    {
        WideWindow f(first);
        f.fixture.write(QStringLiteral("tool"),
                        QByteArray("\x7f"
                                   "ELF\0\0\0\0",
                                   8));
        const RunbookPtr before = f.console->runbook();
        QVERIFY(drop(f.window.get(), files({f.fixture.path(QStringLiteral("tool"))})));
        QTRY_VERIFY(f.console->runbookError());
        QVERIFY(f.sees(f.console->runbookError()->what));
        QCOMPARE(f.console->runbook(), before);
    }

    void wordsAreNotTaken()
    {
        WideWindow f(first);
        QMimeData data;
        data.setText(QStringLiteral("# Third"));
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(f.window.get(), &enter);
        QVERIFY(!enter.isAccepted());
    }
};

QTEST_MAIN(TestWindowDrop)
#include "test_window_drop.moc"
