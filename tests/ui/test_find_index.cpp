// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/loader.h"
#include "ui/shell/command_set.h"
#include "ui/shell/find_index.h"
#include "ui/shell/find_model.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSet>
#include <QTest>
#include <QWidget>

using namespace ic;

class TestFindIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = loadRunbook(embeddedRunbookPath());
        QVERIFY(loaded);
        m_runbook = *loaded;
        m_entries = FindIndex::build(m_runbook.get(), JournalState(), CommandSet(&m_window));
    }

    void everyKindOfThingIsThere()
    {
        using Kind = FindEntry::Kind;
        QSet<int> kinds;
        for (const FindEntry &entry : m_entries)
            kinds << static_cast<int>(entry.kind);
        for (const Kind kind : {Kind::Situation, Kind::Section, Kind::Step, Kind::Contact, Kind::Template,
                                Kind::Resource, Kind::Command})
            QVERIFY2(kinds.contains(static_cast<int>(kind)), qPrintable(FindIndex::kindName(kind)));
    }

    void everyWordHasToOccur()
    {
        const auto found = FindIndex::match(m_entries, QStringLiteral("rollback emerg"));
        QVERIFY(!found.empty());
        for (const FindEntry &entry : found) {
            const QString all = entry.title + entry.detail + FindIndex::kindName(entry.kind);
            QVERIFY2(all.contains(QStringLiteral("rollback"), Qt::CaseInsensitive), qPrintable(all));
            QVERIFY2(all.contains(QStringLiteral("emerg"), Qt::CaseInsensitive), qPrintable(all));
        }
        QVERIFY(FindIndex::match(m_entries, QStringLiteral("qwertzuiop")).empty());
    }

    void theBeginningOfATitleWins()
    {
        const auto found = FindIndex::match(m_entries, QStringLiteral("data"));
        QVERIFY(!found.empty());
        QVERIFY2(found.front().title.startsWith(QStringLiteral("data"), Qt::CaseInsensitive),
                 qPrintable(found.front().title));
    }

    void withoutWordsEverythingIsOffered()
    {
        QCOMPARE(FindIndex::match(m_entries, QString()).size(), m_entries.size());
    }

    void commandsHaveIdsAndKeysOfTheirOwn()
    {
        const CommandSet commands(&m_window);
        QSet<QString> ids;
        QSet<QString> keys;
        int withKeys = 0;
        for (const Command command : commands.all()) {
            ids << CommandSet::id(command);
            QVERIFY(!commands.action(command)->text().isEmpty());
            if (!commands.keys(command).isEmpty()) {
                keys << commands.keys(command);
                ++withKeys;
            }
        }
        QCOMPARE(ids.size(), static_cast<qsizetype>(commands.all().size()));
        QCOMPARE(keys.size(), withKeys);
    }

    void thePreflightIsFoundByItsName()
    {
        const auto found = FindIndex::match(m_entries, QStringLiteral("preflight"));
        QVERIFY(std::ranges::any_of(
            found, [](const FindEntry &entry) { return entry.id == CommandSet::id(Command::LookAgain); }));
    }

    void theModelIsSound()
    {
        FindModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setEntries(m_entries);
        QCOMPARE(model.rowCount(), static_cast<int>(m_entries.size()));
        model.setEntries({});
        QCOMPARE(model.rowCount(), 0);
    }

private:
    QWidget m_window;
    RunbookPtr m_runbook;
    std::vector<FindEntry> m_entries;
};

QTEST_MAIN(TestFindIndex)
#include "test_find_index.moc"
