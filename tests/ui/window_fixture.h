// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/translation.h"
#include "tests/console/console_fixture.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_settings.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/ticker.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>

#include <memory>

namespace ic::test {

/// The real window on a real console, with a clock of the test's own. What a person does is said in one line
/// each.
class WindowFixture {
public:
    explicit WindowFixture(const QByteArray &runbook = {}, const QByteArray &environmentYaml = {})
        : fixture(runbook, environmentYaml)
        , ticker(fixture.clock)
    {
        [[maybe_unused]] static const bool once = (installTranslations(*qApp), true);
        start();
    }

    /// As somebody who starts the program again on the same data.
    void restart()
    {
        window.reset();
        console.reset();
        start();
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : window.get();
        QTest::keyClick(target, key, modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void click(const QString &button)
    {
        // A new row comes into view with the next turn of the event loop.
        QAbstractButton *found = nullptr;
        QVERIFY2(QTest::qWaitFor([&] { return (found = visible<QAbstractButton>(button)) != nullptr; }, 2000),
                 qPrintable(QStringLiteral("no button in view is called ") + button));
        QVERIFY2(found->isEnabled(), qPrintable(button + QStringLiteral(" is disabled")));
        QTest::mouseClick(found, Qt::LeftButton);
    }
    /// As time passes for everybody at once.
    void advance(std::chrono::milliseconds by)
    {
        fixture.clock.advance(by);
        ticker.tickNow();
    }

    /// What is in view under this accessible name (for a label: its text, where it has none of its own).
    template <typename Widget>
    Widget *visible(const QString &name) const
    {
        for (Widget *widget : window->findChildren<Widget *>()) {
            if (widget->isVisible() && nameOf(widget) == name)
                return widget;
        }
        return nullptr;
    }
    /// Value of a readout, by its caption.
    QString readout(const QString &caption) const
    {
        const QLabel *label = visible<QLabel>(caption);
        return label ? label->accessibleDescription() : QString();
    }
    bool sees(const QString &text) const
    {
        for (const QLabel *label : window->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    const Incident &incident() const { return console->incident(); }
    /// From the ready screen: first situation, defaults.
    /// Until what the look at the declaration found is on the timeline, so that no line comes by itself
    /// later.
    bool declareFirst()
    {
        press(Qt::Key_1);
        press(Qt::Key_Return);
        return QTest::qWaitFor([this] {
            return incident().isOpen() && incident().preflight && visible<QLabel>(QStringLiteral("Elapsed"));
        });
    }

    ConsoleFixture fixture;
    std::unique_ptr<Console> console;
    Ticker ticker;
    std::unique_ptr<MainWindow> window;

private:
    void start()
    {
        console = std::make_unique<Console>(fixture.options(), fixture.clock, fixture.keychain);
        window = std::make_unique<MainWindow>(*console, ticker,
                                              WindowSettings(fixture.path(QStringLiteral("ui.ini"))));
        window->resize(1280, 720);
        QSignalSpy ready(window.get(), &MainWindow::ready);
        console->start();
        window->show();
        window->activateWindow();
        QVERIFY(ready.wait(20000) || ready.count() > 0);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    template <typename Widget>
    static QString nameOf(const Widget *widget)
    {
        if (!widget->accessibleName().isEmpty())
            return widget->accessibleName();
        if constexpr (requires { widget->text(); })
            return widget->text();
        return {};
    }
};

} // namespace ic::test
