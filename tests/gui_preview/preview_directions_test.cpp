// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/passage_renderer.h"
#include "models/text/document.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/preview_style.h"
#include "ui/preview/text_box.h"

#include <QTest>
#include <QWidget>

namespace quoin {

/// Texts that are read from right to left.
class PreviewDirectionsTest : public QObject {
    Q_OBJECT

private:
    static constexpr double width = 400;

    /// The place of the first block's character at `position`.
    static double placeOf(const std::string& bytes, int position)
    {
        const QWidget widget;
        const PreviewStyle style(&widget, 100);
        BlockSources sources;
        const Document document = Document::parse(bytes);
        const RenderedPassagePtr rendered = renderPassage(*document.passages()[0].passage, DefinitionIndex());
        TextBox box(rendered->blocks.front(), width, style, sources);
        return box.rectOf(position).x();
    }

private Q_SLOTS:
    void aTextFromRightToLeftBeginsAtTheRight()
    {
        const std::string hebrew = "\u05e9\u05dc\u05d5\u05dd code 12.";
        QVERIFY(placeOf(hebrew + "\n", 0) > width - 10);
        QVERIFY(placeOf("# " + hebrew + "\n", 0) > width - 10);
        QVERIFY(placeOf("> " + hebrew + "\n", 0) > width - 10);
    }

    void itsWordsStandInTheirOrder()
    {
        const std::string hebrew = "\u05e9\u05dc\u05d5\u05dd code \u05e2\u05d5\u05dc\u05dd.\n";
        QVERIFY(placeOf(hebrew, 0) > placeOf(hebrew, 6));
        QVERIFY(placeOf(hebrew, 6) > placeOf(hebrew, 12));
    }

    void anItemOfAListStaysAtItsMark() { QVERIFY(placeOf("- \u05e9\u05dc\u05d5\u05dd\n", 4) < 10); }

    void othersBeginAtTheLeft()
    {
        QVERIFY(placeOf("code \u05e9\u05dc\u05d5\u05dd\n", 0) < 1);
        QVERIFY(placeOf("\u4e2d\u6587\n", 0) < 1);
    }
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewDirectionsTest)
#include "preview_directions_test.moc"
