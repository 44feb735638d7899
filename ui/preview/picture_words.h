// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"
#include "ui/preview/block_sources.h"

#include <QFont>
#include <QString>

namespace quoin {

/// What a reader is told of an image that is not shown: why, and where it would come from. All addresses are shortened.

/// As a sentence of its own; of one that is being read its address alone.
[[nodiscard]] QString pictureSentence(BlockSources::Picture::State state, const QString& address);

/// In the midst of a text: behind the image's description, which is its address where it has none.
[[nodiscard]] QString pictureInText(BlockSources::Picture::State state, const QString& description,
                                    const QString& address);

/// The same in one line where there is this much room: the address gives way first, then what else is too long of the
/// reason, last the description.
[[nodiscard]] QString pictureInLine(BlockSources::Picture::State state, const QString& description,
                                    const QString& address, const QFont& font, double width);

/// Where a link goes and what it calls itself: the address first, since a title may look like another one. Of an image
/// that is not shown also why.
[[nodiscard]] QString linkHint(const LinkTarget& target, const BlockSources& sources);

/// The block with what is told of its images behind their descriptions, for a screen reader. Reads those of which
/// nothing is known yet.
[[nodiscard]] RenderBlock withPictureWords(const RenderBlock& block, BlockSources& sources);

} // namespace quoin
