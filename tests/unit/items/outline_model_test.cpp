// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/outline_model.h"

#include <QFile>
#include <QPersistentModelIndex>
#include <gtest/gtest.h>

#include <random>

namespace quoin {
namespace {

const std::string text =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /a\n**Purpose**: One\n\n"
    "##### GET /b\n**Purpose**: Two\n\n### Rollout\nWords.\n\n### Caching Strategy\n- **TTL**: 1 s\n";

class OutlineModelTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        QFile file(QStringLiteral(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json"));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        auto loaded = loadTemplate(file.readAll().toStdString());
        ASSERT_TRUE(std::holds_alternative<TemplatePtr>(loaded));
        m_template = std::get<TemplatePtr>(loaded);
        m_spec = Spec::bind(Document::parse(text), m_template);
        m_model.setSpec(m_spec);
    }

    void edit(const std::string& what, const std::string& by)
    {
        const std::size_t at = m_spec->document().bytes().find(what);
        ASSERT_NE(at, std::string::npos);
        m_spec = m_spec->edited({{{at, at + what.size()}, by}});
        m_model.setSpec(m_spec);
    }

    [[nodiscard]] QModelIndex row(const QString& path) const { return m_model.indexOf(path); }

    TemplatePtr m_template;
    SpecPtr m_spec;
    OutlineModel m_model;
};

QString dump(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString lines;
    for (int i = 0; i < model.rowCount(parent); ++i) {
        const QModelIndex index = model.index(i, 0, parent);
        lines += QString(depth, u' ');
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(OutlineModel::PathRole), int(OutlineModel::StateRole),
              int(OutlineModel::MethodRole), int(OutlineModel::CountRole), int(OutlineModel::SectionIdRole)})
            lines += index.data(role).toString() + u'|';
        lines += u'\n' + dump(model, index, depth + 1);
    }
    return lines;
}

// Of a long document nobody has looked at most items: another text does not make them.
TEST_F(OutlineModelTest, AnotherTextWithTheSameHeadings)
{
    std::string other = text;
    for (const auto& [was, is] : {std::pair{"One", "Three"}, std::pair{"GET /a", "PUT /z"}, std::pair{"1 s", "2 s"}})
        other.replace(other.find(was), std::string(was).size(), is);
    int rows = 0;
    QObject::connect(&m_model, &QAbstractItemModel::rowsInserted, [&rows] { ++rows; });
    QObject::connect(&m_model, &QAbstractItemModel::rowsRemoved, [&rows] { ++rows; });
    m_spec = Spec::bind(Document::parse(other), m_template);
    m_model.setSpec(m_spec);
    EXPECT_EQ(rows, 0);
    OutlineModel fresh;
    fresh.setSpec(m_spec);
    EXPECT_EQ(dump(m_model), dump(fresh));
    EXPECT_EQ(row(QStringLiteral("api.rest[1]")).data(OutlineModel::MethodRole).toString(), QStringLiteral("PUT"));
}

TEST_F(OutlineModelTest, PreparedRowsAreThoseOfTheirRevision)
{
    const SpecPtr other = m_spec->edited({{{0, 0}, "## Notes\n\n"}});
    m_model.prepare(other);
    EXPECT_EQ(m_model.index(0, 0).data().toString(), QStringLiteral("Backend Specs"));
    m_model.setSpec(other);
    EXPECT_EQ(m_model.index(0, 0).data().toString(), QStringLiteral("Notes"));
    m_model.prepare(m_spec); // Nobody wants them any more.
    const SpecPtr third = m_spec->edited({{{0, 0}, "## Other\n\n"}});
    m_model.setSpec(third);
    EXPECT_EQ(m_model.index(0, 0).data().toString(), QStringLiteral("Other"));
    OutlineModel fresh;
    fresh.setSpec(third);
    EXPECT_EQ(dump(m_model), dump(fresh));
}

TEST_F(OutlineModelTest, ShowsSectionsItemsForeignTextAndWhatIsMissing)
{
    const QModelIndex api = row(QStringLiteral("api"));
    EXPECT_EQ(api.data().toString(), QStringLiteral("API Design"));
    EXPECT_EQ(m_model.rowCount(api), 2);
    EXPECT_EQ(m_model.index(0, 0, api).data(OutlineModel::MethodRole).toString(), QStringLiteral("GET"));
    int missing = 0;
    bool foreign = false;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const auto kind = static_cast<OutlineNode::Kind>(m_model.index(i, 0).data(OutlineModel::KindRole).toInt());
        missing += kind == OutlineNode::Kind::MissingSection ? 1 : 0;
        foreign = foreign
            || (kind == OutlineNode::Kind::Foreign
                && m_model.index(i, 0).data().toString() == QStringLiteral("Rollout"));
    }
    EXPECT_EQ(missing, 8);
    EXPECT_TRUE(foreign);
}

TEST_F(OutlineModelTest, RowsStayWhatTheyAreThroughEdits)
{
    const QPersistentModelIndex second = row(QStringLiteral("api.rest[2]"));
    const QPersistentModelIndex caching = row(QStringLiteral("caching"));
    edit("GET /a\n", "GET /first\n");
    EXPECT_TRUE(second.isValid());
    edit("##### GET /first\n**Purpose**: One\n\n", "");
    ASSERT_TRUE(second.isValid());
    EXPECT_EQ(second.data().toString(), QStringLiteral("/b"));
    EXPECT_EQ(second.data(OutlineModel::PathRole).toString(), QStringLiteral("api.rest[1]"));
    edit("### Rollout\nWords.\n\n", "");
    ASSERT_TRUE(caching.isValid());
    EXPECT_EQ(caching.data().toString(), QStringLiteral("Caching Strategy"));
}

