// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/part_builder.h"

namespace quoin {

/// Reads `label: value` rows of a section such as Caching Strategy from bullets, label
/// paragraphs and two-column tables among lines [first, end). A row whose value is a
/// plain nested list gets an entry per bullet.
void readRows(BodyContext& context, std::size_t first, std::size_t end, PartCollector& out);

/// A row whose label is a heading ("#### Metrics").
void readRowBelowHeading(BodyContext& context, const TemplateField& definition, const SourceNode& node,
                         std::size_t endLine, PartCollector& out);

} // namespace quoin
