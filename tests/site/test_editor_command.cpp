// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/site/editor_command.h"

#include <QTest>

using namespace ic;

class TestEditorCommand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensTheFileAtTheLine()
    {
        const auto command =
            editorCommand(QStringLiteral("code -g {file}:{line}"), QStringLiteral("/p/run book.md"), 12);
        QVERIFY(command);
        QCOMPARE(
            *command,
            (QStringList{QStringLiteral("code"), QStringLiteral("-g"), QStringLiteral("/p/run book.md:12")}));
    }

    void aFileNameIsNeverMoreThanOneArgument()
    {
        for (const QString &name : {QStringLiteral("/p/a b.md"), QStringLiteral("/p/\"; rm -rf x.md"),
                                    QStringLiteral("/p/$(id).md"), QStringLiteral("/p/{line}.md")}) {
            const auto command = editorCommand(QStringLiteral("kate --line {line} {file}"), name, 3);
            QVERIFY(command);
            QCOMPARE(command->size(), 4);
            QCOMPARE(command->last(), name);
        }
    }

    void withoutAPlaceTheFileComesLast()
    {
        const auto command = editorCommand(QStringLiteral("\"my editor\" -n"), QStringLiteral("/p/a.md"), 3);
        QVERIFY(command);
        QCOMPARE(command->first(), QStringLiteral("my editor"));
        QCOMPARE(command->last(), QStringLiteral("/p/a.md"));
    }

    void whatNeedsAShellIsRefused()
    {
        for (const char *setting :
             {"code {file} | tee x", "sh -c 'code {file}'", "/bin/bash {file}", "code $HOME {file}",
              "code {file}; true", "code `id`", "code > x", "", "\"\""})
            QVERIFY2(!editorCommand(QString::fromLatin1(setting), QStringLiteral("/p/a.md"), 1), setting);
    }

    void onlyEditorsWithAWindowAreTakenFromTheEnvironment()
    {
        QCOMPARE(graphicalEditor(QStringLiteral("/usr/bin/kate")),
                 QStringLiteral("kate --line {line} {file}"));
        QVERIFY(graphicalEditor(QStringLiteral("vim")).isEmpty());
        QVERIFY(graphicalEditor(QStringLiteral("nano")).isEmpty());
        QVERIFY(graphicalEditor(QString()).isEmpty());
        QVERIFY(graphicalEditor(QStringLiteral("code --wait")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEditorCommand)
#include "test_editor_command.moc"
