// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/part_builder.h"

#include <cstddef>

// Services, integrations and queues: items that have no notation of their own and are known by the place of their name,
// below a heading or in a bullet.

namespace quoin {

/// Begins the item whose name stands at `name`.
[[nodiscard]] Item namedItem(BodyContext& context, const TemplateGroup& group, ByteRange name, ByteRange range);

/// The part of a heading that is the item's name: without its number ("5.2.1", "3)"), marks around all of it, and what
/// kind of item it is ("Service: "). Bytes of `heading`.
[[nodiscard]] ByteRange itemNameIn(std::string_view heading, const TemplateItem& item);

/// A heading with text below it is an item, unless it speaks of them in general and has no label that an item has.
[[nodiscard]] bool isNamedItem(const BodyContext& context, std::size_t node, const TemplateGroup& group);

/// "- **Stripe**: payments": a service, integration or queue on one line. The other lines of [begin, end) become raw
/// text.
void readNamedBullets(BodyContext& context, std::size_t begin, std::size_t end, const TemplateGroup& group,
                      PartCollector& out);

} // namespace quoin
