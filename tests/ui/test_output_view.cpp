// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runner/recording.h"
#include "tests/support/own_time.h"
#include "tests/ui/pane_fixture.h"
#include "ui/output/output_view.h"
#include "ui/output/terminal_colours.h"
#include "ui/widgets/found_button.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTimer>

#include <fcntl.h>

using namespace ic;
using namespace ic::test;

namespace {

/// A run whose recording the test writes.
class Tape {
public:
    explicit Tape(Runs &runs)
        : m_runs(runs)
        , path(runs.recordingFile(run))
    {
        QDir().mkpath(QFileInfo(path).path());
        m_writer = std::make_unique<RecordingWriter>(
            UniqueFd(::open(path.toLocal8Bit().constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600)));
        m_writer->begin(1'795'399'200'000, true);
    }
    void add(const std::string &bytes, RecordedStream stream = RecordedStream::Out)
    {
        for (std::size_t at = 0; at < bytes.size(); at += 60'000)
            m_writer->append(stream, m_ms, std::string_view(bytes).substr(at, 60'000));
        m_ms += 250;
        Q_EMIT m_runs.output(run, {}, 0);
    }

private:
    Runs &m_runs;

public:
    const RunId run = RunId::create();
    const QString path;

private:
    std::unique_ptr<RecordingWriter> m_writer;
    quint64 m_ms = 0;
};

std::string numbered(int first, int count)
{
    std::string text;
    for (int index = first; index < first + count; ++index)
        text += "line " + std::to_string(index) + '\n';
    return text;
}

} // namespace

/// The whole output of a run, by key.
class TestOutputView : public QObject {
    Q_OBJECT

    std::unique_ptr<PaneFixture> m_fixture;
    std::unique_ptr<Tape> m_tape;
    std::unique_ptr<OutputView> m_view;

    void show(OutputView::Size size = OutputView::Size::Large)
    {
        m_view = std::make_unique<OutputView>(m_fixture->console->runs(), QStringLiteral("Deploy"), size);
        m_view->resize(700, 420);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        m_view->follow(m_tape->run);
        m_view->text().setFocus();
    }
    OutputText &text() { return m_view->text(); }
    bool settles(qint64 lines)
    {
        return QTest::qWaitFor([&] { return text().lineCount() == lines && text().isSettled(); }, 20000);
    }
    QStringList visible() { return text().visibleText().split(QLatin1Char('\n')); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &text(), key, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<PaneFixture>();
        m_tape = std::make_unique<Tape>(m_fixture->console->runs());
    }
    void cleanup()
    {
        m_view.reset();
        m_tape.reset();
        m_fixture.reset();
    }

    void everyColourCanBeRead()
    {
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
            applyTheme(*qApp, kind);
            const Tokens &tokens = tokensFor(QApplication::palette());
            const auto check = [&](const char *parameters) {
                TerminalStyle style;
                style.apply(parameters);
                const QTextCharFormat format = formatOf(style, tokens);
                const QColor ground =
                    format.background().style() == Qt::NoBrush ? tokens.panel : format.background().color();
                const double contrast = contrastOf(ground, format.foreground().color());
                QVERIFY2(contrast >= 4.5, qPrintable(QString::fromLatin1(parameters)));
            };
            for (int index = 0; index < 256; ++index) {
                check(qPrintable(QStringLiteral("38;5;%1").arg(index)));
                check(qPrintable(QStringLiteral("48;5;%1").arg(index)));
                check(qPrintable(QStringLiteral("7;38;5;%1").arg(index)));
                check(qPrintable(QStringLiteral("2;38;5;%1").arg(index)));
                check(qPrintable(QStringLiteral("38;5;%1;48;5;%2").arg(index).arg(255 - index)));
            }
            check("7");
            check("30;40");
            check("38;2;24;29;38");
        }
        applyTheme(*qApp, ThemeKind::Dark);
    }

    void itFollowsUntilSomebodyScrollsUp()
    {
        m_tape->add(numbered(0, 1000));
        show();
        QVERIFY(settles(1000));
        QCOMPARE(visible().last(), QStringLiteral("line 999"));
        m_tape->add(numbered(1000, 500));
        QVERIFY(settles(1500));
        QCOMPARE(visible().last(), QStringLiteral("line 1499"));
        auto *follow = control<QCheckBox>(*m_view, QStringLiteral("Follow output: Deploy"));
        QVERIFY(follow && follow->isChecked());
        key(Qt::Key_PageUp);
        QVERIFY(!text().isFollowing());
        QVERIFY(!follow->isChecked());
        key(Qt::Key_PageUp);
        QVERIFY(settles(1500));
        const QStringList before = visible();
        m_tape->add(numbered(1500, 10));
        QVERIFY(settles(1510));
        QCOMPARE(visible(), before);
        key(Qt::Key_End);
        QVERIFY(settles(1510));
        QVERIFY(follow->isChecked());
        QCOMPARE(visible().last(), QStringLiteral("line 1509"));
        key(Qt::Key_Home);
        QVERIFY(settles(1510));
        QCOMPARE(visible().first(), QStringLiteral("line 0"));
        follow->click();
        QVERIFY(settles(1510));
        QCOMPARE(visible().last(), QStringLiteral("line 1509"));
        text().verticalScrollBar()->setValue(700);
        QVERIFY(settles(1510));
        QCOMPARE(visible().first(), QStringLiteral("line 700"));
    }

    void linesThatChangeInPlaceChange()
    {
        m_tape->add("one\n10 %");
        show();
        QVERIFY(settles(2));
        QCOMPARE(text().visibleText(), QStringLiteral("one\n10 %"));
        m_tape->add("\r20 %");
        QTRY_COMPARE(text().visibleText(), QStringLiteral("one\n20 %"));
        m_tape->add("\rdone\nlast\n");
        QTRY_COMPARE(text().visibleText(), QStringLiteral("one\ndone\nlast"));
    }

    void searchGoesFromHitToHit()
    {
        m_tape->add(numbered(0, 100'000));
        show();
        QVERIFY(settles(100'000));
        key(Qt::Key_F, Qt::ControlModifier);
        auto *field = control<QLineEdit>(*m_view, QStringLiteral("Find in output: Deploy"));
        QVERIFY(field && field->hasFocus());
        auto *count = control<QLabel>(*m_view, QStringLiteral("Hits in output: Deploy"));
        QTest::keyClicks(field, QStringLiteral("LINE 777"));
        QTRY_VERIFY_WITH_TIMEOUT(count->text().endsWith(QStringLiteral(" of 111")), 20000);
        // From the place in view, which is the end, to the first one.
        QTRY_COMPARE(count->text(), QStringLiteral("1 of 111"));
        QVERIFY(settles(100'000));
        QVERIFY(visible().contains(QStringLiteral("line 777")));
        key(Qt::Key_F3);
        QTRY_COMPARE(count->text(), QStringLiteral("2 of 111"));
        QTRY_VERIFY(visible().contains(QStringLiteral("line 7770")));
        key(Qt::Key_F3, Qt::ShiftModifier);
        key(Qt::Key_F3, Qt::ShiftModifier);
        QTRY_COMPARE(count->text(), QStringLiteral("111 of 111"));
        QTRY_VERIFY(visible().contains(QStringLiteral("line 77799")));
        key(Qt::Key_Return);
        QTRY_COMPARE(count->text(), QStringLiteral("1 of 111"));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("no such line"));
        QTRY_COMPARE(count->text(), QStringLiteral("not found"));
        control<QCheckBox>(*m_view, QStringLiteral("Regular expression in output: Deploy"))->click();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("^line 9{5}$"));
        QTRY_COMPARE(count->text(), QStringLiteral("1 of 1"));
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral("(("));
        QTRY_VERIFY(count->text().startsWith(QStringLiteral("Not a regular expression")));
        key(Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QVERIFY(text().hasFocus());
    }

    void whatIsSelectedIsCopied()
    {
        m_tape->add("alpha\nbeta\ngamma\n");
        show();
        QVERIFY(settles(3));
        key(Qt::Key_Home);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        key(Qt::Key_Down, Qt::ShiftModifier);
        key(Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("pha\nbe"));
        key(Qt::Key_Escape);
        QVERIFY(!text().hasSelection());
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("alpha\nbeta\ngamma"));
        QVERIFY(shows(*m_view, QStringLiteral("Copied 3 lines.")));
        // By mouse, from one line into another.
        const int row = text().rowHeight();
        QWidget *viewport = text().viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, {16, 4});
        QMouseEvent move(QEvent::MouseMove, QPointF(600, 4 + row),
                         viewport->mapToGlobal(QPointF(600, 4 + row)), Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, {600, 4 + row});
        key(Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("alpha\nbeta"));
    }

    void aMegabyteInOneLineFreezesNothing()
    {
        m_tape->add("before\n" + std::string(1'000'000, 'x') + "needle\nafter\n");
        show();
        QElapsedTimer took;
        took.start();
        QVERIFY(settles(3));
        QVERIFY(text().visibleText().contains(QStringLiteral("1.0 MB line, copy takes it whole")));
        QApplication::processEvents();
        QVERIFY2(took.elapsed() < 2000, qPrintable(QString::number(took.elapsed())));
        key(Qt::Key_Home);
        key(Qt::Key_Down);
        key(Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::clipboard()->text().size(), qsizetype(1'000'006));
        key(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("needle"));
        auto *count = control<QLabel>(*m_view, QStringLiteral("Hits in output: Deploy"));
        QTRY_COMPARE(count->text(), QStringLiteral("1 of 1"));
        key(Qt::Key_Escape);
        control<QCheckBox>(*m_view, QStringLiteral("Wrap lines of output: Deploy"))->click();
        key(Qt::Key_Right);
        QApplication::processEvents();
        QVERIFY(took.elapsed() < 6000);
    }

    void itIsSavedToAFile()
    {
        m_tape->add("one\ntwo\n");
        m_tape->add("bad\n", RecordedStream::Error);
        show();
        QVERIFY(settles(3));
        key(Qt::Key_S, Qt::ControlModifier);
        auto *field = control<QLineEdit>(*m_view, QStringLiteral("File for the output of: Deploy"));
        QVERIFY(field && field->hasFocus());
        QVERIFY(field->text().endsWith(QStringLiteral(".txt")));
        const QString target = m_fixture->path(QStringLiteral("work/out put.txt"));
        field->setText(target);
        key(Qt::Key_Return);
        QTRY_VERIFY(shows(*m_view, QStringLiteral("Saved 3 lines to ")));
        QFile file(target);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("one\ntwo\nbad\n"));
        key(Qt::Key_S, Qt::ControlModifier);
        field->setText(QStringLiteral("/nonexistent/file"));
        key(Qt::Key_Return);
        QTRY_VERIFY(shows(*m_view, QStringLiteral("could not be saved")));
        key(Qt::Key_Escape);
        QVERIFY(!field->isVisible());
    }

    void aSmallOneIsAsHighAsItsLines()
    {
        m_tape->add(numbered(0, 5));
        show(OutputView::Size::Small);
        QVERIFY(settles(5));
        QCOMPARE(text().height(), text().heightFor(5));
        m_tape->add(numbered(5, 500));
        QVERIFY(settles(505));
        QCOMPARE(text().height(), text().heightFor(16));
        QWidget *grip = nullptr;
        for (QWidget *child : m_view->findChildren<QWidget *>()) {
            if (child->accessibleName() == QStringLiteral("Height of output: Deploy"))
                grip = child;
        }
        QVERIFY(grip);
        grip->setFocus();
        key(Qt::Key_Down);
        QTRY_VERIFY(text().height() > text().heightFor(16));
    }

    void aScreenReaderReadsTheLinesInView()
    {
        m_tape->add("alpha\nbeta\n");
        show();
        QVERIFY(settles(2));
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(&text());
        QVERIFY(access && access->textInterface());
        QCOMPARE(access->text(QAccessible::Name), QStringLiteral("Output: Deploy"));
        QCOMPARE(access->textInterface()->text(0, 100), QStringLiteral("alpha\nbeta"));
        QCOMPARE(access->textInterface()->characterCount(), 10);
        int start = 0;
        int end = 0;
        QCOMPARE(access->textInterface()->textAtOffset(7, QAccessible::LineBoundary, &start, &end).trimmed(),
                 QStringLiteral("beta"));
        for (QWidget *child : m_view->findChildren<QWidget *>()) {
            if (child->focusPolicy() & Qt::TabFocus && child->isVisible())
                QVERIFY2(!child->accessibleName().isEmpty(), child->metaObject()->className());
        }
    }

    void aMaskedLineIsRevealedForAWhile()
    {
        m_tape->add("plain\ntoken [masked 1: GitHub token] end\nafter\n");
        show();
        QVERIFY(settles(3));
        QStringList asked;
        m_view->setRevealer([&asked](RunId, qint64 line, const QString &masked,
                                     const std::function<void(const Result<QString> &)> &done) {
            asked += QStringLiteral("%1 %2").arg(line).arg(masked);
            done(QStringLiteral("token s3cr3t end"));
        });
        auto *button = control(*m_view, QStringLiteral("Reveal value: Deploy"));
        QTRY_VERIFY(button && button->isVisible());
        QVERIFY(FoundButton::isOffered(*button)); // in the palette
        key(Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(asked, QStringList(QStringLiteral("2 token [masked 1: GitHub token] end")));
        QCOMPARE(visible(),
                 QStringList(
                     {QStringLiteral("plain"), QStringLiteral("token s3cr3t end"), QStringLiteral("after")}));
        auto *said = m_view->findChild<QLabel *>();
        for (QLabel *label : m_view->findChildren<QLabel *>()) {
            if (label->accessibleName() == QLatin1String("About the output: Deploy"))
                said = label;
        }
        QVERIFY2(said->text().startsWith(QLatin1String("Line 2 is shown unmasked")),
                 qPrintable(said->text()));
        QVERIFY(!said->text().contains(QLatin1String("s3cr3t")));
        // Nothing of it can be taken along.
        QGuiApplication::clipboard()->clear();
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("[masked 1: GitHub token]")));
        QVERIFY(!QGuiApplication::clipboard()->text().contains(QLatin1String("s3cr3t")));
        // It hides by itself, by the same key, and by Escape.
        auto *ends = m_view->findChild<QTimer *>(QStringLiteral("reveal"));
        QVERIFY(ends && ends->isActive());
        QCOMPARE(ends->intervalAsDuration(), std::chrono::milliseconds(OutputView::revealTime));
        ends->start(0);
        QTRY_COMPARE(visible().at(1), QStringLiteral("token [masked 1: GitHub token] end"));
        for (const Qt::Key hides : {Qt::Key_M, Qt::Key_Escape}) {
            key(Qt::Key_M, Qt::ControlModifier);
            QCOMPARE(visible().at(1), QStringLiteral("token s3cr3t end"));
            key(hides, hides == Qt::Key_M ? Qt::ControlModifier : Qt::NoModifier);
            QCOMPARE(visible().at(1), QStringLiteral("token [masked 1: GitHub token] end"));
            QVERIFY(m_view->isVisible());
        }
    }

    void nothingIsOfferedWhereNothingIsMasked()
    {
        m_tape->add("plain [masked] text\n");
        show();
        QVERIFY(settles(1));
        m_view->setRevealer([](RunId, qint64, const QString &, const auto &) { QFAIL("asked"); });
        QTest::qWait(0);
        QVERIFY(!control(*m_view, QStringLiteral("Reveal value: Deploy"))
                || !control(*m_view, QStringLiteral("Reveal value: Deploy"))->isVisible());
        key(Qt::Key_M, Qt::ControlModifier);
    }

    void twoHundredChangesASecondLeaveTheWindowFree()
    {
        m_tape->add(numbered(0, 50));
        show();
        QVERIFY(settles(50));
        qint64 widest = 0;
        OwnTime sinceBeat;
        QTimer heart;
        connect(&heart, &QTimer::timeout, m_view.get(),
                [&] { widest = std::max(widest, sinceBeat.restart()); });
        int updates = 0;
        QTimer bar;
        connect(&bar, &QTimer::timeout, m_view.get(), [&] {
            m_tape->add("\r\033[32m" + std::to_string(++updates) + " of 400\033[0m " + std::string(60, '#'));
        });
        sinceBeat.restart();
        heart.start(5);
        bar.start(5);
        QTRY_VERIFY_WITH_TIMEOUT(updates >= 400, 60000);
        bar.stop();
        QTRY_VERIFY(text().visibleText().contains(QStringLiteral("%1 of 400").arg(updates)));
        QCOMPARE(text().lineCount(), qint64(51));
        QVERIFY2(widest < 100, qPrintable(QString::number(widest)));
    }
};

QTEST_MAIN(TestOutputView)
#include "test_output_view.moc"
