// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/placeholder_binding.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace ic;

class TestPlaceholderBinding : public QObject {
    Q_OBJECT

    static QString runBound(const BoundScript &bound, const QString &directory)
    {
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : bound.environment)
            environment.insert(name, value);
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(directory);
        shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), bound.script});
        shell.waitForFinished();
        return QString::fromUtf8(shell.readAllStandardOutput());
    }

private Q_SLOTS:
    void hostileValuesArriveAsOneArgument_data()
    {
        QTest::addColumn<QString>("value");
        const auto row = [](const char *value) { QTest::newRow(value) << QString::fromUtf8(value); };
        row("plain");
        row("two words");
        row("$(touch hurt)");
        row("`touch hurt`");
        row("; touch hurt");
        row("\" ; touch hurt ; \"");
        row("' ; touch hurt ; '");
        row("a\ntouch hurt\n");
        row("$HOME ${PATH}");
        row("* ? [a]");
        row("\\");
        row("&& touch hurt");
        row("> hurt");
        row("ｈｏｓｔ；ｔｏｕｃｈ");
    }
    void hostileValuesArriveAsOneArgument()
    {
        QFETCH(QString, value);
        QTemporaryDir directory;
        const QString mark = QStringLiteral("<HOST>");
        // Bare, in double quotes, in single quotes, and inside a word.
        for (const char *script : {"printf '%s' <HOST>", "printf '%s' \"<HOST>\"", "printf '%s' '<HOST>'"}) {
            Step step;
            step.script = QString::fromUtf8(script);
            step.placeholders = QStringList{mark};
            const auto bound = bindPlaceholders(step, {{mark, value}});
            QVERIFY(bound);
            QVERIFY2(!bound->script.contains(value) || value == QLatin1String("\\"),
                     qPrintable(bound->script));
            QCOMPARE(runBound(*bound, directory.path()), value);
        }
        QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("hurt"))));
    }

    void refusesWhatCanNotBeSafe()
    {
        Step step;
        step.script = QStringLiteral("ping your-host");
        step.placeholders = QStringList{QStringLiteral("your-host")};
        QVERIFY(!bindPlaceholders(step, {}));
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("  ")}}));
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("-f")}}));
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("a") + QChar(0)}}));
        step.script = QStringLiteral("cat <<'END'\nyour-host\nEND");
        QVERIFY(!bindPlaceholders(step, {{QStringLiteral("your-host"), QStringLiteral("db")}}));
    }

    void leavesOtherTextAlone()
    {
        Step step;
        step.script = QStringLiteral("echo 'it'\\''s' \"$X\" <A> '<A>' \"<A>\" <AB>");
        step.placeholders = QStringList{QStringLiteral("<A>"), QStringLiteral("<AB>")};
        const auto bound = bindPlaceholders(
            step,
            {{QStringLiteral("<A>"), QStringLiteral("1")}, {QStringLiteral("<AB>"), QStringLiteral("2")}});
        QVERIFY(bound);
        QCOMPARE(
            bound->script,
            QStringLiteral("echo 'it'\\''s' \"$X\" \"${IC_A}\" ''\"${IC_A}\"'' \"${IC_A}\" \"${IC_AB}\""));
    }
};

QTEST_GUILESS_MAIN(TestPlaceholderBinding)
#include "test_placeholder_binding.moc"
