// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/text_flow.h"

#include "ui/preview/block_box.h"
#include "ui/preview/picture_words.h"
#include "ui/theme/line_breaks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace quoin {

namespace {

constexpr double unbounded = 1e6;

} // namespace

TextFlow::TextFlow(const StyledText& text, const Look& look, const PreviewStyle& style, BlockSources& sources)
    : m_style(style)
    , m_sources(sources)
    , m_runs(text.runs)
    , m_layout(look.blanks == Look::Blanks::Kept ? text.text : shownText(text), look.font)
    , m_color(look.color)
    , m_lineFactor(look.lineFactor)
{
    QList<QTextLayout::FormatRange> formats;
    formats.reserve(static_cast<qsizetype>(m_runs.size()));
    for (const TextRun& run : m_runs)
        formats.append({run.begin, run.length, formatOf(run, look)});
    m_layout.setFormats(formats);
    QTextOption option(look.alignment);
    option.setTextDirection(Qt::LayoutDirectionAuto); // Each text's own, and not the window's.
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    takePictures(text);
}

void TextFlow::takePictures(const StyledText& text)
{
    QString shown = m_layout.text();
    for (const TextImage& image : imagesIn(text)) {
        Picture picture{image, text.targets[static_cast<std::size_t>(image.link)].picture, {}, {}, {}, {}};
        const BlockSources::Picture read = m_sources.picture(picture.address);
        picture.state = read.state;
        if (read.state == BlockSources::Picture::State::Loading)
            continue;
        picture.description = text.text.sliced(image.begin, image.length).replace(QChar(QChar::LineSeparator), u' ');
        picture.own = picture.isFramed() ? frameOf(picture) : QSizeF(read.size);
        for (int i = image.begin; i < image.begin + image.length; ++i)
            shown[i] = QChar(QChar::Nbsp); // Nothing to read, and nowhere to break.
        m_pictures.push_back(std::move(picture));
    }
    if (m_pictures.empty())
        return;
    m_layout.setText(shown);
    fitPictures(unbounded);
}

QSizeF TextFlow::frameOf(const Picture& picture) const
{
    const QFontMetricsF metrics(m_style.text);
    const double width = metrics.horizontalAdvance(pictureInText(picture.state, picture.description, picture.address));
    return {std::ceil(width + 2 * m_style.em * 0.5), std::ceil(metrics.height() * 1.25)};
}

void TextFlow::paintPlaceholder(QPainter& painter, const QRectF& place, const Picture& picture) const
{
    const double radius = m_style.em * 0.3;
    painter.setPen(QPen(m_style.colors.hairline, m_style.hairline, Qt::DashLine));
    painter.setBrush(m_style.colors.codeGround);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const QRectF inside = place.adjusted(m_style.em * 0.5, 0, -m_style.em * 0.5, 0);
    painter.setFont(m_style.text);
    painter.setPen(m_style.colors.quiet);
    painter.drawText(inside, Qt::AlignVCenter,
                     pictureInLine(picture.state, picture.description, picture.address, m_style.text, inside.width()));
}

// The description becomes as wide as the image: hair-thin blanks, and room behind the last one.
void TextFlow::fitPictures(double width)
{
    QList<QTextLayout::FormatRange> formats = m_layout.formats();
    formats.removeIf([this](const QTextLayout::FormatRange& range) {
        return std::any_of(m_pictures.begin(), m_pictures.end(), [&](const Picture& picture) {
            return picture.at.begin <= range.start && range.start < picture.at.begin + picture.at.length;
        });
    });
    QFont thin = m_layout.font();
    thin.setPixelSize(1);
    for (Picture& picture : m_pictures) {
        picture.size = picture.own;
        if (picture.own.width() > width && picture.isFramed())
            picture.size.setWidth(width);
        else if (picture.own.width() > width)
            picture.size = picture.own * (width / picture.own.width());
        const double blank = QFontMetricsF(thin).horizontalAdvance(QChar(QChar::Nbsp));
        QTextCharFormat format;
        format.setFont(thin, QTextCharFormat::FontPropertiesAll);
        if (picture.at.length > 1)
            formats.append({picture.at.begin, picture.at.length - 1, format});
        format.setFontLetterSpacingType(QFont::AbsoluteSpacing);
        format.setFontLetterSpacing(std::max(0.0, picture.size.width() - blank * picture.at.length));
        formats.append({picture.at.begin + picture.at.length - 1, 1, format});
    }
    m_layout.setFormats(formats);
}

