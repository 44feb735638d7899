// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/code_span.h"
#include "models/workers/background_pool.h"

#include <QDir>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>

#include <atomic>
#include <memory>

namespace quoin {

class PictureWatch;

using CodeSpansPtr = std::shared_ptr<const CodeSpans>;

/// What boxes show beside text, made off the GUI thread where it takes time: the
/// colours of code and images from disk. Whoever asks too early gets nothing and asks
/// again when `arrived` was emitted. Loads nothing from the network.
class BlockSources : public QObject {
    Q_OBJECT

public:
    explicit BlockSources(QObject* parent = nullptr);
    ~BlockSources() override;

    /// Null while they are being made.
    [[nodiscard]] CodeSpansPtr spans(const QString& code, const QString& info);

    struct Picture {
        enum class State { Loading, Shown, Remote, Missing, Unreadable, TooLarge, TooComplex };
        State state = State::Loading;
        QImage image; ///< Null also where it is shown, but has not been in view for long.
        QSize size;   ///< In its own pixels.
    };
    /// `address` as the document writes it, relative to the document's folder.
    [[nodiscard]] Picture picture(const QString& address);
    /// To be painted: null while it is read (anew), and `arrived` says when it is there.
    [[nodiscard]] QImage pixels(const QString& address);
    /// What is known of it, without reading it: Loading where that is nothing.
    [[nodiscard]] Picture::State knownState(const QString& address) const;
    /// An address as it is shown.
    [[nodiscard]] static QString shortened(const QString& address);

    void setFolder(const QString& folder); ///< Empty for a document without a file.

    /// Looks whether images on disk are what they were, on another thread, and reads anew those that are not, or that
    /// have come. Done by itself where the system tells of changes; for the others whenever somebody comes back.
    void checkPictures();

    /// Whether the pixels of all images take more than they may; then whoever shows them trims them.
    [[nodiscard]] bool isOverfull() const { return m_counts.pixelBytes > m_mostPixelBytes; }
    /// Drops pixels until they take no more than they may, those that were painted longest ago first; none of these
    /// images, which would be read anew at once.
    void trimPictures(const QSet<QString>& inView);
    void setMostPixelBytes(qint64 bytes) { m_mostPixelBytes = bytes; }

    struct Counts {
        int picturesRead = 0; ///< Begun so far,
        int picturesDone = 0; ///< and ended.
        int checks = 0;       ///< Begun so far.
        qint64 pixelBytes = 0;
    };
    [[nodiscard]] const Counts& counts() const { return m_counts; }

Q_SIGNALS:
    void arrived();        ///< Colours, or pixels that were there before: sizes stay as they are.
    void pictureArrived(); ///< A box with a picture has another size now.

private:
    void startSpans(const QString& code, const QString& info);
    /// What can be said of an image without reading it: whether it is elsewhere, and else its path.
    struct Place {
        Picture::State state = Picture::State::Loading;
        QString path;
    };
    [[nodiscard]] Place placeOf(const QString& address) const;
    /// What tells one state of a file from another one.
    struct Stamp {
        bool exists = false;
        qint64 size = 0;
        qint64 changed = 0; ///< Milliseconds since 1970.
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    [[nodiscard]] static Stamp stampOf(const QString& path); ///< Asks the disk.
    void startPicture(const QString& address, const QString& path);
    void takePicture(const QString& address, const Picture& picture);
    void takeCheck(const QStringList& changed);
    void checkAgain();

    struct Key {
        QString code;
        QString info;
        friend bool operator==(const Key&, const Key&) = default;
        friend std::size_t qHash(const Key& key, std::size_t seed = 0) { return qHashMulti(seed, key.code, key.info); }
    };

    BackgroundPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_wanted; ///< What is being read there of this folder.
    QHash<Key, CodeSpansPtr> m_spans;
    QSet<Key> m_spansUnderWay;
    struct Known {
        Picture picture;
        qint64 painted = 0; ///< By the count of paintings.
        QString path;       ///< Empty where there is nothing to read.
        Stamp stamp;        ///< Of the file before it was read.
        bool isUnderWay = false;
    };
    QHash<QString, Known> m_pictures;
    QString m_folder;
    qint64 m_paintings = 0;
    qint64 m_mostPixelBytes = qint64{64} * 1024 * 1024;
    PictureWatch* m_watch;
    bool m_isChecking = false;
    bool m_checksAgain = false; ///< What is under way may be too old.
    Counts m_counts;
};

} // namespace quoin
