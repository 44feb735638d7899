// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Hostile documents: nothing is fetched, nothing is markup, and nothing is swallowed.
#include "tests/gui_preview/settled_picture.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quoin {

namespace {

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
