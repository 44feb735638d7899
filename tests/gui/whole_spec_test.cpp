// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A whole spec filled in by key events alone, from a new document and from an empty file:
// the file that is saved is the one that was written by hand before this test existed.

#include "tests/support/gui_driver.h"
#include "tests/support/key_script.h"

#include <QDir>
#include <QFile>

#include <functional>

namespace quoin::test {

namespace {

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString dataFile(const char* name)
{
    return QStringLiteral(QUOIN_SOURCE_DIR "/tests/data/whole_spec/") + QLatin1String(name);
}

QString firstDifference(const QByteArray& is, const QByteArray& wanted)
{
    const QList<QByteArray> a = is.split('\n');
    const QList<QByteArray> b = wanted.split('\n');
    qsizetype i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i])
        ++i;
    return QStringLiteral("line %1 is '%2', not '%3'")
        .arg(i + 1)
        .arg(QString::fromUtf8(a.value(i)), QString::fromUtf8(b.value(i)));
}

} // namespace

class WholeSpecTest : public QObject {
    Q_OBJECT

private:
    // Plays the script in the document that is open, and compares what is in the file then.
    static void fillIn(GuiDriver& gui, Typist& typist, const std::function<void()>& save, const QString& path)
    {
        const QString problem = play(QString::fromUtf8(fileBytes(dataFile("book-holds.keys"))), typist);
        if (qEnvironmentVariableIsSet("QUOIN_TRACE_KEYS"))
            qInfo("%s", gui.bytes().c_str());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        save();
        gui.settle();
        const QByteArray saved = fileBytes(path);
        const QByteArray wanted = fileBytes(dataFile("book-holds.md"));
        QVERIFY(wanted.size() > 8000);
        QVERIFY2(saved == wanted, qPrintable(firstDifference(saved, wanted)));
        qInfo("%d keys for %lld bytes", typist.keysPressed(), static_cast<long long>(wanted.size()));
    }

private Q_SLOTS:
    void fromANewDocument()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("book-holds.md"));
        GuiDriver gui;
        Typist typist;
        typist.press(QStringLiteral("Ctrl+N"));
        fillIn(
            gui, typist,
            [&typist, &path] {
                typist.press(QStringLiteral("Ctrl+S"));
                typist.type(path);
                typist.press(QStringLiteral("Return"));
            },
            path);
    }

    void fromAnEmptyFile()
    {
        GuiDriver gui;
        gui.openBytes({});
        Typist typist;
        typist.press(QStringLiteral("Return")); // The outline's line: Architecture Overview.
        typist.look(QStringLiteral("Begin with the Whole Template"));
        typist.press(QStringLiteral("Return"));
        fillIn(
            gui, typist, [&typist] { typist.press(QStringLiteral("Ctrl+S")); }, gui.session().path());
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::WholeSpecTest)
#include "whole_spec_test.moc"
