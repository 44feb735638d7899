// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/palette_model.h"

#include <QFile>
#include <gtest/gtest.h>

namespace quoin {
namespace {

using Kind = PaletteEntry::Kind;

PaletteEntry entry(Kind kind, const char* title, const char* context = "")
{
    PaletteEntry made;
    made.kind = kind;
    made.title = QString::fromUtf8(title);
    made.context = QString::fromUtf8(context);
    made.path = made.context + made.title;
    static int action = 0;
    made.action = kind == Kind::Action ? ++action : -1;
    return made;
}

SpecPtr bound(const std::string& text)
{
    QFile file(QStringLiteral(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return Spec::bind(Document::parse(text), std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString())));
}

using Titles = std::vector<std::string>;

Titles titles(const PaletteModel& model)
{
    Titles list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.push_back(model.entryAt(row).title.toStdString());
    return list;
}

TEST(PaletteModel, ranksByHowTheWordFits)
{
    PaletteModel model;
    model.offer(nullptr,
                {entry(Kind::Item, "spore"), entry(Kind::Item, "s_p_o_r"), entry(Kind::Item, "the por"),
                 entry(Kind::Item, "porter"), entry(Kind::Item, "por"), entry(Kind::Item, "pxoxr"),
                 entry(Kind::Item, "none")});
    model.setTyped(QStringLiteral("por"));
    EXPECT_EQ(titles(model), (Titles{"por", "porter", "the por", "spore", "s_p_o_r", "pxoxr"}));
}

TEST(PaletteModel, whatWasChosenLatelyComesFirstAmongEquals)
{
    PaletteModel model;
    const PaletteEntry late = entry(Kind::Field, "Purpose", "POST /b");
    const PaletteEntries entries{entry(Kind::Field, "Purpose", "GET /a"), late, entry(Kind::Item, "purposes")};
    model.offer(nullptr, entries);
    model.setTyped(QStringLiteral("purpose"));
    EXPECT_EQ(model.entryAt(0).context, QStringLiteral("GET /a"));
    model.addRecent(late);
    model.offer(nullptr, entries);
    model.setTyped(QStringLiteral("purpose"));
    EXPECT_EQ(model.entryAt(0).context, QStringLiteral("POST /b"));
    EXPECT_EQ(model.entryAt(2).title, QStringLiteral("purposes")) << "a better fit stays before a recent choice";
    model.setTyped(QString());
    EXPECT_EQ(model.entryAt(0).context, QStringLiteral("POST /b"));
}

TEST(PaletteModel, wordsMayStandInTheContext)
{
    PaletteModel model;
    model.offer(nullptr,
                {entry(Kind::Field, "Purpose", "API Design › POST /v1/returns"),
                 entry(Kind::Field, "Purpose", "API Design › GET /v1/labels"),
                 entry(Kind::Item, "/v1/returns", "API Design")});
    model.setTyped(QStringLiteral("returns purpose"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.entryAt(0).context, QStringLiteral("API Design › POST /v1/returns"));
    model.setTyped(QStringLiteral("returns"));
    EXPECT_EQ(titles(model), (Titles{"/v1/returns"})) << "one word means the thing, not all that is in it";
}

TEST(PaletteModel, severalWordsTogetherFitBest)
{
    PaletteModel model;
    model.offer(nullptr, {entry(Kind::Section, "Design of the API"), entry(Kind::Section, "API Design")});
    model.setTyped(QStringLiteral("api des"));
    EXPECT_EQ(titles(model), (Titles{"API Design", "Design of the API"}));
}

TEST(PaletteModel, aSignKeepsToActions)
{
    PaletteModel model;
    model.offer(nullptr,
                {entry(Kind::Section, "Save the date"), entry(Kind::Action, "Save"), entry(Kind::Action, "Undo")});
    model.setTyped(QStringLiteral(">sav"));
    EXPECT_EQ(titles(model), (Titles{"Save"}));
    model.setTyped(QStringLiteral(">"));
    EXPECT_EQ(titles(model), (Titles{"Save", "Undo"}));
}

TEST(PaletteModel, theDocumentsSectionsItemsAndFields)
{
    const SpecPtr spec = bound("## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n"
                               "**Purpose**: First\n\n### Rollout\nWords.\n");
    PaletteModel model;
    model.offer(spec, {});
    model.setTyped(QStringLiteral("get a"));
    ASSERT_GE(model.rowCount(), 1);
    EXPECT_EQ(model.entryAt(0).kind, Kind::Item);
    EXPECT_EQ(model.entryAt(0).path, QStringLiteral("api.rest[1]"));
    EXPECT_EQ(model.entryAt(0).method, QStringLiteral("GET"));
    model.setTyped(QStringLiteral("purpose"));
    ASSERT_GE(model.rowCount(), 1);
    EXPECT_EQ(model.entryAt(0).path, QStringLiteral("api.rest[1].purpose"));
    EXPECT_FALSE(model.entryAt(0).empty);
    model.setTyped(QStringLiteral("v1 authentication"));
    ASSERT_GE(model.rowCount(), 1);
    EXPECT_EQ(model.entryAt(0).path, QStringLiteral("api.rest[1].authentication"));
    EXPECT_TRUE(model.entryAt(0).empty);
    model.setTyped(QStringLiteral("rollout"));
    EXPECT_EQ(model.entryAt(0).title, QStringLiteral("Rollout"));
    model.setTyped(QStringLiteral("queue design"));
    EXPECT_EQ(model.entryAt(0).path, QStringLiteral("queues")) << "a section that the file lacks";
}

TEST(PaletteModel, codeWithoutALabelIsCalledByItsLanguage)
{
    const SpecPtr spec = bound("## Database Schema\n\n### New Tables/Collections\n\n#### orders\n```sql\nCREATE TABLE "
                               "orders (id INT);\n```\n\n#### items\n**Purpose**: Parts\n");
    PaletteModel model;
    model.offer(spec, {});
    model.setTyped(QStringLiteral("orders sql"));
    ASSERT_GE(model.rowCount(), 1);
    EXPECT_EQ(model.entryAt(0).title, QStringLiteral("SQL"));
    EXPECT_EQ(model.entryAt(0).path, QStringLiteral("schema.newTables[1].sql"));
    EXPECT_FALSE(model.entryAt(0).empty);
    model.setTyped(QStringLiteral("items sql"));
    ASSERT_GE(model.rowCount(), 1);
    EXPECT_EQ(model.entryAt(0).path, QStringLiteral("schema.newTables[2].sql"));
    EXPECT_TRUE(model.entryAt(0).empty);
}

TEST(PaletteModel, aRowIsOneThingToGoTo)
{
    const SpecPtr spec = bound("## Caching Strategy\n- **Cache Layer**: Redis\n- **Hot Labels**: \n");
    PaletteModel model;
    model.offer(spec, {});
    model.setTyped(QStringLiteral("cache layer"));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.entryAt(1).kind, Kind::Text);
    EXPECT_FALSE(model.entryAt(0).empty);
    EXPECT_EQ(model.entryAt(0).path, QStringLiteral("caching.row[1]"));
    model.setTyped(QStringLiteral("hot labels"));
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_TRUE(model.entryAt(0).empty);
}

TEST(PaletteModel, linesThatHoldTheText)
{
    const SpecPtr spec = bound("## API\n\nWords here.\r\nMore Words, words\n\xff words\n");
    PaletteModel model;
    model.offer(spec, {});
    model.setTyped(QStringLiteral("words"));
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_EQ(model.entryAt(0).kind, Kind::Text);
    EXPECT_EQ(model.entryAt(0).line, 3);
    EXPECT_EQ(model.entryAt(0).title, QStringLiteral("Words here."));
    EXPECT_EQ(model.entryAt(1).line, 4);
    EXPECT_EQ(model.entryAt(2).range, (ByteRange{41, 46}));
    EXPECT_EQ(model.data(model.index(0), PaletteModel::HitsRole).toList().size(), 5);
    model.setTyped(QStringLiteral("w"));
    for (int row = 0; row < model.rowCount(); ++row)
        EXPECT_NE(model.entryAt(row).kind, Kind::Text) << "one letter is no text to look for";
}

TEST(PaletteModel, withNothingTypedSectionsComeBeforeActions)
{
    PaletteModel model;
    model.offer(nullptr,
                {entry(Kind::Action, "Save"), entry(Kind::Field, "Purpose"), entry(Kind::Section, "API"),
                 entry(Kind::Item, "GET /a")});
    model.setTyped(QString());
    EXPECT_EQ(titles(model), (Titles{"API", "GET /a", "Save"}));
}

} // namespace
} // namespace quoin
