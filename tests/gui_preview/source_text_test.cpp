// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/gui_preview/source_bytes.h"
#include "ui/source/byte_text.h"
#include "ui/source/line_matching.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_lines.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>

#include <random>

namespace quoin {

namespace {

const std::vector<std::string>& hostilePieces()
{
    static const std::vector<std::string> pieces{"a",
                                                 "word ",
                                                 "\n",
                                                 "\r\n",
                                                 "\r",
                                                 "\n\n",
                                                 std::string(1, '\0'),
                                                 "\xFF",
                                                 "\xC3",
                                                 "\xA9",
                                                 "\xC3\xA9",
                                                 "\xE2\x80\xA8",
                                                 "\xE2\x80\xA9",
                                                 "\xC2\xA0",
                                                 "\xEF\xBB\xBF",
                                                 "\xF0\x9F\x98\x80",
                                                 "\xED\xA0\x80",
                                                 "\xEF\xB7\x90",
                                                 "\xEF\xB7\x91",
                                                 "\xEF\xBF\xBD",
                                                 "\xEF\xBF\xBC",
                                                 "\t",
                                                 "# H\n",
                                                 "```\n",
                                                 "e\xCC\x81",
                                                 "\x0B",
                                                 "\x0C",
                                                 "\xC2\x85",
                                                 "\xEF\x9C\x80",
                                                 "\xEF\x9F\xBF"};
    return pieces;
}

std::string hostileText(std::mt19937& random, int pieces)
{
    std::string text;
    for (int i = 0; i < pieces; ++i)
        text += hostilePieces()[random() % hostilePieces().size()];
    return text;
}

} // namespace

class SourceTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textOfBytesAndBack();
    void linesFindTheirBytes();
    void matchesEnds();
    void typingIsTheSplice_data();
    void typingIsTheSplice();
    void backspaceTakesTheLineEndBefore();
    void preeditChangesNothing();
    void randomEditsKeepEveryOtherByte_data();
    void randomEditsKeepEveryOtherByte();
    void movedLinesKeepTheirEnds();
    void caretStaysThroughOthersEdits();
    void positionsMap();
    void replaceAllChangesOnlyMatches();
    void foldsSections();
    void clipboardIsFit();
};

void SourceTextTest::textOfBytesAndBack()
{
    std::mt19937 random(1);
    for (int i = 0; i < 2'000; ++i) {
        std::string bytes;
        for (auto n = random() % 12; n > 0; --n)
            bytes.push_back(
                static_cast<char>(random() % 4 == 0 ? random() % 256 : "ab\xC3\xA9\xE2\x80\xA8\xFF"[random() % 8]));
        std::erase_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const QString text = byte_text::decoded(bytes);
        QCOMPARE(byte_text::encoded(text), bytes);
        QCOMPARE(byte_text::encodedSize(text), bytes.size());
        QVERIFY(!text.contains(QChar(QChar::ParagraphSeparator)) && !text.contains(QChar(QChar::LineSeparator))
                && !text.contains(QChar::Null));
        QCOMPARE(byte_text::unitsIn(text, bytes.size()), text.size());
    }
    QCOMPARE(byte_text::markName(byte_text::decoded("\xFF").front()), QStringLiteral("FF"));
    QCOMPARE(byte_text::markName(byte_text::decoded(std::string_view("\0", 1)).front()), QStringLiteral("NUL"));
}

void SourceTextTest::linesFindTheirBytes()
{
    std::mt19937 random(2);
    SourceLines lines;
    std::vector<EditorLine> plain(1);
    for (int step = 0; step < 300; ++step) {
        const std::size_t first = random() % plain.size();
        const std::size_t count = std::min<std::size_t>(random() % 50, plain.size() - first);
        std::vector<EditorLine> fresh(random() % 90 + (count == plain.size() ? 1 : 0));
        for (EditorLine& line : fresh)
            line = {static_cast<std::uint32_t>(random() % 40), static_cast<LineEnd>(1 + random() % 3)};
        lines.replace(first, count, fresh);
        plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(first),
                    plain.begin() + static_cast<std::ptrdiff_t>(first + count));
        plain.insert(plain.begin() + static_cast<std::ptrdiff_t>(first), fresh.begin(), fresh.end());
        std::size_t position = 0;
        const std::size_t probe = random() % plain.size();
        for (std::size_t i = 0; i < probe; ++i)
            position += plain[i].whole();
        QCOMPARE(lines.begin(probe), position);
        if (plain[probe].whole() > 0)
            QCOMPARE(lines.lineAt(position), probe);
    }
}

