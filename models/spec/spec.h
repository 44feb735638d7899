// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/corrections.h"
#include "models/template/template.h"
#include "models/text/array_pool.h"
#include "models/text/document.h"
#include "models/text/shared_list.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace quoin {

/// How a field's value stands in the text, which decides what may be written there.
enum class FieldKind : std::uint8_t {
    Name,   ///< An item's name in its heading, cell or SQL: one line.
    Method, ///< An HTTP method (RFC 9110 token).
    Route,  ///< An endpoint's path: one line.
    Label,  ///< The label of a free row.
    Status, ///< The status code or key of a row ("400 Bad Request").
    Line,   ///< Text on one line, or on lines that continue it.
    Block,  ///< Free Markdown, whole lines.
    Fence,  ///< The code inside a fence, whole lines, without the final line end.
    List,   ///< A list, whole lines.
    Cell,   ///< A table cell; `\|` stands for `|`.
    Raw,    ///< Text that the template does not know: whole lines.
};
[[nodiscard]] std::string_view fieldKindName(FieldKind kind); ///< "name", "method", …

enum class FieldState : std::uint8_t { Filled, Placeholder, Empty };
[[nodiscard]] std::string_view fieldStateName(FieldState state);

/// A value in the text.
struct Field {
    std::string path; ///< `api.rest[2].purpose`
    std::string id;   ///< Its last part without ordinal: `purpose`.
    const TemplateField* definition =
        nullptr; ///< Null for names, methods, routes, free rows and raw text; of a row's label: which row it is.
    FieldKind kind = FieldKind::Line;
    FieldState state = FieldState::Filled;
    ByteRange range;   ///< Of the value, absolute.
    ByteRange whole;   ///< Of the label and the value: what the preview marks.
    std::string label; ///< The label as the document writes it, else empty.
};

struct Item;

/// Text between fields that the template does not know, as an editable raw card.
struct RawText {
    Field field;       ///< Kind Raw; the range is whole lines.
    std::string title; ///< Of the heading it begins with, else empty.
};

/// A field that the template offers here and the text lacks. Setting it by its path
/// creates its text at the right place.
struct MissingField {
    std::string path;
    const TemplateField* definition = nullptr;
};

/// What a section, a group or an item is made of, in the order of the file.
using Part = std::variant<Field, Item, RawText>;

/// A repeated thing: an endpoint, a table, a service, a row, a list entry; also a
/// group ("REST Endpoints") that has a heading of its own.
struct Item {
    std::string kind;  ///< "group", "table", "modification", "endpoint", "service", "integration", "queue", "row",
                       ///< "response", "entry".
    std::string path;  ///< `api.rest[2]`, `schema.newTables`
    std::string title; ///< For people: "POST /v1/deposits".
    std::string name;  ///< Of a table: as its definition has it, else as its heading does.
    ByteRange range;
    std::vector<Part> parts;
    std::vector<MissingField> missing;
    const TemplateItem* definition = nullptr; ///< Null for groups, rows and entries.
    const TemplateGroup* group = nullptr;     ///< The group it is, or belongs to.

    /// The value of the direct field with this id (`name`, `method`, `route`), or null.
    [[nodiscard]] const Field* field(std::string_view id) const;
};

enum class SectionState : std::uint8_t { Complete, Incomplete, Empty, NotApplicable };
[[nodiscard]] std::string_view
sectionStateName(SectionState state); ///< "complete", "incomplete", "empty", "not-applicable"

/// All that is in one section's own text, nested sections left out.
struct SectionBody {
    std::vector<Part> parts;
    std::vector<MissingField> missing;
    std::size_t filled = 0;  ///< Fields with a value.
    std::size_t offered = 0; ///< Fields with a value, placeholder, empty or missing.
};

struct BoundText;

/// An entry of the outline: a recognised section, or a stretch under a heading (or before the first one) that belongs
/// to no section. A long file has a hundred thousand and every revision has its own, so they hold no memory: the
/// revision that gave an entry keeps what it refers to.
struct SectionEntry {
    const TemplateSection* definition = nullptr; ///< Null for a foreign entry.
    std::string_view path;                       ///< `api`, `api[2]`, `spec[2].api`; `raw[3]` for a foreign entry.
    std::string_view title;                      ///< The heading's text without its marks, else empty.
    int level = 0;                               ///< Of its heading; 0 where it has none.
    ByteRange range;                             ///< From its heading's first byte, children included.
    ByteRange heading;                           ///< The heading's line, with its line end.
    int parent = -1;                             ///< Index of the entry that encloses it.
    SectionState state = SectionState::Empty;    ///< Of a recognised section.
    std::size_t firstPassage = 0;
    std::size_t endPassage = 0; ///< One behind its last passage, children included.
    bool corrected = false;     ///< It is what the user said of its heading.
    /// Identity of its own text and binding: equal in two revisions that are both at hand means that nothing in this
    /// section changed but perhaps its place and path. To compare later, hold Spec::ownText.
    const BoundText* identity = nullptr;
};
using EntryList = PooledVector<SectionEntry>;

