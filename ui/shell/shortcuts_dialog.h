// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/action_table.h"

#include <QDialog>

class QTreeWidget;

namespace quoin {

/// All keys in one place: those of the actions, read from their table, and those that
/// fields and lists understand by themselves.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const ActionTable& actions, QWidget* parent);

    /// The same as plain text, to print or to keep.
    [[nodiscard]] static QString asText(const ActionTable& actions);

private:
    void filter(const QString& typed);

    QTreeWidget* m_tree;
};

} // namespace quoin
