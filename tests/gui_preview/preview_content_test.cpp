// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the preview knows of the passages of a long document, whatever edits there are at once.
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/preview_content.h"
#include "ui/preview/preview_style.h"

#include <QTest>
#include <QWidget>

#include <random>
#include <string>

namespace quoin {

namespace {

constexpr int manySections = 6'000;

DocumentPtr edited(const DocumentPtr& document, const Splices& splices)
{
    return std::make_shared<const Document>(document->edited(splices));
}

/// One item for each passage, each below the one before it.
void verifyItems(const PreviewContent& content)
{
    const PassageList& passages = content.document().passages();
    QCOMPARE(content.size(), passages.size());
    std::size_t i = 0;
    for (auto placed = passages.begin(); placed != passages.end(); ++placed, ++i) {
        QCOMPARE(content.passage(i).get(), (*placed).passage.get());
        QVERIFY(content.height(i) > 0);
        QCOMPARE(content.top(i + 1), content.top(i) + content.height(i));
    }
}

} // namespace

class PreviewContentTest : public QObject {
    Q_OBJECT

    QWidget m_widget;
    PreviewStyle m_style{&m_widget, 100};

private Q_SLOTS:
    void editsFarApartLeaveWhatStandsBetweenThem()
    {
        PreviewContent content;
        content.setStyle(&m_style, 500);
        const DocumentPtr document = documentOf(longText(manySections));
        content.setDocument(document);
        const std::size_t middle = content.size() / 2;
        const PassageLayout* layout = content.layout(middle);
        QVERIFY(layout != nullptr);

        const ListChange change = content.setDocument(
            edited(document, {{{0, 0}, "## One\n\n## Two\n\n"}, {{document->size(), document->size()}, "End.\n"}}));
        QVERIFY(change.removed > 1'000);
        verifyItems(content);
        QCOMPARE(content.existingLayout(middle + 2), layout);

        content.setDocument(document);
        verifyItems(content);
        QCOMPARE(content.existingLayout(middle), layout);
    }

    void itemsAreThoseOfTheDocumentAfterAnyEdits()
    {
        std::mt19937 random(11);
        PreviewContent content;
        content.setStyle(&m_style, 500);
        const DocumentPtr first = documentOf(longText(manySections));
        content.setDocument(first);
        DocumentPtr document = first;
        for (int round = 0; round < 12; ++round) {
            Splices splices;
            for (std::size_t at = random() % 200; at + 300 < document->size() && splices.size() < 1 + random() % 14U;
                 at += 300 + random() % 20'000)
                splices.push_back(
                    {{at, at + random() % 2 * (random() % 250)}, random() % 2 ? "\n\n## New\n\nMore.\n\n" : "x"});
            document = edited(document, splices);
            content.setDocument(document);
            verifyItems(content);
            if (QTest::currentTestFailed())
                return;
        }
        content.setDocument(first);
        verifyItems(content);
        content.setStyle(&m_style, 300);
        verifyItems(content);
    }
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewContentTest)
#include "preview_content_test.moc"
