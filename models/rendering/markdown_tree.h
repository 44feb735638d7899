// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <cmark-gfm.h>

#include <memory>
#include <optional>
#include <string_view>

namespace quoin {

/// A tree of cmark-gfm with all that GitHub's Markdown adds: tables, strikethrough,
/// bare links, task lists; footnotes on demand. Private to models/rendering.
class MarkdownTree {
public:
    enum class Footnotes { No, Yes };
    enum class Wait { Yes, No };

    /// cmark-gfm's inline extensions switch characters on and off in tables of the whole
    /// process while they parse, so one thread parses at a time. Nothing when another
    /// one does and the caller would not wait.
    [[nodiscard]] static std::optional<MarkdownTree> parse(std::string_view markdown, Footnotes footnotes, Wait wait);

    [[nodiscard]] cmark_node* root() const { return m_root.get(); }

private:
    struct FreeNode {
        void operator()(cmark_node* node) const { cmark_node_free(node); }
    };
    explicit MarkdownTree(cmark_node* root) : m_root(root) {}

    std::unique_ptr<cmark_node, FreeNode> m_root;
};

/// cmark-gfm's text as ours: invalid bytes become U+FFFD.
[[nodiscard]] QString textOf(const char* utf8);

} // namespace quoin
