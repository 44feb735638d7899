// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Images that come, change and go while the preview shows them.
#include "tests/gui_preview/pixels.h"
#include "tests/gui_preview/shown_preview.h"
#include "ui/preview/block_sources.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSaveFile>
#include <QTemporaryDir>

namespace quoin {

namespace {

using State = BlockSources::Picture::State;

/// A preview of `a.png` in a folder of its own.
class Changing : public Shown {
public:
    explicit Changing(const std::string& text) : Shown(text)
    {
        view.setFolder(folder.path());
        view.restyle();
    }

    void write(QSize size, Qt::GlobalColor color, const QString& name = QStringLiteral("a.png")) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QVERIFY(image.save(folder.filePath(name)));
    }

    [[nodiscard]] State state() { return view.content().sources().knownState(QStringLiteral("a.png")); }
    [[nodiscard]] int pixels(Qt::GlobalColor color) { return pixelsOf(view.viewport()->grab().toImage(), color); }

    QTemporaryDir folder;
};

} // namespace

class PreviewChangedImagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anImageThatComesLaterIsShown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("alone") << QByteArray("![a](a.png)\n");
        QTest::newRow("in a sentence") << QByteArray("words ![a](a.png) words\n");
        QTest::newRow("in a cell") << QByteArray("| ![a](a.png) |\n|---|\n");
    }
    void anImageThatComesLaterIsShown()
    {
        QFETCH(QByteArray, text);
        Changing shown(text.toStdString());
        QTRY_COMPARE(shown.state(), State::Missing);
        shown.write({60, 90}, Qt::red);
        QTRY_COMPARE(shown.pixels(Qt::red), 60 * 90);
    }

    void oneInAFolderThatComesLaterIsShown()
    {
        Changing shown("![a](deep/images/a.png)\n");
        const BlockSources& sources = shown.view.content().sources();
        const QString address = QStringLiteral("deep/images/a.png");
        QTRY_COMPARE(sources.knownState(address), State::Missing);
        QVERIFY(QDir(shown.folder.path()).mkpath(QStringLiteral("deep/images")));
        QTest::qWait(300);
        shown.write({60, 90}, Qt::red, address);
        QTRY_COMPARE(shown.pixels(Qt::red), 60 * 90);
    }

    void anImageThatChangesIsReadAnew()
    {
        Changing shown("![a](a.png)\n");
        shown.write({60, 90}, Qt::red);
        QTRY_COMPARE(shown.pixels(Qt::red), 60 * 90);
        shown.write({60, 90}, Qt::blue); // In place, and as large.
        QTRY_COMPARE(shown.pixels(Qt::blue), 60 * 90);
        shown.write({30, 40}, Qt::red);
        QTRY_COMPARE(shown.pixels(Qt::red), 30 * 40);
        // Another file under its name, twice: the second one is no longer the file that was watched first.
        for (const auto& [side, color] : {std::pair(50, Qt::blue), std::pair(20, Qt::red)}) {
            shown.write({side, side}, color, QStringLiteral("new.png"));
            QFile made(shown.folder.filePath(QStringLiteral("new.png")));
            QVERIFY(made.open(QIODevice::ReadOnly));
            QSaveFile file(shown.folder.filePath(QStringLiteral("a.png")));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(made.readAll()) > 0 && file.commit());
            QTRY_COMPARE(shown.pixels(color), side * side);
        }
        QVERIFY(QFile::remove(shown.folder.filePath(QStringLiteral("a.png"))));
        QTRY_COMPARE(shown.state(), State::Missing);
        QCOMPARE(shown.pixels(Qt::red), 0);
    }

    void oneThatIsWrittenInPiecesIsShownInTheEnd()
    {
        Changing shown("![a](a.png)\n");
        QTRY_COMPARE(shown.state(), State::Missing);
        shown.write({60, 90}, Qt::red, QStringLiteral("new.png"));
        QFile made(shown.folder.filePath(QStringLiteral("new.png")));
        QVERIFY(made.open(QIODevice::ReadOnly));
        const QByteArray bytes = made.readAll();
        QFile file(shown.folder.filePath(QStringLiteral("a.png")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(bytes.first(30)) == 30);
        QTRY_COMPARE(shown.state(), State::Unreadable);
        QVERIFY(file.write(bytes.sliced(30)) == bytes.size() - 30);
        QTRY_COMPARE(shown.pixels(Qt::red), 60 * 90);
    }

    void whatStaysAsItIsIsNotReadAgain()
    {
        Changing shown("![a](a.png) ![b](gone.png)\n");
        shown.write({60, 90}, Qt::red);
        QTRY_COMPARE(shown.pixels(Qt::red), 60 * 90);
        BlockSources& sources = shown.view.content().sources();
        QTest::qWait(400);
        const int read = sources.counts().picturesRead;
        const int checks = sources.counts().checks;
        shown.write({9, 9}, Qt::red, QStringLiteral("other.png")); // Something stirs in the folder.
        QTRY_VERIFY(sources.counts().checks > checks);
        QTest::qWait(400);
        QCOMPARE(sources.counts().picturesRead, read);
        const int calm = sources.counts().checks;
        QTest::qWait(400);
        QCOMPARE(sources.counts().checks, calm); // Nobody asks the disk while nothing happens.
    }

    void whoComesBackToTheWindowHasThemLookedAt()
    {
        Changing shown("![a](a.png)\n");
        shown.write({60, 90}, Qt::red);
        QTRY_COMPARE(shown.pixels(Qt::red), 60 * 90);
        QTest::qWait(400);
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_VERIFY(!shown.view.isActiveWindow());
        const int checks = shown.view.content().sources().counts().checks;
        shown.view.activateWindow();
        QTRY_VERIFY(shown.view.isActiveWindow());
        QTRY_VERIFY(shown.view.content().sources().counts().checks > checks);
    }
};

} // namespace quoin

QTEST_MAIN(quoin::PreviewChangedImagesTest)
#include "preview_changed_images_test.moc"
