// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/frame_check.h"

#include "models/spec/text_style.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace quoin {

namespace {

struct Reading {
    std::string path;
    FieldKind kind = FieldKind::Raw;
    ByteRange range;
    std::size_t wholeBegin = 0;
};

/// The fields that an edit must leave alone.
struct Readings {
    std::vector<Reading> fields;
    bool itemsInside = false; ///< Others stand in the edited text.
};

bool isRelated(std::string_view path, std::string_view edited)
{
    if (edited.empty())
        return false;
    return path == edited || (edited.starts_with(path) && edited[path.size()] == '.')
        || (path.starts_with(edited) && (path[edited.size()] == '.' || path[edited.size()] == '['));
}

bool isInside(const Field& field, const EditedPart& edited)
{
    if (field.range.empty())
        return edited.path.empty() && edited.range.contains(field.whole.begin);
    return !edited.range.empty() && edited.range.contains(field.range);
}

// Part of a list: it owns nothing below its own lines.
bool isListed(const Item& item)
{
    return item.kind == "row" || item.kind == "entry" || item.kind == "response";
}

// What belongs to an item that begins in the edited text, and is not the edited one or around it,
// comes and goes with that text: an endpoint that is written in a value or a name. Another's row on the
// same line does not: there the edited text is a part of it.
bool beginsIn(const Item& item, const EditedPart& edited)
{
    const bool nothing = edited.path.empty() && edited.range.empty();
    if (nothing || (isListed(item) && item.range.end > edited.range.end))
        return false;
    return item.range.begin >= edited.lineBegin && item.range.begin < std::max(edited.range.end, edited.range.begin + 1)
        && !isRelated(item.path, edited.path);
}

void collect(const std::vector<Part>& parts, const EditedPart& edited, Readings& readings)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part)) {
            if (beginsIn(*item, edited))
                readings.itemsInside = true;
            else
                collect(item->parts, edited, readings);
            continue;
        }
        const Field& field =
            std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
        const bool related = isRelated(field.path, edited.path);
        const bool inside = isInside(field, edited);
        if (!related && !inside)
            readings.fields.push_back({field.path, field.kind, field.range, field.whole.begin});
        readings.itemsInside = readings.itemsInside || (inside && !related && !field.range.empty());
    }
}

// Of the entries that an edit did not leave as they were.
Readings readingsOf(const Spec& spec, std::size_t first, std::size_t count, const EditedPart& edited)
{
    Readings readings;
    for (std::size_t i = first; i < first + count; ++i)
        collect(spec.body(i).parts, edited, readings);
    return readings;
}

EditedPart afterwards(const Spec& after, const EditedPart& edited)
{
    const auto field = edited.path.empty() ? std::nullopt : after.field(edited.path);
    EditedPart part{edited.path, {}, 0, {}};
    if (field) {
        part = partOf(after, *field);
        part.path = edited.path; // The field goes with this function.
    }
    return part;
}

// Where a position lies after the splices, when text put in exactly there comes before it.
std::size_t mapBehind(const Splices& splices, std::size_t position)
{
    std::size_t inserted = 0;
    std::size_t removed = 0;
    for (const Splice& splice : splices) {
        if (splice.range.end > position)
            break;
        inserted += splice.replacement.size();
        removed += splice.range.size();
    }
    return position + inserted - removed;
}

// ... and when it comes behind it.
std::size_t mapBefore(const Splices& splices, std::size_t position)
{
    std::size_t inserted = 0;
    std::size_t removed = 0;
    for (const Splice& splice : splices) {
        if (splice.range.end > position || (splice.range.begin == position && splice.range.empty()))
            break;
        inserted += splice.replacement.size();
        removed += splice.range.size();
    }
    return position + inserted - removed;
}

/// One comparison of the fields before and after an edit.
class Frame {
public:
    Frame(const Spec& before, const Spec& after, const Splices& splices, const EditedPart& edited,
          const EditedPart& afterwards)
        : m_after(after)
        , m_splices(splices)
        , m_edited(edited)
        , m_change(after.entriesChangedSince(before))
        , m_old(readingsOf(before, m_change.first, m_change.removed, edited))
        , m_new(readingsOf(after, m_change.first, m_change.added, afterwards))
    {
        for (const Reading& reading : m_new.fields) {
            if (reading.kind == FieldKind::Raw)
                m_raw.push_back(reading.range);
            else
                m_places.push_back(&reading);
        }
        joinRaw();
        std::sort(m_places.begin(), m_places.end(),
                  [](const Reading* a, const Reading* b) { return a->range.begin < b->range.begin; });
    }