double TextFlow::pictureHeightIn(const QTextLine& line) const
{
    double height = 0;
    for (const Picture& picture : m_pictures) {
        if (picture.at.begin >= line.textStart() && picture.at.begin < line.textStart() + line.textLength())
            height = std::max(height, picture.size.height());
    }
    return height;
}

QRectF TextFlow::placeOf(const Picture& picture) const
{
    const QTextLine line = m_layout.lineForTextPosition(picture.at.begin);
    if (!line.isValid())
        return {};
    const double below = picture.isFramed() ? picture.size.height() * 0.22 : 0; // A frame stands as a word does.
    const double bottom = line.y() + line.ascent() + below;
    return {QPointF(line.cursorToX(picture.at.begin), bottom - picture.size.height()), picture.size};
}

void TextFlow::addPictures(QPointF at, std::vector<PlacedPicture>& pictures) const
{
    for (const Picture& picture : m_pictures) {
        if (!picture.isFramed())
            pictures.push_back({picture.address, placeOf(picture).translated(at)});
    }
}

void paintPicture(QPainter& painter, const QRectF& place, const QImage& image, const PreviewStyle& style)
{
    if (image.isNull()) {
        painter.fillRect(place, style.colors.codeGround);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, image);
}

void TextFlow::paintPictures(QPainter& painter, QPointF at, const QRectF& clip,
                             const std::vector<TextMark>& marks) const
{
    for (const Picture& picture : m_pictures) {
        const QRectF place = placeOf(picture).translated(at);
        if (!place.intersects(clip))
            continue;
        if (picture.isFramed())
            paintPlaceholder(painter, place, picture);
        else
            paintPicture(painter, place, m_sources.pixels(picture.address), m_style);
        for (const TextMark& mark : marks) {
            if (mark.begin < picture.at.begin + picture.at.length && picture.at.begin < mark.end)
                paintVeil(painter, place, mark);
        }
    }
}

void paintVeil(QPainter& painter, const QRectF& place, const TextMark& mark)
{
    QColor veil = mark.ground;
    veil.setAlpha(90);
    painter.fillRect(place, veil);
}

TextFlow::Widths TextFlow::measure()
{
    QTextOption option = m_layout.textOption();
    option.setWrapMode(QTextOption::WordWrap); // Else every character would be a place to break.
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine())
        line.setLineWidth(unbounded);
    m_layout.endLayout();
    return {m_layout.maximumWidth(), m_layout.minimumWidth()};
}

QTextCharFormat TextFlow::formatOf(const TextRun& run, const Look& look) const
{
    QTextCharFormat format;
    if (run.traits & (CodeText | MarkupText)) {
        QFont font = m_style.code;
        font.setPointSizeF(font.pointSizeF() * look.font.pointSizeF() / m_style.text.pointSizeF());
        if (look.font.weight() > QFont::Normal)
            font.setWeight(QFont::Medium);
        format.setFont(font, QTextCharFormat::FontPropertiesAll);
    }
    if (run.traits & MarkupText)
        format.setForeground(m_style.colors.quiet);
    if (run.traits & BoldText)
        format.setFontWeight(QFont::DemiBold);
    if (run.traits & ItalicText)
        format.setFontItalic(true);
    if (run.traits & StruckText)
        format.setFontStrikeOut(true);
    if (run.traits & FootnoteText)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    if (run.link >= 0) {
        format.setForeground(m_style.colors.accent);
        if (run.traits & ImageText)
            format.setUnderlineStyle(QTextCharFormat::DotLine);
        else
            format.setFontUnderline(!(run.traits & FootnoteText));
    }
    return format;
}

void TextFlow::setWidth(double width)
{
    if (!m_pictures.empty())
        fitPictures(width);
    layOutLines(width);
}

