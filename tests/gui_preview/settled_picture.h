// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/preview/block_sources.h"
#include "ui/preview/preview_view.h"

#include <QTest>

namespace quoin {

using State = BlockSources::Picture::State;

/// What has become of an image once it has been read, or of the wait for it.
inline State settled(PreviewView& view, const QString& address, int milliseconds = 5'000)
{
    BlockSources& sources = view.content().sources();
    [[maybe_unused]] const bool arrived =
        QTest::qWaitFor([&] { return sources.picture(address).state != State::Loading; }, milliseconds);
    return sources.picture(address).state;
}

} // namespace quoin
