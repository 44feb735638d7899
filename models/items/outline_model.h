// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/outline_matches.h"
#include "models/items/outline_node.h"
#include "models/spec/spec.h"

#include <QAbstractItemModel>

namespace quoin {

/// The sections and items of a spec as a tree for a view. `setSpec` compares with the
/// revision shown and reports only the rows that came, went or changed, so selection
/// and unfolded rows survive every edit. Knows no widget and makes no edit.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole,
        KindRole,  ///< int(OutlineNode::Kind)
        StateRole, ///< int(SectionState)
        MethodRole,
        CountRole,
        NoteRole,
        FilledRole,
        OfferedRole,
        UnnamedRole,
        SectionIdRole,
    };

    explicit OutlineModel(QObject* parent = nullptr);
    ~OutlineModel() override;

    /// The next revision of what is shown: rows stay what they are.
    void setSpec(const SpecPtr& spec);
    /// The same where rows stay where they are, which takes no time. False, with nothing done, where there is more to
    /// it.
    [[nodiscard]] bool setSpecInPlace(const SpecPtr& spec);
    /// The longer half of `setSpec`, some of it each time: what the rows of this revision are. True when that is known.
    bool prepare(const SpecPtr& spec);
    /// Another document: no row has anything to do with one before.
    void restart(const SpecPtr& spec);
    [[nodiscard]] QModelIndex indexOf(const QString& path) const; ///< Of the innermost row that holds `path`.

    /// The lines above those that match are there too, so that these have a place.
    [[nodiscard]] OutlineMatches withLinesAbove(OutlineMatches matches) const;
    /// Whether a row is one of them; makes no line for it.
    [[nodiscard]] bool isAmong(const OutlineMatches& matches, int row, const QModelIndex& parent) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] OutlineNode* nodeAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexFor(const OutlineNode* node) const;
    /// For the many edits that leave all rows where they are: looks at the entries that
    /// changed only. False, with nothing done, where there is more to it.
    [[nodiscard]] bool updateInPlace(const Spec& spec);
    /// Rows of one parent that look otherwise now, from the first to the last of them. They are told of at once: each
    /// telling costs a view more than the row.
    struct ChangedRows {
        OutlineNode* first = nullptr;
        OutlineNode* last = nullptr;
    };
    void show(OutlineNode* node, OutlineNode& fresh, ChangedRows& rows);
    void tell(const ChangedRows& rows);
    void findEntryNodes();
    // Places are those of children; what an entry's lines are that nobody asked for yet is known by their number only.
    /// Makes the children from `first` on what `fresh` says.
    void update(OutlineNode* parent, std::size_t first, OutlineNodes fresh);
    void updateBetween(OutlineNode* parent, std::size_t shownFirst, std::size_t shownEnd, OutlineNodes& fresh,
                       std::size_t first, std::size_t end, ChangedRows& rows);
    void updateNode(OutlineNode* node, OutlineNode& fresh, ChangedRows& rows);
    void freeLeftovers();
    void insertRows(OutlineNode* parent, std::size_t place, OutlineNodes fresh);
    /// Removes those of the children from `first` on that are not kept.
    void removeRows(OutlineNode* parent, std::size_t first, const std::vector<bool>& kept);
    [[nodiscard]] QString spokenText(const OutlineNode& node) const;

    [[nodiscard]] OutlineNodes freshNodes(const SpecPtr& spec);

    SpecPtr m_next;                        ///< What is prepared,
    std::unique_ptr<OutlineMaker> m_maker; ///< and how far that is.
    OutlineNodes m_leftovers;              ///< Of a revision whose rows are shown now.
    std::unique_ptr<OutlineNode> m_root;
    SpecPtr m_spec;                         ///< What is shown…
    std::vector<OutlineNode*> m_entryNodes; ///< …and where each of its entries is.
};

} // namespace quoin
