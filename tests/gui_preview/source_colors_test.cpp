// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/code_colors.h"
#include "ui/source/source_colors.h"
#include "ui/source/source_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <optional>
#include <random>

namespace quoin {

namespace {

QColor colorAt(const QTextBlock& block, int position)
{
    for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
        if (range.start <= position && position < range.start + range.length)
            return range.format.foreground().color();
    }
    return {};
}

QColor colorOf(CodeRole role, bool dark = false)
{
    return codeFormat(role, dark).foreground().color();
}

} // namespace

class SourceColorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_editor.reset(); }
    void whatIsSeenIsColoured();
    void aFenceAboveColoursWhatFollows();
    void anotherThemeColoursWhatIsSeen();
    void editsLeaveWhatReadingAnewGives_data();
    void editsLeaveWhatReadingAnewGives();
    void colouringIsNoChangeOfTheText();
    void aShorterWidestLineIsNoMatterOfTheOthers();
    void anotherTextIsAsWideAsItsOwnLines();

private:
    [[nodiscard]] QTextBlock line(int number) const { return m_editor->document()->findBlockByNumber(number); }
    [[nodiscard]] SourceColors* colors() const { return m_editor->findChild<SourceColors*>(); }

    std::optional<SourceEditor> m_editor;
};

void SourceColorsTest::init()
{
    m_editor.emplace();
    m_editor->resize(400, 300);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(&*m_editor));
}