void TextFlow::layOutLines(double width)
{
    m_width = width;
    m_height = 0;
    QTextOption option = m_layout.textOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    // All lines have the text's height, also those with code or a number in them.
    const double usual = std::ceil(QFontMetricsF(m_layout.font()).height() * m_lineFactor / 1.17);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        fillLine(line, m_layout.text(), width);
        const double height = std::max(usual, std::ceil(line.height()));
        const double above =
            std::max(0.0, std::ceil(pictureHeightIn(line) - line.ascent())); // It stands on the baseline.
        line.setPosition({0, m_height + above + (height - line.height()) / 2});
        m_height += above + height;
    }
    m_layout.endLayout();
}

double TextFlow::firstBaseline() const
{
    const QTextLine line = m_layout.lineCount() > 0 ? m_layout.lineAt(0) : QTextLine();
    return line.isValid() ? line.y() + line.ascent() : 0;
}

void TextFlow::paint(QPainter& painter, QPointF at, const QRectF& clip, const std::vector<TextMark>& marks) const
{
    paintGrounds(painter, at);
    QList<QTextLayout::FormatRange> selections;
    for (const TextMark& mark : marks) {
        QTextCharFormat format;
        format.setBackground(mark.ground);
        if (mark.text.isValid())
            format.setForeground(mark.text);
        selections.append({mark.begin, mark.end - mark.begin, format});
    }
    painter.setPen(m_color);
    m_layout.draw(&painter, at, selections);
    paintPictures(painter, at, clip, marks);
}

// Code inside text stands on a ground of its own, with a little air at both ends.
void TextFlow::paintGrounds(QPainter& painter, QPointF at) const
{
    const double air = m_style.em * 0.18;
    const double radius = m_style.em * 0.25;
    for (const TextRun& run : m_runs) {
        if (!(run.traits & CodeText))
            continue;
        for (int i = 0; i < m_layout.lineCount(); ++i) {
            const QTextLine line = m_layout.lineAt(i);
            const int begin = std::max(run.begin, line.textStart());
            const int end = std::min(run.begin + run.length, line.textStart() + line.textLength());
            if (begin >= end)
                continue;
            const double left = line.cursorToX(begin);
            const double right = line.cursorToX(end);
            const QRectF ground(at.x() + std::min(left, right) - air, at.y() + line.y() - air * 0.3,
                                std::abs(right - left) + 2 * air, line.height() + air * 0.6);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_style.colors.codeGround);
            painter.drawRoundedRect(ground, radius, radius);
        }
    }
}

int TextFlow::positionAt(QPointF point) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (point.y() < line.y() + line.height() * 1.2 || i + 1 == m_layout.lineCount())
            return behindNothing(line.xToCursor(point.x()));
    }
    return 0;
}

// What has no width has one place with what follows it, and that is what a reader points at.
int TextFlow::behindNothing(int position) const
{
    const QString text = m_layout.text();
    while (position < text.size() && text[position] == notShown)
        ++position;
    return position;
}

QRectF TextFlow::rectOf(int position) const
{
    const QTextLine line = m_layout.lineForTextPosition(position);
    return line.isValid() ? QRectF(line.cursorToX(position), line.y(), 0, line.height()) : QRectF();
}

int TextFlow::linkAt(QPointF point) const
{
    for (const Picture& picture : m_pictures) {
        if (placeOf(picture).contains(point))
            return picture.at.link;
    }
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (point.y() < line.y() || point.y() >= line.y() + line.height())
            continue;
        const QRectF text = line.naturalTextRect();
        if (point.x() < text.left() || point.x() > text.right())
            return -1;
        const int position = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (const TextRun& run : m_runs) {
            if (run.link >= 0 && run.begin <= position && position < run.begin + run.length)
                return run.link;
        }
    }
    return -1;
}

QRectF TextFlow::linesOf(int begin, int end) const
{
    double top = m_height;
    double bottom = 0;
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const int from = line.textStart();
        const int to = from + line.textLength();
        const bool touches = from < std::max(end, begin + 1) && begin < std::max(to, from + 1);
        if (!touches)
            continue;
        const double gap = line.height() * (m_lineFactor / 1.17 - 1) / 2;
        top = std::min(top, line.y() - gap);
        bottom = std::max(bottom, line.y() + line.height() + gap);
    }
    return top < bottom ? QRectF(0, top, m_width, bottom - top) : QRectF(0, 0, m_width, m_height);
}

} // namespace quoin
