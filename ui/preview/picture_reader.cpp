// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/picture_reader.h"

#include "ui/preview/drawing_cost.h"
#include "ui/preview/svg_scan.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace quoin {

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr qint64 largestDrawing = 8 * 1024 * 1024;
constexpr int widest = 2'400;
constexpr int highest = 9'600;
constexpr double fillsAtOnce = 2e8;       // Pixels times shapes between two looks at its time: less than half a second.
constexpr double lineCostAtOnce = 5e8;    // And so much of drawingCost's lines,
constexpr double mostLineCost = 6e10;     // which may overestimate.
constexpr double mostFilledPixels = 1e10; // 430 times the largest image.

/// A file that can be read no further once nobody wants it: whoever takes it apart gives up then.
class BreakableFile final : public QFile {
public:
    BreakableFile(const QString& path, const std::function<bool()>& isWanted) : QFile(path), m_isWanted(isWanted) {}

protected:
    qint64 readData(char* data, qint64 most) override { return m_isWanted() ? QFile::readData(data, most) : -1; }

private:
    const std::function<bool()>& m_isWanted;
};

ReadPicture failed(PictureFault fault)
{
    return {{}, fault};
}

QSize bounded(QSize size)
{
    if (size.width() > widest || size.height() > highest)
        size.scale(widest, highest, Qt::KeepAspectRatio);
    return size.expandedTo({1, 1});
}

/// What this thread has been at work, as long as it may have waited for others meanwhile.
std::chrono::nanoseconds threadTime()
{
    timespec spent = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return std::chrono::seconds(spent.tv_sec) + std::chrono::nanoseconds(spent.tv_nsec);
}

// In strips: drawing cannot be broken off, but what has no end can be left between two of them.
ReadPicture drawn(QSvgRenderer& renderer, double shapes, const std::function<bool()>& isWanted,
                  std::chrono::milliseconds longestDrawing)
{
    const QSize own = renderer.defaultSize().isEmpty() ? renderer.viewBox().size() : renderer.defaultSize();
    if (own.isEmpty())
        return failed(PictureFault::Unreadable);
    QImage image(bounded(own), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return failed(PictureFault::TooLarge);
    image.fill(Qt::transparent);
    const DrawingCost cost = drawingCost(renderer, image.size());
    if (!(cost.lines < mostLineCost) || !(cost.pixels < mostFilledPixels))
        return failed(PictureFault::TooComplex);
    const double byFills = fillsAtOnce / (std::max(1.0, shapes) * image.width());
    const double byLines = image.height() * lineCostAtOnce / std::max(1.0, cost.lines);
    const int rows = static_cast<int>(std::clamp(std::min(byFills, byLines), 1.0, 1e6));
    const std::chrono::nanoseconds begin = threadTime();
    for (int top = 0; top < image.height(); top += rows) {
        if (!isWanted())
            return failed(PictureFault::Cancelled);
        if (threadTime() - begin > longestDrawing)
            return failed(PictureFault::TooComplex);
        QImage strip(image.scanLine(top), image.width(), std::min(rows, image.height() - top), image.bytesPerLine(),
                     image.format());
        QPainter painter(&strip);
        painter.translate(0, -top);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(image.size())));
    }
    return {image, PictureFault::None};
}

ReadPicture readDrawing(QFile& file, const std::function<bool()>& isWanted, std::chrono::milliseconds longestDrawing)
{
    if (file.size() > largestDrawing)
        return failed(PictureFault::TooLarge);
    ScannedSvg scanned;
    const SvgFault fault = scanSvg(file.readAll(), scanned);
    if (fault != SvgFault::None)
        return failed(fault == SvgFault::TooComplex ? PictureFault::TooComplex : PictureFault::Unreadable);
    if (!isWanted())
        return failed(PictureFault::Cancelled);
    QSvgRenderer renderer;
    renderer.setFramesPerSecond(0);
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    renderer.setOptions(QtSvg::Tiny12FeaturesOnly); // Of patterns, masks and filters the scan knows nothing.
#endif
    if (!renderer.load(scanned.bytes))
        return failed(PictureFault::Unreadable);
    return drawn(renderer, scanned.shapes, isWanted, longestDrawing);
}

bool isDrawing(const QByteArray& beginning)
{
    const QByteArray text = beginning.startsWith("\xEF\xBB\xBF") ? beginning.mid(3).trimmed() : beginning.trimmed();
    return text.startsWith('<');
}

// Not whatever readers are installed: a compressed drawing, for one, may be any size when it is unpacked.
bool isShownByForges(const QByteArray& format)
{
    return QList<QByteArray>{"png", "jpeg", "jpg", "gif", "webp", "bmp", "ico", "avif"}.contains(format.toLower());
}

} // namespace

namespace {

ReadPicture readWhileWanted(const QString& path, const std::function<bool()>& isWanted,
                            std::chrono::milliseconds longestDrawing)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failed(PictureFault::Missing);
    if (!info.isFile())
        return failed(PictureFault::Unreadable);
    if (info.size() > largestFile)
        return failed(PictureFault::TooLarge);
    BreakableFile file(path, isWanted);
    if (!file.open(QIODevice::ReadOnly))
        return failed(PictureFault::Unreadable);
    if (isDrawing(file.peek(256)))
        return readDrawing(file, isWanted, longestDrawing);
    QImageReader reader(&file);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead() || !isShownByForges(reader.format()))
        return failed(PictureFault::Unreadable);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > widest || size.height() > highest)
        reader.setScaledSize(bounded(size));
    const QImage image = reader.read();
    return image.isNull() ? failed(PictureFault::Unreadable) : ReadPicture{image, PictureFault::None};
}

} // namespace

ReadPicture readPicture(const QString& path, const std::function<bool()>& isWanted,
                        std::chrono::milliseconds longestDrawing)
{
    ReadPicture read = readWhileWanted(path, isWanted, longestDrawing);
    return isWanted() ? read : failed(PictureFault::Cancelled); // A reader may take a part of it for all.
}

} // namespace quoin