void SourceTextTest::matchesEnds()
{
    const std::vector<OldLine> before{
        {"a", LineEnd::CrLf}, {"b", LineEnd::Cr}, {"c", LineEnd::Lf}, {"d", LineEnd::None}};
    using Ends = std::vector<LineEnd>;
    QVERIFY(matchedEnds(before, {"a", "x", "b", "c", "d"}, LineEnd::Lf)
            == (Ends{LineEnd::CrLf, LineEnd::Lf, LineEnd::Cr, LineEnd::Lf, LineEnd::None}));
    QVERIFY(matchedEnds(before, {"a", "B", "c", "d"}, LineEnd::Lf)
            == (Ends{LineEnd::CrLf, LineEnd::Cr, LineEnd::Lf, LineEnd::None}));
    QVERIFY(matchedEnds(before, {"b", "d"}, LineEnd::Lf) == (Ends{LineEnd::Cr, LineEnd::None}));
    QVERIFY(matchedEnds(before, {"cd"}, LineEnd::Lf) == (Ends{LineEnd::None}));
}

void SourceTextTest::typingIsTheSplice_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("character") << QByteArray("ab\r\ncd\r\n") << 1 << QStringLiteral("X") << QByteArray("aXb\r\ncd\r\n");
    QTest::newRow("enterTakesTheDocumentsEnd")
        << QByteArray("ab\r\ncd\r\n") << 1 << QStringLiteral("\n") << QByteArray("a\r\nb\r\ncd\r\n");
    QTest::newRow("enterInCr") << QByteArray("ab\rcd\r") << 1 << QStringLiteral("\n") << QByteArray("a\rb\rcd\r");
    QTest::newRow("behindInvalid") << QByteArray("a\xFF"
                                                 "b\n")
                                   << 2 << QStringLiteral("X") << QByteArray("a\xFFXb\n");
    QTest::newRow("bom") << QByteArray("\xEF\xBB\xBF"
                                       "ab\n")
                         << 0 << QStringLiteral("X") << QByteArray("\xEF\xBB\xBFXab\n");
    QTest::newRow("empty") << QByteArray() << 0 << QStringLiteral("X\nY") << QByteArray("X\nY");
    QTest::newRow("end") << QByteArray("a\n") << 2 << QStringLiteral("X") << QByteArray("a\nX");
}

void SourceTextTest::typingIsTheSplice()
{
    QFETCH(QByteArray, before);
    QFETCH(int, at);
    QFETCH(QString, keys);
    QFETCH(QByteArray, after);
    SourceEditor editor;
    Bytes bytes(editor.document(), before.toStdString());
    QTextCursor cursor(editor.document());
    cursor.setPosition(at);
    editor.setTextCursor(cursor);
    for (const QChar key : keys) {
        if (key == u'\n')
            QTest::keyClick(&editor, Qt::Key_Return);
        else
            QTest::keyClicks(&editor, QString(key));
    }
    QCOMPARE(QByteArray::fromStdString(bytes.now), after);
    QCOMPARE(bytes.source.bytes(), bytes.now);
}

void SourceTextTest::backspaceTakesTheLineEndBefore()
{
    SourceEditor editor;
    Bytes bytes(editor.document(), "\n\r\r\n");
    QTextCursor cursor(editor.document());
    cursor.setPosition(2); // Behind the CR.
    editor.setTextCursor(cursor);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(bytes.now, std::string("\n\r\n"));
    QCOMPARE(bytes.last.range.size(), std::size_t{1});
}