    /// The path of an old field that is not what and where it was.
    [[nodiscard]] std::optional<std::string> lost() const
    {
        for (const Reading& reading : m_old.fields) {
            if (!(reading.kind == FieldKind::Raw ? isStillRaw(reading.range) : isStillThere(reading)))
                return reading.path;
        }
        return std::nullopt;
    }

    /// The path of a field that came to be in text that was there before.
    [[nodiscard]] std::optional<std::string> gained() const
    {
        const auto isBefore = [](ByteRange a, ByteRange b) {
            return a.begin < b.begin || (a.begin == b.begin && a.end < b.end);
        };
        std::vector<ByteRange> kept;
        for (const Reading& reading : m_old.fields)
            kept.push_back({mapBehind(m_splices, reading.range.begin), mapBefore(m_splices, reading.range.end)});
        std::sort(kept.begin(), kept.end(), isBefore);
        for (const Reading* reading : m_places) {
            const bool known =
                reading->range.empty() || std::binary_search(kept.begin(), kept.end(), reading->range, isBefore);
            if (known || !holdsOldText(reading->range))
                continue;
            if (std::none_of(m_old.fields.begin(), m_old.fields.end(),
                             [&](const Reading& old) { return hasGrown(old, *reading); }))
                return reading->path;
        }
        return std::nullopt;
    }

    /// Whether items came or went with the edited text.
    [[nodiscard]] bool countsAnew() const { return m_old.itemsInside || m_new.itemsInside; }

