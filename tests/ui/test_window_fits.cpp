// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is clipped at either size: every text that is in view is whole.
#include "tests/ui/fits.h"
#include "tests/ui/window_fixture.h"

using namespace ic;
using namespace ic::test;
using namespace std::chrono_literals;

namespace {

const QList<QSize> sizes{{1280, 720}, {1920, 1080}};

} // namespace

class TestWindowFits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize &size : sizes)
            QTest::addRow("%d×%d", size.width(), size.height()) << size;
    }
    void initTestCase() { applyTheme(*qApp, ThemeKind::Dark); }

    void ready_data() { init_data(); }
    void ready()
    {
        WindowFixture f;
        settle(f);
        check(f);
    }

    void declare_data() { init_data(); }
    void declare()
    {
        WindowFixture f;
        f.press(Qt::Key_2);
        settle(f);
        check(f);
    }

    void read_data() { init_data(); }
    void read()
    {
        WindowFixture f;
        f.press(Qt::Key_1);
        f.press(Qt::Key_R);
        settle(f);
        check(f);
    }

    void active_data() { init_data(); }
    void active()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        settle(f);
        check(f);
        // Everything long at once: over an hour, all overdue.
        f.advance(2h + 5min);
        settle(f);
        check(f);
    }

    void panels_data() { init_data(); }
    void panels()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        for (const char *button : {"Send update", "Hand over", "Resolve"}) {
            f.click(QString::fromLatin1(button));
            settle(f);
            check(f);
        }
    }

    void resolved_data() { init_data(); }
    void resolved()
    {
        WindowFixture f;
        QVERIFY(f.declareFirst());
        f.advance(12min);
        f.press(Qt::Key_R, Qt::ControlModifier);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.visible<QLabel>(QStringLiteral("Resolved in")));
        settle(f);
        check(f);
    }

    void theHelperFindsWhatIsClipped()
    {
        QWidget window;
        window.resize(200, 100);
        auto *label = new QLabel(QStringLiteral("a text that is much longer than its place"), &window);
        label->setGeometry(0, 0, 40, 20);
        auto *outside = new QLabel(QStringLiteral("x"), &window);
        outside->move(195, 0);
        outside->resize(outside->sizeHint() + QSize(20, 0));
        window.show();
        QCOMPARE(clippedTexts(&window).size(), 2);
    }

private:
    static void settle(WindowFixture &f)
    {
        QFETCH(QSize, size);
        f.window->resize(size);
        QTest::qWait(20);
        f.ticker.tickNow();
        QTest::qWait(0);
    }
    static void check(WindowFixture &f)
    {
        // A text that just came in moves the others a moment later; what stays clipped fails.
        QTRY_VERIFY2(clippedTexts(f.window.get()).isEmpty(),
                     qPrintable(clippedTexts(f.window.get()).join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestWindowFits)
#include "test_window_fits.moc"
