// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/body_summary.h"

#include "models/spec/endpoint_syntax.h"
#include "models/spec/section_source.h"
#include "models/spec/table_names.h"

#include <algorithm>
#include <utility>

namespace quoin {

using namespace std::string_view_literals;

namespace {

void countParts(const std::vector<Part>& parts, SectionBody& body);

void countPart(const Part& part, SectionBody& body)
{
    if (const auto* field = std::get_if<Field>(&part)) {
        // Names and labels say what is asked for; only values answer.
        const bool value = field->kind != FieldKind::Name && field->kind != FieldKind::Method
            && field->kind != FieldKind::Route && field->kind != FieldKind::Label && field->kind != FieldKind::Status;
        if (!value)
            return;
        ++body.offered;
        body.filled += field->state == FieldState::Filled;
    } else if (const auto* item = std::get_if<Item>(&part)) {
        countParts(item->parts, body);
        for (const MissingField& missing : item->missing)
            body.offered += missing.definition->inTemplate;
    } else {
        ++body.offered;
        ++body.filled;
    }
}

// Neighbouring texts are one to whoever wrote them.
void countParts(const std::vector<Part>& parts, SectionBody& body)
{
    bool text = false;
    for (const Part& part : parts) {
        const bool goesOn = std::exchange(text, std::holds_alternative<RawText>(part)) && text;
        if (!goesOn)
            countPart(part, body);
    }
}

bool isRow(const Part& part)
{
    const auto* item = std::get_if<Item>(&part);
    return item && item->kind == "row";
}

// A row that the template does not know answers in its own way what a row of the template would.
bool isOwnRow(const Part& part)
{
    const Field* label = isRow(part) ? std::get<Item>(part).field("label") : nullptr;
    return isRow(part) && (!label || !label->definition);
}

std::size_t ownAnswers(const std::vector<Part>& parts)
{
    std::size_t count = 0;
    bool text = false;
    for (const Part& part : parts) {
        const bool goesOn = std::exchange(text, std::holds_alternative<RawText>(part));
        count += isOwnRow(part) || (text && !goesOn);
    }
    return count;
}

} // namespace

void countFields(SectionBody& body)
{
    countParts(body.parts, body);
    const auto missing = static_cast<std::size_t>(std::count_if(
        body.missing.begin(), body.missing.end(), [](const MissingField& one) { return one.definition->inTemplate; }));
    const bool rows = std::any_of(body.parts.begin(), body.parts.end(), isRow);
    if (body.parts.empty() || rows)
        body.offered += missing - std::min(missing, ownAnswers(body.parts));
}

bool mayHoldEndpoints(const Passage& passage)
{
    const std::string_view bytes = passage.bytes();
    if (bytes.find('/') == std::string_view::npos)
        return false;
    return std::any_of(httpMethods.begin(), httpMethods.end(),
                       [&](std::string_view method) { return bytes.find(method) != std::string_view::npos; });
}

bool mayHoldTables(const Vocabulary& words, const Passage& passage)
{
    const std::string_view bytes = passage.bytes();
    for (std::string_view sign : {"CREATE "sv, "create "sv, "Create "sv, "```prisma"sv, "~~~prisma"sv}) {
        if (bytes.find(sign) != std::string_view::npos)
            return true;
    }
    std::size_t begin = 0;
    return passage.heading() && namesTableOutright(words, headingText(passage.content(passage.lines().front()), begin));
}

bool isOnlyBlank(const Passage& passage)
{
    return std::all_of(passage.blocks().begin(), passage.blocks().end(),
                       [](const Block& block) { return block.kind == BlockKind::Blank; });
}

} // namespace quoin
