// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/part_builder.h"

namespace quoin {

/// Reads endpoints that are list items, table rows, paragraphs or request lines of a
/// fence among lines [first, end); the rest becomes raw text.
void readEndpoints(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                   const TemplateGroup& group, PartCollector& out);

} // namespace quoin
