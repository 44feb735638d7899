// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <string>

namespace quoin::cli {

/// A bound spec as JSON text that ends in a line break. Its keys are an interface:
/// app/cli/README.md describes them, and they only ever grow.
[[nodiscard]] std::string inspectionOf(const Spec& spec);

} // namespace quoin::cli
