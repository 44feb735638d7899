// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "html_outline.h"

#include "models/rendering/block_text.h"
#include "models/rendering/definition_index.h"
#include "models/rendering/passage_renderer.h"
#include "models/text/document.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdlib>
#include <utility>

namespace quoin::test {

namespace {

std::string htmlOf(std::string_view markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, markdown.data(), markdown.size());
    cmark_node* root = cmark_parser_finish(parser);
    char* html = cmark_render_html(root, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
    std::string result(html);
    std::free(html);
    cmark_node_free(root);
    cmark_parser_free(parser);
    return result;
}

std::string collapsed(const std::string& text)
{
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            out.push_back(c);
        else if (!out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    if (out.ends_with(' '))
        out.pop_back();
    return out;
}

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

std::string unescaped(std::string text)
{
    replaceAll(text, "&lt;", "<");
    replaceAll(text, "&gt;", ">");
    replaceAll(text, "&quot;", "\"");
    replaceAll(text, "&amp;", "&");
    return text;
}

std::string attribute(std::string_view tag, std::string_view name)
{
    const std::string key = " " + std::string(name) + "=\"";
    const std::size_t at = tag.find(key);
    if (at == std::string_view::npos)
        return {};
    const std::size_t begin = at + key.size();
    return unescaped(std::string(tag.substr(begin, tag.find('"', begin) - begin)));
}

class HtmlOutline {
public:
    std::vector<std::string> read(const std::string& html)
    {
        std::size_t at = 0;
        while (at < html.size()) {
            if (html.compare(at, 4, "<!--") == 0) { // Raw HTML was here, and Quoin shows it.
                at = html.find("-->", at) + 3;
                for (Level& level : m_levels)
                    level.used = true;
            } else if (html[at] == '<') {
                const std::size_t end = html.find('>', at);
                tag(std::string_view(html).substr(at + 1, end - at - 1));
                at = end + 1;
            } else {
                const std::size_t end = std::min(html.find('<', at), html.size());
                m_text += unescaped(html.substr(at, end - at));
                at = end;
            }
        }
        return m_lines;
    }

private:
    struct Level {
        std::string mark;  ///< Of a quote or an item; empty for a list.
        int next = 0;      ///< Of an ordered list; -1 for bullets.
        bool used = false; ///< Something stands in it.
        bool empty = true; ///< A list without an item as yet; the first one is marked.
    };

    void tag(std::string_view tag)
    {
        const std::string name(tag.substr(0, tag.find_first_of(" /", tag.front() == '/' ? 1 : 0)));
        if (name == "blockquote" || name == "li") {
            flushTight();
            const std::string first = name == "li" && std::exchange(m_levels.back().empty, false) ? "^" : "";
            if (name == "li" && m_levels.back().next >= 0)
                m_levels.push_back({first + std::to_string(m_levels.back().next++) + ".", 0, false});
            else
                m_levels.push_back({name == "li" ? first + "-" : ">", 0, false});
        } else if (name == "/blockquote" || name == "/li") {
            flushTight();
            if (!m_levels.back().used)
                line("p", "");
            m_levels.pop_back();
        } else if (name == "ul" || name == "ol") {
            flushTight();
            const std::string start = attribute(tag, "start");
            m_levels.push_back({"", name == "ul" ? -1 : start.empty() ? 1 : std::stoi(start), false});
        } else if (name == "/ul" || name == "/ol") {
            m_levels.pop_back();
            m_text.clear();
        } else if (name == "p" || name == "pre" || name == "table"
                   || (name.size() == 2 && name[0] == 'h' && name[1] <= '6')) {
            flushTight();
            m_text.clear();
        } else if (name == "hr") {
            flushTight();
            line("rule", "");
        } else if (name == "/p") {
            line("p", collapsed(m_text));
        } else if (name == "/pre") {
            if (m_text.ends_with('\n'))
                m_text.pop_back();
            line("code", m_text);
        } else if (name.size() == 3 && name.starts_with("/h") && name[2] <= '6') {
            line(name.substr(1), collapsed(m_text));
        } else if (name == "th" || name == "td") {
            m_text.clear();
            m_table += "|" + attribute(tag, "align") + ":";
        } else if (name == "/th" || name == "/td") {
            m_table += collapsed(m_text);
        } else if (name == "/tr") {
            m_table += "/";
        } else if (name == "/table") {
            line("table", m_table);
            m_table.clear();
        } else if (name == "br") {
            m_text += ' ';
        } else if (name == "img") {
            const std::string alt = attribute(tag, "alt");
            m_text += alt.empty() ? attribute(tag, "src") : alt;
        }
    }

    // The text of an item in a tight list has no element of its own.
    void flushTight()
    {
        if (!m_levels.empty() && !m_levels.back().mark.empty() && !collapsed(m_text).empty())
            line("p", collapsed(m_text));
        m_text.clear();
    }

    void line(const std::string& kind, const std::string& text)
    {
        std::string out;
        for (Level& level : m_levels) {
            out += level.mark.empty() ? "" : level.mark + " ";
            level.used = true;
        }
        m_lines.push_back(out + kind + " " + text);
        m_text.clear();
    }

    std::vector<std::string> m_lines;
    std::vector<Level> m_levels;
    std::string m_text;
    std::string m_table;
};

std::string textOf(const StyledText& text)
{
    QString out;
    int at = 0;
    for (const TextRun& run : text.runs) {
        if (!(run.traits & MarkupText))
            continue;
        out += text.text.sliced(at, run.begin - at);
        at = run.begin + run.length;
    }
    out += text.text.sliced(at);
    out.replace(QChar(QChar::LineSeparator), u' ');
    return collapsed(out.toStdString());
}

std::string kindOf(const RenderBlock& block)
{
    switch (block.kind) {
    case RenderKind::Heading:
        return "h" + std::to_string(block.level);
    case RenderKind::Code:
        return "code";
    case RenderKind::Rule:
        return "rule";
    case RenderKind::Table:
        return "table";
    default:
        return "p";
    }
}

std::string markOf(const Container& container)
{
    if (container.kind == Container::Kind::Quote)
        return "> ";
    return (container.first ? "^" : "")
        + (container.ordered ? std::to_string(container.number) + ". " : std::string("- "));
}

std::string contentOf(const RenderBlock& block)
{
    if (block.kind == RenderKind::Code)
        return block.text.text.toStdString();
    if (block.kind == RenderKind::Image && block.text.text.isEmpty())
        return block.info.toStdString();
    if (block.kind != RenderKind::Table)
        return textOf(block.text);
    static const char* const names[] = {"", "left", "center", "right"};
    std::string out;
    for (const TableRow& row : block.table->rows) {
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            out += std::string("|") + names[static_cast<int>(block.table->columns[c].alignment)] + ":"
                + textOf(row.cells[c]);
        out += "/";
    }
    return out;
}

} // namespace

std::vector<std::string> outlineOfHtml(std::string_view markdown)
{
    return HtmlOutline().read(htmlOf(markdown));
}

std::vector<std::string> outlineOfCopy(std::string_view markdown)
{
    const Document document = Document::parse(markdown);
    std::vector<RenderedPassagePtr> rendered;
    std::vector<BlockPart> parts;
    for (const PlacedPassage& placed : document.passages()) {
        rendered.push_back(renderPassage(*placed.passage, {}));
        for (const RenderBlock& block : rendered.back()->blocks)
            parts.push_back({&block, 0, static_cast<int>(flatText(block).size())});
    }
    return HtmlOutline().read(htmlText(parts).toStdString());
}

std::vector<std::string> outlineOfBlocks(std::string_view markdown)
{
    const Document document = Document::parse(markdown);
    std::vector<PassagePtr> passages;
    for (const PlacedPassage& placed : document.passages())
        passages.push_back(placed.passage);
    DefinitionCollector collector;
    collector.replace(0, 0, passages);
    std::vector<std::string> lines;
    for (const PassagePtr& passage : passages) {
        const RenderedPassagePtr rendered = renderPassage(*passage, *collector.index());
        for (const RenderBlock& block : rendered->blocks) {
            if (block.kind == RenderKind::Markup)
                continue;
            std::string line;
            for (const Container& container : block.containers)
                line += markOf(container);
            lines.push_back(line + kindOf(block) + " " + contentOf(block));
        }
    }
    return lines;
}

} // namespace quoin::test
