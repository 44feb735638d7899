// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/text_box.h"

#include <QSignalSpy>
#include <QWidget>

namespace quoin {

/// Tabs and several blanks: one in prose, as on a forge, and what they are in code.
class PreviewBlanksTest : public QObject {
    Q_OBJECT

private:
    /// Where the last letter of the first block stands.
    static double placeOfLast(Shown& shown)
    {
        PassageLayout* layout = shown.view.content().layout(0);
        const QString text = flatText(layout->rendered().blocks[0]);
        return layout->box(0).rectOf(static_cast<int>(text.trimmed().size()) - 1).x();
    }
    static double placeOfLast(const std::string& text)
    {
        Shown shown(text);
        return placeOfLast(shown);
    }

private Q_SLOTS:
    void inProseTheyAreOne_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("paragraph") << QByteArray("before _ behind z\n");
        QTest::newRow("heading") << QByteArray("## before _ behind z\n");
        QTest::newRow("list") << QByteArray("- before _ behind z\n");
        QTest::newRow("quote") << QByteArray("> before _ behind z\n");
        QTest::newRow("bold") << QByteArray("**before _ behind** z\n");
        QTest::newRow("at an end of bold words") << QByteArray("**before** _ behind z\n");
        QTest::newRow("link") << QByteArray("[before _ behind](a.md) z\n");
        QTest::newRow("behind code") << QByteArray("`before` _ behind z\n");
        QTest::newRow("cell") << QByteArray("| before _ behind z |\n|---|\n");
        QTest::newRow("front matter") << QByteArray("---\nkey: before _ behind z\n---\n");
    }
    void inProseTheyAreOne()
    {
        QFETCH(QByteArray, place);
        const double one = placeOfLast(QByteArray(place).replace(" _ ", " ").toStdString());
        for (const char* blanks : {"\t", "\t\t", " \t", "\t ", "  ", "     "})
            QCOMPARE(placeOfLast(QByteArray(place).replace(" _ ", blanks).toStdString()), one);
    }

    void inCodeTheyAreKept_data()
    {
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("inside text") << QByteArray("words `before _ behind` z\n");
        QTest::newRow("fence") << QByteArray("```\nbefore _ behind z\n```\n");
        QTest::newRow("indented") << QByteArray("    before _ behind z\n");
        QTest::newRow("markup") << QByteArray("words <before _ behind> z\n");
    }
    void inCodeTheyAreKept()
    {
        QFETCH(QByteArray, place);
        const double one = placeOfLast(QByteArray(place).replace(" _ ", " ").toStdString());
        for (const char* blanks : {"\t\t", " \t\t", "   "}) // A single tab may end where a blank does.
            QVERIFY(placeOfLast(QByteArray(place).replace(" _ ", blanks).toStdString()) > one + 1);
    }

    void linesThatAreShownAsTheyAreKeepThem()
    {
        const QWidget widget;
        const PreviewStyle style(&widget, 100);
        BlockSources sources;
        const auto placeOfB = [&](const QString& text) {
            RenderBlock block;
            block.kind = RenderKind::PlainLines;
            block.text.text = text;
            return TextBox(block, 400, style, sources).rectOf(static_cast<int>(text.size()) - 1).x();
        };
        QVERIFY(placeOfB(QStringLiteral("a\tb")) > placeOfB(QStringLiteral("a b")) + 1);
        QVERIFY(placeOfB(QStringLiteral("a    b")) > placeOfB(QStringLiteral("a b")) + 1);
    }

    void aBlankFindsWhateverIsShownAsOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found"); // As it is written.
        const QString words = QStringLiteral("One two");
        const auto row = [&](const char* name, const char* text, const QString& sought, const char* found) {
            QTest::newRow(name) << QByteArray(text) << sought
                                << QString::fromUtf8(found).split(u'|', Qt::SkipEmptyParts);
        };
        row("a blank", "x one two z\n", words, "one two");
        row("a tab", "x one\ttwo z\n", words, "one\ttwo");
        row("tabs and blanks", "x one \t\t two z\n", words, "one \t\t two");
        row("the end of a line", "x one\ntwo z\n", words, "one two");
        row("a blank that does not break", "x one\u00a0two z\n", words, "one\u00a0two");
        row("a thin blank", "x one\u2009two z\n", words, "one\u2009two");
        row("both", "one two one\t\ttwo z\n", words, "one two|one\t\ttwo");
        row("at an end of bold words", "x **one**\t two z\n", words, "one\t two");
        row("a heading", "# x one\ttwo z\n", words, "one\ttwo");
        row("a cell", "| x one\t two z |\n|---|\n", words, "one\t two");
        row("not from one cell to another", "| one | two |\n|---|---|\n", words, "");
        row("copied from two cells", "| one | two |\n|---|---|\n", QStringLiteral("one\ttwo"), "one\ttwo");
        row("not from one line to another", "x one  \ntwo z\n", words, "");
        row("a tab in code", "x `one\ttwo` z\n", words, "one\ttwo");
        row("a tab in a fence", "```\none\ttwo\n```\n", words, "one\ttwo");
        row("not several in a fence", "```\none  two\n```\n", words, "");
        row("several in a fence", "```\none  two\n```\n", QStringLiteral("one  two"), "one  two");
        row("several where one is shown", "x one\t two z\n", QStringLiteral("one  two"), "one\t two");
        row("as they were copied", "x one\t two z\n", QStringLiteral("one\t two"), "one\t two");
        row("its end", "x one \t two z\n", QStringLiteral("one "), "one \t ");
        row("nothing else", "x onetwo one-two z\n", words, "");
    }
    void aBlankFindsWhateverIsShownAsOne()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        QFETCH(QStringList, found);
        Shown shown(text.toStdString());
        PreviewSearch& search = shown.view.search();
        search.setText(words, {});
        QTRY_VERIFY(search.isFinished());
        QStringList all;
        for (const PreviewSearch::Match& match : search.matches()) {
            const QString flat =
                flatText(shown.view.content().renderedNow(match.begin.item)->blocks[match.begin.block]);
            all.append(flat.mid(match.begin.offset, match.length));
        }
        QCOMPARE(all, found);
    }

    void placesInTheTextStayExact()
    {
        Shown shown("one\t\ttwo  \nthree \t four\n");
        const auto& first = shown.view.shown().front();
        BlockBox& box = shown.view.content().existingLayout(0)->box(0);
        // A click means the line that it is in.
        QSignalSpy activated(&shown.view, &PreviewView::activated);
        for (const auto& [position, line] : {std::pair(1, 0), std::pair(12, 11)}) {
            const QPoint at(60, static_cast<int>(first.top + box.rectOf(position).center().y()));
            QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, at);
            QCOMPARE(activated.takeFirst()[1].toULongLong(), static_cast<qulonglong>(line));
        }
        // Each word is found where it stands.
        const QString text = flatText(shown.view.content().existingLayout(0)->rendered().blocks[0]);
        QCOMPARE(text.size(), QStringLiteral("one\t\ttwo|three \t four").size());
        for (int at = 0; at < text.size(); ++at) {
            if (text[at].isLetter())
                QCOMPARE(box.positionAt(box.rectOf(at).center() + QPointF(1, 0)), at);
        }
        // What is copied is what is written.
        shown.view.selectAll();
        QCOMPARE(shown.view.selectedText(), QStringLiteral("one\t\ttwo\nthree \t four"));
    }
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewBlanksTest)
#include "preview_blanks_test.moc"
