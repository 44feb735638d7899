// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_writer.h"
#include "models/spec/spec.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <functional>

namespace quoin {

/// What is to be written and where: made on a session's own thread, carried out on any.
struct SaveOrder {
    QString path;
    SpecPtr spec;          ///< The revision whose bytes are written.
    SpecPtr expected = {}; ///< The one that the file is believed to hold; null: whatever stands there gives way.
};

/// What came of it.
struct SavedDocument {
    SaveOrder order;
    WriteResult result;
};

/// Writes as `writeFile` does.
[[nodiscard]] SavedDocument saveDocument(const SaveOrder& order);

/// Saves a long document without keeping its thread: the bytes are put together, compared and written on another one.
/// One at a time; what was begun is always finished, also when the saver goes meanwhile. Then nobody is told.
class DocumentSaver : public QObject {
    Q_OBJECT

public:
    /// How an order is carried out, on another thread (tests wait in it).
    using Save = std::function<SavedDocument(const SaveOrder& order)>;

    explicit DocumentSaver(QObject* parent = nullptr) : DocumentSaver(saveDocument, parent) {}
    DocumentSaver(Save save, QObject* parent);
    ~DocumentSaver() override;

    void start(SaveOrder order); ///< Only while it is idle.
    [[nodiscard]] bool isIdle() const { return m_watcher == nullptr; }
    /// For whoever cannot wait for a signal: `finished` has been told when it returns.
    void waitForFinished();

Q_SIGNALS:
    void finished(const quoin::SavedDocument& document);

private:
    void take();

    using Watcher = QFutureWatcher<SavedDocument>;
    Save m_save;
    Watcher* m_watcher = nullptr; ///< Of what is being saved.
};

} // namespace quoin
