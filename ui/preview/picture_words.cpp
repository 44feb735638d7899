// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/picture_words.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <memory>

namespace quoin {

namespace {

using State = BlockSources::Picture::State;

struct Words {
    const char* sentence; ///< With the address.
    const char* inText;   ///< With the description and the address.
    const char* brief;    ///< With the description.
};

Words wordsOf(State state)
{
    switch (state) {
    case State::Missing:
        return {QT_TRANSLATE_NOOP("PictureWords", "Image not found: %1"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (image not found: %2)"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (image not found)")};
    case State::Unreadable:
        return {QT_TRANSLATE_NOOP("PictureWords", "No image that can be shown: %1"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (no image that can be shown: %2)"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (image unreadable)")};
    case State::Remote:
        return {QT_TRANSLATE_NOOP("PictureWords", "Image on the network, not loaded: %1"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (image on the network, not loaded: %2)"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (image not loaded)")};
    case State::TooLarge:
        return {QT_TRANSLATE_NOOP("PictureWords", "Image not shown, its file is too large: %1"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (image not shown, its file is too large: %2)"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (image too large)")};
    case State::TooComplex:
        return {QT_TRANSLATE_NOOP("PictureWords", "Drawing not shown, it has too many parts: %1"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (drawing not shown, it has too many parts: %2)"),
                QT_TRANSLATE_NOOP("PictureWords", "%1 (drawing too complex)")};
    case State::Loading:
    case State::Shown:
        break;
    }
    return {QT_TRANSLATE_NOOP("PictureWords", "Image: %1"), QT_TRANSLATE_NOOP("PictureWords", "%1 (image: %2)"),
            QT_TRANSLATE_NOOP("PictureWords", "%1 (image)")};
}

QString translated(const char* words)
{
    return QCoreApplication::translate("PictureWords", words);
}

bool isRefused(State state)
{
    return state != State::Loading && state != State::Shown;
}

StyledText withWords(StyledText text, BlockSources& sources)
{
    const auto images = imagesIn(text);
    for (auto image = images.rbegin(); image != images.rend(); ++image) {
        const QString& address = text.targets[static_cast<std::size_t>(image->link)].picture;
        const State state = sources.picture(address).state;
        if (isRefused(state))
            text.text.replace(image->begin, image->length,
                              pictureInText(state, text.text.sliced(image->begin, image->length), address));
    }
    return text;
}

} // namespace

QString pictureSentence(State state, const QString& address)
{
    if (address.isEmpty())
        return QCoreApplication::translate("PictureWords", "Image without an address");
    return translated(wordsOf(state).sentence).arg(BlockSources::shortened(address));
}

QString pictureInText(State state, const QString& description, const QString& address)
{
    if (address.isEmpty())
        return QCoreApplication::translate("PictureWords", "%1 (image without an address)").arg(description);
    if (description == address)
        return pictureSentence(state, address);
    return translated(wordsOf(state).inText).arg(description, BlockSources::shortened(address));
}

QString pictureInLine(State state, const QString& description, const QString& address, const QFont& font, double width)
{
    const QFontMetricsF metrics(font);
    const QString whole = pictureInText(state, description, address);
    if (metrics.horizontalAdvance(whole) <= width)
        return whole;
    if (address.isEmpty())
        return metrics.elidedText(whole, Qt::ElideRight, width);
    const bool isNamed = description != address;
    const QString words = translated(isNamed ? wordsOf(state).inText : wordsOf(state).sentence);
    const auto with = [&](const QString& place) { return isNamed ? words.arg(description, place) : words.arg(place); };
    const double room = width - metrics.horizontalAdvance(with({}));
    if (room >= metrics.averageCharWidth() * 12)
        return with(metrics.elidedText(BlockSources::shortened(address), Qt::ElideMiddle, room));
    const QString brief = translated(wordsOf(state).brief);
    const double rest = width - metrics.horizontalAdvance(brief.arg(QString()));
    if (rest >= metrics.averageCharWidth() * 6)
        return brief.arg(metrics.elidedText(BlockSources::shortened(description), Qt::ElideRight, rest));
    return metrics.elidedText(BlockSources::shortened(description), Qt::ElideRight, width);
}

QString linkHint(const LinkTarget& target, const BlockSources& sources)
{
    const State state = target.picture.isEmpty() ? State::Shown : sources.knownState(target.picture);
    QStringList lines;
    if (state == State::Shown || target.address != target.picture)
        lines.append(BlockSources::shortened(target.address));
    if (!target.title.isEmpty())
        lines.append(QCoreApplication::translate("BlockBox", "Title: %1").arg(BlockSources::shortened(target.title)));
    if (state != State::Shown)
        lines.append(pictureSentence(state, target.picture));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

RenderBlock withPictureWords(const RenderBlock& block, BlockSources& sources)
{
    RenderBlock told = block;
    if (block.kind == RenderKind::Image) {
        if (const State state = sources.picture(block.info).state; isRefused(state))
            told.text.text = pictureInText(state, block.text.text, block.info);
    } else if (block.table) {
        auto table = std::make_shared<TableContent>(*block.table);
        for (TableRow& row : table->rows) {
            for (StyledText& cell : row.cells)
                cell = withWords(std::move(cell), sources);
        }
        told.table = std::move(table);
    } else {
        told.text = withWords(block.text, sources);
    }
    return told;
}

} // namespace quoin
