// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_laws.h"

#include "tests/support/spec_dump.h"
#include "tests/support/spec_frame_law.h"
#include "tests/support/spec_law_checks.h"

#include <algorithm>

namespace quoin::testing {

std::string_view reasonName(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::NoSuchPath:
        return "NoSuchPath";
    case RefusalReason::NotUtf8:
        return "NotUtf8";
    case RefusalReason::OneLineOnly:
        return "OneLineOnly";
    case RefusalReason::NotAMethod:
        return "NotAMethod";
    case RefusalReason::NotARoute:
        return "NotARoute";
    case RefusalReason::NotAStatus:
        return "NotAStatus";
    case RefusalReason::OtherAnswers:
        return "OtherAnswers";
    case RefusalReason::NotColumns:
        return "NotColumns";
    case RefusalReason::WouldChangeOthers:
        return "WouldChangeOthers";
    case RefusalReason::NotReadBack:
        return "NotReadBack";
    case RefusalReason::NotATable:
        return "NotATable";
    case RefusalReason::NotAnItem:
        return "NotAnItem";
    case RefusalReason::NotNumbered:
        return "NotNumbered";
    case RefusalReason::HasText:
        return "HasText";
    case RefusalReason::NameTaken:
        return "NameTaken";
    case RefusalReason::HalfOfACode:
        return "HalfOfACode";
    case RefusalReason::AlreadyThere:
        return "AlreadyThere";
    case RefusalReason::BadPosition:
        return "BadPosition";
    }
    return "?";
}

void LawCounts::refused(const Refusal& refusal, std::string_view kind)
{
    ++refusals[std::string(kind) + ' ' + std::string(reasonName(refusal.reason))];
}

std::string plainValueFor(const Field& field, std::string_view old)
{
    switch (field.kind) {
    case FieldKind::Fence: { // Code that defines a table goes on defining it.
        const std::size_t second = old.find('\n');
        if (second == std::string_view::npos)
            return std::string(old) + " -- Zq7";
        return std::string(old.substr(0, second + 1)) + "  zq7 INT,\n" + std::string(old.substr(second + 1));
    }
    case FieldKind::Method:
        return "PATCH";
    case FieldKind::Route:
        return "/zq7";
    case FieldKind::Status: // An error stands among the error responses, a success does not.
        return field.path.find(".response[") == std::string::npos ? "418 Zq7" : "299 Zq7";
    case FieldKind::List:
        return "- Zq7";
    case FieldKind::Name:
        return "Zq7";
    default:
        return "Zq7";
    }
}

namespace {

bool hasOuterBlanks(std::string_view text)
{
    return text.find_first_of(" \t") == 0 || text.ends_with(' ') || text.ends_with('\t');
}

// The second write wins; and where it is the old value, the old bytes are back.
std::string secondWriteFault(const Spec& before, const Edit& edit, const Field& field, std::string_view value,
                             const std::string& old)
{
    if (!edit.after->field(field.path))
        return {};
    const EditResult back = setField(edit.after, field.path, old);
    const auto* second = std::get_if<Edit>(&back);
    if (!second)
        return "put-put: the way back is " + describe(back);
    if (std::string fault = readBackFault(*second->after, field.kind, field.path, old); !fault.empty())
        return "put-put: " + fault;
    // A fence that had to grow stays long, a value that went to a block of its own stays there,
    // and a label that stood alone gets a space before its value.
    const bool asItWas =
        edit.splices.size() <= 1 && !isMultiLine(value) && !value.empty() && !old.empty() && !hasOuterBlanks(old);
    // A value takes the document's line ends; one that mixed them is one line end away from what it was.
    return asItWas ? backFault(before, back, "put-put", isMultiLine(old) ? LineEnds::AnyKind : LineEnds::Exact)
                   : std::string();
}

} // namespace

namespace {

// Of an entry of a row's list, in which one goes on typing, the value that the list is as a whole.
std::string valueAround(const std::string& path)
{
    const std::size_t entry = path.rfind(".entry[");
    return entry == std::string::npos ? path : path.substr(0, entry) + ".value";
}

} // namespace

