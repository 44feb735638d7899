// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/outline.h"

#include <vector>

namespace quoin {

/// Endpoints and SQL tables stand below headings of all kinds. Gives them an entry of their section (level 0, no
/// heading) inside the entry around them, so that they are items like any other. Called once, when all headings are
/// laid; never moves or renames an entry that has a heading.
void addScatteredEntries(Outline& outline, const HeadingsInOrder& headings, const Template& tmpl);

} // namespace quoin
