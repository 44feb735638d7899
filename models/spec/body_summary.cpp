// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/body_summary.h"

#include "models/spec/endpoint_syntax.h"
#include "models/spec/table_names.h"
#include "models/spec/section_source.h"

#include <algorithm>

namespace quoin {

using namespace std::string_view_literals;

namespace {

void countPart(const Part& part, SectionBody& body)
{
    if (const auto* field = std::get_if<Field>(&part)) {
        // Names and labels say what is asked for; only values answer.
        const bool value = field->kind != FieldKind::Name && field->kind != FieldKind::Method && field->kind != FieldKind::Route
            && field->kind != FieldKind::Label && field->kind != FieldKind::Status;
        if (!value)
            return;
        ++body.offered;
        body.filled += field->state == FieldState::Filled;
    } else if (const auto* item = std::get_if<Item>(&part)) {
        for (const Part& inner : item->parts)
            countPart(inner, body);
        for (const MissingField& missing : item->missing)
            body.offered += missing.definition->inTemplate;
    } else {
        ++body.offered;
        ++body.filled;
    }
}

} // namespace

void countFields(SectionBody& body)
{
    for (const Part& part : body.parts)
        countPart(part, body);
    for (const MissingField& missing : body.missing)
        body.offered += missing.definition->inTemplate && body.parts.empty();
}

bool mayHoldEndpoints(const Passage& passage)
{
    const std::string_view bytes = passage.bytes();
    if (bytes.find('/') == std::string_view::npos)
        return false;
    return std::any_of(httpMethods.begin(), httpMethods.end(), [&](std::string_view method) { return bytes.find(method) != std::string_view::npos; });
}

bool mayHoldTables(const Passage& passage)
{
    const std::string_view bytes = passage.bytes();
    for (std::string_view sign : {"CREATE "sv, "create "sv, "Create "sv, "```prisma"sv, "~~~prisma"sv}) {
        if (bytes.find(sign) != std::string_view::npos)
            return true;
    }
    std::size_t begin = 0;
    return passage.heading() && namesTableOutright(headingText(passage.content(passage.lines().front()), begin));
}

} // namespace quoin
