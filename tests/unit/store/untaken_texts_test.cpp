// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Text that no file holds is in the store, with the bytes that its place is of, until it is wanted no more.

#include "models/store/sqlite_store.h"
#include "tests/unit/store/raw_database.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace quoin;
using quoin::test::RawDatabase;
using State = SqliteStore::State;

class UntakenTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = at("quoin.sqlite");
    }
    void keepsTextsThatWereNotTaken();
    void keepsTheBytesOfTextsNoLongerThanThem();
    void saysTextsWhoseBytesAreDamaged();
    void aVersionIsKeptWhileItsBytesAreLetGo();

private:
    [[nodiscard]] QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void UntakenTextsTest::keepsTextsThatWereNotTaken()
{
    const StoredTexts texts = {QByteArray("## Spec\r\n\0\xff", 11),
                               {{QStringLiteral("api.rest[2].route"), QStringLiteral("API Design › GET /v1"),
                                 "no slash", QStringLiteral("A path begins with “/”.")},
                                {QString(), QString(), QByteArray("a\0b", 3), QStringLiteral("Why not.")},
                                {QStringLiteral("api.rest[3].method"), QString(), QByteArray(), QString()}}};
    {
        SqliteStore store(m_file);
        QVERIFY(!store.keepTexts(at("a.md"), texts)); // Not open yet.
        QVERIFY(!store.lastError().isEmpty());
        QCOMPARE(store.open(), State::Ready);
        QVERIFY(store.keptTexts(at("a.md")).texts.isEmpty());
        QVERIFY2(store.keepTexts(at("a.md"), texts), qPrintable(store.lastError()));
    }
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QCOMPARE(store.keptTexts(at("a.md")).bytes, texts.bytes);
    QCOMPARE(store.keptTexts(at("a.md")).texts, texts.texts);
    QVERIFY(store.keptTexts(at("b.md")).texts.isEmpty());
    QVERIFY(store.versions(at("a.md")).isEmpty()); // They are no version.
    QVERIFY(store.keepTexts(at("a.md"), {"", {texts.texts.constLast()}}));
    QCOMPARE(store.keptTexts(at("a.md")).bytes, QByteArray(""));
    QCOMPARE(store.keptTexts(at("a.md")).texts, QList<StoredText>{texts.texts.constLast()});
    QVERIFY(store.keepTexts(at("a.md"), {}));
    QVERIFY(store.keptTexts(at("a.md")).texts.isEmpty());
}

void UntakenTextsTest::keepsTheBytesOfTextsNoLongerThanThem()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    const QList<StoredText> one = {{QStringLiteral("api.rest[1].route"), QString(), "x", QString()}};
    const auto contents = [this] { return RawDatabase(m_file).value("SELECT count(*) FROM content").toInt(); };
    QVERIFY(store.addVersion(at("a.md"), "saved").has_value());
    QVERIFY(store.keepTexts(at("a.md"), {"saved", one}));
    QCOMPARE(contents(), 1);
    QVERIFY(store.keepTexts(at("a.md"), {"by another program", one}));
    QVERIFY(store.keepTexts(at("b.md"), {"by another program", one}));
    QCOMPARE(contents(), 2);
    QVERIFY(store.keepTexts(at("a.md"), {}));
    QCOMPARE(store.keptTexts(at("b.md")).bytes, QByteArray("by another program"));
    QVERIFY(store.keepTexts(at("b.md"), {}));
    QCOMPARE(contents(), 1);
    QCOMPARE(store.versionBytes(at("a.md"), 1), std::optional<QByteArray>("saved"));
}

void UntakenTextsTest::saysTextsWhoseBytesAreDamaged()
{
    SqliteStore store(m_file);
    QCOMPARE(store.open(), State::Ready);
    QVERIFY(store.keepTexts(
        at("a.md"), {"one", {{QStringLiteral("api.rest[1].route"), QStringLiteral("API"), "x", QStringLiteral("y")}}}));
    QVERIFY(RawDatabase(m_file).run("UPDATE content SET data = CAST('two' AS BLOB)"));
    const StoredTexts kept = store.keptTexts(at("a.md"));
    QCOMPARE(kept.bytes, QByteArray());
    QCOMPARE(kept.texts, (QList<StoredText>{{QString(), QStringLiteral("API"), "x", QStringLiteral("y")}}));
}

// One program lets go of the bytes that another one is about to keep as a version.
void UntakenTextsTest::aVersionIsKeptWhileItsBytesAreLetGo()
{
    const QList<StoredText> one = {{QStringLiteral("api.rest[1].route"), QString(), "x", QString()}};
    std::thread other([this, &one] {
        SqliteStore store(m_file);
        if (store.open() != State::Ready)
            return;
        for (int i = 0; i < 200; ++i) {
            store.keepTexts(at("b.md"), {QByteArray::number(i), one});
            store.keepTexts(at("b.md"), {});
        }
    });
    SqliteStore store(m_file);
    const State state = store.open();
    QStringList failures;
    for (int i = 0; i < 200 && state == State::Ready; ++i) {
        if (!store.addVersion(at("a.md"), QByteArray::number(i)))
            failures.append(store.lastError());
    }
    other.join();
    QCOMPARE(state, State::Ready);
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(QLatin1Char('\n'))));
    QCOMPARE(store.versions(at("a.md")).size(), 200);
    for (int i = 0; i < 200; ++i)
        QCOMPARE(store.versionBytes(at("a.md"), i + 1), std::optional(QByteArray::number(i)));
}

QTEST_GUILESS_MAIN(UntakenTextsTest)
#include "untaken_texts_test.moc"
