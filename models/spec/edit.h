// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"
#include "models/text/splice.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace quoin {

/// Why an edit was not made. The sentence is put together in ui/ and app/cli/.
enum class RefusalReason {
    NoSuchPath,        ///< Nothing in the spec or the template has this path.
    NotUtf8,           ///< The field's bytes, or the new value, are not UTF-8.
    OneLineOnly,       ///< A name, method, route, status or cell cannot hold a line break.
    NotAMethod,        ///< An HTTP method is one word of letters.
    NotARoute,         ///< A path cannot hold spaces.
    NotAStatus,        ///< An answer in a list of them begins with its three digits.
    OtherAnswers,      ///< With this code the answer would belong to another list, and cannot be read there.
    NotATable,         ///< One of several definitions in a fence must stay a definition.
    NotColumns,        ///< A bullet is a table by the columns that it lists: two or more, an id among the first.
    WouldChangeOthers, ///< The text would change what stands around the field.
    NotReadBack,       ///< What would be read back is not what was written.
    NotAnItem,         ///< The path names nothing that can be added, moved, renamed or removed.
    BadPosition,       ///< There is no such place to move to.
    NotNumbered,       ///< No heading beside it has a number to count on from.
    HasText,           ///< Somebody has written something there that would be lost.
    NameTaken,         ///< The table has a column of this name already.
    HalfOfACode,       ///< The old text or the new holds one end of code whose fence marks are escaped.
    AlreadyThere,      ///< The section that would be added is in the text.
};

struct Refusal {
    RefusalReason reason = RefusalReason::NoSuchPath;
    std::string path;
    std::string detail; ///< What else the text would have changed: a path, or empty.
};

/// A change that has passed the frame check: `after` is the spec with `splices` applied.
struct Edit {
    Splices splices; ///< Empty where the text already says so.
    SpecPtr after;
    std::string path; ///< Where the edited field or item is found in `after`.
    /// Of what was added: what `removeItem` takes the edit back by. Mostly `path`; the section, the
    /// group or the labelled list where that came along with its first item.
    std::string added = {};
};

using EditResult = std::variant<Edit, Refusal>;

/// Writes a field that the text has, or creates one that the template offers (also
/// the section it belongs to, when that is missing). A value without CR takes the
/// document's line ends; spaces around a one-line value are dropped. Never changes a byte outside the field, its fence
/// or its label.
[[nodiscard]] EditResult setField(const SpecPtr& spec, std::string_view path, std::string_view value);

/// Writes raw text as `setField` does, but lets it become anything (a new heading, a
/// fence, a field), as long as every field around it stays what and where it is.
[[nodiscard]] EditResult replaceRaw(const SpecPtr& spec, std::string_view path, std::string_view value);

/// Writes a stretch of whole lines that is edited as one text, fields and items in it included: they may
/// become anything, as long as every field around it stays what and where it is. `path` tells what was edited.
[[nodiscard]] EditResult replaceText(const SpecPtr& spec, std::string_view path, ByteRange range,
                                     std::string_view value);

/// Removes a field with its label; for an item's own name, method or route: refused.
[[nodiscard]] EditResult removeField(const SpecPtr& spec, std::string_view path);

/// Adds an item at the end of the collection `path` (`api.rest`, `queues.queue`, `caching.row`,
/// `api.rest[2].errorResponses`), in the style of its siblings, or the whole section `path` (`queues`).
[[nodiscard]] EditResult addItem(const SpecPtr& spec, std::string_view path, std::string_view name);
[[nodiscard]] EditResult removeItem(const SpecPtr& spec, std::string_view path);
[[nodiscard]] EditResult duplicateItem(const SpecPtr& spec, std::string_view path);
/// `to`: the 1-based ordinal that the item has afterwards among its siblings.
[[nodiscard]] EditResult moveItem(const SpecPtr& spec, std::string_view path, int to);
/// Moves an item below another group of its section (`services.modifiedServices`). `to`: the 1-based ordinal that it
/// has there afterwards; without it, behind all others.
[[nodiscard]] EditResult moveToGroup(const SpecPtr& spec, std::string_view path, std::string_view group,
                                     std::optional<int> to = {});
[[nodiscard]] EditResult renameItem(const SpecPtr& spec, std::string_view path, std::string_view name);

/// Marks a section that does not apply: "Not applicable" below its heading, in place of nothing
/// but placeholders; the section is added where it is missing. Refused where somebody has
/// written something there. The way back: `markApplicable` (applicable_edit.h).
[[nodiscard]] EditResult markNotApplicable(const SpecPtr& spec, std::string_view path);

/// The form in which a labelled value stands.
enum class ValueForm {
    Line,  ///< On the label's line.
    Block, ///< Below the label, as a paragraph or list of its own; what the template has as code, in a fence.
};
/// Moves a labelled value onto its label's line or below it; the words stay as they are.
/// Refused (OneLineOnly) where the value is a list, code of several lines, or more than one paragraph.
[[nodiscard]] EditResult convertField(const SpecPtr& spec, std::string_view path, ValueForm form);

/// Replaces bytes as the user typed them in the source pane: always possible.
[[nodiscard]] Edit replaceBytes(const SpecPtr& spec, ByteRange range, std::string_view replacement);

} // namespace quoin
