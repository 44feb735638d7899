// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/code_colors.h"
#include "models/highlight/code_highlighter.h"
#include "models/highlight/code_span.h"
#include "models/highlight/language_names.h"

#include <QAbstractTextDocumentLayout>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <thread>

namespace quoin {

class HighlightTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsLanguages_data();
    void knowsLanguages();
    void everyAliasHasADefinition();
    void spansOfJson();
    void unknownLanguageIsPlain();
    void spansFromSeveralThreads();
    void markdownWithFences();
    void fencesInQuotes();
    void coloursADocument();
    void longDocumentGoesOnFromTheEventLoop();
    void editBelowAnUnfinishedPass();
};

namespace {

CodeRole roleAt(const CodeSpans& spans, qsizetype position)
{
    for (const CodeSpan& span : spans) {
        if (span.begin <= position && position < span.begin + span.length)
            return span.role;
    }
    return CodeRole::Plain;
}

bool isColoured(const QTextBlock& block)
{
    return !block.layout()->formats().isEmpty();
}

} // namespace

void HighlightTest::knowsLanguages_data()
{
    QTest::addColumn<QString>("info");
    QTest::addColumn<QString>("name");
    QTest::newRow("ts") << "ts"
                        << "TypeScript";
    QTest::newRow("TypeScript") << "TypeScript"
                                << "TypeScript";
    QTest::newRow("attributes") << "json title=\"x\""
                                << "JSON";
    QTest::newRow("braces") << "{.python}"
                            << "Python";
    QTest::newRow("file") << "ts:src/a.ts"
                          << "TypeScript";
    QTest::newRow("postgres") << "postgres"
                              << "SQL (PostgreSQL)";
    QTest::newRow("yml") << " yml "
                         << "YAML";
    QTest::newRow("mermaid") << "mermaid"
                             << "";
    QTest::newRow("http") << "http"
                          << "";
    QTest::newRow("text") << "text"
                          << "";
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("first") << "asm"
                           << "GNU Assembler";
    QTest::newRow("last") << "zsh"
                          << "Zsh";
}

void HighlightTest::knowsLanguages()
{
    QFETCH(QString, info);
    QFETCH(QString, name);
    QCOMPARE(languageName(info), name);
}

void HighlightTest::everyAliasHasADefinition()
{
    const QStringList words{
        QStringLiteral("bash"),   QStringLiteral("c"),       QStringLiteral("c#"),     QStringLiteral("cpp"),
        QStringLiteral("css"),    QStringLiteral("diff"),    QStringLiteral("docker"), QStringLiteral("env"),
        QStringLiteral("elixir"), QStringLiteral("gherkin"), QStringLiteral("go"),     QStringLiteral("graphql"),
        QStringLiteral("html"),   QStringLiteral("ini"),     QStringLiteral("java"),   QStringLiteral("js"),
        QStringLiteral("json"),   QStringLiteral("jsonc"),   QStringLiteral("kotlin"), QStringLiteral("mysql"),
        QStringLiteral("nginx"),  QStringLiteral("php"),     QStringLiteral("proto"),  QStringLiteral("py"),
        QStringLiteral("ruby"),   QStringLiteral("rust"),    QStringLiteral("scala"),  QStringLiteral("sol"),
        QStringLiteral("sql"),    QStringLiteral("swift"),   QStringLiteral("tf"),     QStringLiteral("toml"),
        QStringLiteral("ts"),     QStringLiteral("tsx"),     QStringLiteral("xml"),    QStringLiteral("yaml")};
    for (const QString& word : words)
        QVERIFY2(
            !codeSpans(QStringLiteral("{\"k\": 1}\nclass \"x\" { if # 12 } -- /* */ <a> 'y' $z\n// x\n-x\n+y\n[z]\na: "
                                      "1\n.a{b:c}\nFeature: x\nserver { listen 80; }\na = 1\n<?php $x = 1; ?>\n"),
                       word)
                 .empty(),
            qPrintable(word));
}

void HighlightTest::spansOfJson()
{
    const QString code = QStringLiteral("{\n  \"key\": \"value\",\n  \"n\": 12\n}");
    const CodeSpans spans = codeSpans(code, QStringLiteral("json"));
    QCOMPARE(roleAt(spans, code.indexOf(u"key")), CodeRole::Type);
    QCOMPARE(roleAt(spans, code.indexOf(u"value")), CodeRole::String);
    QCOMPARE(roleAt(spans, code.indexOf(u"12")), CodeRole::Number);
    QVERIFY(std::is_sorted(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; }));
}

void HighlightTest::unknownLanguageIsPlain()
{
    QVERIFY(codeSpans(QStringLiteral("graph TD; a-->b"), QStringLiteral("mermaid")).empty());
    QVERIFY(isLanguageLoaded(QStringLiteral("mermaid")));
}

void HighlightTest::spansFromSeveralThreads()
{
    const QString code = QStringLiteral("SELECT a FROM b WHERE c = 'x'; -- note\n").repeated(50);
    const CodeSpans expected = codeSpans(code, QStringLiteral("sql"));
    std::vector<CodeSpans> found(4);
    std::vector<std::thread> threads;
    for (CodeSpans& spans : found)
        threads.emplace_back([&] { spans = codeSpans(code, QStringLiteral("sql")); });
    for (std::thread& thread : threads)
        thread.join();
    for (const CodeSpans& spans : found)
        QCOMPARE(spans == expected, true);
}

