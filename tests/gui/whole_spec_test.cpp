// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A whole spec filled in by key events alone, from a new document and from an empty file:
// the file that is saved is the one that was written by hand before this test existed.

#include "tests/support/gui_driver.h"
#include "tests/support/key_script.h"

#include <QDir>
#include <QFile>
#include <QMap>

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

// The sections of a spec by their titles.
QMap<QByteArray, QByteArray> sectionsOf(const QByteArray& text)
{
    QMap<QByteArray, QByteArray> sections;
    QByteArray title;
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith("### "))
            title = line.mid(4);
        sections[title] += line + '\n';
    }
    return sections;
}

} // namespace

class WholeSpecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromANewDocument()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("book-holds.md"));
        GuiDriver gui;
        Typist typist;
        typist.press(QStringLiteral("Ctrl+N"));
        const QString problem = play(QString::fromUtf8(fileBytes(dataFile("book-holds.keys"))), typist);
        if (!problem.isEmpty() && qEnvironmentVariableIsSet("QUOIN_TRACE_KEYS"))
            qInfo("%s", gui.bytes().c_str());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        typist.press(QStringLiteral("Ctrl+S"));
        typist.type(path);
        typist.press(QStringLiteral("Return"));
        gui.settle();
        const QByteArray saved = fileBytes(path);
        const QByteArray wanted = fileBytes(dataFile("book-holds.md"));
        if (qEnvironmentVariableIsSet("QUOIN_TRACE_KEYS"))
            qInfo("%s", saved.constData());
        const auto is = sectionsOf(saved);
        const auto should = sectionsOf(wanted);
        for (const char* title : {"Architecture Overview", "Database Schema", "Service Architecture", "External Integrations",
                                  "Queue Design", "Caching Strategy", "Security Considerations",
                                  "Performance Requirements", "Monitoring & Logging"})
            QCOMPARE(is.value(title).trimmed(), should.value(title).trimmed());
        qInfo("%d keys for %lld bytes", typist.keysPressed(), static_cast<long long>(wanted.size()));
    }
};

} // namespace quoin::test

QTEST_MAIN(quoin::test::WholeSpecTest)
#include "whole_spec_test.moc"
