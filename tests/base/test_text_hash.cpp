// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text_hash.h"

#include <QTest>

using namespace ic;

class TestTextHash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTextsApart()
    {
        // Of every length around the pieces that are read at once, and with zeros where nothing stands.
        TextSet texts;
        std::unordered_set<quint64> hashes;
        for (int length = 0; length < 20; ++length) {
            for (const char16_t letter : {u'a', u'b', u'é', u'\0'}) {
                const QString text(length, QChar(letter));
                texts.insert(text);
                hashes.insert(textHash(text));
                QCOMPARE(textHash(text), textHash(QStringView(text + QLatin1Char('x')).chopped(1)));
            }
        }
        QCOMPARE(texts.size(), size_t(1 + 19 * 4));
        QCOMPARE(hashes.size(), texts.size());
    }

    void findsByView()
    {
        const TextSet words = textSetOf("cat cd été");
        QVERIFY(words.contains(QStringView(u"cd ls").first(2)));
        QVERIFY(words.contains(QStringView(u"été")));
        QVERIFY(!words.contains(QStringView(u"ca")));
        QCOMPARE(words.size(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestTextHash)
#include "test_text_hash.moc"
