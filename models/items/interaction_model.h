// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/interactions.h"
#include "models/spec/spec.h"

#include <QAbstractTableModel>

#include <vector>

namespace quoin {

/// The steps that a text about interactions says, one a row: from, to, what. Each end
/// knows the item of the spec that it names, a service, queue, integration or table, if
/// there is one; an actor from outside is none, and no mistake. Reads, edits nothing.
class InteractionModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { From, To, What, ColumnCount };
    enum Role {
        PathRole = Qt::UserRole, ///< QString: of the item that the end names, empty where there is none.
        UnknownRole,             ///< bool: an end that names nothing of the spec.
    };

    explicit InteractionModel(QObject* parent);

    /// `info` is the info string of the fence around `text`.
    void show(const Spec& spec, std::string_view text, std::string_view info);
    [[nodiscard]] int stepCount() const { return static_cast<int>(m_rows.size()); }
    /// How many different names the spec does not know.
    [[nodiscard]] int unknownCount() const { return m_unknown; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct End {
        QString name;
        QString path;
        QString noun; ///< "service"
        bool operator==(const End&) const = default;
    };
    struct Row {
        End from;
        End to;
        QString what;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] QString spoken(const End& end) const;

    std::vector<Row> m_rows;
    int m_unknown = 0;
};

} // namespace quoin
