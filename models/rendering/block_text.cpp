// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/block_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

namespace quoin {

namespace {

QString listMark(const Container& item)
{
    return item.ordered ? QString::number(item.number) + QLatin1Char(item.delimiter) + u' ' : QStringLiteral("- ");
}

QString boxOf(const Container& item)
{
    if (item.task == TaskState::None)
        return {};
    return item.task == TaskState::Done ? QStringLiteral("[x] ") : QStringLiteral("[ ] ");
}

// What stands before the first line of a block, and before its further lines.
struct Prefix {
    QString first;
    QString further;
};

Prefix prefixOf(const RenderBlock& block, bool fromStart)
{
    Prefix prefix;
    for (const Container& container : block.containers) {
        QString mark = QStringLiteral("> ");
        if (container.kind == Container::Kind::Item)
            mark = listMark(container);
        else if (container.kind == Container::Kind::Footnote)
            mark = QString::number(container.number) + QStringLiteral(". ");
        const QString blank = container.kind == Container::Kind::Quote ? mark : QString(mark.size(), u' ');
        // A list below a task stands below its box, not behind it: there it would be no list in Markdown.
        prefix.first += container.starts && fromStart ? mark + boxOf(container) : blank;
        prefix.further += blank;
    }
    return prefix;
}

bool beginsAnotherList(const RenderBlock& before, const RenderBlock& block)
{
    return before.containers.size() == block.containers.size() && block.containers.back().first
        && block.containers.back().starts;
}

bool isTight(const RenderBlock& before, const RenderBlock& block)
{
    const auto inTightList = [](const RenderBlock& b) {
        return !b.containers.empty() && b.containers.back().kind == Container::Kind::Item && b.containers.back().tight;
    };
    return inTightList(block) && (inTightList(before) || before.containers.size() == 1)
        && !beginsAnotherList(before, block);
}

// What is copied may be pasted where a click runs it: only addresses that forges take, too, go along as links.
bool isHarmless(const QString& target)
{
    static const QRegularExpression scheme(QStringLiteral("^([A-Za-z][A-Za-z0-9+.\\-]*):"));
    QString address; // As a browser reads it: it drops line ends and tabs, also inside a scheme.
    std::copy_if(target.cbegin(), target.cend(), std::back_inserter(address), [](QChar c) { return c > u' '; });
    const QRegularExpressionMatch match = scheme.match(address);
    if (!match.hasMatch())
        return true; // Relative to the document.
    const QString name = match.captured(1).toLower();
    return name == u"http" || name == u"https" || name == u"mailto";
}

// Wraps the runs of [begin, end) into elements.
QString inlineHtml(const StyledText& text, int begin, int end)
{
    const auto plain = [&](int from, int to) {
        QString html = text.text.sliced(from, to - from).toHtmlEscaped();
        html.replace(QChar(QChar::LineSeparator), QStringLiteral("<br>"));
        return html;
    };
    QString html;
    int at = begin;
    for (const TextRun& run : text.runs) {
        const int from = std::max(begin, run.begin);
        const int to = std::min(end, run.begin + run.length);
        if (from >= to)
            continue;
        html += plain(at, from);
        QString piece = plain(from, to);
        if (run.traits & (CodeText | MarkupText))
            piece = QStringLiteral("<code>") + piece + QStringLiteral("</code>");
        if (run.traits & FootnoteText)
            piece = QStringLiteral("<sup>") + piece + QStringLiteral("</sup>");
        if (run.traits & StruckText)
            piece = QStringLiteral("<del>") + piece + QStringLiteral("</del>");
        if (run.traits & ItalicText)
            piece = QStringLiteral("<em>") + piece + QStringLiteral("</em>");
        if (run.traits & BoldText)
            piece = QStringLiteral("<strong>") + piece + QStringLiteral("</strong>");
        if (run.link >= 0 && !(run.traits & (ImageText | FootnoteText)) && isHarmless(text.targetOf(run).address))
            piece = QStringLiteral("<a href=\"%1\">").arg(text.targetOf(run).address.toHtmlEscaped()) + piece
                + QStringLiteral("</a>");
        html += piece;
        at = to;
    }
    return html + plain(at, end);
}

QLatin1String alignAttribute(ColumnAlignment alignment)
{
    switch (alignment) {
    case ColumnAlignment::Left:
        return QLatin1String(" align=\"left\"");
    case ColumnAlignment::Center:
        return QLatin1String(" align=\"center\"");
    case ColumnAlignment::Right:
        return QLatin1String(" align=\"right\"");
    case ColumnAlignment::None:
        break;
    }
    return {};
}

QString tableHtml(const TableContent& table, int begin, int end)
{
    QString html = QStringLiteral("<table>");
    int at = 0;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        QString cells;
        const bool head = table.header && r == 0;
        for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
            const StyledText& cell = table.rows[r].cells[c];
            const int size = static_cast<int>(cell.text.size());
            const int from = std::clamp(begin - at, 0, size);
            const int to = std::clamp(end - at, from, size);
            const QLatin1String name(head ? "th" : "td");
            const QLatin1String align =
                c < table.columns.size() ? alignAttribute(table.columns[c].alignment) : QLatin1String();
            cells += u'<' + name + align + u'>' + inlineHtml(cell, from, to) + QStringLiteral("</") + name + u'>';
            at += size + 1;
        }
        if (at > begin && at - 1 <= end + 1)
            html += QStringLiteral("<tr>") + cells + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

// Of a list without blank lines between its items the text has no margins.
bool standsTight(const RenderBlock& block)
{
    return !block.containers.empty() && block.containers.back().kind == Container::Kind::Item
        && block.containers.back().tight;
}

QString taskBox(const RenderBlock& block)
{
    const Container* item = block.containers.empty() ? nullptr : &block.containers.back();
    if (item == nullptr || !item->starts || item->task == TaskState::None)
        return {};
    return item->task == TaskState::Done ? QStringLiteral("&#9745; ") : QStringLiteral("&#9744; ");
}

// The first word of a fence's info string is its language: CommonMark 0.30, 4.5, has it as a class.
QString languageClass(const QString& info)
{
    const QString language = info.simplified().section(u' ', 0, 0);
    return language.isEmpty() ? QString() : QStringLiteral(" class=\"language-%1\"").arg(language.toHtmlEscaped());
}

QString blockHtml(const BlockPart& part)
{
    const RenderBlock& block = *part.block;
    const auto literal = [&] { return block.text.text.sliced(part.begin, part.end - part.begin).toHtmlEscaped(); };
    switch (block.kind) {
    case RenderKind::Heading:
        return QStringLiteral("<h%1>%2</h%1>").arg(block.level).arg(inlineHtml(block.text, part.begin, part.end));
    case RenderKind::Code:
        return QStringLiteral("<pre><code%1>").arg(languageClass(block.info)) + literal()
            + QStringLiteral("</code></pre>");
    case RenderKind::Markup:
    case RenderKind::PlainLines:
        return QStringLiteral("<pre><code>") + literal() + QStringLiteral("</code></pre>");
    case RenderKind::Table:
        return tableHtml(*block.table, part.begin, part.end);
    case RenderKind::Rule:
        return QStringLiteral("<hr>");
    case RenderKind::Image:
    case RenderKind::Paragraph:
        break;
    }
    const QString text = taskBox(block) + inlineHtml(block.text, part.begin, part.end);
    return standsTight(block) ? text : QStringLiteral("<p>") + text + QStringLiteral("</p>");
}

// Opens and closes the elements of containers from one block to the next.
class ContainerHtml {
public:
    void moveTo(const std::vector<Container>& next, QString& html)
    {
        std::size_t shared = 0;
        while (shared < std::min(m_open.size(), next.size()) && !next[shared].starts
               && m_open[shared].kind == next[shared].kind)
            ++shared;
        const bool nextItem = shared < m_open.size() && shared < next.size() && isItem(m_open[shared])
            && isItem(next[shared]) && !next[shared].first;
        while (m_open.size() > shared)
            close(html, nextItem && m_open.size() == shared + 1);
        for (std::size_t i = shared; i < next.size(); ++i)
            open(next[i], html, nextItem && i == shared);
    }

private:
    static bool isItem(const Container& container) { return container.kind == Container::Kind::Item; }