void SourceTextTest::preeditChangesNothing()
{
    SourceEditor editor;
    Bytes bytes(editor.document(), "ab\r\ncd");
    editor.moveCursor(QTextCursor::Start);
    QInputMethodEvent preedit(QStringLiteral("\u3042"), {});
    QApplication::sendEvent(&editor, &preedit);
    QCOMPARE(bytes.now, std::string("ab\r\ncd"));
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("\u3042"));
    QApplication::sendEvent(&editor, &commit);
    QCOMPARE(bytes.now,
             std::string("\xE3\x81\x82"
                         "ab\r\ncd"));
}

void SourceTextTest::randomEditsKeepEveryOtherByte_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void SourceTextTest::randomEditsKeepEveryOtherByte()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    SourceEditor editor;
    const std::string first = (seed % 5 == 0 ? "\xEF\xBB\xBF" : "") + hostileText(random, 120);
    Bytes bytes(editor.document(), first);
    QCOMPARE(bytes.source.bytes(), first);
    for (int step = 0; step < 150; ++step) {
        QTextDocument* document = editor.document();
        const int length = document->characterCount() - 1;
        const auto border = [&](int position) { // No caret stands inside a character.
            const bool inside = position > 0 && document->characterAt(position).isLowSurrogate()
                && document->characterAt(position - 1).isHighSurrogate();
            return inside ? position - 1 : position;
        };
        const auto place = [&] { return border(static_cast<int>(random() % static_cast<std::size_t>(length + 1))); };
        QTextCursor cursor(document);
        const int from = place();
        const int to = border(std::min(length, from + static_cast<int>(random() % 6)));
        const std::string before = bytes.now;
        switch (random() % 7) {
        case 0: // Someone else's edit, also in the middle of characters and line ends.
            if (!bytes.now.empty()) {
                const std::size_t at = random() % bytes.now.size();
                const std::size_t end = std::min(bytes.now.size(), at + random() % 5);
                if (seed % 5 != 0 || at >= 3)
                    bytes.change({{{at, end}, hostilePieces()[random() % hostilePieces().size()]}});
            }
            break;
        case 1:
            if (!bytes.undo.empty())
                bytes.undoOne();
            break;
        case 2: { // Several changes in one edit block.
            cursor.beginEditBlock();
            cursor.setPosition(from);
            cursor.insertText(QStringLiteral("x\ny"));
            cursor.setPosition(std::min(to, document->characterCount() - 1));
            cursor.deleteChar();
            cursor.endEditBlock();
            break;
        }
        default: {
            cursor.setPosition(from);
            cursor.setPosition(to, QTextCursor::KeepAnchor);
            const std::size_t begin = bytes.source.byteAt(from);
            const std::size_t end = bytes.source.byteAt(to);
            const QString text = random() % 3 == 0 ? QString()
                : random() % 2 == 0                ? QStringLiteral("n")
                                    : byte_text::fitForDocument(QString::fromUtf8("p\r\nq\xE2\x80\xA9 \xC3\xA9"));
            cursor.insertText(text);
            // Bytes outside of what was selected are as they were.
            const std::size_t behind = before.size() - end;
            QVERIFY(bytes.now.size() >= begin + behind);
            QCOMPARE(bytes.now.substr(0, begin), before.substr(0, begin));
            QCOMPARE(bytes.now.substr(bytes.now.size() - behind), before.substr(end));
            break;
        }
        }
        QCOMPARE(bytes.source.bytes(), bytes.now);
        QCOMPARE(bytes.source.document()->bytes(), bytes.now);
        QCOMPARE(document->blockCount(), static_cast<int>(bytes.source.lines().count()));
    }
    while (!bytes.undo.empty())
        bytes.undoOne();
    QCOMPARE(bytes.now, first);
    QCOMPARE(bytes.source.bytes(), first);
}

