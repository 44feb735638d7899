// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/interaction_model.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

const SpecPtr& knownNames()
{
    static const SpecPtr spec =
        boundText("## Database Schema\n\n### New Tables\n\n#### orders\n```sql\nCREATE TABLE orders (id "
                  "UUID);\n```\n\n## Service Architecture\n\n### New Services\n\n#### OrderService\n"
                  "**Purpose**: x\n\n## External Integrations\n\n### Coinflow ACH API\n**Purpose**: "
                  "x\n\n## Queue Design\n\n### LabelQueue\n**Purpose**: x\n");
    return spec;
}

// "From(path) > To(path): what" a row.
std::string rows(const InteractionModel& model)
{
    std::string text;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto end = [&](int column) {
            const QModelIndex at = model.index(row, column);
            const std::string path = at.data(InteractionModel::PathRole).toString().toStdString();
            EXPECT_EQ(at.data(InteractionModel::UnknownRole).toBool(), path.empty());
            return at.data().toString().toStdString() + '(' + path + ')';
        };
        const std::string what = model.index(row, InteractionModel::What).data().toString().toStdString();
        text +=
            end(InteractionModel::From) + " > " + end(InteractionModel::To) + (what.empty() ? "" : ": " + what) + '\n';
    }
    return text;
}

} // namespace

TEST(InteractionModel, anEndKnowsTheItemOfItsName)
{
    InteractionModel model(nullptr);
    model.show(*knownNames(), "Shop → OrderService (places) → LabelQueue", {});
    EXPECT_EQ(rows(model),
              "Shop() > OrderService(services.newServices[1]): places\n"
              "OrderService(services.newServices[1]) > LabelQueue(queues.queue[1])\n");
    EXPECT_EQ(model.stepCount(), 2);
    EXPECT_EQ(model.unknownCount(), 1);
}

TEST(InteractionModel, aNameIsKnownHoweverTheDrawingWritesIt)
{
    InteractionModel model(nullptr);
    model.show(*knownNames(), "order-service -> coinflow_ach_api\nORDERS -> label queue", {});
    EXPECT_EQ(rows(model),
              "order-service(services.newServices[1]) > coinflow_ach_api(integrations.integration[1])\n"
              "ORDERS(schema.newTables[1]) > label queue(queues.queue[1])\n");
    EXPECT_EQ(model.unknownCount(), 0);
}

TEST(InteractionModel, anUnknownNameCountsOnceHoweverOftenItStands)
{
    InteractionModel model(nullptr);
    model.show(*knownNames(), "Shop -> Carrier\nshop -> OrderService", {});
    EXPECT_EQ(model.stepCount(), 2);
    EXPECT_EQ(model.unknownCount(), 2);
}

TEST(InteractionModel, mermaidIsReadByTheFencesLanguage)
{
    InteractionModel model(nullptr);
    const std::string text = "sequenceDiagram\n  participant O as OrderService\n  Shop->>O: place order\n";
    model.show(*knownNames(), text, "mermaid");
    EXPECT_EQ(rows(model), "Shop() > OrderService(services.newServices[1]): place order\n");
}

TEST(InteractionModel, saysWhatAScreenReaderReads)
{
    InteractionModel model(nullptr);
    model.show(*knownNames(), "Shop → OrderService", {});
    const auto spoken = [&](int column) {
        return model.index(0, column).data(Qt::AccessibleTextRole).toString().toStdString();
    };
    EXPECT_EQ(spoken(InteractionModel::From), "From Shop, not in this spec");
    EXPECT_EQ(spoken(InteractionModel::To), "To OrderService, service of this spec");
    EXPECT_EQ(spoken(InteractionModel::What), "nothing more said");
    EXPECT_EQ(model.index(0, InteractionModel::To).data(Qt::ToolTipRole).toString(),
              QStringLiteral("OrderService, service of this spec"));
}

TEST(InteractionModel, isResetOnlyWhereItsRowsAreOthers)
{
    InteractionModel model(nullptr);
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&resets] { ++resets; });
    model.show(*knownNames(), "A → B", {});
    model.show(*knownNames(), "A  →  B", {});
    EXPECT_EQ(resets, 1);
    model.show(*knownNames(), "A → B → C", {});
    EXPECT_EQ(resets, 2);
    model.show(*knownNames(), "no arrow", {});
    EXPECT_EQ(resets, 3);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.unknownCount(), 0);
    EXPECT_FALSE(model.index(0, 0).isValid());
}

} // namespace quoin
