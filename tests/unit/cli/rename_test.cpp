// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// quoin-cli rename --everywhere: what it lists and what it writes.

#include "tests/unit/cli/cli_run.h"
#include "tests/unit/session/scratch_folder.h"

#include <QTest>

using quoin::test::cli;
using quoin::test::CliRun;
using quoin::test::ScratchFolder;

namespace {

constexpr const char* spec = "## Service Architecture\n"
                             "### New Services\n"
                             "#### Ledger\n"
                             "**Purpose**: Books\n"
                             "#### BankService\n"
                             "**Dependencies**: Ledger, Redis\n"
                             "\n"
                             "## Monitoring & Logging\n"
                             "- **Logs**: The Ledger writes one line\n";

} // namespace

class CliRenameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<ScratchFolder>();
        m_file = m_folder->put("spec.md", spec);
    }

    void everywhereRenamesWhatIsSure()
    {
        const CliRun done = rename({QStringLiteral("--everywhere")});
        QVERIFY2(done.code == 0, done.err.constData());
        QByteArray expected(spec);
        expected.replace("#### Ledger", "#### Journal").replace("Ledger, Redis", "Journal, Redis");
        QCOMPARE(ScratchFolder::bytesOf(m_file), expected);
    }

    void theListSaysAllPlacesAndNothingIsWritten()
    {
        const CliRun listed = rename({QStringLiteral("--everywhere"), QStringLiteral("--dry-run")});
        QVERIFY2(listed.code == 0, listed.err.constData());
        QCOMPARE(listed.out,
                 QByteArray("6\trename\tservices.newServices[2].dependencies\t**Dependencies**: Journal, Redis\n"
                            "9\tleave\tmonitoring.row[1].value\t- **Logs**: The Journal writes one line\n"));
        QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray(spec));
    }

    void theListAloneIsBadUse()
    {
        const CliRun wrong = rename({QStringLiteral("--dry-run")});
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains("--everywhere"));
        QCOMPARE(ScratchFolder::bytesOf(m_file), QByteArray(spec));
    }

private:
    [[nodiscard]] CliRun rename(const QStringList& options) const
    {
        return cli(QStringList{QStringLiteral("rename"), m_file, QStringLiteral("services.newServices[1]"),
                               QStringLiteral("Journal"), QStringLiteral("--store"), m_folder->path("store")}
                   + options);
    }

    std::unique_ptr<ScratchFolder> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(CliRenameTest)
#include "rename_test.moc"
