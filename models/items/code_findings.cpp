// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/code_findings.h"

#include "models/items/finding_text.h"
#include "models/items/item_facts.h"
#include "models/languages/graphql_reader.h"
#include "models/languages/json_format.h"
#include "models/languages/language.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <set>

namespace quoin {

namespace {

Language languageFor(const QString& info, const std::string& text, SqlDialect unsaid = SqlDialect::Any)
{
    return languageOf(toUtf8(info), text, unsaid);
}

CodeFinding placed(const Finding& finding, const std::string& bytes)
{
    const std::string_view text = bytes;
    const auto positionOf = [text](std::size_t byte) {
        return static_cast<int>(fromUtf8(text.substr(0, std::min(byte, text.size()))).size());
    };
    CodeFinding result;
    result.begin = positionOf(finding.range.begin);
    result.end = positionOf(finding.range.end);
    const int size = positionOf(text.size());
    if (result.end == result.begin)
        result.end = std::min(result.begin + 1, size);
    if (result.end == result.begin)
        result.begin = std::max(0, result.begin - 1);
    const std::string_view before = text.substr(0, std::min(finding.range.begin, text.size()));
    result.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    result.column = 1 + static_cast<int>(fromUtf8(before.substr(lineBegin)).size());
    result.severity = finding.severity;
    result.sentence = sentenceFor(finding);
    return result;
}

/// Which of some GraphQL types the fields of a spec define. Long documents have very many fields, so only those are
/// read in which one of the names stands, and none once all are found.
class TypesElsewhere {
public:
    /// `except`: the path of the field whose types are looked for.
    TypesElsewhere(const Spec& spec, std::string_view except, std::set<std::string> wanted)
        : m_except(except)
        , m_wanted(std::move(wanted))
    {
        for (std::size_t i = 0; i < spec.entries().size() && !m_wanted.empty(); ++i) {
            m_text = spec.ownText(i);
            m_entry = spec.entries()[i].path;
            look(m_text.body().parts);
        }
    }

    [[nodiscard]] const std::set<std::string>& found() const { return m_found; }

private:
    void look(const std::vector<Part>& parts)
    {
        for (const Part& part : parts) {
            if (const auto* item = std::get_if<Item>(&part))
                look(item->parts);
            else if (const auto* field = std::get_if<Field>(&part))
                look(*field);
        }
    }

    void look(const Field& field)
    {
        const bool graphQl = field.definition != nullptr && field.definition->language == "graphql";
        if (!graphQl || (m_except.starts_with(m_entry) && m_except.substr(m_entry.size()) == field.path))
            return;
        const std::string value = m_text.value(field);
        const bool named = std::any_of(m_wanted.begin(), m_wanted.end(), [&value](const std::string& name) {
            return value.find(name) != std::string::npos;
        });
        if (!named)
            return;
        for (const std::string& type : readGraphQl(value).definedTypes()) {
            if (m_wanted.erase(type) > 0)
                m_found.insert(type);
        }
    }

    std::string_view m_except;
    std::set<std::string> m_wanted;
    std::set<std::string> m_found;
    OwnText m_text;           ///< Of the entry that is being looked at,
    std::string_view m_entry; ///< and its path.
};

// As the code has them: an argument of a finding is cut where it is long.
std::set<std::string> namesIn(const Findings& undefined, const std::string& code)
{
    std::set<std::string> names;
    for (const Finding& finding : undefined)
        names.insert(code.substr(finding.range.begin, finding.range.size()));
    return names;
}

} // namespace

QString fenceLanguage(const Document& document, std::size_t position)
{
    const PlacedPassage& placed = document.passages()[document.passageAt(position)];
    const Passage& passage = *placed.passage;
    const auto& lines = passage.lines();
    const auto isAbove = [&](const Line& line) { return placed.begin + line.end <= position; };
    const auto below =
        static_cast<std::uint32_t>(std::partition_point(lines.begin(), lines.end(), isAbove) - lines.begin());
    const auto holds = [below](const Block& block) {
        return block.firstLine < below && below <= block.firstLine + block.lineCount;
    };
    const auto block = std::find_if(passage.blocks().begin(), passage.blocks().end(), holds);
    if (block == passage.blocks().end())
        return {};
    // One fence may hold several items: then lines of another one stand between it and the value.
    for (std::uint32_t at = below; at-- > block->firstLine;) {
        std::string_view line = passage.content(lines[at]);
        for (auto mark = line_syntax::listMarker(line); mark; mark = line_syntax::listMarker(line))
            line.remove_prefix(mark->contentBegin);
        line.remove_prefix(std::min(line.find_first_not_of("> \t"), line.size()));
        if (const auto fence = line_syntax::fenceOpening(line))
            return fromUtf8(line.substr(fence->infoBegin, fence->infoEnd - fence->infoBegin)).section(u' ', 0, 0);
    }
    return {};
}

bool isCodeChecked(const QString& info, const QString& text)
{
    return languageFor(info, toUtf8(text)) != Language::None;
}

QList<CodeFinding> codeFindings(const Spec& spec, std::string_view path, const QString& info, const QString& text,
                                SqlDialect unsaid)
{
    const std::string bytes = toUtf8(text);
    const Language language = languageFor(info, bytes, unsaid);
    Findings found = findings(language, bytes);
    if (language == Language::GraphQl) {
        const GraphQlText own = readGraphQl(bytes);
        Findings undefined = undefinedGraphQlTypes(own, {});
        if (!undefined.empty())
            undefined = undefinedGraphQlTypes(own, TypesElsewhere(spec, path, namesIn(undefined, bytes)).found());
        found.insert(found.end(), undefined.begin(), undefined.end());
        sortFindings(found);
    }
    QList<CodeFinding> result;
    for (const Finding& finding : found)
        result.append(placed(finding, bytes));
    return result;
}

bool canLayOut(const QString& info, const QString& text)
{
    const Language language = languageFor(info, toUtf8(text));
    return (language == Language::Json || language == Language::Json5) && !text.trimmed().isEmpty();
}

LaidOutCode laidOut(const QString& text)
{
    const FormattedJson formatted = formatJson(toUtf8(text));
    return {fromUtf8(formatted.text), formatted.refused ? sentenceFor(*formatted.refused) : QString()};
}

} // namespace quoin