    /// The path of an old or new field that has no counterpart of the same path.
    [[nodiscard]] std::optional<std::string> renamed() const
    {
        const std::vector<std::string_view> old = pathsOf(m_old);
        const std::vector<std::string_view> fresh = pathsOf(m_new);
        std::vector<std::string_view> different;
        std::set_symmetric_difference(old.begin(), old.end(), fresh.begin(), fresh.end(),
                                      std::back_inserter(different));
        return different.empty() ? std::nullopt : std::optional<std::string>(different.front());
    }

private:
    // Items in the text of another section have raw text of their own inside that section's: the searches want
    // stretches that do not overlap.
    void joinRaw()
    {
        std::sort(m_raw.begin(), m_raw.end(), [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
        std::vector<ByteRange> joined;
        for (const ByteRange range : m_raw) {
            if (!joined.empty() && range.begin <= joined.back().end)
                joined.back().end = std::max(joined.back().end, range.end);
            else
                joined.push_back(range);
        }
        m_raw = std::move(joined);
    }

    [[nodiscard]] static std::vector<std::string_view> pathsOf(const Readings& readings)
    {
        std::vector<std::string_view> paths;
        for (const Reading& reading : readings.fields) {
            if (reading.kind != FieldKind::Raw)
                paths.push_back(reading.path);
        }
        std::sort(paths.begin(), paths.end());
        return paths;
    }

    // Whether a range after the edit holds text that was there before.
    [[nodiscard]] bool holdsOldText(ByteRange range) const
    {
        std::size_t shift = 0; // Modulo its size: what came less what went.
        for (const Splice& splice : m_splices) {
            const ByteRange fresh{splice.range.begin + shift, splice.range.begin + shift + splice.replacement.size()};
            shift += splice.replacement.size() - splice.range.size();
            if (fresh.begin >= range.end)
                break;
            if (range.begin < fresh.begin && !isBlank({range.begin, fresh.begin}))
                return true;
            range.begin = std::clamp(fresh.end, range.begin, range.end);
        }
        return !isBlank(range);
    }

    [[nodiscard]] bool isAt(ByteRange range, std::string_view path) const
    {
        auto place =
            std::lower_bound(m_places.begin(), m_places.end(), range.begin,
                             [](const Reading* reading, std::size_t begin) { return reading->range.begin < begin; });
        for (; place != m_places.end() && (*place)->range.begin == range.begin; ++place) {
            if ((*place)->range == range && meanTheSame((*place)->path, path))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isStillThere(const Reading& reading) const
    {
        if (reading.range.empty())
            return isStillEmpty(reading);
        const bool cut = std::any_of(m_splices.begin(), m_splices.end(), [&](const Splice& splice) {
            return splice.range.overlaps(reading.range) && !reading.range.contains(splice.range);
        });
        if (cut)
            return false;
        if (isAt({mapBehind(m_splices, reading.range.begin), mapBefore(m_splices, reading.range.end)}, reading.path))
            return true;
        // What holds the edited field grows and shrinks with it, also at its first and last byte.
        if (!m_edited.range.empty() && reading.range.contains(m_edited.range))
            return isAt({mapBefore(m_splices, reading.range.begin), mapBehind(m_splices, reading.range.end)},
                        reading.path);
        return std::any_of(m_places.begin(), m_places.end(),
                           [&](const Reading* now) { return hasGrown(reading, *now); });
    }

    // Whether `now` is an old field around the item that something was put into, longer by that.
    [[nodiscard]] bool hasGrown(const Reading& old, const Reading& now) const
    {
        const std::size_t end = mapBefore(m_splices, old.range.end);
        return !m_edited.into.empty() && old.range.contains(m_edited.into)
            && now.range.begin == mapBehind(m_splices, old.range.begin) && now.range.end >= end
            && meanTheSame(old.path, now.path) && !holdsOldText({end, now.range.end});
    }

    [[nodiscard]] bool isStillEmpty(const Reading& reading) const
    {
        // The same place may be read as fields of two items: of the section, and of one written in it.
        if (!m_edited.path.empty() && reading.range == m_edited.range)
            return true;
        const std::size_t begin = mapBehind(m_splices, reading.wholeBegin);
        return std::any_of(m_new.fields.begin(), m_new.fields.end(), [&](const Reading& now) {
            return now.range.empty() && now.wholeBegin == begin && meanTheSame(now.path, reading.path);
        });
    }

    // Whether what the splices leave of a raw text is raw text still, perhaps in several pieces.
    [[nodiscard]] bool isStillRaw(ByteRange range) const
    {
        std::size_t from = range.begin;
        for (const Splice& splice : m_splices) {
            if (splice.range.end < from || splice.range.begin > range.end)
                continue;
            if (splice.range.begin > from
                && !isCovered(ByteRange{mapBehind(m_splices, from), mapBefore(m_splices, splice.range.begin)}))
                return false;
            from = std::max(from, splice.range.end);
        }
        return from >= range.end || isCovered({mapBehind(m_splices, from), mapBefore(m_splices, range.end)});
    }

    [[nodiscard]] bool isCovered(ByteRange range) const
    {
        auto first = std::upper_bound(m_raw.begin(), m_raw.end(), range.begin,
                                      [](std::size_t at, ByteRange raw) { return at < raw.end; });
        for (; first != m_raw.end(); ++first) {
            const ByteRange raw = *first;
            if (raw.begin > range.begin && !isBlank({range.begin, std::min(raw.begin, range.end)}))
                return false;
            range.begin = std::max(range.begin, raw.end);
            if (range.begin >= range.end)
                return true;
        }
        return isBlank(range);
    }

    [[nodiscard]] bool isBlank(ByteRange range) const
    {
        return m_after.document().slice(range).find_first_not_of(" \t\r\n") == std::string::npos;
    }

    const Spec& m_after;
    const Splices& m_splices;
    EditedPart m_edited;
    ListChange m_change;
    Readings m_old;
    Readings m_new;
    std::vector<const Reading*> m_places; // In the order of their first bytes.
    std::vector<ByteRange> m_raw;
};

} // namespace

EditedPart partOf(const Spec& spec, const Field& field)
{
    const std::size_t begin = std::min(field.whole.begin, field.range.begin);
    return {field.path, field.range, lineContentAt(spec.document(), begin).begin};
}

bool meanTheSame(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    const auto skipOrdinal = [](std::string_view path, std::size_t& at) {
        if (at < path.size() && path[at] == '[')
            at = std::min(path.find(']', at), path.size() - 1) + 1;
    };
    while (true) {
        skipOrdinal(a, i);
        skipOrdinal(b, j);
        if (i == a.size() || j == b.size())
            return i == a.size() && j == b.size();
        if (a[i++] != b[j++])
            return false;
    }
}

std::string withoutOrdinals(std::string_view path)
{
    std::string meaning;
    bool ordinal = false;
    for (char c : path) {
        ordinal = (ordinal || c == '[') && c != ']';
        if (!ordinal && c != ']')
            meaning += c;
    }
    return meaning;
}

std::optional<std::string> frameFault(const Spec& before, const Spec& after, const Splices& splices,
                                      const EditedPart& edited)
{
    const Frame frame(before, after, splices, edited, afterwards(after, edited));
    if (auto fault = frame.lost())
        return fault;
    return frame.countsAnew() ? frame.gained() : frame.renamed();
}

std::optional<std::string> placeFault(const Spec& before, const Spec& after, const Splices& splices,
                                      const EditedPart& edited)
{
    const Frame frame(before, after, splices, edited, {});
    if (auto fault = frame.lost())
        return fault;
    return edited.range.empty() ? frame.gained() : std::nullopt;
}

} // namespace quoin
