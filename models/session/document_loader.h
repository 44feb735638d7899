// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/load_document.h"
#include "models/workers/latest_work.h"

#include <QObject>

#include <functional>
#include <optional>

namespace quoin {

/// Opens a long file without keeping its thread: reads and binds on another one and says when
/// that is done. One file at a time; what is no longer wanted is never told of, also when it
/// is cancelled, another order comes, or the loader goes, while the other thread is at work.
class DocumentLoader : public QObject {
    Q_OBJECT

public:
    /// How an order is carried out, on another thread (tests wait in it).
    using Load =
        std::function<std::optional<LoadResult>(const LoadOrder& order, const std::function<bool()>& isWanted)>;

    explicit DocumentLoader(QObject* parent = nullptr);
    DocumentLoader(Load load, QObject* parent);
    ~DocumentLoader() override;

    /// Ends what was being loaded.
    void start(LoadOrder order);
    void cancel();
    /// Absolute; empty while nothing is being loaded.
    [[nodiscard]] QString path() const { return m_path; }

Q_SIGNALS:
    void loaded(const quoin::LoadedDocument& document);
    void failed(const quoin::FileError& error);

private:
    void take(const std::optional<LoadResult>& result);

    Load m_load;
    LatestWork<std::optional<LoadResult>> m_loading;
    QString m_path;
};

} // namespace quoin
