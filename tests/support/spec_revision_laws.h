// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <string>

/// The laws of a revision by itself, whatever led to it, and of the splices that made it (design:
/// cover, undo), as functions that say what is broken; an empty string is a law that holds.
namespace quoin::testing {

/// Sections, items and fields nest, stay inside the file, and are found by their paths.
[[nodiscard]] std::string nestFault(const Spec& spec);

/// A revision equals its text bound anew: the same blocks and the same dump.
[[nodiscard]] std::string revisionFault(const Spec& spec);

/// An edit's splices are ascending, disjoint, inside the file, and make `after`; their inverse undoes them.
[[nodiscard]] std::string spliceFault(const Spec& before, const Edit& edit);

} // namespace quoin::testing
