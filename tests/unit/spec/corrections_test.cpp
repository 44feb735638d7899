// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the user says of a heading stands before what Quoin makes of it.

#include "models/spec/spec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace quoin {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TemplatePtr specTemplate()
{
    static const TemplatePtr tmpl = [] {
        std::ifstream file(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json");
        return std::get<TemplatePtr>(loadTemplate(std::string(std::istreambuf_iterator<char>(file), {})));
    }();
    return tmpl;
}

SpecPtr bind(const std::string& text, const Corrections& corrections = {})
{
    return Spec::bind(Document::parse(text), specTemplate(), corrections);
}

/// "path=title" of every entry.
std::vector<std::string> entriesOf(const Spec& spec)
{
    std::vector<std::string> entries;
    for (const SectionEntry& entry : spec.entries())
        entries.push_back(entry.path + '=' + entry.title);
    return entries;
}

std::vector<std::string> correctedOf(const Spec& spec)
{
    std::vector<std::string> paths;
    for (const SectionEntry& entry : spec.entries()) {
        if (entry.corrected)
            paths.push_back(entry.path);
    }
    return paths;
}

constexpr const char* text = "# Payments\n"
                             "\n"
                             "## Background Work\n"
                             "\n"
                             "### deposit-events\n"
                             "**Purpose**: Tells others\n"
                             "\n"
                             "## API Design\n"
                             "\n"
                             "### REST Endpoints\n"
                             "\n"
                             "#### GET /v1/deposits\n"
                             "**Purpose**: Lists them\n"
                             "\n"
                             "### Background Work\n"
                             "\n"
                             "Nothing here.\n"
                             "\n"
                             "## Caching Strategy\n"
                             "- **TTL**: one hour\n";

TEST(CorrectionsTest, AForeignHeadingBecomesASectionWithItsItems)
{
    EXPECT_THAT(entriesOf(*bind(text)), ElementsAre("raw[1]=Payments", "api=API Design", "caching=Caching Strategy"));
    const SpecPtr spec = bind(text, {{"Background Work", 1, "queues"}});
    EXPECT_THAT(entriesOf(*spec),
                ElementsAre("raw[1]=Payments", "queues=Background Work", "api=API Design", "caching=Caching Strategy"));
    EXPECT_THAT(correctedOf(*spec), ElementsAre("queues"));
    ASSERT_TRUE(spec->item("queues.queue[1]"));
    EXPECT_EQ(spec->item("queues.queue[1]")->title, "deposit-events");
}

TEST(CorrectionsTest, OfEqualHeadingsTheOneWithTheOrdinalIsMeant)
{
    const SpecPtr spec = bind(text, {{"Background Work", 2, "queues"}});
    EXPECT_THAT(entriesOf(*spec),
                ElementsAre("raw[1]=Payments", "api=API Design", "queues=Background Work", "caching=Caching Strategy"));
    EXPECT_EQ(spec->entries()[2].parent, 1);
    EXPECT_THAT(entriesOf(*bind(text, {{"Background Work", 3, "queues"}})), entriesOf(*bind(text)));
}

TEST(CorrectionsTest, ARecognisedSectionIsNoPartOfTheTemplate)
{
    const SpecPtr spec = bind(text, {{"API Design", 1, ""}});
    // Its endpoints are not collected from there either.
    EXPECT_THAT(entriesOf(*spec), ElementsAre("raw[1]=Payments", "raw[2]=API Design", "caching=Caching Strategy"));
    EXPECT_THAT(correctedOf(*spec), ElementsAre("raw[2]"));
    EXPECT_TRUE(spec->value(*spec->field("raw[2]")).ends_with("Nothing here."));
}

TEST(CorrectionsTest, AnAmbiguousNameIsFreeWhenItsSectionIsNoneAnyMore)
{
    const std::string both = "## Security Considerations\n\nx\n\n## Authentication\n\ny\n\n## Caching Strategy\n\nz\n";
    EXPECT_THAT(entriesOf(*bind(both)),
                ElementsAre("security=Security Considerations", "raw[1]=Authentication", "caching=Caching Strategy"));
    EXPECT_THAT(entriesOf(*bind(both, {{"Security Considerations", 1, ""}})),
                ElementsAre("raw[1]=Security Considerations", "security=Authentication", "caching=Caching Strategy"));
    // And taken when another heading is named its section.
    const std::string one = "## Protection\n\nx\n\n## Authentication\n\ny\n\n## Caching Strategy\n\nz\n";
    EXPECT_THAT(entriesOf(*bind(one)),
                ElementsAre("raw[1]=Protection", "security=Authentication", "caching=Caching Strategy"));
    EXPECT_THAT(entriesOf(*bind(one, {{"Protection", 1, "security"}})),
                ElementsAre("security=Protection", "raw[1]=Authentication", "caching=Caching Strategy"));
}

TEST(CorrectionsTest, InsideASectionWhatIsNoPartIsARawTextOfItsOwn)
{
    const std::string nested = "## API Design\n"
                               "\n"
                               "### Old ideas\n"
                               "\n"
                               "#### GET /v0/deposits\n"
                               "\n"
                               "### Security\n"
                               "\n"
                               "- **Secrets**: none\n"
                               "\n"
                               "#### POST /v1/keys\n"
                               "\n"
                               "### REST Endpoints\n"
                               "\n"
                               "#### GET /v1/deposits\n";
    EXPECT_THAT(entriesOf(*bind(nested)), ElementsAre("api=API Design", "security=Security", "api[2]=Security"));
    const SpecPtr spec = bind(nested, {{"Security", 1, ""}, {"Old ideas", 1, ""}});
    EXPECT_THAT(entriesOf(*spec), ElementsAre("api=API Design", "raw[1]=Old ideas", "raw[2]=Security"));
    EXPECT_EQ(spec->entries()[1].parent, 0);
    EXPECT_EQ(spec->entries()[2].parent, 0);
    EXPECT_TRUE(spec->entries()[0].range.contains(spec->entries()[2].range));
    EXPECT_EQ(spec->value(*spec->field("raw[1]")), "### Old ideas\n\n#### GET /v0/deposits");
    EXPECT_EQ(spec->item("api.rest[1]")->title, "GET /v1/deposits");
    EXPECT_FALSE(spec->item("api.rest[2]"));
    EXPECT_EQ(spec->pathAt(nested.find("POST")), "raw[2]");
}

TEST(CorrectionsTest, ASectionInsideWhatIsNoPartStaysASection)
{
    const std::string whole =
        "# API Specification\n\n## Orders\n\na\n\n## Caching Strategy\n\n- **TTL**: 1\n\n## Notes\n\nb\n";
    const SpecPtr spec = bind(whole, {{"API Specification", 1, ""}});
    EXPECT_THAT(entriesOf(*spec), ElementsAre("raw[1]=API Specification", "caching=Caching Strategy", "raw[2]=Notes"));
}

TEST(CorrectionsTest, AnUnknownSectionSaysNothing)
{
    EXPECT_THAT(entriesOf(*bind(text, {{"API Design", 1, "billing"}})), entriesOf(*bind(text)));
}

TEST(CorrectionsTest, TakenBackItIsAsItWas)
{
    const SpecPtr before = bind(text);
    const auto heading = before->headingOf("api");
    ASSERT_TRUE(heading);
    const SpecPtr corrected = before->corrected(correctedBy(before->corrections(), *heading, "queues"));
    EXPECT_THAT(correctedOf(*corrected), ElementsAre("queues"));
    EXPECT_EQ(corrected->headingOf("queues")->sectionId, "queues");
    const SpecPtr after = corrected->corrected(correctedBy(corrected->corrections(), *heading, std::nullopt));
    EXPECT_EQ(entriesOf(*after), entriesOf(*before));
    EXPECT_THAT(after->corrections(), IsEmpty());
}

TEST(CorrectionsTest, ItStaysWhileOtherTextIsEdited)
{
    const SpecPtr spec = bind(text, {{"Background Work", 1, "queues"}})->edited({{{0, 0}, "Hello\n\n"}});
    EXPECT_THAT(correctedOf(*spec), ElementsAre("queues"));
}

TEST(CorrectionsTest, HeadingsAreFoundByPath)
{
    const SpecPtr spec = bind(text);
    EXPECT_EQ(spec->headingOf("api")->title, "API Design");
    EXPECT_EQ(spec->headingOf("api.rest[1]")->title, "GET /v1/deposits");
    EXPECT_EQ(spec->headingOf("raw[1]")->title, "Payments");
    EXPECT_FALSE(spec->headingOf("api.rest[1].purpose"));
    EXPECT_FALSE(spec->headingOf("caching.row[1]"));
    EXPECT_FALSE(spec->headingOf("schema"));
    EXPECT_FALSE(bind("Only text.\n")->headingOf("raw[1]"));
    const SpecPtr nested = bind(text, {{"Background Work", 2, "queues"}});
    EXPECT_EQ(nested->headingOf("queues")->ordinal, 2);
}

} // namespace
} // namespace quoin
