// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/heading_anchor.h"

#include "models/rendering/inline_reader.h"
#include "models/rendering/markdown_tree.h"

#include <QHash>

namespace quoin {

QString headingAnchor(const QString& text)
{
    QString anchor;
    for (const QChar c : text.toLower()) {
        if (c == u' ')
            anchor += u'-';
        else if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'_')
            anchor += c;
    }
    return anchor;
}

std::optional<std::size_t> lineOfAnchor(const Document& document, const QString& anchor)
{
    QHash<QString, int> seen;
    for (const PlacedPassage& placed : document.passages()) {
        const Block* heading = placed.passage->heading();
        if (!heading)
            continue;
        const auto tree =
            MarkdownTree::parse(placed.passage->text(*heading), MarkdownTree::Footnotes::No, MarkdownTree::Wait::Yes);
        cmark_node* node = tree ? cmark_node_first_child(tree->root()) : nullptr;
        if (!node)
            continue;
        QString name = headingAnchor(readInlines(node, {}).text);
        if (const int before = seen[name]++; before > 0)
            name += u'-' + QString::number(before);
        if (name == anchor.toLower())
            return placed.firstLine + heading->firstLine;
    }
    return std::nullopt;
}

} // namespace quoin