std::string setFault(const SpecPtr& spec, const std::string& path, std::string_view value, Thoroughness how,
                     LawCounts& counts, SpecPtr* after)
{
    const auto field = spec->field(path);
    const std::string old = field ? spec->value(*field) : std::string();
    if (field) {
        const EditResult same = setField(spec, path, old);
        const auto* edit = std::get_if<Edit>(&same);
        if (!edit || !edit->splices.empty())
            return "get-put: writing the value that was read is " + describe(same);
    }
    const EditResult result = setField(spec, path, value);
    const Edit* edit =
        editOf(result, counts, field ? "set " + std::string(fieldKindName(field->kind)) : std::string("create"));
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    if (!field) {
        if (std::string fault = meaningFault(*spec, *edit, {}); !fault.empty())
            return fault;
        // It is the field, or the list that it became, or the first of several ("response[1].body").
        const std::string fault = createdFault(*edit->after, path, value);
        return fault.empty() ? fault : createdFault(*edit->after, valueAround(edit->path), value);
    }
    const ByteRange allowed = allowedRange(*spec, *field);
    for (const Splice& splice : edit->splices) {
        const bool spaceBefore = splice.range.begin + 1 == allowed.begin; // The space behind the label's colon.
        if (!allowed.contains(splice.range) && !spaceBefore)
            return "frame: the splice " + rangeText(splice.range) + " leaves " + rangeText(allowed);
    }
    if (std::string fault = readBackFault(*edit->after, field->kind, path, value); !fault.empty())
        return fault;
    if (field->kind == FieldKind::Raw)
        return {};
    const Changeable what{path, field->range};
    if (std::string fault = meaningFault(*spec, *edit, what); !fault.empty())
        return fault;
    if (std::string fault = pathFault(*spec, *edit, what); !fault.empty())
        return fault;
    return secondWriteFault(*spec, *edit, *field, value, old);
}

namespace {

std::string structureFault(const Spec& before, const Edit& edit, const Changeable& what)
{
    if (std::string fault = meaningFault(before, edit, what); !fault.empty())
        return fault;
    return pathFault(before, edit, what);
}

// "spec[2]." of "spec[2].api[3].rest[1]".
std::string_view specOf(std::string_view path)
{
    return path.starts_with("spec[") ? path.substr(0, path.find('.') + 1) : std::string_view();
}

// Whether what is said to have been added was there before: a section, the heading of a group, or a
// labelled list, which is where its items are.
bool wasThere(const Spec& before, const Spec& after, const std::string& path)
{
    const auto entry = before.entryOf(path);
    if (path.find('.', specOf(path).size()) == std::string::npos) {
        // A new section may have the path that another one, or items in the text of others, had before it.
        const auto added = after.entryOf(path);
        const auto headed = [&](const Spec& spec) {
            return std::count_if(spec.entries().begin(), spec.entries().end(), [&](const SectionEntry& other) {
                return other.definition == after.entries()[*added].definition && other.level > 0;
            });
        };
        return !added || headed(after) <= headed(before);
    }
    if (entry && before.entries()[*entry].path == path)
        return true;
    if (after.item(path))
        return before.item(path).has_value();
    const std::vector<Item> items = allItems(before);
    return before.field(path)
        || std::any_of(items.begin(), items.end(), [&](const Item& item) { return isWithin(item.path, path); });
}

// "api.rest[1]" of "spec[2].api[3].rest[1]".
std::string withoutOrdinals(std::string_view path)
{
    path.remove_prefix(specOf(path).size());
    const std::size_t dot = std::min(path.find('.'), path.size());
    return std::string(path.substr(0, path.find_first_of(".["))) + std::string(path.substr(dot));
}

// Whether a new item may stand there: in its collection; of a section that was not there, in one of the file's specs;
// of items in the text of others, whose entries have no heading, in an entry of its own of the same spec and group.
bool mayBeAdded(const Spec& before, std::string_view collection, std::string_view path)
{
    const auto entry = before.entryOf(collection);
    if (!entry)
        return isWithin(withoutOrdinals(path), withoutOrdinals(collection).substr(0, collection.find('.')));
    const bool ofAnItem = collection.find('[', before.entries()[*entry].path.size()) != std::string_view::npos;
    if (before.entries()[*entry].level > 0 || ofAnItem)
        return isWithin(path, collection);
    return specOf(path) == specOf(collection) && isWithin(withoutOrdinals(path), withoutOrdinals(collection));
}

} // namespace

