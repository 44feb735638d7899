// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Hostile documents: nothing is fetched, nothing is markup, and nothing is swallowed.
#include "tests/gui_preview/pixels.h"
#include "ui/preview/block_sources.h"
#include "ui/preview/picture_reader.h"
#include "ui/preview/preview_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QThread>
#include <QToolTip>

#include <chrono>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quoin {

namespace {

using State = BlockSources::Picture::State;

/// A port of this machine that notices whether anybody comes. (No part of the tree links a network library.)
class Listener {
public:
    Listener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address);
        m_listens =
            ::bind(m_socket, any, size) == 0 && ::listen(m_socket, 4) == 0 && ::getsockname(m_socket, any, &size) == 0;
        m_port = ntohs(address.sin_port);
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] bool wasCalled() const { return ::accept(m_socket, nullptr, nullptr) >= 0; }

private:
    int m_socket;
    int m_port = 0;
    bool m_listens = false;
};

} // namespace

class PreviewSafetyTest : public QObject {
    Q_OBJECT

private:
    static void show(PreviewView& view, const std::string& text)
    {
        view.resize(600, 500);
        view.setDocument(std::make_shared<const Document>(Document::parse(text)));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    static State settled(PreviewView& view, const QString& address)
    {
        BlockSources& sources = view.content().sources();
        [[maybe_unused]] const bool arrived =
            QTest::qWaitFor([&] { return sources.picture(address).state != State::Loading; });
        return sources.picture(address).state;
    }

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void imagesOfOtherMachinesAreNotFetched_data()
    {
        QTest::addColumn<QString>("address");
        for (const char* address :
             {"http://127.0.0.1/x.png", "HTTPS://example.org/x.png", "//example.org/x.png", "ftp://example.org/x.png",
              "file://example.org/share/x.png", "%2F%2Fexample.org/x.png", "\\\\example.org\\share\\x.png",
              "data:image/png;base64,AAAA", "javascript:alert(1)", "qrc:/x.png"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void imagesOfOtherMachinesAreNotFetched()
    {
        QFETCH(QString, address);
        PreviewView view;
        view.setFolder(m_folder.path());
        QCOMPARE(view.content().sources().picture(address).state, State::Remote);
    }

    void imagesThatCannotBeShownSaySo()
    {
        QFile text(m_folder.filePath(QStringLiteral("text.png")));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no image") > 0);
        text.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        QCOMPARE(settled(view, QStringLiteral("gone.png")), State::Missing);
        QCOMPARE(settled(view, QStringLiteral("text.png")), State::Unreadable);
        QCOMPARE(settled(view, QStringLiteral("/dev/zero")), State::Unreadable);
        QCOMPARE(settled(view, QStringLiteral("../")), State::Unreadable);
        QCOMPARE(settled(view, m_folder.filePath(QStringLiteral("text.png"))), State::Unreadable);
    }

    void imagesOfHugeDimensionsStayBounded()
    {
        for (const auto& [name, size] :
             {std::pair("tall.png", QSize(10, 60'000)), std::pair("wide.png", QSize(60'000, 10))}) {
            QImage image(size, QImage::Format_Mono);
            image.fill(0);
            QVERIFY(image.save(m_folder.filePath(QString::fromLatin1(name))));
        }
        QFile vector(m_folder.filePath(QStringLiteral("vast.svg")));
        QVERIFY(vector.open(QIODevice::WriteOnly));
        vector.write("<svg xmlns='http://www.w3.org/2000/svg' width='2000000000' height='2000000000'><rect width='9' "
                     "height='9'/></svg>");
        vector.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        for (const char* name : {"tall.png", "wide.png", "vast.svg"}) {
            const QString address = QString::fromLatin1(name);
            (void)settled(view, address);
            const QSize size = view.content().sources().picture(address).size;
            QVERIFY2(size.width() <= 2'400 && size.height() <= 9'600, name);
        }
    }

    void drawingsThatWouldTakeForeverAreRefused_data()
    {
        QTest::addColumn<QByteArray>("drawing");
        QTest::addColumn<State>("state");
        const QByteArray head = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                                "width='300' height='200'>";
        const QByteArray rect = "<rect width='300' height='200' fill='red' fill-opacity='0.5'/>";
        const auto uses = [](const QByteArray& name) { return ("<use xlink:href='#" + name + "'/>").repeated(10); };
        QByteArray laughs = head + "<g id='g0'>" + rect + "</g>";
        for (int i = 1; i < 12; ++i)
            laughs += "<g id='g" + QByteArray::number(i) + "'>" + uses("g" + QByteArray::number(i - 1)) + "</g>";
        QTest::newRow("each uses the one before ten times") << laughs + "</svg>" << State::TooComplex;
        QByteArray href = laughs;
        href.replace("xlink:href", "href");
        QTest::newRow("by the newer name") << href + "</svg>" << State::TooComplex;
        QTest::newRow("by two names") << QByteArray(laughs).replace("xlink:href='", "href='x' xlink:href='") + "</svg>"
                                      << State::TooComplex;
        QTest::newRow("itself") << head + "<g id='a'>" + uses("b") + "</g><g id='b'>" + uses("a") + "</g></svg>"
                                << State::TooComplex;
        QTest::newRow("deep") << head + QByteArray("<g>").repeated(100'000) + rect
                + QByteArray("</g>").repeated(100'000)
                + "</svg>" << State::TooComplex;
        QByteArray chain = head + "<g id='g0'>" + rect + "</g>";
        for (int i = 1; i < 20'000; ++i)
            chain +=
                "<g id='g" + QByteArray::number(i) + "'><use xlink:href='#g" + QByteArray::number(i - 1) + "'/></g>";
        QTest::newRow("deep by use") << chain + "</svg>" << State::TooComplex;
        QTest::newRow("a long path, often") << head + "<path id='p' d='M0 0 " + QByteArray("L9 9 ").repeated(100'000)
                + "'/>" + QByteArray("<use xlink:href='#p'/>").repeated(1'000)
                + "</svg>" << State::TooComplex;
        QByteArray styled = head + "<style>";
        for (int i = 0; i < 20'000; ++i)
            styled += ".c" + QByteArray::number(i) + " .d > rect { fill: red }\n";
        QTest::newRow("rules times shapes")
            << styled + "</style>" + rect.repeated(10'000) + "</svg>" << State::TooComplex;
        QTest::newRow("very many") << head + rect.repeated(200'000) + "</svg>" << State::TooLarge;
        QTest::newRow("many over much room") << QByteArray(head).replace("300", "2400").replace("200", "9000")
                + QByteArray(rect).replace("300", "2400").replace("200", "9000").repeated(50'000)
                + "</svg>" << State::TooComplex;
        QTest::newRow("entities")
            << "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>"
               "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>"
               "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'><!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'>]>"
                + head + "<text>&e;&e;&e;</text></svg>"
            << State::Unreadable;
        QTest::newRow("no end") << head + "<g>" << State::Unreadable;
        QTest::newRow("other markup") << QByteArray("<html><body>text</body></html>") << State::Unreadable;
    }
    void drawingsThatWouldTakeForeverAreRefused()
    {
        QFETCH(QByteArray, drawing);
        QFETCH(State, state);
        QFile file(m_folder.filePath(QStringLiteral("hostile.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing) == drawing.size());
        file.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        BlockSources& sources = view.content().sources();
        const QString address = QStringLiteral("hostile.svg");
        QTRY_VERIFY_WITH_TIMEOUT(sources.picture(address).state != State::Loading, 60'000);
        QCOMPARE(sources.picture(address).state, state);
        // The reader is told why.
        show(view, "![words](hostile.svg)\n");
        QVERIFY(view.content().existingLayout(0)->boxHeight(0) < 200);
    }

    void drawingsAreShown()
    {
        const QByteArray head = "<?xml version='1.0'?>\n<!-- by hand -->\n<svg xmlns='http://www.w3.org/2000/svg' "
                                "xmlns:xlink='http://www.w3.org/1999/xlink' width='400' height='300'>";
        QByteArray drawing = head
            + "<style><![CDATA[.a > rect { fill: #00ff00 }]]></style>"
              "<defs><rect id='r' width='40' height='30'/></defs><g class='a'>";
        for (int i = 0; i < 100; ++i) // All of it is green, in ten rows of ten.
            drawing += "<use xlink:href='#r' fill='#00ff00' x='" + QByteArray::number(i % 10 * 40) + "' y='"
                + QByteArray::number(i / 10 * 30) + "'/>";
        for (int i = 0; i < 4'000; ++i) // More strips than one.
            drawing += "<rect x='100' y='100' width='200' height='100'/>";
        QFile file(m_folder.filePath(QStringLiteral("fine.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing + "</g></svg>") > 0);
        file.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        const QString address = QStringLiteral("fine.svg");
        QTRY_COMPARE_WITH_TIMEOUT(view.content().sources().picture(address).state, State::Shown, 20'000);
        const QImage image = view.content().sources().picture(address).image;
        QCOMPARE(image.size(), QSize(400, 300));
        QCOMPARE(pixelsOf(image, QColor(0, 255, 0)), 400 * 300);
    }

    void aCompressedDrawingIsNotUnpacked()
    {
        QFile file(m_folder.filePath(QStringLiteral("packed.svgz")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x1f\x8b\x08 and so on") > 0);
        file.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        QCOMPARE(settled(view, QStringLiteral("packed.svgz")), State::Unreadable);
    }

    void aDrawingThatNobodyWaitsForIsLeft()
    {
        QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='2400' height='9000'>";
        drawing += QByteArray("<rect width='2400' height='9000' fill-opacity='0.5'/>").repeated(400);
        QFile file(m_folder.filePath(QStringLiteral("long.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing + "</svg>") > 0);
        file.close();
        int asked = 0;
        const auto isWanted = [&asked] { return ++asked < 6; }; // No more between two strips.
        QCOMPARE(readPicture(file.fileName(), isWanted).fault, PictureFault::Cancelled);
        QVERIFY2(asked >= 6 && asked < 9, QByteArray::number(asked).constData());
    }

    void aDrawingIsRefusedByItsWorkAndNotByTheClock()
    {
        QByteArray drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='1000'>";
        for (int i = 0; i < 1'200; ++i)
            drawing += "<rect width='1000' height='1000' fill='#00ff00'/>";
        QFile file(m_folder.filePath(QStringLiteral("waiting.svg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(drawing + "</svg>") > 0);
        file.close();
        // As on a machine that others keep busy: much time goes by between two strips.
        int asked = 0;
        const auto waits = [&asked] {
            ++asked;
            QThread::msleep(300);
            return true;
        };
        const ReadPicture read = readPicture(file.fileName(), waits, std::chrono::seconds(2));
        QVERIFY2(asked * 300 > 2'000, QByteArray::number(asked).constData());
        QCOMPARE(read.fault, PictureFault::None);
        QCOMPARE(pixelsOf(read.image, QColor(0, 255, 0)), 1'000 * 1'000);
        // What it takes by itself counts.
        const auto isWanted = [] { return true; };
        const ReadPicture none = readPicture(file.fileName(), isWanted, std::chrono::milliseconds(0));
        QCOMPARE(none.fault, PictureFault::TooComplex);
    }

    void aDrawingThatFillsTooMuchIsRefusedBeforeItIsDrawn()
    {
        QFile file(m_folder.filePath(QStringLiteral("much.svg")));
        const QByteArray rects = QByteArray("<rect width='2400' height='9000'/>").repeated(2'000);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='2400' height='9000'>" + rects + "</svg>");
        file.close();
        int asked = 0;
        const auto isWanted = [&asked] { return ++asked > 0; };
        QCOMPARE(readPicture(file.fileName(), isWanted, std::chrono::hours(1)).fault, PictureFault::TooComplex);
        QVERIFY2(asked < 20, QByteArray::number(asked).constData()); // No strip was begun.
    }

    void aDrawingFetchesNothing()
    {
        const Listener server;
        QVERIFY(server.listens());
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.port()) + "/x.png";
        // Nor is a file read beside it; who opened this one would wait for ever.
        const QString pipe = m_folder.filePath(QStringLiteral("pipe.png"));
        QVERIFY(::mkfifo(pipe.toLocal8Bit().constData(), 0600) == 0);
        // Nor by a drawing inside of it, or where two attributes say two things.
        const QByteArray inner =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='40' height='40'>"
            "<image xlink:href='"
            + pipe.toUtf8() + "' width='40' height='40'/></svg>";
        QFile drawing(m_folder.filePath(QStringLiteral("calls.svg")));
        QVERIFY(drawing.open(QIODevice::WriteOnly));
        drawing.write("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY e SYSTEM '" + address
                      + "'>]><svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
                        "width='40' height='40'><style>@import url('"
                      + address
                      + "');</style><script>alert(1)</script>"
                        "<image xlink:href='"
                      + address + "' width='40' height='40'/><image href='" + pipe.toUtf8()
                      + "' width='40' height='40'/><image xlink:href='" + pipe.toUtf8()
                      + "' width='40' height='40'/><image xlink:href='" + pipe.toUtf8()
                      + "' href='data:,' width='40' height='40'/><image xlink:href='data:image/svg+xml;base64,"
                      + inner.toBase64() + "' width='40' height='40'/></svg>");
        drawing.close();
        PreviewView view;
        view.setFolder(m_folder.path());
        show(view,
             "![d](calls.svg)\n\n![r](" + address.toStdString() + ")\n\n<img src=\"" + address.toStdString() + "\">\n");
        QCOMPARE(settled(view, QStringLiteral("calls.svg")), State::Shown);
        QTest::qWait(200);
        QVERIFY(!server.wasCalled());
    }

    void tipsShowAddressesAndTitlesLetterByLetter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tip");
        QTest::newRow("address") << QByteArray("[link](https://example.org/?a=1&b=2&lt=3)\n")
                                 << QStringLiteral("https://example.org/?a=1&b=2&lt=3");
        QTest::newRow("title") << QByteArray("[link](b.md \"<b>The</b> <img src=x> guide\")\n")
                               << QStringLiteral("b.md\u2028Title: <b>The</b> <img src=x> guide");
        QTest::newRow("title of a definition") << QByteArray("[link][l]\n\n[l]: b.md 'https://example.org'\n")
                                               << QStringLiteral("b.md\u2028Title: https://example.org");
        QTest::newRow("in a table") << QByteArray("| [link](b.md 'a & b') |\n|---|\n")
                                    << QStringLiteral("b.md\u2028Title: a & b");
        QTest::newRow("image") << QByteArray("![alt](gone.png '<i>it</i>')\n")
                               << QStringLiteral("Title: <i>it</i>\u2028Image not found: gone.png");
        QTest::newRow("image that is a link")
            << QByteArray("[![alt](gone.png)](b.md 'The guide')\n")
            << QStringLiteral("b.md\u2028Title: The guide\u2028Image not found: gone.png");
        QTest::newRow("image in a sentence") << QByteArray("![alternative](gone.png 'Its title') words\n")
                                             << QStringLiteral("Title: Its title\u2028Image not found: gone.png");
    }
    void tipsShowAddressesAndTitlesLetterByLetter()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, tip);
        PreviewView view;
        view.setFolder(m_folder.path());
        show(view, text.toStdString());
        const QPoint at(40, static_cast<int>(view.shown().front().top + 8));
        const auto shownTip = [&] {
            QHelpEvent help(QEvent::ToolTip, at, view.viewport()->mapToGlobal(at));
            QApplication::sendEvent(view.viewport(), &help);
            if (!Qt::mightBeRichText(QToolTip::text())) // So it is shown as what it says…
                return QString();
            QTextDocument shown;
            shown.setHtml(QToolTip::text());
            return shown.toRawText();
        };
        QTRY_COMPARE(shownTip(), tip); // …and that is this.
        QToolTip::hideText();
    }

    void aLinkGoneToByKeySaysWhereItGoesToo()
    {
        PreviewView view;
        show(view, "[one](a.md) and [two](b.md '<b>T</b>')\n");
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Tab);
        QTest::keyClick(&view, Qt::Key_Tab);
        QTextDocument shown;
        shown.setHtml(QToolTip::text());
        QCOMPARE(shown.toRawText(), QStringLiteral("b.md\u2028Title: <b>T</b>"));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("<b>T</b>")));
        QTest::keyClick(&view, Qt::Key_Escape);
        QTRY_VERIFY(!QToolTip::isVisible());
    }

    void namesOfLanguagesAltTextsAndTitlesAreText()
    {
        PreviewView view;
        show(view,
             "```<b>sql</b> onload=\"x\"\nSELECT 1;\n```\n\n![<b>alt</b> \"q\"](gone.png \"<i>t</i>\")\n\n"
             "word ![<script>x</script>](https://example.org/a.png) word\n\nPromise<Thing> <b>open\n");
        view.selectAll();
        view.copy();
        const QMimeData* data = QApplication::clipboard()->mimeData();
        QVERIFY2(data->text().contains(QStringLiteral("<script>x</script>")), qPrintable(data->text()));
        QVERIFY(data->text().contains(QStringLiteral("Promise<Thing> <b>open")));
        const QString html = data->html();
        for (const char* tag : {"<script", "<b>", "<i>", "onload=\"", "<img"})
            QVERIFY2(!html.contains(QLatin1String(tag)), qPrintable(html));
    }

private:
    QTemporaryDir m_folder;
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewSafetyTest)
#include "preview_safety_test.moc"
