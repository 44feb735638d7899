// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Lines that are gone to are brought into view: as many as fit, the first of them on top.
#include "tests/gui_preview/shown_preview.h"

#include <QScrollBar>

namespace quoin {

namespace {

std::string paragraphs(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "Words of paragraph " + std::to_string(i) + ".\n\n";
    return text;
}

/// A document whose middle is a section with so many paragraphs.
struct Sectioned {
    explicit Sectioned(int size, const std::string& behind = {})
        : before("# Before\n\n" + paragraphs(80))
        , section("# Section\n\n" + paragraphs(size) + behind)
        , first(lines(before))
        , end(first + lines(section))
        , shown(before + section + "# Behind\n\n" + paragraphs(80))
    {}

    static std::size_t lines(const std::string& text)
    {
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    }
    /// The section's heading stands at the lower edge of what is seen.
    void headingAtTheLowerEdge()
    {
        shown.view.scrollToLine(static_cast<double>(first) + 1, 1);
        QVERIFY(sees(first) && !sees(first + 4));
    }
    [[nodiscard]] bool sees(std::size_t line) const
    {
        return shown.view.lineAt(0) < static_cast<double>(line) + 0.2
            && static_cast<double>(line) + 0.8 < shown.view.lineAt(1);
    }
    void reveal() { shown.view.revealLines(first, end); }

    std::string before;
    std::string section;
    std::size_t first;
    std::size_t end;
    Shown shown;
};

} // namespace

class PreviewRevealTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asMuchAsFits();
    void ofMoreThanFitsTheFirstLineComesToTheTop();
    void nothingMovesWhereAllIsInView();
    void whatIsNotSeenNeedsNoRoom();
    void farAway();
    void ofWhatIsRenderedElsewhere();
    void atTheEndOfTheDocument();
};

void PreviewRevealTest::asMuchAsFits()
{
    Sectioned text(5);
    text.headingAtTheLowerEdge();
    text.reveal();
    QVERIFY(text.sees(text.first));
    QVERIFY(text.sees(text.end - 2));  // The last line is empty.
    QVERIFY(!text.sees(text.end + 4)); // And no farther than that.
    QVERIFY(text.sees(text.first - 4));
}

void PreviewRevealTest::ofMoreThanFitsTheFirstLineComesToTheTop()
{
    for (const int size : {40, 400}) { // The last line is laid out or not.
        Sectioned text(size);
        text.headingAtTheLowerEdge();
        text.reveal();
        QVERIFY(text.sees(text.first));
        QVERIFY2(text.shown.view.lineAt(0) > static_cast<double>(text.first) - 3,
                 qPrintable(QString::number(text.shown.view.lineAt(0))));
        const int at = text.shown.view.verticalScrollBar()->value();
        text.reveal(); // There it stays.
        QCOMPARE(text.shown.view.verticalScrollBar()->value(), at);
    }
}

void PreviewRevealTest::nothingMovesWhereAllIsInView()
{
    Sectioned text(3);
    for (const double part : {0.2, 0.4, 0.55}) {
        text.shown.view.scrollToLine(static_cast<double>(text.first), part);
        QVERIFY(text.sees(text.first) && text.sees(text.end - 2));
        const int at = text.shown.view.verticalScrollBar()->value();
        text.reveal();
        QCOMPARE(text.shown.view.verticalScrollBar()->value(), at);
    }
}

// Definitions of links and empty lines at a section's end are nowhere in the preview.
void PreviewRevealTest::whatIsNotSeenNeedsNoRoom()
{
    Sectioned text(3, "[a]: https://example.org/a\n\n\n\n[b]: https://example.org/b\n\n");
    text.shown.view.scrollToLine(static_cast<double>(text.first), 0.3);
    const int at = text.shown.view.verticalScrollBar()->value();
    text.reveal();
    QCOMPARE(text.shown.view.verticalScrollBar()->value(), at);
}

void PreviewRevealTest::farAway()
{
    for (const int size : {5, 40, 400}) {
        Sectioned text(size);
        text.shown.view.scrollToLine(0);
        text.reveal();
        QVERIFY(text.sees(text.first));
        QVERIFY(text.sees(text.first + 10));
        text.shown.view.verticalScrollBar()->setValue(text.shown.view.verticalScrollBar()->maximum());
        text.reveal();
        QVERIFY(text.sees(text.first));
        QVERIFY(text.sees(text.first + 10));
    }
}

// A passage that takes long to render comes later: then what was gone to is shown, if the reader is still waiting.
void PreviewRevealTest::ofWhatIsRenderedElsewhere()
{
    std::string fence = "```json\n";
    for (int i = 0; i < 9'000; ++i)
        fence += "{\"key\": \"value\"},\n";
    Sectioned text(1, fence + "```\n\n");
    const std::size_t item = text.shown.document->passages().atLine(text.first);
    PreviewView& view = text.shown.view;
    const auto arrives = [&] {
        QVERIFY(view.content().existingLayout(item) == nullptr);
        QTRY_VERIFY(view.content().existingLayout(item) != nullptr);
        QTest::qWait(20);
    };
    text.reveal();
    arrives();
    QVERIFY(text.sees(text.first));
    QVERIFY(view.lineAt(0) > static_cast<double>(text.first) - 3);

    view.restyle(); // All is laid out anew.
    view.scrollToLine(0);
    view.revealLines(text.first + 5'000, text.first + 5'001);
    arrives();
    QVERIFY(text.sees(text.first + 5'000));

    view.restyle();
    view.scrollToLine(0);
    text.reveal();
    view.verticalScrollBar()->setValue(0); // Away again before it came.
    arrives();
    QVERIFY(view.lineAt(0) < 1);
}

void PreviewRevealTest::atTheEndOfTheDocument()
{
    Shown shown("# Before\n\n" + paragraphs(80) + "# Section\n\n" + paragraphs(4));
    shown.view.scrollToLine(163, 1);
    shown.view.revealLines(162, 172);
    QCOMPARE(shown.view.shown().back().item, shown.view.content().size() - 1);
    QVERIFY(shown.view.lineAt(1) > 169);
}

} // namespace quoin

QTEST_MAIN(quoin::PreviewRevealTest)
#include "preview_reveal_test.moc"
