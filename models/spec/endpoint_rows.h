// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/endpoint_place.h"

#include <cstddef>
#include <string>
#include <vector>

// Endpoints that are rows of a table, in pipes or in HTML: method and path in one cell or in two, in any order.

namespace quoin {

/// Adds several endpoints that stand on one line or in one cell; each is what stands between its method and the end of
/// its path. Positions in `all` count from `offset` bytes behind the line's first byte.
void addListedEndpoints(BodyContext& context, const SourceLine& first, std::size_t line, std::size_t offset,
                        const std::vector<EndpointText>& all, const std::string& collection, const TemplateGroup& group,
                        PartCollector& out);

/// Reads the pipe table that begins at `first`; the rows that are no endpoints become raw text. Returns the line behind
/// it.
std::size_t readEndpointTable(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                              const TemplateGroup& group, PartCollector& out);

/// Reads the HTML block in lines [first, end); what is no row of an endpoint becomes raw text.
void readHtmlEndpoints(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                       const TemplateGroup& group, PartCollector& out);

} // namespace quoin
