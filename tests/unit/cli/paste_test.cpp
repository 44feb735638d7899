// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// quoin-cli paste: text from elsewhere becomes items.

#include "tests/unit/cli/cli_run.h"
#include "tests/unit/session/scratch_folder.h"

#include <QTest>

using quoin::test::cli;
using quoin::test::CliOptions;
using quoin::test::CliRun;
using quoin::test::ScratchFolder;

namespace {

constexpr const char* spec = "## API Design\n- `GET /v1/a`: Lists\n";

} // namespace

class CliPasteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<ScratchFolder>();
        m_file = m_folder->put("spec.md", spec);
    }

    void endpointsAreAdded()
    {
        const CliRun done = paste("GET /v1/a - Lists\nPOST /v1/b - Makes\n");
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.out, QByteArray("api.rest\tPOST /v1/b\n"));
        QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray(spec) + "- `POST /v1/b`: Makes\n");
    }

    void aFileIsReadAndADryRunWritesNothing()
    {
        const QString script = m_folder->put("a.sql", "CREATE TABLE a (id INT);");
        const CliRun done = paste({}, {QStringLiteral("--from"), script, QStringLiteral("--dry-run")});
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.out, QByteArray("schema.newTables\ta\n"));
        QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray(spec));
    }

    void whatIsNoneIsSaid()
    {
        for (const char* text : {"hello", "{\"a\": 1}"}) {
            const CliRun done = paste(text);
            QCOMPARE(done.code, 1);
            QCOMPARE(done.err.count('\n'), 1);
            QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray(spec));
        }
    }

private:
    [[nodiscard]] CliRun paste(const QByteArray& text, const QStringList& options = {}) const
    {
        CliOptions input;
        input.input = text;
        return cli(QStringList{QStringLiteral("paste"), m_file, QStringLiteral("--store"), m_folder->path("store")}
                       + options,
                   input);
    }

    std::unique_ptr<ScratchFolder> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(CliPasteTest)
#include "paste_test.moc"
