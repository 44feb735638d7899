// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/labelled_values.h"

#include "models/spec/list_rows.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

const TemplateField* LabelledValues::known(const LabelText& label, std::string_view line) const
{
    const std::string_view words = line.substr(label.label.begin, label.label.size());
    return m_lexicon.field(m_definitions, words);
}

// Whether a line begins a labelled field of the same owner, which ends the value before it.
bool LabelledValues::startsOther(std::size_t line) const
{
    const std::string_view text = m_source.line(line).text;
    const auto label = labelAt(text, true);
    return label && label->style != LabelStyle::Code && known(*label, text) != nullptr;
}

LabelledValue LabelledValues::valueInLines(std::size_t first, std::size_t end, FieldKind otherwise) const
{
    while (first < end && m_source.isBlank(first))
        ++first;
    end = m_source.withoutBlankTail(first, end);
    LabelledValue value;
    value.endLine = end;
    if (first == end)
        return value;
    FencedLines fence;
    if (fencedLinesAt(m_source, first, end, fence) && fence.close + 1 == end) {
        value.kind = FieldKind::Fence;
        value.range = codeRange(m_source, fence);
        return value;
    }
    if (isPlainList(m_source, first, end)) {
        value.kind = FieldKind::List;
        value.listFirst = first;
        value.listEnd = end;
        value.range = m_source.linesRange(first, end);
        return value;
    }
    value.kind = otherwise;
    value.range = m_source.linesRange(first, end);
    return value;
}

// What goes on in the label's own paragraph or list item.
std::size_t LabelledValues::endOnSameBlock(std::size_t line, std::size_t blockEnd, const LabelText& label) const
{
    std::size_t next = line + 1;
    if (label.bullet) {
        next = listItemEnd(m_source, line, blockEnd);
        for (std::size_t i = line + 1; i < next; ++i) {
            if (!m_source.isBlank(i) && indentOf(m_source.line(i).text).columns <= label.indent && startsOther(i))
                next = i;
        }
        return next;
    }
    while (next < blockEnd && !m_source.isBlank(next) && !startsOther(next)) {
        const auto other = labelAt(m_source.line(next).text, false);
        if (other && other->style != LabelStyle::Code)
            break;
        ++next;
    }
    return next;
}

// Whether the block that begins at `line` ends the value of the label above it.
bool LabelledValues::endsValue(std::size_t line, const LabelText& label, FieldShape shape,
                               const ValueSoFar& soFar) const
{
    const BlockKind kind = m_source.blockOf(line).kind;
    const bool textual = kind == BlockKind::Paragraph || kind == BlockKind::List;
    const bool fence = kind == BlockKind::FencedCode;
    const bool list = kind == BlockKind::List || kind == BlockKind::Table;
    const bool wantsFence = shape == FieldShape::Fence;
    const bool wantsList = shape == FieldShape::Rows || shape == FieldShape::List;
    const bool adjacent = line == soFar.next;
    // A list directly below a label that holds nothing is its value, whatever its bullets say.
    const bool ownList = soFar.nothing && !label.bullet && adjacent && kind == BlockKind::List;
    if (kind == BlockKind::ThematicBreak || kind == BlockKind::Heading || (textual && !ownList && startsOther(line)))
        return true;
    if (kind == BlockKind::Paragraph) {
        const auto other = labelAt(m_source.line(line).text, false);
        if (other && other->style != LabelStyle::Code)
            return true;
    }
    if (label.bullet) {
        const bool wanted = wantsFence ? fence : list && wantsList;
        if (!soFar.nothing || soFar.sawWords || !wanted)
            return true;
    }
    if (!soFar.nothing && !adjacent && !(wantsFence && fence) && !(wantsList && list))
        return true;
    return !soFar.nothing && adjacent && kind == BlockKind::Paragraph;
}

// Blocks below: directly below a value, or anything up to the next label where the label's own line holds nothing.
std::size_t LabelledValues::endOfBlocksBelow(std::size_t next, std::size_t end, const LabelText& label,
                                             FieldShape shape, bool nothing) const
{
    const bool wantsFence = shape == FieldShape::Fence;
    ValueSoFar soFar{next, nothing, false};
    std::size_t below = next;
    for (std::size_t at = next; at < end;) {
        const SourceBlock& follower = m_source.blockOf(at);
        const std::size_t followerEnd = std::min(follower.endLine, end);
        if (follower.kind == BlockKind::Blank) {
            at = followerEnd;
            continue;
        }
        if (endsValue(at, label, shape, soFar))
            break;
        const bool fence = follower.kind == BlockKind::FencedCode;
        const bool list = follower.kind == BlockKind::List || follower.kind == BlockKind::Table;
        below = followerEnd;
        if (wantsFence ? fence : (list || fence) && shape != FieldShape::Block)
            break;
        if (shape == FieldShape::Block) {
            at = followerEnd;
            continue;
        }
        // One block; but words about a body may come before the fence that holds it.
        std::size_t after = followerEnd;
        while (after < end && m_source.isBlank(after))
            ++after;
        const bool fenceNext = after < end && m_source.blockOf(after).kind == BlockKind::FencedCode;
        if (!wantsFence || soFar.sawWords || follower.kind != BlockKind::Paragraph || !fenceNext)
            break;
        soFar.sawWords = true;
        at = after;
    }
    return below;
}

LabelledValue LabelledValues::valueOf(std::size_t line, std::size_t end, const LabelText& label,
                                      const TemplateField* definition) const
{
    const SourceBlock& block = m_source.blockOf(line);
    const std::size_t blockEnd = std::min(block.endLine, end);
    const std::size_t next = endOnSameBlock(line, blockEnd, label);
    const bool nothingYet = label.value.empty() && next == line + 1;
    std::size_t below = next;
    if (next == blockEnd || (next < end && next == block.endLine))
        below = endOfBlocksBelow(next, end, label, definition ? definition->shape : FieldShape::Line, nothingYet);

    LabelledValue value;
    const SourceLine& first = m_source.line(line);
    if (nothingYet) {
        value = valueInLines(line + 1, below, FieldKind::Block);
        if (value.range.empty() && value.kind == FieldKind::Line) {
            value.range = label.value.shifted(first.begin);
            value.endLine = line + 1;
        }
        return value;
    }
    if (label.value.empty()) { // The paragraph goes on below a label that stands alone.
        value = valueInLines(line + 1, below, below > next ? FieldKind::Block : FieldKind::Line);
        if (value.kind == FieldKind::Line)
            value.range.begin += indentOf(m_source.line(line + 1).text).bytes;
        return value;
    }
    value.endLine = below;
    value.range = label.value.shifted(first.begin);
    if (below > line + 1) {
        const std::size_t last = m_source.withoutBlankTail(line + 1, below) - 1;
        value.endLine = last + 1;
        value.kind = below > next || label.bullet ? FieldKind::Block : FieldKind::Line;
        std::size_t cut = m_source.line(last).text.size();
        const std::string_view lastText = m_source.line(last).text;
        while (value.kind == FieldKind::Line && cut > 0 && (lastText[cut - 1] == ' ' || lastText[cut - 1] == '\t'))
            --cut;
        value.range.end = m_source.line(last).begin + cut;
    }
    return value;
}

} // namespace quoin
