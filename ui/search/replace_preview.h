// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/replacement.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace quoin {

class ReplaceModel;
class ToneLabel;

/// Shows every place that Replace All would change, before and after, each with a tick.
/// Changes nothing itself; `accepted` says that the ticked ones are wanted.
class ReplacePreview : public QDialog {
    Q_OBJECT

public:
    /// `leftOut`: how many places hold bytes that are not UTF-8 and stay as they are.
    ReplacePreview(std::vector<Replacement> replacements, std::size_t leftOut, QWidget* parent);

    [[nodiscard]] Splices splices() const;
    [[nodiscard]] int wantedCount() const;

private:
    void showCount();

    ReplaceModel* m_model;
    QCheckBox* m_every;
    QPushButton* m_replace;
};

} // namespace quoin