/// One entry's own text as it was bound, not copied: paths go on from the entry's (".rest[2].purpose"), ranges
/// count from its first byte. It outlives the revision that gave it and says the same in every revision where the
/// entry has this identity, wherever the entry stands there. Of a foreign entry it is empty.
class OwnText {
public:
    OwnText() = default;
    explicit OwnText(std::shared_ptr<const BoundText> text) : m_text(std::move(text)) {}

    [[nodiscard]] const SectionBody& body() const;
    /// As Spec::value, of a field of this body.
    [[nodiscard]] std::string value(const Field& field) const;
    /// Of the entries whose own text this is; null where it is of none.
    [[nodiscard]] const BoundText* identity() const { return m_text.get(); }
    friend bool operator==(const OwnText& a, const OwnText& b) { return a.m_text == b.m_text; }

private:
    std::shared_ptr<const BoundText> m_text;
};

/// One revision of a text bound to a template: sections, items and fields as ranges
/// over the bytes. Immutable, safe to read from any thread. Never fails; what it does
/// not know is raw text. What is recognised, and why, is told in models/spec/README.md.
class Spec {
public:
    [[nodiscard]] static std::shared_ptr<const Spec> bind(Document document, TemplatePtr tmpl,
                                                          Corrections corrections = {});

    /// The revision after `splices`; binds anew only the sections that changed. A correction
    /// goes with its heading, whatever becomes of its words.
    [[nodiscard]] std::shared_ptr<const Spec> edited(const Splices& splices) const;

    /// The same text under other corrections.
    [[nodiscard]] std::shared_ptr<const Spec> corrected(Corrections corrections) const;

    [[nodiscard]] const Document& document() const;
    [[nodiscard]] const Template& templ() const;
    [[nodiscard]] const Corrections& corrections() const;

    /// Recognised sections and foreign entries, in the order of the file, parents
    /// before their children.
    [[nodiscard]] const EntryList& entries() const;

    /// Entries that are not, places apart, what they were in `before`.
    [[nodiscard]] ListChange entriesChangedSince(const Spec& before) const;

    /// The parts of one entry, with absolute ranges. A foreign entry is one RawText.
    [[nodiscard]] SectionBody body(std::size_t entry) const;
    /// The same without a copy, for whoever looks at very many.
    [[nodiscard]] OwnText ownText(std::size_t entry) const;

    /// The field at `path`, if the text has it.
    [[nodiscard]] std::optional<Field> field(std::string_view path) const;
    [[nodiscard]] std::optional<Item> item(std::string_view path) const;
    /// The entry with this path, else the one that a field's or item's path begins with.
    [[nodiscard]] std::optional<std::size_t> entryOf(std::string_view path) const;

    /// The heading with which the entry, item or raw text at `path` begins, with what the user
    /// has said of it. Nothing where it begins with no heading that a correction could name.
    [[nodiscard]] std::optional<CorrectableHeading> headingOf(std::string_view path) const;
    /// A foreign entry is one text, but the user may know better of any heading inside it:
    /// their paths (`raw[2].heading[1]`), for headingOf alone.
    [[nodiscard]] std::vector<std::string> headingsInside(std::size_t entry) const;

    /// The value as read: the bytes of its range, decoded (cells).
    [[nodiscard]] std::string value(const Field& field) const;

    /// Path of the innermost field (or raw text) that holds `position`, else of the
    /// innermost item, else of the entry; empty in an empty document.
    [[nodiscard]] std::string pathAt(std::size_t position) const;

private:
    [[nodiscard]] std::optional<std::size_t> headingInside(std::string_view path) const;

    struct Data;
    explicit Spec(std::shared_ptr<const Data> data);
    std::shared_ptr<const Data> m_data;
};

using SpecPtr = std::shared_ptr<const Spec>;

} // namespace quoin
