// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/edit_words.h"

namespace quoin {

namespace {

QString nameOf(const Field& field)
{
    if (field.definition != nullptr && !field.definition->label.empty())
        return QString::fromStdString(field.definition->label);
    if (!field.label.empty())
        return QString::fromStdString(field.label);
    switch (field.kind) {
    case FieldKind::Name:
        return DocumentSession::tr("the name");
    case FieldKind::Method:
        return DocumentSession::tr("the method");
    case FieldKind::Route:
        return DocumentSession::tr("the path");
    case FieldKind::Label:
        return DocumentSession::tr("the label");
    case FieldKind::Status:
        return DocumentSession::tr("the code");
    default:
        return {};
    }
}

// Of a value without a label of its own: the row or item that it belongs to.
QString ownerOf(const Spec& spec, std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    const auto owner = dot == std::string_view::npos ? std::nullopt : spec.item(path.substr(0, dot));
    return owner ? QString::fromStdString(owner->title) : QString();
}

} // namespace

QString typingIn(const Spec& spec, std::string_view path)
{
    const auto field = spec.field(path);
    if (!field)
        return DocumentSession::tr("Typing");
    QString name = nameOf(*field);
    if (name.isEmpty() && field->kind != FieldKind::Raw)
        name = ownerOf(spec, path);
    return name.isEmpty() ? DocumentSession::tr("Typing in Text") : DocumentSession::tr("Typing in %1").arg(name);
}

ByteRange changedRange(const Change& change)
{
    if (change.splices.empty())
        return {};
    const auto field = change.after->field(change.path.toStdString());
    ByteRange last;
    std::size_t added = 0;
    std::size_t removed = 0;
    for (const Splice& splice : change.splices) {
        const std::size_t begin = splice.range.begin + added - removed;
        last = {begin, begin + splice.replacement.size()};
        added += splice.replacement.size();
        removed += splice.range.size();
        if (field && field->range.begin <= last.begin && last.end <= field->range.end)
            break;
    }
    return last;
}

} // namespace quoin