TEST_F(OutlineModelTest, ARenamedItemKeepsItsRow)
{
    const QPersistentModelIndex first = row(QStringLiteral("api.rest[1]"));
    edit("GET /a\n", "PUT /x\n");
    ASSERT_TRUE(first.isValid());
    EXPECT_EQ(first.data().toString(), QStringLiteral("/x"));
    EXPECT_EQ(first.data(OutlineModel::MethodRole).toString(), QStringLiteral("PUT"));
}

TEST_F(OutlineModelTest, APathIsFoundByWhatHoldsIt)
{
    EXPECT_EQ(row(QStringLiteral("api.rest[2].purpose")), row(QStringLiteral("api.rest[2]")));
    EXPECT_EQ(row(QStringLiteral("caching.row[1].value")), row(QStringLiteral("caching")));
    EXPECT_FALSE(row(QStringLiteral("nowhere")).isValid());
}

// Most edits are shown without looking at the whole document: that must come to the same.
TEST_F(OutlineModelTest, EditByEditItShowsWhatAFreshOneShows)
{
    const std::vector<std::string> pieces{
        "x", "\n", "# ", "##### POST /c\n", "### Queue Design\n", "**Purpose**: ", " ", "- a\n", "```\n"};
    std::minstd_rand random(7);
    int inPlace = 0;
    QObject::connect(&m_model, &QAbstractItemModel::dataChanged, &m_model, [&inPlace] { ++inPlace; });
    for (int i = 0; i < 600; ++i) {
        const std::size_t size = m_spec->document().size();
        const std::size_t at = random() % (size + 1);
        if (random() % 3 == 0) {
            const std::size_t end = std::min(size, at + random() % 12);
            m_spec = m_spec->edited({{{at, end}, {}}});
        } else {
            m_spec = m_spec->edited({{{at, at}, pieces[random() % pieces.size()]}});
        }
        m_model.setSpec(m_spec);
        OutlineModel fresh;
        fresh.setSpec(m_spec);
        ASSERT_EQ(dump(m_model).toStdString(), dump(fresh).toStdString()) << "after edit " << i;
    }
    EXPECT_GT(inPlace, 0);
}

// Items are made when somebody asks for them; what nobody asked for goes through edits as a number only.
TEST_F(OutlineModelTest, ItemsThatNobodyAskedForComeToTheSame)
{
    const std::vector<std::string> pieces{"x",
                                          "\n",
                                          "# ",
                                          "\n##### POST /c\n",
                                          "\n### Queue Design\n",
                                          "\n### API Design\n- `GET /z`: all\n",
                                          "\n## Notes\n",
                                          "```\n"};
    std::minstd_rand random(11);
    for (int round = 0; round < 150; ++round) {
        OutlineModel model;
        model.restart(m_spec);
        for (std::size_t edits = 1 + random() % 4; edits > 0; --edits) {
            const std::size_t size = m_spec->document().size();
            const std::size_t at = random() % (size + 1);
            const bool removes = random() % 2 == 0 && size > 200;
            const std::size_t end = removes ? std::min(size, at + random() % 60) : at;
            m_spec = m_spec->edited({{{at, end}, removes ? std::string() : pieces[random() % pieces.size()]}});
            model.setSpec(m_spec);
            if (random() % 3 == 0)
                (void)model.indexOf(QStringLiteral("api.rest[1]"));
        }
        OutlineModel fresh;
        fresh.restart(m_spec);
        ASSERT_EQ(dump(model).toStdString(), dump(fresh).toStdString()) << "after round " << round;
    }
}

TEST_F(OutlineModelTest, AHeadingMoreAtTheTopLeavesTheRowsBelow)
{
    const QPersistentModelIndex second = row(QStringLiteral("api.rest[2]"));
    const QPersistentModelIndex caching = row(QStringLiteral("caching"));
    int removed = 0;
    QObject::connect(&m_model, &QAbstractItemModel::rowsRemoved, &m_model, [&removed] { ++removed; });
    edit("## Backend Specs\n", "## Backend Specs\n\n### API Design\n- `GET /z`: all\n");
    EXPECT_EQ(removed, 0);
    EXPECT_EQ(second.data(OutlineModel::PathRole).toString(), QStringLiteral("api[2].rest[2]"));
    EXPECT_EQ(caching.data().toString(), QStringLiteral("Caching Strategy"));
}

TEST_F(OutlineModelTest, RowsThatChangePlacesAreStillTheirItems)
{
    const QPersistentModelIndex a = row(QStringLiteral("api.rest[1]"));
    ASSERT_EQ(a.data().toString(), QStringLiteral("/a"));
    edit("##### GET /a\n**Purpose**: One\n\n##### GET /b\n**Purpose**: Two",
         "##### GET /b\n**Purpose**: Two\n\n##### GET /a\n**Purpose**: One");
    EXPECT_EQ(a.data().toString(), QStringLiteral("/a"));
    EXPECT_EQ(a.row(), 1);
}

} // namespace
} // namespace quoin