std::string addRemoveFault(const SpecPtr& spec, const std::string& collection, std::string_view name, Thoroughness how,
                           LawCounts& counts, SpecPtr* after)
{
    const EditResult result = addItem(spec, collection, name);
    const Edit* edit = editOf(result, counts, "add");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    if (std::string fault = structureFault(*spec, *edit, {}); !fault.empty())
        return fault;
    if (!mayBeAdded(*spec, collection, edit->path))
        return "add: the path of what was added is " + edit->path;
    if (collection.find('.') != std::string::npos && !edit->after->item(edit->path))
        return "add: there is no item at " + edit->path;
    // The item itself is what was added, unless the section, group or label around it is new too.
    const bool itself = edit->added == edit->path;
    if (!itself && (!isWithin(edit->path, edit->added) || wasThere(*spec, *edit->after, edit->added)))
        return "add: what was added is said to be " + edit->added;
    return backFault(*spec, removeItem(edit->after, edit->added), "delete after add (" + edit->added + ')');
}

std::string duplicateFault(const SpecPtr& spec, const std::string& path, Thoroughness how, LawCounts& counts,
                           SpecPtr* after)
{
    const EditResult result = duplicateItem(spec, path);
    const Edit* edit = editOf(result, counts, "duplicate");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    if (std::string fault = structureFault(*spec, *edit, {}); !fault.empty())
        return fault;
    if (!edit->after->item(edit->path))
        return "duplicate: there is no item at " + edit->path;
    return backFault(*spec, removeItem(edit->after, edit->path), "delete after duplicate");
}

std::string moveFault(const SpecPtr& spec, const std::string& path, int to, Thoroughness how, LawCounts& counts,
                      SpecPtr* after)
{
    const EditResult result = moveItem(spec, path, to);
    const Edit* edit = editOf(result, counts, "move");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    std::string before = spec->document().bytes();
    std::string now = edit->after->document().bytes();
    std::sort(before.begin(), before.end());
    std::sort(now.begin(), now.end());
    if (before != now)
        return "move: bytes came or went";
    if (std::string fault = sameFieldsFault(*spec, *edit->after); !fault.empty())
        return fault;
    const auto item = spec->item(path);
    if (!item || !path.ends_with(']'))
        return {};
    const int from = std::stoi(path.substr(path.rfind('[') + 1));
    return backFault(*spec, moveItem(edit->after, edit->path, from), "move there and back");
}

namespace {

ByteRange textOf(const Spec& spec, const std::string& path)
{
    const auto entry = spec.entryOf(path);
    if (entry && spec.entries()[*entry].path == path)
        return spec.entries()[*entry].range;
    if (const auto item = spec.item(path))
        return item->range;
    const auto field = spec.field(path);
    return field
        ? ByteRange{std::min(field->whole.begin, field->range.begin), std::max(field->whole.end, field->range.end)}
        : ByteRange{};
}

} // namespace

std::string removeFault(const SpecPtr& spec, const std::string& path, Thoroughness how, LawCounts& counts,
                        SpecPtr* after)
{
    const EditResult result = removeItem(spec, path);
    const Edit* edit = editOf(result, counts, "remove");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    const auto field = spec->field(path);
    if (field && field->kind == FieldKind::Cell) // A table keeps its columns.
        return structureFault(*spec, *edit, {path, field->range});
    return structureFault(*spec, *edit, {{}, textOf(*spec, path), Changeable::Kind::Removed});
}

std::string renameFault(const SpecPtr& spec, const std::string& path, std::string_view name, Thoroughness how,
                        LawCounts& counts, SpecPtr* after)
{
    const EditResult result = renameItem(spec, path, name);
    const Edit* edit = editOf(result, counts, "rename");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    const Changeable what{path, textOf(*spec, path)};
    if (std::string fault = meaningFault(*spec, *edit, what); !fault.empty())
        return fault;
    if (!edit->after->item(path))
        return "rename: the item is gone";
    return pathFault(*spec, *edit, what);
}

} // namespace quoin::testing
