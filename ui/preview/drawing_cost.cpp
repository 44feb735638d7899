// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/drawing_cost.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace quoin {

namespace {

constexpr double perCrossing = 20;   // Nanoseconds for a line that crosses a row,
constexpr double perNeighbour = 0.3; // and for each other that does, in which its place is looked for.
constexpr double largestCached = 64; // Pixels: letters that are larger are drawn as paths.
constexpr double linesOfALetter = 8; // That cross a row of it.
constexpr double leastWidth = 0.3;   // Of a letter, in ems.
constexpr double perGradientPixel = 3;

/// Draws nothing and adds up.
class CostEngine final : public QPaintEngine {
public:
    explicit CostEngine(QSize size) : QPaintEngine(AllFeatures), m_width(size.width()), m_height(size.height()) {}

    [[nodiscard]] const DrawingCost& cost() const { return m_cost; }

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState& state) override
    {
        if (state.state() & DirtyTransform)
            m_transform = state.transform();
        if (state.state() & DirtyPen)
            m_pen = state.pen();
        if (state.state() & DirtyBrush)
            m_brush = state.brush();
    }

    void drawPath(const QPainterPath& path) override { add(path, true); }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        add(path, mode != PolylineMode);
    }

    void drawPolygon(const QPoint* points, int count, PolygonDrawMode mode) override
    {
        QList<QPointF> exact(points, points + count);
        drawPolygon(exact.constData(), count, mode);
    }

    void drawPixmap(const QRectF& /*place*/, const QPixmap& /*pixmap*/, const QRectF& /*part*/) override {}

    void drawTextItem(const QPointF& /*at*/, const QTextItem& item) override
    {
        const QFont font = item.font();
        const double own = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF();
        const double size = own * scale();
        const auto letters = static_cast<double>(item.text().size());
        m_cost.lines += letters * 1'000;
        if (size <= largestCached) {
            m_cost.lines += letters * size * size;
            return;
        }
        const double seen = std::min(letters, m_width / (leastWidth * size) + 1);
        const double height = std::min(size, m_height);
        addCrossings(seen * linesOfALetter * height, height);
        m_cost.pixels += seen * height * std::min(size, m_width);
    }

private:
    [[nodiscard]] double scale() const { return std::sqrt(std::abs(m_transform.determinant())); }
    [[nodiscard]] double row(double y) const { return std::clamp(y, 0.0, m_height); }
    [[nodiscard]] double column(double x) const { return std::clamp(x, 0.0, m_width); }

    void add(const QPainterPath& path, bool isFilled)
    {
        double crossings = 0;
        double length = 0;
        double top = m_height;
        double bottom = 0;
        double left = m_width;
        double right = 0;
        QPointF before;
        for (int i = 0; i < path.elementCount(); ++i) {
            const QPainterPath::Element element = path.elementAt(i);
            const QPointF at = m_transform.map(QPointF(element.x, element.y));
            if (!element.isMoveTo()) {
                crossings += std::abs(row(at.y()) - row(before.y())) + 1;
                length += std::hypot(at.x() - before.x(), at.y() - before.y());
            }
            top = std::min(top, row(at.y()));
            bottom = std::max(bottom, row(at.y()));
            left = std::min(left, column(at.x()));
            right = std::max(right, column(at.x()));
            before = at;
        }
        if (isFilled && m_brush.style() != Qt::NoBrush) {
            addCrossings(crossings, bottom - top);
            const double perPixel = m_brush.gradient() != nullptr ? perGradientPixel : 1;
            m_cost.pixels += std::max(0.0, bottom - top) * std::max(0.0, right - left) * perPixel;
        }
        if (m_pen.style() == Qt::NoPen)
            return;
        const double wide = std::max(1.0, m_pen.widthF() * scale());
        const double ends = path.elementCount() + 2 * dashesIn(length, wide);
        const double across = std::min(wide, m_height);
        addCrossings(2 * crossings + ends * (3 * across + 2), bottom - top + across);
        const double room = (bottom - top + across) * (std::max(0.0, right - left) + std::min(wide, m_width));
        m_cost.pixels += std::min(length * wide + wide * wide, room);
    }

    [[nodiscard]] double dashesIn(double length, double wide) const
    {
        if (m_pen.style() == Qt::SolidLine)
            return 0;
        double pattern = 0; // In widths of the pen.
        for (const qreal dash : m_pen.dashPattern())
            pattern += dash;
        return length / std::max(1e-9, pattern * wide);
    }

    void addCrossings(double crossings, double rows)
    {
        m_cost.lines +=
            crossings * perCrossing + crossings * crossings / std::clamp(rows, 1.0, m_height) * perNeighbour;
    }

    double m_width;
    double m_height;
    DrawingCost m_cost;
    QTransform m_transform;
    QPen m_pen = Qt::NoPen;
    QBrush m_brush;
};

class CostDevice final : public QPaintDevice {
public:
    explicit CostDevice(QSize size) : m_size(size), m_engine(size) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] const DrawingCost& cost() const { return m_engine.cost(); }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        constexpr int dotsPerInch = 96; // As an image's.
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return dotsPerInch;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable CostEngine m_engine;
};

} // namespace

DrawingCost drawingCost(QSvgRenderer& renderer, QSize size)
{
    CostDevice device(size);
    {
        QPainter painter(&device);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    }
    return device.cost();
}

} // namespace quoin
