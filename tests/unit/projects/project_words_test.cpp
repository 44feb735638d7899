// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The words of a project: one a line, sorted, in its .quoin folder.

#include "models/projects/project_words.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quoin;

class ProjectWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("specs")));
    }

    void areKeptSortedInTheProject()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".quoin")));
        ProjectWords words;
        QCOMPARE(words.words(document()), QStringList());
        for (const char* word : {"ledger", "Coinflow", "caf\xC3\xA9", "ledger"})
            QVERIFY2(words.addWord(document(), QString::fromUtf8(word)), qPrintable(words.lastError()));
        QCOMPARE(bytes(), QByteArray("Coinflow\ncaf\xC3\xA9\nledger\n"));
        QCOMPARE(ProjectWords().words(document()).size(), 3);
    }

    void whatSomebodyElseWroteStays()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".quoin")));
        QFile file(m_folder->filePath(QStringLiteral(".quoin/words.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("zebra\r\n\n  apple \n");
        file.close();
        ProjectWords words;
        QCOMPARE(words.words(document()), QStringList({QStringLiteral("zebra"), QStringLiteral("apple")}));
        QVERIFY(words.addWord(document(), QStringLiteral("mango")));
        QCOMPARE(bytes(), QByteArray("apple\nmango\nzebra\n"));
    }

    void outsideOfAnyProjectItSaysThatNothingIsKept()
    {
        ProjectWords words;
        QVERIFY(!words.addWord(document(), QStringLiteral("x")));
        QVERIFY(words.lastError().contains(QStringLiteral(".quoin")));
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral(".quoin"))));
    }

private:
    [[nodiscard]] QString document() const { return m_folder->filePath(QStringLiteral("specs/a.md")); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(m_folder->filePath(QStringLiteral(".quoin/words.txt")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("none");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ProjectWordsTest)
#include "project_words_test.moc"
