// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/inspection.h"

#include "app/cli/missing_fields.h"
#include "models/text/utf8.h"

#include <nlohmann/json.hpp>

namespace quoin::cli {

namespace {

using Json = nlohmann::ordered_json;

Json rangeOf(ByteRange range)
{
    return Json::array({range.begin, range.end});
}

const char* encodingOf(const TextFacts& facts)
{
    if (facts.hasNul)
        return "binary";
    return facts.validUtf8 ? "UTF-8" : "unknown";
}

const char* lineEndOf(const TextFacts& facts)
{
    if (facts.mixedLineEnds())
        return "mixed";
    if (facts.lfLines > 0)
        return "LF";
    if (facts.crlfLines > 0)
        return "CRLF";
    return facts.crLines > 0 ? "CR" : "none";
}

/// Walks over all parts once and sorts them into the lists of the report.
class Inspection {
public:
    explicit Inspection(const Spec& spec) : m_spec(spec)
    {
        for (std::size_t index = 0; index < spec.entries().size(); ++index)
            addEntry(spec.entries()[index], spec.body(index));
    }

    [[nodiscard]] Json report()
    {
        const TextFacts facts = m_spec.document().facts();
        Json report;
        report["bytes"] = m_spec.document().size();
        report["encoding"] = encodingOf(facts);
        report["bom"] = facts.bom;
        report["lineEnd"] = lineEndOf(facts);
        report["finalNewline"] = facts.finalNewline;
        report["sections"] = std::move(m_sections);
        report["fields"] = std::move(m_fields);
        report["foreign"] = std::move(m_foreign);
        report["missing"] = Json::array();
        for (const std::string& path : missingPaths(m_spec))
            report["missing"].push_back({{"path", path}});
        return report;
    }

private:
    void addEntry(const SectionEntry& entry, const SectionBody& body)
    {
        Json items = itemsOf(body.parts);
        if (entry.definition == nullptr)
            return; // Its text has gone into the foreign list.
        Json section;
        section["id"] = entry.definition->id;
        section["title"] = entry.title;
        section["level"] = entry.level;
        section["range"] = rangeOf(entry.range);
        section["state"] = sectionStateName(entry.state);
        section["path"] = entry.path;
        section["items"] = std::move(items);
        m_sections.push_back(std::move(section));
    }

    /// The items among `parts`; fields and raw texts go into their own lists.
    [[nodiscard]] Json itemsOf(const std::vector<Part>& parts)
    {
        Json items = Json::array();
        for (const Part& part : parts) {
            if (const auto* field = std::get_if<Field>(&part))
                addField(*field);
            else if (const auto* raw = std::get_if<RawText>(&part))
                addForeign(*raw);
            else
                items.push_back(itemOf(std::get<Item>(part)));
        }
        return items;
    }

    [[nodiscard]] Json itemOf(const Item& item)
    {
        Json result;
        result["kind"] = item.kind;
        result["title"] = item.title;
        result["path"] = item.path;
        result["range"] = rangeOf(item.range);
        if (item.kind == "endpoint") {
            // A further method of a path has no path of its own: its title is the path. A further path of a method has
            // no method of its own: its title begins with it.
            const bool method = item.field("method") != nullptr;
            const bool route = item.field("route") != nullptr;
            const std::size_t behindMethod = method || !route ? 0 : item.title.find(" /");
            result["method"] = behindMethod > 0 && behindMethod != std::string::npos
                ? item.title.substr(0, behindMethod)
                : valueOf(item, "method");
            result["route"] = route ? valueOf(item, "route") : item.title;
        } else if (item.kind == "table" || item.kind == "modification") {
            result["name"] = item.name;
        }
        Json items = itemsOf(item.parts);
        if (!items.empty())
            result["items"] = std::move(items);
        return result;
    }

    [[nodiscard]] std::string valueOf(const Item& item, std::string_view id) const
    {
        const Field* field = item.field(id);
        return field != nullptr ? m_spec.value(*field) : std::string();
    }

    void addField(const Field& field)
    {
        const std::string value = m_spec.value(field);
        Json result;
        result["path"] = field.path;
        result["kind"] = fieldKindName(field.kind);
        result["range"] = rangeOf(field.range);
        result["value"] = value;
        result["state"] = fieldStateName(field.state);
        if (!isValidUtf8(value))
            result["valueIsUtf8"] = false;
        m_fields.push_back(std::move(result));
    }

    void addForeign(const RawText& raw)
    {
        Json result;
        result["title"] = raw.title;
        result["range"] = rangeOf(raw.field.range);
        result["path"] = raw.field.path;
        m_foreign.push_back(std::move(result));
    }

    const Spec& m_spec;
    Json m_sections = Json::array();
    Json m_fields = Json::array();
    Json m_foreign = Json::array();
};

} // namespace

std::string inspectionOf(const Spec& spec)
{
    // JSON is UTF-8: bytes that are not become U+FFFD.
    return Inspection(spec).report().dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace quoin::cli
