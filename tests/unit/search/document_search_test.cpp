// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/document_search.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace quoin {

namespace {

TemplatePtr builtIn()
{
    QFile file(QStringLiteral(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json"));
    return file.open(QIODevice::ReadOnly) ? std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString())) : nullptr;
}

SpecPtr bound(const std::string& bytes)
{
    return Spec::bind(Document::parse(bytes), builtIn());
}

std::string longText(const std::string& more)
{
    std::string text = "# API\n\n";
    while (text.size() < (std::size_t{1} << 20))
        text += "Words and words of a line.\n";
    return text + more;
}

SearchWish wish(const char* text)
{
    return {QString::fromUtf8(text), false, false, false};
}

using Begins = std::vector<std::size_t>;

Begins begins(const DocumentSearch& search)
{
    Begins list;
    for (const TextHit& hit : search.result().hits)
        list.push_back(hit.range.begin);
    return list;
}

} // namespace

class DocumentSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortOneIsSearchedAtOnce()
    {
        DocumentSearch search;
        QSignalSpy found(&search, &DocumentSearch::found);
        search.setSpec(bound("a b a"));
        search.search(wish("a"));
        QCOMPARE(found.count(), 1);
        QVERIFY(!search.isSearching());
        QCOMPARE(begins(search), (Begins{0, 4}));
        QCOMPARE(search.text().text(), QStringLiteral("a b a"));
    }

    void aLongOneBesideTheThread()
    {
        const std::string text = longText("needle\n");
        DocumentSearch search;
        QSignalSpy found(&search, &DocumentSearch::found);
        search.setSpec(bound(text));
        search.search(wish("needle"));
        QVERIFY(search.isSearching());
        QCOMPARE(found.count(), 0);
        QTRY_COMPARE(found.count(), 1);
        QVERIFY(!search.isSearching());
        QCOMPARE(begins(search), (Begins{text.size() - 7}));
    }

    void theLastWishCounts()
    {
        DocumentSearch search;
        QSignalSpy found(&search, &DocumentSearch::found);
        search.setSpec(bound(longText("needle thread\n")));
        search.search(wish("needle"));
        search.search(wish("nothing at all"));
        search.search(wish("thread"));
        QTRY_COMPARE(found.count(), 1);
        QCOMPARE(search.result().hits.size(), std::size_t{1});
        search.search(wish(""));
        QCOMPARE(found.count(), 2);
        QVERIFY(search.result().hits.empty());
    }

    void whatWasFoundGoesAlongWithEdits()
    {
        const std::string text = longText("needle one needle two needle\n");
        const SpecPtr spec = bound(text);
        DocumentSearch search;
        QSignalSpy found(&search, &DocumentSearch::found);
        search.setSpec(spec);
        search.search(wish("needle"));
        QTRY_COMPARE(found.count(), 1);
        const std::size_t first = text.size() - 29;
        QCOMPARE(begins(search), (Begins{first, first + 11, first + 22}));
        // More at the front, less within the second, something right behind the third.
        const Splices splices{{{0, 0}, "more "}, {{first + 12, first + 14}, ""}, {{first + 28, first + 28}, "s"}};
        search.follow(spec->edited(splices), splices);
        QCOMPARE(begins(search), (Begins{first + 5, first + 25}));
        search.search(wish("needle"));
        QVERIFY(search.isSearching());
        QCOMPARE(begins(search), (Begins{first + 5, first + 25})); // Until it is known anew.
        QTRY_COMPARE(found.count(), 2);
        QCOMPARE(begins(search), (Begins{first + 5, first + 25}));
    }

    void nothingIsFoundInAnotherDocument()
    {
        DocumentSearch search;
        QSignalSpy found(&search, &DocumentSearch::found);
        search.setSpec(bound(longText("needle\n")));
        search.search(wish("needle"));
        search.setSpec(bound("needle"));
        QVERIFY(!search.isSearching());
        QVERIFY(search.result().hits.empty());
        workers().waitForDone();
        QTest::qWait(20);
        QCOMPARE(found.count(), 0);
        search.setSpec(nullptr);
        search.search(wish("needle"));
        QCOMPARE(found.count(), 1);
        QVERIFY(search.result().hits.empty());
    }
};

} // namespace quoin

QTEST_GUILESS_MAIN(quoin::DocumentSearchTest)
#include "document_search_test.moc"
