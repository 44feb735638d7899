// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/field_ranges.h"

#include <QFile>
#include <gtest/gtest.h>

namespace quoin {
namespace {

SpecPtr bound(const std::string& text)
{
    QFile file(QStringLiteral(QUOIN_SOURCE_DIR "/resources/templates/backend-spec.json"));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return Spec::bind(Document::parse(text), std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString())));
}

TEST(FieldRanges, aPlainValueIsShifted)
{
    const SpecPtr spec = bound("## API Design\n\n### GET /a\n**Purpose**: One two\n");
    const Field field = *spec->field("api.rest[1].purpose");
    const std::size_t at = spec->document().bytes().find("two");
    EXPECT_EQ(rangeInValue(*spec, field, {at, at + 3}), (ByteRange{4, 7}));
    EXPECT_EQ(rangeInValue(*spec, field, {at, at}), (ByteRange{4, 4}));
    EXPECT_EQ(rangeInValue(*spec, field, {0, at}), (ByteRange{0, 4}));
    EXPECT_EQ(rangeInValue(*spec, field, {0, 3}), std::nullopt);
    EXPECT_EQ(positionOfValue(*spec, field, 4), at);
}

TEST(FieldRanges, cellsAreDecoded)
{
    const SpecPtr spec = bound("## Caching Strategy\n\n| Aspect | Value |\n|---|---|\n| TTL | a \\| b \\| c |\n");
    const std::string bytes = spec->document().bytes();
    const std::size_t at = bytes.find("c |");
    const std::string path = spec->pathAt(at);
    const auto field = spec->field(path);
    ASSERT_TRUE(field.has_value()) << path;
    ASSERT_EQ(field->kind, FieldKind::Cell);
    const auto range = rangeInValue(*spec, *field, {at, at + 1});
    ASSERT_TRUE(range.has_value());
    EXPECT_EQ(spec->value(*field).substr(range->begin, range->size()), "c");
    EXPECT_EQ(positionOfValue(*spec, *field, range->begin), at);
}

} // namespace
} // namespace quoin
