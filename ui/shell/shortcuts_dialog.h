// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/action_table.h"

#include <QDialog>

namespace quoin {

/// All keys in one place: those of the actions, and those of the fields.
class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    ShortcutsDialog(const ActionTable& actions, QWidget* parent);
};

} // namespace quoin
