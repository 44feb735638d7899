// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/palette_list.h"
#include "models/workers/latest_work.h"

#include <QAbstractListModel>
#include <QStringList>

#include <memory>

namespace quoin {

/// The list of a command palette: of all that can be gone to what fits the typed text,
/// the best first (see PaletteList), then the lines of the document that hold it. Knows no
/// widget; whoever shows it asks for an entry and goes there.
///
/// A long document is made ready and ranked beside the GUI thread: until then the rows are
/// those of before, at first only what else is offered.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, ContextRole, MethodRole, IconRole, KeysRole, LineRole, EmptyRole, HitsRole };

    explicit PaletteModel(QObject* parent = nullptr);
    ~PaletteModel() override;

    /// What is offered from now on: all that `spec` (may be null) holds, and behind it what does not stand in a
    /// document. Nothing is typed.
    void offer(const SpecPtr& spec, PaletteEntries others);
    void setTyped(const QString& typed);
    /// The rows are not yet those of what is typed; a reset of the model tells when they are.
    [[nodiscard]] bool isRanking() const;

    /// Keys of entries, the latest first.
    [[nodiscard]] QStringList recent() const { return m_recent; }
    void setRecent(const QStringList& keys) { m_recent = keys; }
    void addRecent(const PaletteEntry& entry);

    [[nodiscard]] const PaletteEntry& entryAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    /// Of one revision, made when it is first needed.
    struct Subject {
        explicit Subject(const SpecPtr& revision);
        SpecPtr spec;
        PaletteList list;
        SearchText text;
    };
    using SubjectPtr = std::shared_ptr<const Subject>;
    using ListPtr = std::shared_ptr<const PaletteList>;

    [[nodiscard]] bool isLong() const;
    void rank();
    void show(PaletteEntries rows);

    SpecPtr m_spec;
    SubjectPtr m_subject; ///< Of m_spec; null while it is being made, and without a document.
    ListPtr m_others;
    QString m_typed;
    QStringList m_recent;
    PaletteEntries m_rows;
    LatestWork<SubjectPtr> m_preparing;
    LatestWork<PaletteEntries> m_ranking;
};

} // namespace quoin
