// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/code_span.h"

#include <QDir>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace quoin {

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
        QImage image;
        QSize size; ///< In its own pixels.
    };
    /// `address` as the document writes it, relative to the document's folder.
    [[nodiscard]] Picture picture(const QString& address);
    /// The same without its pixels, which take memory.
    [[nodiscard]] Picture::State stateOf(const QString& address) { return picture(address).state; }
    /// What is known of it, without reading it: Loading where that is nothing.
    [[nodiscard]] Picture::State knownState(const QString& address) const;
    /// An address as it is shown.
    [[nodiscard]] static QString shortened(const QString& address);

    void setFolder(const QString& folder); ///< Empty for a document without a file.

Q_SIGNALS:
    void arrived();          ///< Colours: sizes stay as they are.
    void pictureArrived();   ///< A box with a picture has another size now.

private:
    void startSpans(const QString& code, const QString& info);
    void startPicture(const QString& address, const QString& path);

    struct Key {
        QString code;
        QString info;
        friend bool operator==(const Key&, const Key&) = default;
        friend std::size_t qHash(const Key& key, std::size_t seed = 0) { return qHashMulti(seed, key.code, key.info); }
    };

    QThreadPool m_pool;
    std::atomic<bool> m_wanted = true; ///< What is being read there.
    QHash<Key, CodeSpansPtr> m_spans;
    QSet<Key> m_spansUnderWay;
    QHash<QString, Picture> m_pictures;
    QString m_folder;
};

} // namespace quoin
