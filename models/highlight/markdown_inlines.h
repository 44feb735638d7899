// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/highlight/code_span.h"

#include <QStringView>

namespace quoin {

/// Appends the spans of the inline marks of one line of Markdown from `begin` on:
/// code spans, strong and emphasised text, links, table pipes.
void lexMarkdownInlines(QStringView line, qsizetype begin, CodeSpans& spans);

} // namespace quoin
