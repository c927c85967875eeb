// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/style_sheet.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

#include <cmath>

using namespace ic;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textHasContrast_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light}) {
            applyTheme(*qApp, kind);
            const Tokens t = tokensFor(qApp->palette());
            const char *theme = kind == ThemeKind::Dark ? "dark" : "light";
            const auto add = [theme](const char *name, const QColor &text, const QColor &ground) {
                QTest::addRow("%s: %s", theme, name) << text << ground;
            };
            add("text on window", t.text, t.window);
            add("text on bar", t.text, t.bar);
            add("dim on bar", t.dim, t.bar);
            add("text on panel", t.text, t.panel);
            add("text on raised", t.text, t.raised);
            add("text on selected", t.text, t.selected);
            add("dim on window", t.dim, t.window);
            add("dim on panel", t.dim, t.panel);
            add("dim on raised", t.dim, t.raised);
            add("dim on selected", t.dim, t.selected);
            add("dim on running", t.dim, t.runningGround);
            add("dim on overdue", t.dim, t.warningGround);
            add("text on overdue", t.text, t.warningGround);
            add("warning on overdue", t.warning, t.warningGround);
            add("warning on panel", t.warning, t.panel);
            add("warning on live bar", t.warning, t.badGround);
            add("warning on drill bar", t.warning, t.drillGround);
            add("good on panel", t.good, t.panel);
            add("good on its ground", t.good, t.goodGround);
            add("bad on panel", t.bad, t.panel);
            add("accent on panel", t.accent, t.panel);
            add("accent on window", t.accent, t.window);
            add("accent on running", t.accent, t.runningGround);
            add("text on accent", t.accentText, t.accentGround);
            add("text on danger", t.dangerText, t.dangerGround);
            add("text on live bar", t.text, t.badGround);
            add("secondary on live bar", t.barDim, t.badGround);
            add("text on drill bar", t.text, t.drillGround);
            add("secondary on drill bar", t.barDim, t.drillGround);
            add("secondary on stripes", t.barDim, t.warningGround);
            add("secondary on panel", t.barDim, t.panel);
        }
    }
    void textHasContrast()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void everyTokenOfTheSheetIsFilledIn()
    {
        applyTheme(*qApp, ThemeKind::Dark);
        QVERIFY(!qApp->styleSheet().isEmpty());
        QVERIFY(!qApp->styleSheet().contains(QLatin1Char('@')));
    }

    void themesSwitchWhileRunning()
    {
        applyTheme(*qApp, ThemeKind::Dark);
        QLabel label(QStringLiteral("x"));
        setRole(&label, Role::Dim);
        label.ensurePolished();
        const QColor dark = label.palette().color(QPalette::WindowText);
        applyTheme(*qApp, ThemeKind::Light);
        label.ensurePolished();
        QVERIFY(dark != label.palette().color(QPalette::WindowText));
        QCOMPARE(label.palette().color(QPalette::WindowText), tokensFor(qApp->palette()).dim);
    }

    void aRoleCanChangeWhileShown()
    {
        applyTheme(*qApp, ThemeKind::Dark);
        QLabel label(QStringLiteral("x"));
        setRole(&label, Role::Warning);
        QCOMPARE(label.palette().color(QPalette::WindowText), tokensFor(qApp->palette()).warning);
        setRole(&label, Role::Plain);
        label.ensurePolished();
        QCOMPARE(label.palette().color(QPalette::WindowText), tokensFor(qApp->palette()).text);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
