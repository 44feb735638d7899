// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QString>

#include <cstdint>
#include <vector>

namespace quoin {

/// What a run of inline text is. Several may hold at once.
enum TextTrait : std::uint16_t {
    PlainText = 0,
    BoldText = 1 << 0,
    ItalicText = 1 << 1,
    StruckText = 1 << 2,
    CodeText = 1 << 3,
    MarkupText = 1 << 4,   ///< Raw HTML, shown as it is written.
    ImageText = 1 << 5,    ///< The description of an image that stands inside text.
    FootnoteText = 1 << 6, ///< The number of a footnote.
};

/// Where a link leads, or where an image comes from: as written, and never loaded here.
struct LinkTarget {
    QString address;
    QString title;
    QString picture; ///< The image's own address; an image in a link leads where the link does.

    friend bool operator==(const LinkTarget&, const LinkTarget&) = default;
};

/// A stretch of a StyledText that is more than plain.
struct TextRun {
    int begin = 0; ///< UTF-16 units.
    int length = 0;
    std::uint16_t traits = PlainText;
    int link = -1; ///< Index in `targets`.

    friend bool operator==(const TextRun&, const TextRun&) = default;
};

/// The inline content of one block: its text, and what stretches of it are. A hard
/// break is U+2028, a soft break a space.
struct StyledText {
    QString text;
    std::vector<TextRun> runs; ///< Ascending, disjoint.
    std::vector<LinkTarget> targets;
    std::vector<int> lineStarts; ///< Where each further source line begins in `text`.

    [[nodiscard]] const LinkTarget& targetOf(const TextRun& run) const
    {
        return targets[static_cast<std::size_t>(run.link)];
    }

    friend bool operator==(const StyledText&, const StyledText&) = default;
};

/// An image inside a text: where its description stands. One with bold words in it is several runs.
struct TextImage {
    int begin = 0;
    int length = 0;
    int link = -1; ///< Index in `targets`.
};
[[nodiscard]] std::vector<TextImage> imagesIn(const StyledText& text); ///< Ascending.

constexpr QChar notShown(0x200b); ///< Has no width, and keeps its place.

/// What a reader sees in the places of the text's characters: outside code a tab is a blank, and of several blanks all
/// but the first are not shown.
[[nodiscard]] QString shownText(const StyledText& text);

/// Puts a StyledText together piece by piece, merging neighbours.
class StyledTextBuilder {
public:
    void append(const QString& text, std::uint16_t traits = PlainText, int link = -1);
    void softBreak(std::uint16_t traits, int link);
    void hardBreak();   ///< At the end of a source line.
    void breakInLine(); ///< `<br>`: the source line goes on.
    int addTarget(LinkTarget target);

    [[nodiscard]] const StyledText& result() const { return m_text; }
    [[nodiscard]] StyledText take();

private:
    StyledText m_text;
};

} // namespace quoin