void HighlightTest::markdownWithFences()
{
    const QString code =
        QStringLiteral("# Head\n- **Label**: `code` text\n```json\n{\"k\": 1}\n```\nplain *em* a_b_c\n");
    const CodeSpans spans = codeSpans(code, QStringLiteral("markdown"));
    QCOMPARE(roleAt(spans, code.indexOf(u"Head")), CodeRole::Heading);
    QCOMPARE(roleAt(spans, code.indexOf(u"Label")), CodeRole::Label);
    QCOMPARE(roleAt(spans, code.indexOf(u"`code")), CodeRole::Literal);
    QCOMPARE(roleAt(spans, code.indexOf(u"k\"")), CodeRole::Type);
    QCOMPARE(roleAt(spans, code.indexOf(u"1}")), CodeRole::Number);
    QCOMPARE(roleAt(spans, code.indexOf(u"plain")), CodeRole::Plain);
    QCOMPARE(roleAt(spans, code.indexOf(u"em*")), CodeRole::Emphasis);
    QCOMPARE(roleAt(spans, code.indexOf(u"b_c")), CodeRole::Plain);
}

void HighlightTest::fencesInQuotes()
{
    const QString code = QStringLiteral("> > ```json\n> > {\"k\": 1}\n> > ```\n> **Label**: true\n\n"
                                        "> ```json\n> {\"cut\": 2}\n# Head\n");
    const CodeSpans spans = codeSpans(code, QStringLiteral("markdown"));
    QCOMPARE(roleAt(spans, code.indexOf(u"> {")), CodeRole::Mark);
    QCOMPARE(roleAt(spans, code.indexOf(u"k\"")), CodeRole::Type);
    QCOMPARE(roleAt(spans, code.indexOf(u"1}")), CodeRole::Number);
    QCOMPARE(roleAt(spans, code.indexOf(u"Label")), CodeRole::Label);
    QCOMPARE(roleAt(spans, code.indexOf(u"true")), CodeRole::Plain);
    QCOMPARE(roleAt(spans, code.indexOf(u"2}")), CodeRole::Number);
    QCOMPARE(roleAt(spans, code.indexOf(u"Head")), CodeRole::Heading); // The quote ends, and its fence with it.
}

void HighlightTest::coloursADocument()
{
    QTextDocument document;
    document.setPlainText(QStringLiteral("{\"k\": 1}"));
    CodeHighlighter highlighter(&document, QStringLiteral("json"));
    QTRY_VERIFY(isColoured(document.firstBlock()));
    const QColor light = document.firstBlock().layout()->formats().constFirst().format.foreground().color();
    highlighter.setDark(true);
    QTRY_VERIFY(document.firstBlock().layout()->formats().constFirst().format.foreground().color() != light);
    highlighter.setLanguage(QStringLiteral("mermaid"));
    QTRY_VERIFY(!isColoured(document.firstBlock()));
    QCOMPARE(document.toPlainText(), QStringLiteral("{\"k\": 1}"));
}

void HighlightTest::longDocumentGoesOnFromTheEventLoop()
{
    QTextDocument document;
    document.setPlainText(QStringLiteral("# Heading\n\n**Label**: value with `code`\n\n").repeated(1'000));
    CodeHighlighter highlighter(&document, QStringLiteral("markdown"));
    QElapsedTimer clock;
    qint64 longest = 0;
    while (!highlighter.isIdle()) {
        clock.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, clock.elapsed());
    }
    qInfo("longest stretch on the GUI thread: %lld ms", longest);
    QVERIFY(isColoured(document.findBlockByNumber(3'998)));
    QVERIFY(isColoured(document.findBlockByNumber(8)));
}

void HighlightTest::editBelowAnUnfinishedPass()
{
    QTextDocument document;
    document.documentLayout(); // Without a layout a document tells nobody of its changes.
    document.setPlainText(QStringLiteral("# Heading\n").repeated(2'000));
    CodeHighlighter highlighter(&document, QStringLiteral("markdown"));
    QTRY_VERIFY(highlighter.isIdle());
    QTextCursor cursor(&document);
    cursor.insertText(QStringLiteral("```\n")); // Everything below is code now.
    QTRY_VERIFY(highlighter.isIdle());
    const auto colour = [&](int block) {
        const auto formats = document.findBlockByNumber(block).layout()->formats();
        return formats.isEmpty() ? QColor() : formats.constFirst().format.foreground().color();
    };
    const QColor literal = codeFormat(CodeRole::Literal, false).foreground().color();
    QCOMPARE(colour(5), literal);
    QCOMPARE(colour(1'999), literal);
    cursor.setPosition(0);
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    QTRY_VERIFY(highlighter.isIdle());
    QCOMPARE(colour(1'999), codeFormat(CodeRole::Heading, false).foreground().color());
}

} // namespace quoin

QTEST_MAIN(quoin::HighlightTest)
#include "highlight_test.moc"
