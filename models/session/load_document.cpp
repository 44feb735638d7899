// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/load_document.h"

#include "models/session/file_reader.h"
#include "models/session/splice_algebra.h"
#include "models/session/taken_apart.h"
#include "models/text/line_difference.h"
#include "models/text/same_bytes.h"

#include <utility>

namespace quoin {

namespace {

LoadedDocument asEdit(const LoadOrder& order, const FileContents& contents)
{
    if (order.known != nullptr && sameBytes(order.known->document(), contents.bytes))
        return {order, contents.stamp, order.known, {}};
    if (sameBytes(order.before->document(), contents.bytes))
        return {order, contents.stamp, order.before, {}};
    const Document& before = order.before->document();
    Splices splices = differenceBetween(before.bytes(), contents.bytes);
    Splices inverse = inverseSplices(before, splices);
    SpecPtr after = takenApartElsewhere(order.before->edited(splices));
    return {order, contents.stamp, std::move(after), std::move(splices), std::move(inverse)};
}

} // namespace

std::optional<LoadResult> loadDocument(const LoadOrder& order, const std::function<bool()>& isWanted)
{
    const auto isDropped = [&isWanted] { return isWanted && !isWanted(); };
    if (isDropped())
        return std::nullopt;
    ReadResult read = order.bytes ? ReadResult(FileContents{*order.bytes, {}}) : readFile(order.path);
    if (const auto* error = std::get_if<FileError>(&read))
        return LoadResult(*error);
    auto& contents = std::get<FileContents>(read);
    if (isDropped())
        return std::nullopt;
    if (order.before)
        return LoadResult(asEdit(order, contents));
    Document document = Document::parse(contents.bytes);
    contents.bytes = {};
    if (isDropped())
        return std::nullopt;
    SpecPtr spec = takenApartElsewhere(Spec::bind(std::move(document), order.tmpl, order.corrections));
    return LoadResult(LoadedDocument{order, contents.stamp, std::move(spec), {}});
}

} // namespace quoin
