// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "tests/unit/template/template_test_support.h"

#include <gtest/gtest.h>

#include <ostream>

namespace quoin {

namespace {

/// A template with one section that holds `inside`.
std::string withSection(const std::string& inside)
{
    return R"({"id":"t","title":"T","sections":[{"id":"s","title":"S")" + (inside.empty() ? "" : ',' + inside) + "}]}";
}

/// With one group with one item that holds one field that holds `inside`.
std::string withField(const std::string& inside)
{
    return withSection(R"("groups":[{"id":"g","item":{"kind":"queue","noun":"N","heading":"H","fields":[{"id":"f")"
                       + (inside.empty() ? "" : ',' + inside) + "}]}}]");
}

constexpr const char* atField = "/sections/0/groups/0/item/fields/0";

struct Bad {
    std::string name;
    std::string json;
    std::string pointer;
    std::string words; ///< Part of the message.
};

void PrintTo(const Bad& bad, std::ostream* stream)
{
    *stream << bad.name;
}

class BadTemplate : public testing::TestWithParam<Bad> {};

TEST_P(BadTemplate, IsReportedWhereItIs)
{
    const auto result = loadTemplate(GetParam().json);
    const auto* error = std::get_if<TemplateError>(&result);
    ASSERT_NE(error, nullptr) << GetParam().json;
    EXPECT_EQ(error->pointer, GetParam().pointer) << error->message;
    EXPECT_NE(error->message.find(GetParam().words), std::string::npos) << error->message;
}

const std::vector<Bad> badTemplates{
    // No JSON at all
    {"Empty", "", "", "line 1, column 1"},
    {"NotClosed", "{\"id\": \"t\",\n  \"title\": ", "/title", "line 2, column 12"},
    {"Comment", "{\n// no\n}", "", "line 2"},
    {"TrailingComma", R"({"id":"t",})", "/id", "not JSON"},
    {"TwoValues", "{} {}", "", "not JSON"},
    {"NotUtf8", "{\"id\":\"\xff\"}", "/id", "not JSON"},
    {"KeyTwice", withField(R"("hint":"a","hint":"b")"), std::string(atField) + "/hint", "twice"},
    {"KeyTwiceAtTheTop", R"({"id":"t","id":"u"})", "/id", "twice"},
    {"EscapedPointer", R"({"id":"t","title":"T","sections":[{"id":"s","title":"S"}],"a/b~c":1})", "/a~1b~0c",
     "not known"},
    // The template
    {"Array", "[]", "", "object"},
    {"Number", "1", "", "object"},
    {"NoId", R"({"title":"T","sections":[{"id":"s","title":"S"}]})", "", "\"id\" is missing"},
    {"NoTitle", R"({"id":"t","sections":[{"id":"s","title":"S"}]})", "", "\"title\" is missing"},
    {"NoSections", R"({"id":"t","title":"T"})", "", "at least one section"},
    {"SectionsNotAList", R"({"id":"t","title":"T","sections":{}})", "/sections", "list of objects"},
    {"SectionNotAnObject", R"({"id":"t","title":"T","sections":["s"]})", "/sections/0", "object"},
    {"UnknownKey", R"({"id":"t","title":"T","version":1,"sections":[{"id":"s","title":"S"}]})", "/version",
     "not known"},
    {"TitleNotAText", R"({"id":"t","title":7,"sections":[{"id":"s","title":"S"}]})", "/title", "text"},
    {"TitleEmpty", R"({"id":"t","title":" ","sections":[{"id":"s","title":"S"}]})", "/title", "empty"},
    {"TitleOnTwoLines", R"({"id":"t","title":"T\nU","sections":[{"id":"s","title":"S"}]})", "/title", "one line"},
    {"RootTooDeep", R"({"id":"t","title":"T","rootLevel":4,"sections":[{"id":"s","title":"S"}]})", "/rootLevel",
     "1 to 3"},
    {"RootNegative", R"({"id":"t","title":"T","rootLevel":-1,"sections":[{"id":"s","title":"S"}]})", "/rootLevel",
     "1 to 3"},
    {"RootNotANumber", R"({"id":"t","title":"T","rootLevel":"2","sections":[{"id":"s","title":"S"}]})", "/rootLevel",
     "1 to 3"},
    {"SynonymsNotAList", R"({"id":"t","title":"T","titleSynonyms":"U","sections":[{"id":"s","title":"S"}]})",
     "/titleSynonyms", "list of texts"},
    // Sections
    {"SectionWithoutTitle", R"({"id":"t","title":"T","sections":[{"id":"s"}]})", "/sections/0", "\"title\" is missing"},
    {"SectionTwice", R"({"id":"t","title":"T","sections":[{"id":"s","title":"S"},{"id":"s","title":"S"}]})",
     "/sections/1/id", "used twice"},
    {"IdWithDot", R"({"id":"t","title":"T","sections":[{"id":"a.b","title":"S"}]})", "/sections/0/id", "small letter"},
    {"IdWithCapital", R"({"id":"t","title":"T","sections":[{"id":"Api","title":"S"}]})", "/sections/0/id",
     "small letter"},
    {"IdReserved", R"({"id":"t","title":"T","sections":[{"id":"raw","title":"S"}]})", "/sections/0/id", "reserved"},
    {"SynonymEmpty", withSection(R"("synonyms":["a",""])"), "/sections/0/synonyms/1", "empty"},
    {"SynonymNotAText", withSection(R"("synonyms":[null])"), "/sections/0/synonyms/0", "text"},
    {"SynonymTwice", withSection(R"("synonyms":["a","b","a"])"), "/sections/0/synonyms/2", "in this list already"},
    {"SynonymOfTwoSections",
     R"({"id":"t","title":"T","sections":[{"id":"s","title":"S","synonyms":["a"]},{"id":"u","title":"U","synonyms":["b","a"]}]})",
     "/sections/1/synonyms/1", "names the section \"s\" already"},
    {"SynonymAndAmbiguous", withSection(R"("synonyms":["a"],"ambiguousSynonyms":["b","a"])"),
     "/sections/0/ambiguousSynonyms/1", "already"},
    {"RowsNotABool", withSection(R"("rows":"yes")"), "/sections/0/rows", "true or false"},
    {"RowFieldsWithoutRows", withSection(R"("rowFields":[{"id":"a","label":"A"}])"), "/sections/0/rowFields", "rows"},
    {"RowWithoutLabel", withSection(R"("rows":true,"rowFields":[{"id":"a"}])"), "/sections/0/rowFields/0", "label"},
    {"RowTwice", withSection(R"("rows":true,"rowFields":[{"id":"a","label":"A"},{"id":"a","label":"B"}])"),
     "/sections/0/rowFields/1/id", "twice"},
    {"MeasuresNotABool", withSection(R"("rows":true,"measures":1)"), "/sections/0/measures", "true or false"},
    {"OffersNoKind", withField(R"("offers":["service","services"])"), std::string(atField) + "/offers/1",
     "no kind of item"},
    {"SideBySideWithoutRows", withField(R"("sideBySide":true)"), std::string(atField) + "/sideBySide", "rows"},
    {"PracticeZero", withField(R"("practice":0)"), std::string(atField) + "/practice", "1 to 255"},
    {"UnknownKeyInSection", withSection(R"("synonym":["a"])"), "/sections/0/synonym", "not known"},
    // Groups and items
    {"GroupTwice",
     withSection(
         R"("groups":[{"id":"g","title":"G","fields":[{"id":"f"}]},{"id":"g","title":"G","fields":[{"id":"f"}]}])"),
     "/sections/0/groups/1/id", "twice"},
    {"GroupAsFieldOfItsSection",
     withSection(R"("fields":[{"id":"g"}],"groups":[{"id":"g","title":"G","fields":[{"id":"f"}]}])"),
     "/sections/0/groups/0/id", "twice"},
    {"GroupWithNothing", withSection(R"("groups":[{"id":"g","title":"G"}])"), "/sections/0/groups/0",
     "needs fields or an item"},
    {"FieldsWithoutTitle", withSection(R"("groups":[{"id":"g","fields":[{"id":"f"}]}])"), "/sections/0/groups/0",
     "without a title"},
    {"ItemNotAnObject", withSection(R"("groups":[{"id":"g","item":[]}])"), "/sections/0/groups/0/item", "object"},
    {"ItemWithoutKind", withSection(R"("groups":[{"id":"g","item":{"noun":"N","heading":"H"}}])"),
     "/sections/0/groups/0/item", "\"kind\" is missing"},
    {"ItemOfUnknownKind", withSection(R"("groups":[{"id":"g","item":{"kind":"topic","noun":"N","heading":"H"}}])"),
     "/sections/0/groups/0/item/kind", "\"endpoint\""},
    {"ItemWithoutNoun", withSection(R"("groups":[{"id":"g","item":{"kind":"queue","heading":"H"}}])"),
     "/sections/0/groups/0/item", "\"noun\" is missing"},
    {"ItemWithoutHeading", withSection(R"("groups":[{"id":"g","item":{"kind":"queue","noun":"N"}}])"),
     "/sections/0/groups/0/item", "\"heading\" is missing"},
    // Fields
    {"UnknownKeyInField", withField(R"("placholder":"[x]")"), std::string(atField) + "/placholder", "not known"},
    {"UnknownShape", withField(R"("shape":"table")"), std::string(atField) + "/shape", "\"line\", \"block\""},
    {"ShapeNotAText", withField(R"("shape":1)"), std::string(atField) + "/shape", "\"line\""},
    {"FieldNameReserved",
     withSection(R"("groups":[{"id":"g","item":{"kind":"queue","noun":"N","heading":"H","fields":[{"id":"name"}]}}])"),
     "/sections/0/groups/0/item/fields/0/id", "reserved"},
    {"LineOfTwoLines", withField(R"("label":"F","placeholder":["a","b"])"), std::string(atField) + "/placeholder",
     "one line"},
    {"LineEndInALine", withField(R"("shape":"fence","placeholder":["a\nb"])"), std::string(atField) + "/placeholder/0",
     "one line"},
    {"PlaceholderNotAText", withField(R"("placeholder":{})"), std::string(atField) + "/placeholder",
     "one text per line"},
    {"PlaceholderOfNumbers", withField(R"("placeholder":["a",1])"), std::string(atField) + "/placeholder/1", "text"},
    {"PlaceholderOfRows", withField(R"("label":"F","shape":"rows","placeholder":"[x]")"),
     std::string(atField) + "/placeholder", "in its rows"},
    {"LanguageOfALine", withField(R"("label":"F","language":"sql")"), std::string(atField) + "/language", "fence"},
    {"RowsOfAFence", withField(R"("shape":"fence","rows":[{"id":"r","label":"R"}])"), std::string(atField) + "/rows",
     "rows"},
    {"ListWithoutLabel", withField(R"("shape":"list")"), std::string(atField) + "/label", "label"},
    {"HeadingWithoutLabel", withField(R"("asHeading":true)"), std::string(atField) + "/label", "label"},
    {"SynonymsWithoutLabel", withField(R"("synonyms":["x"])"), std::string(atField) + "/label", "label"},
    {"RowAsHeading", withField(R"("label":"F","shape":"rows","rows":[{"id":"r","label":"R","asHeading":true}])"),
     std::string(atField) + "/rows/0/asHeading", "heading"},
    {"RowIdTwice", withField(R"("label":"F","shape":"rows","rows":[{"id":"r","label":"R"},{"id":"r","label":"Q"}])"),
     std::string(atField) + "/rows/1/id", "twice"},
    {"UnknownSynonymSet", withField(R"("label":"F","synonyms":["a","@b"])"), std::string(atField) + "/synonyms/1",
     "synonymSets"},
    {"SynonymSetsNotAnObject", R"({"id":"t","title":"T","synonymSets":[],"sections":[{"id":"s","title":"S"}]})",
     "/synonymSets", "object"},
    {"SynonymSetNotAList", R"({"id":"t","title":"T","synonymSets":{"a":"b"},"sections":[{"id":"s","title":"S"}]})",
     "/synonymSets/a", "list of texts"},
    {"ChoiceTwice", withField(R"("label":"F","choices":["a","a"])"), std::string(atField) + "/choices/1", "already"},
};

INSTANTIATE_TEST_SUITE_P(Json, BadTemplate, testing::ValuesIn(badTemplates),
                         [](const auto& parameter) { return parameter.param.name; });

TEST(TemplateLoader, TheHelpersOfThisTestAreGoodTemplates)
{
    EXPECT_EQ(test::loadError(withSection("")), "");
    EXPECT_EQ(test::loadError(withField("")), "");
}

TEST(TemplateLoader, MissingKeysHaveTheDefaultsOfTheReadme)
{
    const TemplatePtr tmpl = test::loaded(withField(""));
    ASSERT_TRUE(tmpl);
    EXPECT_EQ(tmpl->rootLevel, 2);
    const TemplateSection* section = tmpl->section("s");
    ASSERT_NE(section, nullptr);
    EXPECT_FALSE(section->rows);
    const TemplateItem& item = *section->groups.at(0).item;
    EXPECT_TRUE(item.inTemplate);
    const TemplateField& field = item.fields.at(0);
    EXPECT_EQ(field.shape, FieldShape::Line);
    EXPECT_TRUE(field.label.empty());
    EXPECT_TRUE(field.inTemplate);
    EXPECT_TRUE(field.offered);
    EXPECT_FALSE(field.repeated);
    EXPECT_FALSE(field.asHeading);
}

TEST(TemplateLoader, ReadsEveryKeyOfAField)
{
    const TemplatePtr tmpl = test::loaded(withField(
        R"("label":"L","synonyms":["M"],"shape":"fence","placeholder":["a","","b "],"qualifier":"q","language":"json",
                     "hint":"h","example":["e","f"],"asHeading":true,"labelAsCode":true,"repeated":true,"inTemplate":false,"offered":false,"choices":["c"],
                     "offers":["service","queue"],"measures":true,"practice":2)"));
    ASSERT_TRUE(tmpl);
    const TemplateField& field = tmpl->sections.at(0).groups.at(0).item->fields.at(0);
    EXPECT_EQ(field.id, "f");
    EXPECT_EQ(field.label, "L");
    EXPECT_EQ(field.synonyms, std::vector<std::string>{"M"});
    EXPECT_EQ(field.shape, FieldShape::Fence);
    EXPECT_EQ(field.placeholder, "a\n\nb ");
    EXPECT_EQ(field.qualifier, "q");
    EXPECT_EQ(field.language, "json");
    EXPECT_EQ(field.hint, "h");
    EXPECT_EQ(field.example, "e\nf");
    EXPECT_TRUE(field.asHeading);
    EXPECT_TRUE(field.labelAsCode);
    EXPECT_TRUE(field.repeated);
    EXPECT_FALSE(field.inTemplate);
    EXPECT_FALSE(field.offered);
    EXPECT_EQ(field.choices, std::vector<std::string>{"c"});
    EXPECT_EQ(field.offers, (std::vector<ItemKind>{ItemKind::Service, ItemKind::Queue}));
    EXPECT_TRUE(field.measures);
    EXPECT_EQ(field.practice, 2);
}

TEST(TemplateLoader, ASynonymSetStandsForItsWords)
{
    const TemplatePtr tmpl = test::loaded(
        R"({"id":"t","title":"T","synonymSets":{"set":["b","c"]},"sections":[{"id":"s","title":"S","rows":true,
            "rowFields":[{"id":"f","label":"F","synonyms":["a","@set","c","d"]}]}]})");
    ASSERT_TRUE(tmpl);
    EXPECT_EQ(tmpl->sections.at(0).rowFields.at(0).synonyms, (std::vector<std::string>{"a", "b", "c", "d"}));
}

TEST(TemplateLoader, SurvivesDeepNesting)
{
    const std::string deep(200'000, '[');
    EXPECT_NE(test::loadError(deep).find("nested too deeply"), std::string::npos);
    EXPECT_NE(test::loadError(deep + std::string(200'000, ']')).find("nested too deeply"), std::string::npos);
}

TEST(TemplateLoader, SurvivesEveryTruncationOfTheRealTemplate)
{
    const std::string json = test::backendSpecJson();
    const std::size_t end = json.rfind('}');
    for (std::size_t length = 0; length <= end; length += 4001) {
        EXPECT_NE(test::loadError(json.substr(0, length)), "");
    }
}

} // namespace

} // namespace quoin
