// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Lines end so that a measure stays whole, in an editor whatever its width, and while it is typed.
#include "ui/fields/block_edit.h"
#include "ui/fields/line_edit.h"
#include "ui/theme/line_breaks.h"
#include "ui/theme/theme.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

namespace quoin::test {

class LineBreaksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void measuresAreNotTornApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line"); ///< As long as it fits,
        QTest::addColumn<QString>("kept"); ///< and what is left of it.
        QTest::newRow("unit") << QStringLiteral("within 30 s of it") << QStringLiteral("within 30 ")
                              << QStringLiteral("within ");
        QTest::newRow("comparison") << QStringLiteral("at p95 < 250 ms") << QStringLiteral("at p95 < ")
                                    << QStringLiteral("at ");
        QTest::newRow("both") << QStringLiteral("at p95 < 250 ms") << QStringLiteral("at p95 < 250 ")
                              << QStringLiteral("at ");
        QTest::newRow("what is compared")
            << QStringLiteral("at p95 < 250 ms") << QStringLiteral("at p95 ") << QStringLiteral("at ");
        QTest::newRow("close to its number")
            << QStringLiteral("at p95 <250 ms") << QStringLiteral("at p95 ") << QStringLiteral("at ");
        QTest::newRow("an arrow") << QStringLiteral("from a => b") << QStringLiteral("from a ")
                                  << QStringLiteral("from a ");
        QTest::newRow("a path") << QStringLiteral("for POST /v1/returns") << QStringLiteral("for POST /")
                                << QStringLiteral("for POST ");
        QTest::newRow("inside a path") << QStringLiteral("for POST /v1/returns") << QStringLiteral("for POST /v1/")
                                       << QStringLiteral("for POST /v1/");
        QTest::newRow("a slash alone") << QStringLiteral("this / that") << QStringLiteral("this /")
                                       << QStringLiteral("this /");
        QTest::newRow("comma behind") << QStringLiteral("at 5 %, then") << QStringLiteral("at 5 ")
                                      << QStringLiteral("at ");
        QTest::newRow("word") << QStringLiteral("for 10 minutes") << QStringLiteral("for 10 ")
                              << QStringLiteral("for 10 ");
        QTest::newRow("no unit") << QStringLiteral("at 10 in all") << QStringLiteral("at 10 ")
                                 << QStringLiteral("at 10 ");
        QTest::newRow("fills it") << QStringLiteral("250 ms") << QStringLiteral("250 ") << QStringLiteral("250 ");
        QTest::newRow("the end") << QStringLiteral("in 5 s") << QStringLiteral("in 5 s") << QStringLiteral("in 5 s");
    }

    void measuresAreNotTornApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QFETCH(QString, kept);
        QCOMPARE(text.left(lineEndBefore(text, 0, line.size())), kept);
    }

    void anEditorKeepsThemWholeAtEveryWidth()
    {
        BlockEdit edit(nullptr);
        const QString text = QStringLiteral(
            "Answered in p95 < 500 ms, applied in p99 < 5 s; kept for 30 d, at 200 rps and 5 % of it. Done.");
        edit.setBytes(text.toStdString());
        edit.show();
        const int widest = edit.fontMetrics().horizontalAdvance(text) + 100;
        const int least = edit.fontMetrics().horizontalAdvance(QStringLiteral("applied in <"));
        int wrapped = 0;
        for (int width = 3 * least; width < widest; width += 7) {
            edit.resize(width, 300);
            const QStringList lines = linesOf(edit);
            QCOMPARE(lines.join(QString()), text); // Nothing is lost, nothing put in.
            wrapped += lines.size() > 1 ? 1 : 0;
            for (const char* whole : {"p95 < 500 ms,", "p99 < 5 s;", "30 d,", "200 rps", "5 %"}) {
                QVERIFY2(lines.filter(QLatin1String(whole)).size() == 1, qPrintable(lines.join(QLatin1Char('|'))));
            }
            QCOMPARE(edit.document()->lineCount(), static_cast<int>(lines.size()));
        }
        QVERIFY(wrapped > 10);
        QCOMPARE(QString::fromStdString(edit.bytes()), text);
    }

    void severalLinesAreAllInViewAtEveryWidth()
    {
        const QString text = QStringLiteral("p95 of `POST /v1/returns` > 500 ms for 10 minutes: page");
        for (const double scale : {1.0, 1.25, 1.5, 1.6}) {
            QWidget window;
            LineEdit edit(&window);
            QFont font = window.font();
            font.setPointSizeF(font.pointSizeF() * scale);
            window.setFont(font);
            edit.setBytes(text.toStdString());
            window.resize(800, 400);
            window.show();
            const int widest = edit.fontMetrics().horizontalAdvance(text) + 100;
            const int least = 12 * edit.fontMetrics().averageCharWidth();
            for (int step = 0; least + step < widest; ++step) {
                // Wider and wider, then narrower and narrower, then by leaps.
                for (const int width : {least + step, widest - step, step % 2 == 0 ? least : widest}) {
                    edit.resize(width, edit.height());
                    QCoreApplication::processEvents();
                    QVERIFY2(linesOf(edit).size() == 1 || edit.verticalScrollBar()->maximum() == 0,
                             qPrintable(QStringLiteral("%1 at %2: %3")
                                            .arg(width)
                                            .arg(scale)
                                            .arg(linesOf(edit).join(QLatin1Char('|')))));
                }
            }
        }
    }

    void whatIsTypedIsLaidOutAnew()
    {
        BlockEdit edit(nullptr);
        edit.setBytes("Answered in p95 < 500 ms, kept for");
        edit.show();
        edit.resize(edit.fontMetrics().horizontalAdvance(QStringLiteral("Answered in p95 < 500 ms, kept for 3000 ms")),
                    300);
        edit.moveCursor(QTextCursor::End);
        for (const QChar c : QStringLiteral(" 3000 ms and more words that need lines"))
            QTest::keyClick(&edit, c.toLatin1());
        for (const QString& line : linesOf(edit))
            QVERIFY2(!line.endsWith(QStringLiteral("3000 ")), qPrintable(line));
        int height = 0;
        for (QTextBlock block = edit.document()->firstBlock(); block.isValid(); block = block.next())
            height += static_cast<int>(edit.document()->documentLayout()->blockBoundingRect(block).height());
        QVERIFY2(edit.height() >= height, qPrintable(QStringLiteral("%1 < %2").arg(edit.height()).arg(height)));
    }

private:
    [[nodiscard]] static QStringList linesOf(const QPlainTextEdit& edit)
    {
        QStringList lines;
        for (QTextBlock block = edit.document()->firstBlock(); block.isValid(); block = block.next()) {
            (void)edit.document()->documentLayout()->blockBoundingRect(block);
            for (int i = 0; i < block.layout()->lineCount(); ++i) {
                const QTextLine line = block.layout()->lineAt(i);
                lines.append(block.text().mid(line.textStart(), line.textLength()));
            }
        }
        return lines;
    }

    Theme m_theme;
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::LineBreaksTest)
#include "line_breaks_test.moc"
