// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "models/template/json_reader.h"
#include "models/template/json_syntax.h"
#include "models/template/template.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace quoin {

namespace {

using Json = nlohmann::json;

// In the order of the enums.
const std::vector<std::string_view> shapeNames{"line", "block", "fence", "list", "rows"};
const std::vector<std::string_view> itemKindNames{"table",   "modification", "endpoint",
                                                  "service", "integration",  "queue"};

/// Parts of a path that every item, row or document has, whatever the template says.
constexpr std::array<std::string_view, 9> reservedIds{"entry", "label", "method", "name", "raw",
                                                      "route", "row",   "spec",   "value"};

bool isId(std::string_view id)
{
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto isPart = [&isLower](char c) { return isLower(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    return !id.empty() && isLower(id.front()) && std::all_of(id.begin(), id.end(), isPart);
}

/// The ids that stand side by side in a path: no two may be alike.
using IdScope = std::set<std::string>;

class Loader {
public:
    explicit Loader(ErrorSlot& errors) : m_errors(errors) {}

    [[nodiscard]] std::shared_ptr<Template> load(const Json& json)
    {
        auto result = std::make_shared<Template>();
        JsonReader reader(json, {}, m_errors);
        IdScope none;
        result->id = id(reader, none);
        result->title = reader.requiredLine("title");
        loadSynonymSets(reader);
        result->titleSynonyms = reader.lines("titleSynonyms");
        result->qualifiers = reader.lines("qualifiers");
        result->otherParts = reader.lines("otherParts");
        result->stacks = reader.lines("stacks");
        result->plans = reader.lines("plans");
        result->components = reader.lines("components");
        result->methodLabels = reader.lines("methodLabels");
        result->routeLabels = reader.lines("routeLabels");
        result->words = words(reader);
        // An item's heading is three levels deeper, and Markdown has six.
        result->rootLevel = reader.number("rootLevel", 1, 3, 2);
        IdScope ids;
        for (const auto& [value, pointer] : reader.objects("sections")) {
            result->sections.push_back(section(*value, pointer, ids));
        }
        if (result->sections.empty()) {
            m_errors.report({}, "A template needs at least one section, under the key \"sections\".");
        }
        reader.finish();
        return result;
    }

private:
    [[nodiscard]] std::string id(JsonReader& reader, IdScope& scope)
    {
        std::string result = reader.requiredLine("id");
        if (!isId(result)) {
            reader.report("id", "An id begins with a small letter and holds letters and digits of ASCII only.");
        } else if (std::find(reservedIds.begin(), reservedIds.end(), result) != reservedIds.end()) {
            reader.report("id", "The id \"" + result + "\" is reserved: paths use it for something else.");
        } else if (!scope.insert(result).second) {
            reader.report("id", "The id \"" + result + "\" is used twice.");
        }
        return result;
    }

    [[nodiscard]] TemplateWords words(JsonReader& parent)
    {
        TemplateWords words;
        const Json* value = parent.object("words");
        if (value == nullptr) {
            return words;
        }
        JsonReader reader(*value, parent.pointerOf("words"), m_errors);
        words.notApplicable = reader.lines("notApplicable");
        words.planSteps = reader.lines("planSteps");
        words.operations = reader.lines("operations");
        words.complements = reader.lines("complements");
        words.otherSubjects = reader.lines("otherSubjects");
        words.itemTopics = reader.lines("itemTopics");
        words.schemaTopics = reader.lines("schemaTopics");
        words.schemaTasks = reader.lines("schemaTasks");
        words.tables = reader.lines("tables");
        words.tablesAnywhere = reader.lines("tablesAnywhere");
        words.columnNames = reader.lines("columnNames");
        words.columnTypes = reader.lines("columnTypes");
        reader.finish();
        return words;
    }

    void loadSynonymSets(JsonReader& parent)
    {
        const Json* value = parent.object("synonymSets");
        if (value == nullptr) {
            return;
        }
        JsonReader reader(*value, parent.pointerOf("synonymSets"), m_errors);
        for (const std::string& name : reader.keys()) {
            m_synonymSets.emplace(name, reader.lines(name));
        }
    }

    /// A field's synonyms, in which "@name" stands for all of a synonym set.
    [[nodiscard]] std::vector<std::string> synonyms(JsonReader& reader, std::string_view key)
    {
        const std::vector<std::string> written = reader.lines(key);
        std::vector<std::string> result;
        const auto add = [&result](const std::string& synonym) {
            if (std::find(result.begin(), result.end(), synonym) == result.end()) {
                result.push_back(synonym);
            }
        };
        for (std::size_t i = 0; i < written.size(); ++i) {
            if (!written[i].starts_with('@')) {
                add(written[i]);
                continue;
            }
            const auto set = m_synonymSets.find(written[i].substr(1));
            if (set == m_synonymSets.end()) {
                m_errors.report(pointerTo(reader.pointerOf(key), i),
                                "There is no such list under \"synonymSets\" of the template.");
                continue;
            }
            std::for_each(set->second.begin(), set->second.end(), add);
        }
        return result;
    }

    [[nodiscard]] std::vector<TemplateField> fields(JsonReader& parent, std::string_view key, IdScope& ids)
    {
        std::vector<TemplateField> result;
        for (const auto& [value, pointer] : parent.objects(key)) {
            result.push_back(field(*value, pointer, ids));
        }
        return result;
    }

    /// `row[n]` is how a path names a row, so fields that are rows must have labels.
    [[nodiscard]] std::vector<TemplateField> rows(JsonReader& parent, std::string_view key, IdScope& ids)
    {
        std::vector<TemplateField> result = fields(parent, key, ids);
        for (std::size_t i = 0; i < result.size(); ++i) {
            const std::string pointer = pointerTo(parent.pointerOf(key), i);
            if (result[i].label.empty()) {
                m_errors.report(pointer, "A row needs a label.");
            } else if (result[i].asHeading) {
                m_errors.report(pointer + "/asHeading", "A row cannot be a heading.");
            }
        }
        return result;
    }

    /// Names of item kinds.
    [[nodiscard]] std::vector<ItemKind> kinds(JsonReader& reader, std::string_view key)
    {
        std::vector<ItemKind> result;
        const std::vector<std::string> names = reader.lines(key);
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto found = std::find(itemKindNames.begin(), itemKindNames.end(), names[i]);
            if (found == itemKindNames.end())
                m_errors.report(pointerTo(reader.pointerOf(key), i), "\"" + names[i] + "\" is no kind of item.");
            else
                result.push_back(static_cast<ItemKind>(found - itemKindNames.begin()));
        }
        return result;
    }

    [[nodiscard]] TemplateField field(const Json& json, const std::string& pointer, IdScope& ids)
    {
        JsonReader reader(json, pointer, m_errors);
        TemplateField result;
        result.id = id(reader, ids);
        result.label = reader.line("label");
        result.synonyms = synonyms(reader, "synonyms");
        result.columnTitles = reader.lines("columnTitles");
        result.shape = static_cast<FieldShape>(reader.oneOf("shape", shapeNames, 0));
        result.placeholder = reader.text("placeholder");
        result.qualifier = reader.line("qualifier");
        result.language = reader.line("language");
        result.hint = reader.line("hint");
        result.example = reader.text("example");
        result.asHeading = reader.flag("asHeading", false);
        result.labelAsCode = reader.flag("labelAsCode", false);
        result.repeated = reader.flag("repeated", false);
        result.inTemplate = reader.flag("inTemplate", true);
        result.offered = reader.flag("offered", true);
        result.choices = reader.lines("choices");
        result.offers = kinds(reader, "offers");
        result.sideBySide = reader.flag("sideBySide", false);
        result.measures = reader.flag("measures", false);
        result.steps = reader.flag("steps", false);
        result.practice = reader.number("practice", 1, 255, 0);
        IdScope rowIds;
        result.rows = rows(reader, "rows", rowIds);
        reader.finish();
        checkField(result, reader);
        return result;
    }

    /// What each key alone cannot tell.
    static void checkField(const TemplateField& field, JsonReader& reader)
    {
        if (field.shape == FieldShape::Line && field.placeholder.find('\n') != std::string::npos) {
            reader.report("placeholder", "A field of shape \"line\" has a placeholder of one line.");
        }
        if (field.shape == FieldShape::Rows && !field.placeholder.empty()) {
            reader.report("placeholder", "A field of shape \"rows\" has its placeholders in its rows.");
        }
        if (field.shape != FieldShape::Fence && !field.language.empty()) {
            reader.report("language", "Only a field of shape \"fence\" has a language.");
        }
        if (field.sideBySide && field.shape != FieldShape::Rows) {
            reader.report("sideBySide", "Only a field of shape \"rows\" has rows to stand side by side.");
        }
        if (!field.rows.empty() && field.shape != FieldShape::Rows && field.shape != FieldShape::Line) {
            reader.report("rows", "Only a field of shape \"rows\" or \"line\" has rows.");
        }
        const bool isList = field.shape == FieldShape::List || field.shape == FieldShape::Rows;
        const bool saysMore = field.asHeading || !field.qualifier.empty() || !field.synonyms.empty();
        if (field.label.empty() && (isList || saysMore)) {
            reader.report("label", "This field needs a label.");
        }
    }

    [[nodiscard]] TemplateItem item(const Json& json, const std::string& pointer)
    {
        JsonReader reader(json, pointer, m_errors);
        TemplateItem result;
        if (!reader.has("kind")) {
            m_errors.report(pointer, "The key \"kind\" is missing.");
        }
        result.kind = static_cast<ItemKind>(reader.oneOf("kind", itemKindNames, 0));
        result.noun = reader.requiredLine("noun");
        result.heading = reader.requiredLine("heading");
        result.inTemplate = reader.flag("inTemplate", true);
        IdScope ids;
        result.fields = fields(reader, "fields", ids);
        reader.finish();
        return result;
    }

    [[nodiscard]] TemplateGroup group(const Json& json, const std::string& pointer, IdScope& ids)
    {
        JsonReader reader(json, pointer, m_errors);
        TemplateGroup result;
        result.id = id(reader, ids);
        result.title = reader.line("title");
        result.synonyms = reader.lines("synonyms");
        result.hint = reader.line("hint");
        result.inTemplate = reader.flag("inTemplate", true);
        IdScope fieldIds;
        result.fields = fields(reader, "fields", fieldIds);
        if (const Json* value = reader.object("item")) {
            result.item = std::make_unique<TemplateItem>(item(*value, reader.pointerOf("item")));
        }
        if (result.fields.empty() && !result.item) {
            m_errors.report(pointer, "A group needs fields or an item.");
        }
        if (result.title.empty() && !(result.fields.empty() && result.synonyms.empty())) {
            m_errors.report(pointer, "A group without a title holds an item and nothing else.");
        }
        reader.finish();
        return result;
    }

    [[nodiscard]] TemplateSection section(const Json& json, const std::string& pointer, IdScope& sectionIds)
    {
        JsonReader reader(json, pointer, m_errors);
        TemplateSection result;
        result.id = id(reader, sectionIds);
        result.title = reader.requiredLine("title");
        result.synonyms = reader.lines("synonyms");
        result.openings = reader.lines("openings");
        result.endings = reader.lines("endings");
        result.ambiguousSynonyms = reader.lines("ambiguousSynonyms");
        result.hint = reader.line("hint");
        result.bestPractices = reader.lines("bestPractices");
        IdScope ids;
        result.fields = fields(reader, "fields", ids);
        for (const auto& [value, groupPointer] : reader.objects("groups")) {
            result.groups.push_back(group(*value, groupPointer, ids));
        }
        result.rows = reader.flag("rows", false);
        result.measures = reader.flag("measures", false);
        result.aboutTheWhole = reader.flag("aboutTheWhole", false);
        result.namesEndpointGroups = reader.flag("namesEndpointGroups", false);
        result.rowFields = rows(reader, "rowFields", ids);
        if (!result.rows && !result.rowFields.empty()) {
            reader.report("rowFields", "Only a section with \"rows\": true has row fields.");
        }
        reader.finish();
        checkSynonyms(result, pointer);
        return result;
    }

    /// A heading that is sure to mean one section cannot be sure to mean another.
    void checkSynonyms(const TemplateSection& section, const std::string& pointer)
    {
        for (std::size_t i = 0; i < section.synonyms.size(); ++i) {
            const auto [known, isNew] = m_owners.emplace(section.synonyms[i], section.id);
            if (!isNew) {
                m_errors.report(pointerTo(pointer + "/synonyms", i),
                                "\"" + section.synonyms[i] + "\" names the section \"" + known->second
                                    + "\" already; put it under \"ambiguousSynonyms\" of both.");
            }
        }
        for (std::size_t i = 0; i < section.ambiguousSynonyms.size(); ++i) {
            const auto known = m_owners.find(section.ambiguousSynonyms[i]);
            if (known != m_owners.end() && known->second == section.id) {
                m_errors.report(pointerTo(pointer + "/ambiguousSynonyms", i),
                                "\"" + known->first + "\" is among this section's synonyms already.");
            }
        }
    }

    ErrorSlot& m_errors;
    std::map<std::string, std::vector<std::string>> m_synonymSets;
    std::map<std::string, std::string> m_owners; ///< Synonym -> id of the section that it names.
};

} // namespace

std::variant<TemplatePtr, TemplateError> loadTemplate(std::string_view json)
{
    auto parsed = parseJson(json);
    if (const auto* error = std::get_if<TemplateError>(&parsed)) {
        return *error;
    }
    ErrorSlot errors;
    std::shared_ptr<Template> result = Loader(errors).load(std::get<Json>(parsed));
    if (errors.isSet()) {
        return errors.error();
    }
    return TemplatePtr(std::move(result));
}

} // namespace quoin