void SourceTextTest::movedLinesKeepTheirEnds()
{
    SourceEditor editor;
    Bytes bytes(editor.document(), "a\r\nb\rc\nd\n");
    QTextCursor cursor(editor.document()); // As a drag does: removed here, inserted there, one edit block.
    cursor.beginEditBlock();
    cursor.setPosition(0);
    cursor.setPosition(1, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.setPosition(editor.document()->findBlockByNumber(3).position());
    cursor.insertText(QStringLiteral("X"));
    cursor.endEditBlock();
    QCOMPARE(bytes.now, std::string("\r\nb\rc\nXd\n"));
}

void SourceTextTest::caretStaysThroughOthersEdits()
{
    SourceEditor editor;
    Bytes bytes(editor.document(), "one\r\ntwo\r\nthree\r\n");
    QTextCursor cursor(editor.document());
    cursor.setPosition(bytes.source.positionOf(7)); // In "two".
    editor.setTextCursor(cursor);
    bytes.change({{{0, 3}, "ONE AND\r\nMORE"}, {{10, 15}, "3"}});
    QCOMPARE(bytes.source.byteAt(editor.textCursor().position()), std::size_t{7 + 10});
    QCOMPARE(editor.textCursor().block().text(), QStringLiteral("two"));
}

void SourceTextTest::positionsMap()
{
    std::mt19937 random(9);
    SourceEditor editor;
    Bytes bytes(editor.document(), "\xEF\xBB\xBF" + hostileText(random, 300));
    for (int position = 0; position < editor.document()->characterCount(); ++position) {
        const QTextBlock block = editor.document()->findBlock(position);
        const int inBlock = position - block.position();
        if (inBlock > 0 && inBlock < block.text().size() && block.text()[inBlock].isLowSurrogate()
            && block.text()[inBlock - 1].isHighSurrogate())
            continue;
        QCOMPARE(bytes.source.positionOf(bytes.source.byteAt(position)), position);
    }
}

void SourceTextTest::replaceAllChangesOnlyMatches()
{
    SourceEditor editor;
    Bytes bytes(editor.document(), "foo\rb\xFF foo\r\nFoo\n");
    bytes.change({{{0, 3}, "x"}, {{7, 10}, "x"}});
    QCOMPARE(bytes.now, std::string("x\rb\xFF x\r\nFoo\n"));
    QCOMPARE(bytes.source.bytes(), bytes.now);
}

void SourceTextTest::foldsSections()
{
    SourceEditor editor;
    Bytes bytes(editor.document(), "# A\ntext\n## B\n```sh\n# no heading\n```\n# C\ntext\n");
    editor.setHeadings({[](int line) { // As the document has them: none in the fence.
                            return SourceHeading{line == 0 || line == 6 ? 1 : line == 2 ? 2 : 0, 1};
                        },
                        [](int line) { return line >= 6 ? 6
                                           : line >= 2  ? 2
                                                        : 0; }});
    const QTextBlock heading = editor.document()->firstBlock();
    editor.setFolded(heading, true);
    QTRY_VERIFY(!editor.isFolding());
    QVERIFY(editor.isFolded(heading));
    QVERIFY(!editor.document()->findBlockByNumber(5).isVisible());
    QVERIFY(editor.document()->findBlockByNumber(6).isVisible());
    QTextCursor cursor(editor.document()->findBlockByNumber(3));
    editor.setTextCursor(cursor); // Going there opens it.
    QVERIFY(editor.document()->findBlockByNumber(3).isVisible());
    QCOMPARE(editor.headingLevel(editor.document()->findBlockByNumber(4)), 0);
    QCOMPARE(bytes.source.bytes(), bytes.now);
}

void SourceTextTest::clipboardIsFit()
{
    SourceEditor editor;
    Bytes bytes(editor.document(), "a\r\n");
    editor.moveCursor(QTextCursor::Start);
    QApplication::clipboard()->setText(QStringLiteral("x\u2028y\u2029z\r\nw"));
    editor.paste();
    QCOMPARE(bytes.now, std::string("x\xE2\x80\xA8y\xE2\x80\xA9z\r\nwa\r\n"));
    QCOMPARE(bytes.source.bytes(), bytes.now);
    editor.selectAll();
    editor.copy();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("x\u2028y\u2029z\nwa\n"));
}

} // namespace quoin

QTEST_MAIN(quoin::SourceTextTest)
#include "source_text_test.moc"
