// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/inline_reader.h"

#include "models/rendering/markdown_tree.h"

#include <memory>
#include <string_view>

namespace quoin {

namespace {

struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

bool isLineBreakTag(const QString& markup)
{
    QString tag = markup.toLower();
    tag.remove(u' ');
    return tag == u"<br>" || tag == u"<br/>";
}

class InlineReader {
public:
    explicit InlineReader(const FootnoteNumbers& footnotes) : m_footnotes(footnotes) {}

    StyledText read(cmark_node* block)
    {
        const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(block));
        for (;;) {
            const cmark_event_type event = cmark_iter_next(iterator.get());
            if (event == CMARK_EVENT_DONE)
                break;
            cmark_node* node = cmark_iter_get_node(iterator.get());
            if (node != block)
                take(node, event == CMARK_EVENT_ENTER);
        }
        return m_text.take();
    }

private:
    void take(cmark_node* node, bool enter)
    {
        switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
            m_text.append(textOf(cmark_node_get_literal(node)), traits(), target());
            break;
        case CMARK_NODE_CODE:
            m_text.append(textOf(cmark_node_get_literal(node)), traits() | CodeText, target());
            break;
        case CMARK_NODE_SOFTBREAK:
            m_text.softBreak(traits(), target());
            break;
        case CMARK_NODE_LINEBREAK:
            m_text.hardBreak();
            break;
        case CMARK_NODE_HTML_INLINE:
            takeMarkup(textOf(cmark_node_get_literal(node)));
            break;
        case CMARK_NODE_STRONG:
            m_bold += enter ? 1 : -1;
            break;
        case CMARK_NODE_EMPH:
            m_italic += enter ? 1 : -1;
            break;
        case CMARK_NODE_LINK:
            m_link = enter ? m_text.addTarget(linkTarget(node)) : -1;
            break;
        case CMARK_NODE_IMAGE:
            takeImage(node, enter);
            break;
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            if (enter)
                takeFootnote(node);
            break;
        default:
            if (cmark_node_get_type_string(node) == std::string_view("strikethrough"))
                m_struck += enter ? 1 : -1;
            break;
        }
    }

    void takeMarkup(const QString& markup)
    {
        if (isLineBreakTag(markup)) {
            m_text.breakInLine();
            return;
        }
        qsizetype begin = 0;
        for (qsizetype end = markup.indexOf(u'\n'); end >= 0; end = markup.indexOf(u'\n', begin)) {
            m_text.append(markup.sliced(begin, end - begin), traits() | MarkupText, target());
            m_text.softBreak(traits() | MarkupText, target());
            begin = end + 1;
        }
        m_text.append(markup.sliced(begin), traits() | MarkupText, target());
    }

    void takeImage(cmark_node* node, bool enter)
    {
        const QString address = textOf(cmark_node_get_url(node));
        if (enter) {
            if (m_imageDepth++ == 0)
                m_image = m_text.addTarget(imageTarget(node));
        } else {
            if (!cmark_node_first_child(node)) // Without a description its address is shown.
                m_text.append(address, traits(), target());
            if (--m_imageDepth == 0)
                m_image = -1;
        }
    }

    void takeFootnote(cmark_node* node)
    {
        const int inTree = textOf(cmark_node_get_literal(node)).toInt();
        const bool known = inTree > 0 && inTree <= static_cast<int>(m_footnotes.size());
        const int number = known ? m_footnotes[static_cast<std::size_t>(inTree - 1)] : inTree;
        m_text.append(QString::number(number), FootnoteText,
                      m_text.addTarget({QStringLiteral("#fn-%1").arg(number), {}, {}}));
    }

    [[nodiscard]] std::uint16_t traits() const
    {
        unsigned traits = PlainText;
        traits |= m_bold > 0 ? BoldText : PlainText;
        traits |= m_italic > 0 ? ItalicText : PlainText;
        traits |= m_struck > 0 ? StruckText : PlainText;
        traits |= m_imageDepth > 0 ? ImageText : PlainText;
        return static_cast<std::uint16_t>(traits);
    }

    // A linked image goes where its link goes.
    [[nodiscard]] LinkTarget imageTarget(cmark_node* image) const
    {
        LinkTarget own = linkTarget(image);
        own.picture = own.address;
        if (m_link < 0)
            return own;
        const LinkTarget& link = m_text.result().targets[static_cast<std::size_t>(m_link)];
        return {link.address, own.title.isEmpty() ? link.title : own.title, own.picture};
    }

    [[nodiscard]] int target() const { return m_image >= 0 ? m_image : m_link; }

    const FootnoteNumbers& m_footnotes;
    StyledTextBuilder m_text;
    int m_bold = 0;
    int m_italic = 0;
    int m_struck = 0;
    int m_imageDepth = 0;
    int m_link = -1;
    int m_image = -1;
};

} // namespace

LinkTarget linkTarget(cmark_node* node)
{
    return {textOf(cmark_node_get_url(node)), textOf(cmark_node_get_title(node)), {}};
}

StyledText readInlines(cmark_node* block, const FootnoteNumbers& footnotes)
{
    return InlineReader(footnotes).read(block);
}

LoneImage loneImage(cmark_node* paragraph)
{
    LoneImage found;
    cmark_node* only = cmark_node_first_child(paragraph);
    if (only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_LINK) {
        found.link = only;
        only = cmark_node_first_child(only);
    }
    if (only && !cmark_node_next(only) && cmark_node_get_type(only) == CMARK_NODE_IMAGE)
        found.image = only;
    return found.image ? found : LoneImage{};
}

} // namespace quoin
