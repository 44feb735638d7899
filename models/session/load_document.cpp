// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/load_document.h"

#include "models/session/file_reader.h"

#include <utility>

namespace quoin {

std::optional<LoadResult> loadDocument(const LoadOrder& order, const std::function<bool()>& isWanted)
{
    const auto isDropped = [&isWanted] { return isWanted && !isWanted(); };
    if (isDropped())
        return std::nullopt;
    ReadResult read = readFile(order.path);
    if (const auto* error = std::get_if<FileError>(&read))
        return LoadResult(*error);
    auto& contents = std::get<FileContents>(read);
    if (isDropped())
        return std::nullopt;
    Document document = Document::parse(contents.bytes);
    contents.bytes = {};
    if (isDropped())
        return std::nullopt;
    LoadedDocument loaded{order, contents.stamp, Spec::bind(std::move(document), order.tmpl, order.corrections)};
    return LoadResult(std::move(loaded));
}

} // namespace quoin
