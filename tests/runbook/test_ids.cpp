// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runbook/document/heading_slug.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace ic;

namespace {

/// The same rule without any economy: all ids that were given are kept.
class PlainIds {
public:
    explicit PlainIds(int firstSuffix)
        : m_firstSuffix(firstSuffix)
    {
    }
    QString take(const QString &name)
    {
        const auto [found, isNew] = m_next.emplace(name, m_firstSuffix);
        if (isNew)
            return name;
        for (;;) {
            const QString id = name + QLatin1Char('-') + QString::number(found->second++);
            if (m_next.emplace(id, m_firstSuffix).second)
                return id;
        }
    }

private:
    int m_firstSuffix;
    std::map<QString, int> m_next;
};

} // namespace

class TestIds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsRepeatedNames()
    {
        UniqueIds ids;
        QStringList given;
        for (const char *name : {"a", "a", "a-2", "a-4", "a", "a", "a-2"})
            given += ids.take(QString::fromLatin1(name));
        QCOMPARE(given.join(QLatin1Char(' ')), QStringLiteral("a a-2 a-2-2 a-4 a-3 a-5 a-2-3"));
    }

    /// Names that look like each other's numbered ids, in every order.
    void givesNoneTwice_data()
    {
        QTest::addColumn<int>("firstSuffix");
        QTest::newRow("of things") << 2;
        QTest::newRow("of headings") << 1;
    }
    void givesNoneTwice()
    {
        QFETCH(int, firstSuffix);
        QRandomGenerator random(7);
        const QStringList parts{QStringLiteral("a"),   QStringLiteral("b-"), QStringLiteral("-1"),
                                QStringLiteral("-2"),  QStringLiteral("-3"), QStringLiteral("-10"),
                                QStringLiteral("-01"), QStringLiteral("2")};
        for (int round = 0; round < 200; ++round) {
            UniqueIds ids(firstSuffix);
            PlainIds plain(firstSuffix);
            QSet<QString> given;
            for (int i = 0; i < 100; ++i) {
                QString name = QStringLiteral("a");
                for (int more = random.bounded(3); more > 0; --more)
                    name += parts.at(random.bounded(int(parts.size())));
                const QString id = ids.take(name);
                QCOMPARE(id, plain.take(name));
                QVERIFY2(!given.contains(id), qPrintable(id));
                given.insert(id);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "test_ids.moc"
