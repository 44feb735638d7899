// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The speller with a small dictionary of its own, and without any.

#include "models/spelling/speller.h"
#include "models/spelling/spelling_engine.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace quoin;
using Verdict = Speller::Verdict;

namespace {

class Words final : public WordStore {
public:
    [[nodiscard]] QString lastError() const override { return error; }
    [[nodiscard]] QStringList words(const QString&) const override { return list; }
    bool addWord(const QString& path, const QString& word) override
    {
        added.append(path + QLatin1Char(':') + word);
        return error.isEmpty();
    }

    QStringList list;
    QStringList added;
    QString error;
};

} // namespace

class SpellerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put("xx_XX.aff", "SET UTF-8\nTRY aeiou\n");
        put("xx_XX.dic", "3\nqueue\nledger\ncaf\xC3\xA9\n");
        put("yy.aff", "SET UTF-8\n");
        put("yy.dic", "1\nanders\n");
        put("hyph_xx.dic", "UTF-8\n");
    }

    void dictionariesAreFound()
    {
        QStringList names;
        for (const Dictionary& dictionary : dictionariesIn({m_folder->path(), QStringLiteral("/nowhere")}))
            names.append(dictionary.name);
        QCOMPARE(names, QStringList({QStringLiteral("xx_XX"), QStringLiteral("yy")}));
        QCOMPARE(usualDictionary(dictionariesIn({m_folder->path()}), QStringLiteral("yy_ZZ")), QStringLiteral("yy"));
        QCOMPARE(usualDictionary({}, QStringLiteral("yy")), QString());
    }

    void withoutDictionaryNothingIsWrong()
    {
        Speller speller({}, nullptr);
        QVERIFY(speller.fault() != Speller::Fault::None);
        speller.setOn(true);
        QVERIFY(!speller.isOn());
        QCOMPARE(speller.verdict(QStringLiteral("qeue")), Verdict::Right);
    }

    void wordsAreCheckedAsideAndRemembered()
    {
        if (!SpellingEngine::isBuilt())
            QSKIP("built without hunspell");
        Speller speller({m_folder->path()}, nullptr);
        turnOn(speller);
        QSignalSpy learned(&speller, &Speller::learned);
        QCOMPARE(speller.verdict(QStringLiteral("qeue")), Verdict::Unknown);
        QCOMPARE(speller.verdict(QStringLiteral("caf\u00E9")), Verdict::Unknown);
        QVERIFY(learned.wait());
        QCOMPARE(learned.count(), 1);
        QCOMPARE(learned[0][0].value<QSet<QString>>(), QSet<QString>{QStringLiteral("qeue")});
        QCOMPARE(speller.verdict(QStringLiteral("qeue")), Verdict::Wrong);
        QCOMPARE(speller.verdict(QStringLiteral("caf\u00E9")), Verdict::Right);
        QSignalSpy suggested(&speller, &Speller::suggested);
        speller.suggest(QStringLiteral("qeue"));
        QVERIFY(suggested.wait());
        QCOMPARE(suggested[0][0].toString(), QStringLiteral("qeue"));
        QVERIFY(suggested[0][1].toStringList().contains(QStringLiteral("queue")));
    }

    void anotherLanguageForgetsTheAnswers()
    {
        if (!SpellingEngine::isBuilt())
            QSKIP("built without hunspell");
        Speller speller({m_folder->path()}, nullptr);
        turnOn(speller);
        speller.setLanguage(QStringLiteral("yy"));
        QSignalSpy learned(&speller, &Speller::learned);
        QCOMPARE(speller.verdict(QStringLiteral("queue")), Verdict::Unknown);
        QVERIFY(learned.wait());
        QCOMPARE(speller.verdict(QStringLiteral("queue")), Verdict::Wrong);
    }

    void ownWordsAreRight()
    {
        if (!SpellingEngine::isBuilt())
            QSKIP("built without hunspell");
        Words words;
        words.list = QStringList{QStringLiteral("plaid")};
        Speller speller({m_folder->path()}, &words);
        turnOn(speller);
        speller.setDocument(QStringLiteral("/a/b.md"));
        QCOMPARE(speller.verdict(QStringLiteral("plaid")), Verdict::Right);
        QCOMPARE(speller.verdict(QStringLiteral("Plaid")), Verdict::Right);
        speller.ignore(QStringLiteral("foo"));
        QCOMPARE(speller.verdict(QStringLiteral("foo")), Verdict::Right);
        QVERIFY(speller.add(QStringLiteral("bar")));
        QCOMPARE(words.added, QStringList{QStringLiteral("/a/b.md:bar")});
        QCOMPARE(speller.verdict(QStringLiteral("bar")), Verdict::Right);
        // One that cannot be kept counts until the program ends.
        words.error = QStringLiteral("no room");
        QVERIFY(!speller.add(QStringLiteral("baz")));
        QCOMPARE(speller.lastError(), words.error);
        speller.setDocument(QStringLiteral("/c.md"));
        QCOMPARE(speller.verdict(QStringLiteral("baz")), Verdict::Right);
        QCOMPARE(speller.verdict(QStringLiteral("bar")), Verdict::Unknown); // Another project's.
    }

    void wordsOfTheTradeAreRightInEveryLanguage()
    {
        if (!SpellingEngine::isBuilt())
            QSKIP("built without hunspell");
        Speller speller({m_folder->path()}, nullptr);
        speller.setTradeWords({QStringLiteral("webhook")});
        turnOn(speller);
        QCOMPARE(speller.verdict(QStringLiteral("webhook")), Verdict::Right);
        QCOMPARE(speller.verdict(QStringLiteral("Webhook")), Verdict::Right);
        QCOMPARE(speller.verdict(QStringLiteral("webhok")), Verdict::Unknown);
        speller.setLanguage(QStringLiteral("yy"));
        QCOMPARE(speller.verdict(QStringLiteral("webhook")), Verdict::Right);
    }

    void wordsInAnotherScriptAreNotChecked()
    {
        if (!SpellingEngine::isBuilt())
            QSKIP("built without hunspell");
        put("en_US.aff", "SET UTF-8\n");
        put("en_US.dic", "1\nqueue\n");
        Speller speller({m_folder->path()}, nullptr);
        speller.setLanguage(QStringLiteral("en_US"));
        speller.setOn(true);
        QCOMPARE(speller.verdict(QStringLiteral("очередь")), Verdict::Right);
        QCOMPARE(speller.verdict(QStringLiteral("数据库")), Verdict::Right);
        QCOMPARE(speller.verdict(QStringLiteral("qeue")), Verdict::Unknown);
    }

    // Lines too short to tell by themselves are of the document's language.
    void aDocumentOfUnknownWordsHasNoneToMark()
    {
        if (!SpellingEngine::isBuilt())
            QSKIP("built without hunspell");
        Speller speller({m_folder->path()}, nullptr);
        turnOn(speller);
        const QString line = QStringLiteral("der Dienst nimmt Zahlungen vieler Kunden mancher Filialen entgegen und "
                                            "bucht ihre Summen");
        const auto ask = [&speller](const QStringList& words) {
            for (const QString& word : words)
                (void)speller.verdict(word);
        };
        const QList<ProseWord> two{{0, 3}, {4, 6}};
        QSignalSpy learned(&speller, &Speller::learned);
        ask(line.split(u' ').mid(0, 3));
        QVERIFY(learned.wait());
        QCOMPARE(speller.wrongWords(line, two).size(), 2);
        ask(line.split(u' '));
        QVERIFY(learned.wait());
        QSignalSpy changed(&speller, &Speller::changed);
        ask(line.split(u' '));
        QVERIFY(speller.wrongWords(line, two).isEmpty());
        QVERIFY(changed.wait()); // What was marked before is not any longer.
        speller.setDocument(QStringLiteral("/other.md"));
        QCOMPARE(speller.wrongWords(line, two).size(), 2);
    }

private:
    void put(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static void turnOn(Speller& speller)
    {
        speller.setLanguage(QStringLiteral("xx_XX"));
        speller.setOn(true);
        QVERIFY(speller.isOn());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SpellerTest)
#include "speller_test.moc"
