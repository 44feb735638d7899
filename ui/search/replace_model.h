// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/replacement.h"

#include <QAbstractListModel>

namespace quoin {

/// The places of a Replace All, each with a tick.
class ReplaceModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { LineRole = Qt::UserRole, LeftRole, FoundRole, InsteadRole, RightRole };

    ReplaceModel(std::vector<Replacement> replacements, QObject* parent);

    [[nodiscard]] Splices splices() const { return splicesOf(m_replacements, m_wanted); }
    [[nodiscard]] int wantedCount() const;
    void setAllWanted(bool wanted);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<Replacement> m_replacements;
    std::vector<bool> m_wanted;
};

} // namespace quoin
