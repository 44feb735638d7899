// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/document.h"
#include "ui/preview/preview_view.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

namespace quoin {

namespace {

const char* const text = "# Title\n\nFirst paragraph.\n\nSecond paragraph\nof two lines.\n\n"
                         "- a\n- b\n  > quoted\n\n1. one\n2. two\n\n"
                         "| a | b |\n|---|---|\n| c | d |\n\n## Next\n\n```json\n{\"n\": 1}\n```\n\n"
                         "Text with `code`, **bold** and [a link](#title).[^1]\n\n[^1]: A note.\n\n"
                         "### More\n\nLast but one.\n\n---\n\nLast.\n";

DocumentPtr documentOf(const std::string& bytes)
{
    return std::make_shared<const Document>(Document::parse(bytes));
}

/// What of a widget was painted since `clear`.
class Painted : public QObject {
public:
    explicit Painted(QWidget* widget) { widget->installEventFilter(this); }
    QRegion region;

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
};

class Shown {
public:
    explicit Shown(DocumentPtr shown) : document(std::move(shown))
    {
        view.resize(480, 700);
        view.setDocument(document);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qWarning("the view was not shown");
    }

    /// Until nothing is painted any more: the colours of code arrive later than it, and later still where others use
    /// the machine too.
    void settle()
    {
        Painted painted(view.viewport());
        QElapsedTimer sincePaint;
        for (sincePaint.start(); sincePaint.elapsed() < 150; QTest::qWait(10)) {
            if (!painted.region.isEmpty())
                sincePaint.restart();
            painted.region = {};
        }
    }

    void edit(const Splice& splice)
    {
        document = std::make_shared<const Document>(document->edited({splice}));
        view.setDocument(document);
    }

    /// The byte that each click goes to, from top to bottom.
    std::vector<std::size_t> clicks()
    {
        std::vector<std::size_t> bytes;
        QSignalSpy activated(&view, &PreviewView::activated);
        for (int y = 4; y < view.viewport()->height(); y += 9) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {view.viewport()->width() / 3, y});
            if (!activated.isEmpty())
                bytes.push_back(activated.takeLast().at(0).value<std::size_t>());
        }
        return bytes;
    }

    DocumentPtr document;
    PreviewView view;
};

Splice randomEdit(QRandomGenerator& random, const std::string& bytes)
{
    static const char* const pieces[] = {"x", "word ", "\n", "\n\n", "- ",    "| ",
                                         "#", "`",     "**", "> ",   "```\n", "[a](b)"};
    const std::size_t begin = random.bounded(static_cast<quint32>(bytes.size()));
    const std::size_t end = std::min(bytes.size(), begin + (random.bounded(3) == 0 ? random.bounded(12U) : 0U));
    const char* piece = pieces[random.bounded(static_cast<int>(std::size(pieces)))];
    return {{begin, end}, random.bounded(4) == 0 ? std::string() : std::string(piece)};
}

} // namespace

/// What an edit paints and lays out anew is what it changed; the rest is kept, and stays right.
class PreviewRepaintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyPaintsItsBlock()
    {
        Shown shown(documentOf(text));
        shown.settle();
        Painted painted(shown.view.viewport());
        const std::size_t at = shown.document->bytes().find("irst");
        shown.edit({{at, at}, "x"});
        QTRY_VERIFY(!painted.region.isEmpty());
        QTest::qWait(20);
        QVERIFY2(painted.region.boundingRect().height() < shown.view.viewport()->height() / 4,
                 qPrintable(QString::number(painted.region.boundingRect().height())));
    }

    void anEditOutOfViewPaintsNothing()
    {
        std::string bytes = text;
        for (int i = 0; i < 20; ++i)
            bytes += text;
        Shown shown(documentOf(bytes));
        shown.settle();
        Painted painted(shown.view.viewport());
        shown.edit({{bytes.size() - 2, bytes.size() - 2}, "x"});
        QTest::qWait(20);
        QVERIFY(painted.region.isEmpty());
    }

    void partsAddUpToTheWhole_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void partsAddUpToTheWhole()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Shown shown(documentOf(text));
        for (int step = 0; step < 60; ++step) {
            const Splice splice = randomEdit(random, shown.document->bytes());
            const QByteArray what = "step " + QByteArray::number(step) + " at " + QByteArray::number(splice.range.begin)
                + ": " + QByteArray::fromStdString(splice.replacement);
            if (random.bounded(6) == 0)
                shown.view.verticalScrollBar()->setValue(static_cast<int>(random.bounded(400U)));
            if (random.bounded(4) == 0) {
                const std::size_t line = random.bounded(20U);
                shown.view.markLines(line, line + random.bounded(4U));
            }
            QCoreApplication::processEvents();
            shown.edit(splice);
            QCoreApplication::processEvents();
            const QImage onScreen = shown.view.screen()->grabWindow(shown.view.winId()).toImage();
            const QImage whole = shown.view.grab().toImage().convertToFormat(onScreen.format());
            QVERIFY(!onScreen.isNull());
            if (onScreen != whole) {
                QTest::qWait(50); // Colours of code that arrived in between.
                QVERIFY2(shown.view.screen()->grabWindow(shown.view.winId()).toImage()
                             == shown.view.grab().toImage().convertToFormat(onScreen.format()),
                         what.constData());
            }
        }
    }

    void whatIsKeptLeadsToTheSamePlaces_data() { partsAddUpToTheWhole_data(); }

    void whatIsKeptLeadsToTheSamePlaces()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Shown shown(documentOf(text));
        for (int step = 0; step < 20; ++step) {
            shown.edit(randomEdit(random, shown.document->bytes()));
            Shown fresh(documentOf(shown.document->bytes()));
            shown.view.scrollToLine(0);
            QCOMPARE(shown.clicks(), fresh.clicks());
            for (const double part : {0.0, 0.3, 0.8})
                QCOMPARE(shown.view.lineAt(part), fresh.view.lineAt(part));
        }
    }
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewRepaintTest)
#include "preview_repaint_test.moc"