    void open(const Container& container, QString& html, bool sameList)
    {
        m_open.push_back(container);
        if (container.kind == Container::Kind::Footnote) {
            html += QStringLiteral("<ol start=\"%1\"><li>").arg(container.number);
            return;
        }
        if (!isItem(container)) {
            html += QStringLiteral("<blockquote>");
            return;
        }
        if (!sameList)
            html +=
                container.ordered ? QStringLiteral("<ol start=\"%1\">").arg(container.number) : QStringLiteral("<ul>");
        html += QStringLiteral("<li>");
    }

    void close(QString& html, bool sameList)
    {
        const Container container = m_open.back();
        m_open.pop_back();
        if (!isItem(container)) {
            html += container.kind == Container::Kind::Footnote ? QStringLiteral("</li></ol>")
                                                                : QStringLiteral("</blockquote>");
            return;
        }
        html += QStringLiteral("</li>");
        if (!sameList)
            html += container.ordered ? QStringLiteral("</ol>") : QStringLiteral("</ul>");
    }

    std::vector<Container> m_open;
};

} // namespace

QString flatText(const RenderBlock& block)
{
    if (block.kind != RenderKind::Table)
        return block.text.text;
    QString text;
    for (std::size_t r = 0; r < block.table->rows.size(); ++r) {
        if (r > 0)
            text += u'\n';
        const auto& cells = block.table->rows[r].cells;
        for (std::size_t c = 0; c < cells.size(); ++c)
            text += (c > 0 ? QStringLiteral("\t") : QString()) + cells[c].text;
    }
    return text;
}

namespace {

void addLinks(const StyledText& text, int offset, std::vector<BlockLink>& links)
{
    int before = -1;
    for (const TextRun& run : text.runs) {
        if (run.link < 0)
            continue;
        const int begin = offset + run.begin;
        // One with bold words in it is several runs, and one link.
        if (run.link == before && !links.empty() && links.back().end == begin)
            links.back().end += run.length;
        else
            links.push_back({begin, begin + run.length, text.targetOf(run).address, text.targetOf(run).title,
                             text.targetOf(run).picture});
        before = run.link;
    }
}

} // namespace

std::vector<BlockLink> linksIn(const RenderBlock& block)
{
    std::vector<BlockLink> links;
    if (block.kind == RenderKind::Image && !block.target.address.isEmpty())
        links.push_back(
            {0, static_cast<int>(block.text.text.size()), block.target.address, block.target.title, block.info});
    else if (block.kind != RenderKind::Table)
        addLinks(block.text, 0, links);
    else {
        int offset = 0;
        for (const TableRow& row : block.table->rows) {
            for (const StyledText& cell : row.cells) {
                addLinks(cell, offset, links);
                offset += static_cast<int>(cell.text.size()) + 1;
            }
        }
    }
    return links;
}

QString plainText(const std::vector<BlockPart>& parts)
{
    QString text;
    const bool whole = parts.size() > 1; // A part of one block copies without marks around it.
    const RenderBlock* before = nullptr;
    for (const BlockPart& part : parts) {
        if (before)
            text += isTight(*before, *part.block) ? QStringLiteral("\n") : QStringLiteral("\n\n");
        QString own = flatText(*part.block).sliced(part.begin, part.end - part.begin);
        own.replace(QChar(QChar::LineSeparator), u'\n');
        if (whole) {
            const Prefix prefix = prefixOf(*part.block, part.begin == 0);
            own.replace(u'\n', u'\n' + prefix.further);
            own.prepend(prefix.first);
        }
        text += own;
        before = part.block;
    }
    return text;
}

QString htmlText(const std::vector<BlockPart>& parts)
{
    QString html;
    ContainerHtml containers;
    for (const BlockPart& part : parts) {
        containers.moveTo(part.block->containers, html);
        html += blockHtml(part);
    }
    containers.moveTo({}, html);
    return html;
}

} // namespace quoin
