// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/verb.h"

#include <QString>

#include <memory>
#include <string_view>

namespace quoin {
class ProjectStore;
}

namespace quoin::cli {

// The store as the verbs use it.

[[nodiscard]] VerbOption storeOption();

/// The store that `--store` names, else the user's. Null, and the reason told, where it
/// cannot be opened.
[[nodiscard]] std::unique_ptr<ProjectStore> openStore(const Invocation& invocation);

/// Whether there is a store at all: who only looks need not make one.
[[nodiscard]] bool storeExists(const Invocation& invocation);

/// Keeps what was saved. A failure is told and is no failure of the saving.
void keepVersion(const Invocation& invocation, const QString& path, std::string_view bytes);

} // namespace quoin::cli
