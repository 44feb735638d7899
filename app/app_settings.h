// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/window_settings.h"

namespace quoin {

/// The window's settings in the user's configuration folder. The only code that
/// touches QSettings.
class AppSettings final : public WindowSettings {
public:
    [[nodiscard]] WindowState load() const override;
    void save(const WindowState& state) override;
};

/// Keeps nothing: for pictures and tests, which must not see or change a person's settings.
class NoSettings final : public WindowSettings {
public:
    [[nodiscard]] WindowState load() const override { return {}; }
    void save(const WindowState&) override {}
};

} // namespace quoin
