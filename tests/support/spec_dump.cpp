// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_dump.h"

#include "tests/support/corpus.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace quoin::testing {

namespace {

std::string rangeText(ByteRange range)
{
    return '[' + std::to_string(range.begin) + ',' + std::to_string(range.end) + ')';
}

void dumpField(const Field& field, std::string_view what, std::string& text, const std::string& indent)
{
    text += indent;
    text += what;
    text += ' ' + field.path + " id=" + field.id + ' ';
    text += fieldKindName(field.kind);
    text += ' ';
    text += fieldStateName(field.state);
    text += ' ' + rangeText(field.range) + " whole=" + rangeText(field.whole) + " label=" + cString(field.label);
    text += " def=" + (field.definition ? field.definition->id : std::string("-")) + '\n';
}

void dumpMissing(const std::vector<MissingField>& missing, std::string& text, const std::string& indent)
{
    for (const MissingField& field : missing)
        text += indent + "missing " + field.path + '\n';
}

void dumpParts(const std::vector<Part>& parts, std::string& text, const std::string& indent)
{
    for (const Part& part : parts) {
        if (const auto* field = std::get_if<Field>(&part)) {
            dumpField(*field, "field", text, indent);
        } else if (const auto* raw = std::get_if<RawText>(&part)) {
            dumpField(raw->field, "raw " + cString(raw->title), text, indent);
        } else {
            const Item& item = std::get<Item>(part);
            text += indent + item.kind + ' ' + item.path + ' ' + cString(item.title) + ' ' + rangeText(item.range);
            text +=
                " group=" + (item.group ? item.group->id : std::string("-")) + (item.definition ? " defined\n" : "\n");
            dumpParts(item.parts, text, indent + "  ");
            dumpMissing(item.missing, text, indent + "  ");
        }
    }
}

template <typename Visit>
void visitParts(const std::vector<Part>& parts, const Visit& visit)
{
    for (const Part& part : parts) {
        visit(part);
        if (const auto* item = std::get_if<Item>(&part))
            visitParts(item->parts, visit);
    }
}

template <typename Visit>
void visitSpec(const Spec& spec, const Visit& visit)
{
    for (std::size_t i = 0; i < spec.entries().size(); ++i)
        visitParts(spec.body(i).parts, visit);
}

} // namespace

TemplatePtr backendTemplate()
{
    static const TemplatePtr tmpl = [] {
        const auto result =
            loadTemplate(readFile(std::string(QUOIN_SOURCE_DIR) + "/resources/templates/backend-spec.json"));
        if (const auto* error = std::get_if<TemplateError>(&result)) {
            std::fprintf(stderr, "the template does not load: %s: %s\n", error->pointer.c_str(),
                         error->message.c_str());
            std::abort();
        }
        return std::get<TemplatePtr>(result);
    }();
    return tmpl;
}

SpecPtr bindText(std::string_view bytes)
{
    return Spec::bind(Document::parse(bytes), backendTemplate());
}

std::string dumpSpec(const Spec& spec)
{
    std::string text;
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        const SectionEntry& entry = spec.entries()[i];
        text += "entry " + std::string(entry.path) + ' ' + (entry.definition ? entry.definition->id : std::string("-"))
            + ' ' + cString(entry.title);
        text += " level=" + std::to_string(entry.level) + ' ' + rangeText(entry.range)
            + " heading=" + rangeText(entry.heading);
        text += " parent=" + std::to_string(entry.parent) + ' ' + std::string(sectionStateName(entry.state));
        const SectionBody body = spec.body(i);
        text += ' ' + std::to_string(body.filled) + '/' + std::to_string(body.offered) + '\n';
        dumpParts(body.parts, text, "  ");
        dumpMissing(body.missing, text, "  ");
    }
    return text;
}

std::string firstDifference(std::string_view expected, std::string_view got)
{
    std::size_t line = 1;
    while (!expected.empty() || !got.empty()) {
        const std::string_view a = expected.substr(0, expected.find('\n'));
        const std::string_view b = got.substr(0, got.find('\n'));
        if (a != b)
            return "line " + std::to_string(line) + ": expected `" + std::string(a) + "`, got `" + std::string(b) + '`';
        expected.remove_prefix(std::min(a.size() + 1, expected.size()));
        got.remove_prefix(std::min(b.size() + 1, got.size()));
        ++line;
    }
    return {};
}

std::vector<Field> allFields(const Spec& spec)
{
    std::vector<Field> fields;
    visitSpec(spec, [&](const Part& part) {
        if (const auto* field = std::get_if<Field>(&part))
            fields.push_back(*field);
        else if (const auto* raw = std::get_if<RawText>(&part))
            fields.push_back(raw->field);
    });
    return fields;
}

std::vector<Item> allItems(const Spec& spec)
{
    std::vector<Item> items;
    visitSpec(spec, [&](const Part& part) {
        if (const auto* item = std::get_if<Item>(&part))
            items.push_back(*item);
    });
    return items;
}

std::vector<MissingField> allMissing(const Spec& spec)
{
    std::vector<MissingField> missing;
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        const SectionBody body = spec.body(i);
        missing.insert(missing.end(), body.missing.begin(), body.missing.end());
        visitParts(body.parts, [&](const Part& part) {
            if (const auto* item = std::get_if<Item>(&part))
                missing.insert(missing.end(), item->missing.begin(), item->missing.end());
        });
    }
    return missing;
}

std::vector<std::string> allCollections(const Spec& spec)
{
    std::set<std::string> paths;
    for (const TemplateSection& section : spec.templ().sections) {
        paths.insert(section.id);
        if (section.rows)
            paths.insert(section.id + ".row");
        for (const TemplateGroup& group : section.groups) {
            if (group.item)
                paths.insert(section.id + '.' + group.id);
        }
    }
    for (const Item& item : allItems(spec)) {
        if (item.path.ends_with(']'))
            paths.insert(item.path.substr(0, item.path.rfind('[')));
        for (const MissingField& missing : item.missing) {
            if (missing.definition->shape == FieldShape::Rows || missing.definition->shape == FieldShape::List
                || missing.definition->repeated)
                paths.insert(missing.path);
        }
    }
    return {paths.begin(), paths.end()};
}

std::string cString(std::string_view bytes)
{
    std::string text = "\"";
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (c == '\n')
            text += "\\n";
        else if (c == '\r')
            text += "\\r";
        else if (c == '"' || c == '\\')
            text += {'\\', c};
        else if (c >= 0 && c < ' ')
            text += "\\" + std::string(1, static_cast<char>('0' + c / 64)) + static_cast<char>('0' + c / 8 % 8)
                + static_cast<char>('0' + c % 8);
        else
            text += c;
    }
    return text + '"';
}

} // namespace quoin::testing
