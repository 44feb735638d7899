// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace quoin {

struct RecentDocument {
    QString path;
    QDateTime openedAt; ///< UTC.
};

struct StoredVersion {
    qint64 number = 0; ///< From 1, per file, never used again.
    QDateTime savedAt; ///< UTC.
    qint64 size = 0;   ///< Bytes.
    QByteArray sha256; ///< Of the bytes, 32 bytes.
};

/// Text that was typed into a field and that its document did not take: it stands in no file.
struct StoredText {
    QString path;     ///< Of its field in the text that it is kept with; empty where that has no such field.
    QString place;    ///< Where the field stood, in words; may be empty.
    QByteArray typed; ///< UTF-8.
    QString reason;   ///< Why it was not taken, as a sentence.
    bool operator==(const StoredText&) const = default;
};

struct StoredTexts {
    QByteArray bytes; ///< The text of the file that the paths are of.
    QList<StoredText> texts;
};

/// What the window and the command line need of the local store. Filled by
/// models/store; a null store (no home folder, disk full) must leave the editor whole:
/// every call reports its failure and nothing else depends on it.
class ProjectStore {
public:
    virtual ~ProjectStore() = default;

    /// The last failure in one plain sentence's worth of detail, empty after a success.
    [[nodiscard]] virtual QString lastError() const = 0;

    /// Opens the same store once more, for the thread that calls it: each is used in one alone. May be called when this
    /// one is gone; null where it cannot be opened.
    using Opener = std::function<std::unique_ptr<ProjectStore>()>;
    [[nodiscard]] virtual Opener opener() const = 0;

    virtual bool addRecent(const QString& path) = 0;
    [[nodiscard]] virtual QList<RecentDocument> recentDocuments(int limit) const = 0;
    virtual bool clearRecent() = 0;

    /// Keeps `bytes` as the newest version of the file at absolute `path`, unless the
    /// newest version holds the same bytes. Returns its number.
    virtual std::optional<qint64> addVersion(const QString& path, const QByteArray& bytes) = 0;
    [[nodiscard]] virtual QList<StoredVersion> versions(const QString& path) const = 0; ///< Newest first.
    [[nodiscard]] virtual std::optional<QByteArray> versionBytes(const QString& path, qint64 number) const = 0;

    /// Puts `texts` in the place of those that were kept for the file at absolute `path`; `bytes` is what the file
    /// holds.
    virtual bool keepTexts(const QString& path, const StoredTexts& texts) = 0;
    /// In the order in which they were given; none where none are kept or they cannot be read.
    [[nodiscard]] virtual StoredTexts keptTexts(const QString& path) const = 0;
};

} // namespace quoin
