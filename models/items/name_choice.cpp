// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/name_choice.h"

#include "models/items/item_facts.h"
#include "models/languages/name_list.h"

namespace quoin {

namespace {

std::size_t bytesBefore(const QString& value, qsizetype position)
{
    return static_cast<std::size_t>(value.left(position).toUtf8().size());
}

QString spliced(const QString& value, const Splice& splice)
{
    std::string bytes = toUtf8(value);
    bytes.replace(splice.range.begin, splice.range.size(), splice.replacement);
    return fromUtf8(bytes);
}

} // namespace

QString withNameToggled(const QString& value, const QString& name)
{
    const std::string bytes = toUtf8(value);
    if (const auto removing = removingName(bytes, toUtf8(name)))
        return spliced(value, *removing);
    return spliced(value, addingName(bytes, toUtf8(name)));
}

bool isNameListed(const QString& value, const QString& name)
{
    return listsName(toUtf8(value), toUtf8(name));
}

QString nameTypedAt(const QString& value, qsizetype caret)
{
    const std::string bytes = toUtf8(value);
    const std::size_t at = bytesBefore(value, caret);
    const ByteRange name = listedNameAt(bytes, at).name;
    if (at <= name.begin)
        return {};
    return fromUtf8(std::string_view(bytes).substr(name.begin, std::min(at, name.end) - name.begin));
}

CompletedName withNameCompleted(const QString& value, qsizetype caret, const QString& name)
{
    const std::string bytes = toUtf8(value);
    const ByteRange old = listedNameAt(bytes, bytesBefore(value, caret)).name;
    const std::string replacement = toUtf8(name);
    const QString before = fromUtf8(std::string_view(bytes).substr(0, old.begin));
    return {spliced(value, {old, replacement}), before.size() + name.size()};
}

} // namespace quoin
