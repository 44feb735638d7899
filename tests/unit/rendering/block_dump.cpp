// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "block_dump.h"

#include "models/rendering/definition_index.h"
#include "models/rendering/passage_renderer.h"
#include "models/text/document.h"

namespace quoin::test {

namespace {

std::string escaped(QString text)
{
    text.replace(QChar(QChar::LineSeparator), QStringLiteral("\\\\"));
    text.replace(u'\n', QStringLiteral("\\n"));
    return text.toStdString();
}

std::string containerMark(const Container& container)
{
    const std::string starts = container.starts ? "*" : "";
    switch (container.kind) {
    case Container::Kind::Quote:
        return starts + "> ";
    case Container::Kind::Footnote:
        return starts + "fn" + std::to_string(container.number) + " ";
    case Container::Kind::Item:
        break;
    }
    std::string task = container.task == TaskState::None ? "" : container.task == TaskState::Done ? "[x]" : "[ ]";
    return starts + (container.ordered ? std::to_string(container.number) + container.delimiter : "-") + task + " ";
}

std::string nameOf(const LinkTarget& target)
{
    std::string name = target.address.toStdString();
    if (!target.picture.isEmpty() && target.picture != target.address)
        name += "<" + target.picture.toStdString();
    return target.title.isEmpty() ? name : name + " '" + target.title.toStdString() + "'";
}

std::string traitName(const TextRun& run, const StyledText& text)
{
    std::string name;
    name += run.traits & BoldText ? "b" : "";
    name += run.traits & ItalicText ? "i" : "";
    name += run.traits & StruckText ? "s" : "";
    name += run.traits & CodeText ? "c" : "";
    name += run.traits & MarkupText ? "h" : "";
    name += run.traits & ImageText ? "!" : "";
    name += run.traits & FootnoteText ? "^" : "";
    if (run.link >= 0)
        name += "@" + nameOf(text.targetOf(run));
    return name;
}

std::string blockLine(const RenderBlock& block)
{
    std::string line;
    for (const Container& container : block.containers)
        line += containerMark(container);
    switch (block.kind) {
    case RenderKind::Heading:
        return line + "h" + std::to_string(block.level) + " " + dump(block.text);
    case RenderKind::Paragraph:
        return line + "p " + dump(block.text);
    case RenderKind::Code:
        return line + "code(" + block.info.toStdString() + ") " + escaped(block.text.text);
    case RenderKind::Rule:
        return line + "rule";
    case RenderKind::Image:
        return line + "image(" + block.info.toStdString() + ") " + dump(block.text);
    case RenderKind::Markup:
        return line + "html " + escaped(block.text.text);
    case RenderKind::PlainLines:
        return line + "plain " + escaped(block.text.text);
    case RenderKind::Table:
        break;
    }
    line += "table ";
    for (const TableColumn& column : block.table->columns)
        line += "-lcr"[static_cast<int>(column.alignment)];
    for (const TableRow& row : block.table->rows) {
        line += " /";
        for (const StyledText& cell : row.cells)
            line += " " + dump(cell) + " |";
    }
    return line;
}

} // namespace

std::string dump(const StyledText& text)
{
    std::string out;
    int at = 0;
    for (const TextRun& run : text.runs) {
        out += escaped(text.text.sliced(at, run.begin - at));
        out += "[" + traitName(run, text) + " " + escaped(text.text.sliced(run.begin, run.length)) + "]";
        at = run.begin + run.length;
    }
    return out + escaped(text.text.sliced(at));
}

std::string dump(const RenderedPassage& passage)
{
    std::string out;
    for (const RenderBlock& block : passage.blocks)
        out += blockLine(block) + "\n";
    return out;
}

std::string dumpMarkdown(std::string_view markdown)
{
    const Document document = Document::parse(markdown);
    std::vector<PassagePtr> passages;
    for (const PlacedPassage& placed : document.passages())
        passages.push_back(placed.passage);
    DefinitionCollector collector;
    collector.replace(0, 0, passages);
    std::string out;
    for (const PassagePtr& passage : passages)
        out += dump(*renderPassage(*passage, *collector.index()));
    return out;
}

} // namespace quoin::test