void SourceColorsTest::whatIsSeenIsColoured()
{
    m_editor->setPlainText(QStringLiteral("# Heading\n\ntext\n").repeated(2'000));
    QTRY_VERIFY(colors()->isIdle());
    QTRY_COMPARE(colorAt(line(0), 3), colorOf(CodeRole::Heading));
    QVERIFY(line(4'500).layout()->formats().isEmpty()); // Nobody has looked there.
    m_editor->verticalScrollBar()->setValue(4'490);
    QTRY_COMPARE(colorAt(line(4'500), 3), colorOf(CodeRole::Heading));
}

void SourceColorsTest::aFenceAboveColoursWhatFollows()
{
    m_editor->setPlainText(QStringLiteral("text\n\n# Heading\n") + QStringLiteral("# Below\n").repeated(3'000));
    QTRY_COMPARE(colorAt(line(2), 3), colorOf(CodeRole::Heading));
    m_editor->moveCursor(QTextCursor::Start);
    QTest::keyClicks(&*m_editor, QStringLiteral("```"));
    QTest::keyClick(&*m_editor, Qt::Key_Return);
    QTRY_COMPARE(colorAt(line(3), 3), colorOf(CodeRole::Literal));
    QTRY_VERIFY(colors()->isIdle());
    m_editor->verticalScrollBar()->setValue(2'900);
    QTRY_COMPARE(colorAt(line(2'905), 3), colorOf(CodeRole::Literal));
    m_editor->moveCursor(QTextCursor::Start);
    QTest::keyClick(&*m_editor, Qt::Key_Delete);
    QTRY_COMPARE(colorAt(line(3), 3), colorOf(CodeRole::Heading));
}

void SourceColorsTest::anotherThemeColoursWhatIsSeen()
{
    m_editor->setPlainText(QStringLiteral("# Heading\n"));
    QTRY_COMPARE(colorAt(line(0), 3), colorOf(CodeRole::Heading));
    colors()->setDark(true);
    QTRY_COMPARE(colorAt(line(0), 3), colorOf(CodeRole::Heading, true));
}

void SourceColorsTest::editsLeaveWhatReadingAnewGives_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void SourceColorsTest::editsLeaveWhatReadingAnewGives()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const QStringList pieces{QStringLiteral("```sql\n"), QStringLiteral("\n"),         QStringLiteral("```\n"),
                             QStringLiteral("# H\n"),    QStringLiteral("> quote\n"),  QStringLiteral("SELECT 1;\n"),
                             QStringLiteral("/*\n"),     QStringLiteral("- **a**: b"), QStringLiteral("*/ x\n")};
    const auto piece = [&] { return pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))]; };
    QString text;
    for (int i = 0; i < 300; ++i)
        text += piece();
    m_editor->setPlainText(text);
    for (int step = 0; step < 60; ++step) {
        QTextCursor cursor(m_editor->document());
        const auto place = [&] {
            return static_cast<int>(random() % static_cast<unsigned>(m_editor->document()->characterCount()));
        };
        const int from = place();
        cursor.setPosition(from);
        if (random() % 2 == 0)
            cursor.setPosition(random() % 8 == 0 ? place() : std::max(0, from - 20), QTextCursor::KeepAnchor);
        cursor.insertText(random() % 3 == 0 ? QString() : piece().repeated(random() % 10 == 0 ? 80 : 1));
        if (random() % 3 == 0) // Else the next edit comes while this one is being read.
            QCoreApplication::processEvents();
    }
    QTRY_VERIFY(colors()->isIdle());
    SourceEditor anew;
    anew.setPlainText(m_editor->toPlainText());
    const auto* read = anew.findChild<SourceColors*>();
    QTRY_VERIFY(read->isIdle());
    for (int i = 0; i < m_editor->blockCount(); ++i)
        QCOMPARE(colors()->of(line(i)), read->of(anew.document()->findBlockByNumber(i)));
}

// Lines that were painted above must not be reported along with the next edit: their ends would be guessed anew.
void SourceColorsTest::colouringIsNoChangeOfTheText()
{
    m_editor->setPlainText(QStringLiteral("# Heading\n\ntext\n").repeated(5));
    QTRY_COMPARE(colorAt(line(0), 3), colorOf(CodeRole::Heading));
    int position = -1;
    int removed = -1;
    int added = -1;
    connect(m_editor->document(), &QTextDocument::contentsChange, this, [&](int at, int less, int more) {
        position = at;
        removed = less;
        added = more;
    });
    m_editor->moveCursor(QTextCursor::End);
    QTest::keyClicks(&*m_editor, QStringLiteral("x"));
    QCOMPARE(position, m_editor->document()->characterCount() - 2);
    QCOMPARE(removed, 0);
    QCOMPARE(added, 1);
}

void SourceColorsTest::aShorterWidestLineIsNoMatterOfTheOthers()
{
    m_editor->setWrapped(false);
    m_editor->setPlainText(QStringLiteral("word ").repeated(50) + QStringLiteral("\nshort").repeated(500));
    QTRY_VERIFY(m_editor->horizontalScrollBar()->maximum() > 0);
    const qreal wide = m_editor->document()->documentLayout()->documentSize().width();
    m_editor->moveCursor(QTextCursor::Start);
    m_editor->moveCursor(QTextCursor::EndOfBlock);
    QTest::keyClick(&*m_editor, Qt::Key_Backspace);
    QTest::keyClick(&*m_editor, Qt::Key_Backspace);
    QTest::qWait(50);
    QCOMPARE(m_editor->document()->documentLayout()->documentSize().width(), wide);
    QTest::keyClicks(&*m_editor, QStringLiteral("and some more"));
    QTRY_VERIFY(m_editor->document()->documentLayout()->documentSize().width() > wide);
}

void SourceColorsTest::anotherTextIsAsWideAsItsOwnLines()
{
    m_editor->setWrapped(false);
    m_editor->setPlainText(QStringLiteral("word ").repeated(50));
    QTRY_VERIFY(m_editor->horizontalScrollBar()->maximum() > 0);
    m_editor->document()->clear();
    QTextCursor(m_editor->document()).insertText(QStringLiteral("short\n"));
    QTRY_COMPARE(m_editor->horizontalScrollBar()->maximum(), 0);
}

} // namespace quoin

QTEST_MAIN(quoin::SourceColorsTest)
#include "source_colors_test.moc"
