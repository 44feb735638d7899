// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/correction_store.h"
#include "models/ports/dialect_store.h"
#include "models/ports/project_store.h"
#include "models/ports/word_store.h"

#include <QCoreApplication>
#include <QVariantList>

#include <memory>

class QSqlQuery;

namespace quoin {

/// The local store in one SQLite file, readable by its owner alone. Made by the
/// composition root; used only in the thread that opened it (a connection of Qt Sql
/// belongs to its thread; a worker opens a store of its own on the same file). Several
/// programs may have the same file open. Never deletes or replaces a file it cannot use.
class SqliteStore final : public ProjectStore, public CorrectionStore, public WordStore, public DialectStore {
    Q_DECLARE_TR_FUNCTIONS(quoin::SqliteStore)

public:
    enum class State {
        Closed, ///< `open` has not been called.
        Ready,
        NoFolder,     ///< The folder is missing and cannot be made.
        NotOpened,    ///< The system does not let us, or no SQLite driver.
        NotADatabase, ///< Damaged, or another kind of file.
        OtherProgram, ///< A database that is not Quoin's.
        TooNew,       ///< Made by a newer Quoin.
        MigrationFailed,
    };

    /// `file` is made when it is opened, its folder too.
    explicit SqliteStore(QString file);
    ~SqliteStore() override;
    SqliteStore(const SqliteStore&) = delete;
    SqliteStore& operator=(const SqliteStore&) = delete;

    /// In every state but Ready, each call below fails and `lastError` says why.
    State open();
    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] QString lastError() const override { return m_lastError; }

    [[nodiscard]] Opener opener() const override;

    bool addRecent(const QString& path) override;
    [[nodiscard]] QList<RecentDocument> recentDocuments(int limit) const override;
    bool clearRecent() override;

    std::optional<qint64> addVersion(const QString& path, const QByteArray& bytes) override;
    [[nodiscard]] QList<StoredVersion> versions(const QString& path) const override;
    [[nodiscard]] std::optional<QByteArray> versionBytes(const QString& path, qint64 number) const override;

    bool keepTexts(const QString& path, const StoredTexts& texts) override;
    [[nodiscard]] StoredTexts keptTexts(const QString& path) const override;

    [[nodiscard]] Corrections loadCorrections(const QString& path) const override;
    bool saveCorrections(const QString& path, const Corrections& corrections) override;

    [[nodiscard]] QStringList words(const QString& path) const override;
    bool addWord(const QString& path, const QString& word) override;

    [[nodiscard]] QString sqlDialect(const QString& path) const override;
    bool setSqlDialect(const QString& path, const QString& name) override;
    [[nodiscard]] QString projectFolder(const QString&) const override { return {}; }

private:
    class Connection;
    class Transaction;

    State fail(State state, const QString& words);
    [[nodiscard]] bool prepareFile();
    [[nodiscard]] bool configure();
    [[nodiscard]] bool ready() const;
    std::optional<qint64> addVersionOf(const QString& key, qint64 content);
    struct NewContent;
    [[nodiscard]] std::optional<NewContent> prepareContent(const QByteArray& bytes) const;
    std::optional<qint64> putContent(NewContent& content);
    [[nodiscard]] static std::optional<QByteArray> contentIn(const QSqlQuery& query);
    [[nodiscard]] bool replaceTexts(const QString& key, qint64 content, const QList<StoredText>& texts);

    QString m_file;
    State m_state = State::Closed;
    QString m_openError; ///< Why it is not Ready.
    mutable QString m_lastError;
    std::unique_ptr<Connection> m_connection;
};

} // namespace quoin
