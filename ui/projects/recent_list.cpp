// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/projects/recent_list.h"

#include "ui/history/versions_dialog.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plain_tip.h"
#include "ui/theme/style_controls.h"

#include <QAbstractButton>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QVBoxLayout>

namespace quoin {

namespace {

QString shortFolder(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size())
                                                                        : folder;
}

} // namespace

class RecentList::Line : public QAbstractButton {
public:
    Line(const RecentDocument& document, QWidget* parent)
        : QAbstractButton(parent)
        , m_name(QFileInfo(document.path).fileName())
        , m_folder(shortFolder(document.path))
        , m_time(shortTime(document.openedAt))
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(RecentList::tr("Open %1 in %2").arg(m_name, m_folder));
        setToolTip(plainTip(document.path));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const Metrics m(this);
        return {m.character * 40, 2 * m.line + 4 * m.unit};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Metrics m(this);
        const Colors& c = colorsOf(this);
        if (underMouse() || hasFocus())
            painter.fillRect(rect(), c.accentGround);
        if (hasFocus())
            drawBox(&painter, rect().adjusted(1, 1, -1, -1), QColor(), c.accent, m.radius, 2);
        if (y() > m.line)
            painter.fillRect(QRect(0, 0, width(), 1), c.hairline);
        const QRect inner = rect().adjusted(4 * m.unit, 2 * m.unit, -4 * m.unit, -2 * m.unit);
        painter.setPen(c.quiet);
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_time);
        const int wide = inner.width() - fontMetrics().horizontalAdvance(m_time) - 4 * m.unit;
        painter.drawText(QRect(inner.left(), inner.top() + m.line, wide, m.line), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(m_folder, Qt::ElideMiddle, wide));
        const QFont bold = scaledFont(font(), 1, QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(c.text);
        painter.drawText(QRect(inner.left(), inner.top(), wide, m.line), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(bold).elidedText(m_name, Qt::ElideMiddle, wide));
    }

private:
    QString m_name;
    QString m_folder;
    QString m_time;
};

RecentList::RecentList(QWidget* parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
}

void RecentList::setDocuments(const QList<RecentDocument>& documents)
{
    qDeleteAll(m_lines);
    m_lines.clear();
    for (const RecentDocument& document : documents) {
        auto* line = new Line(document, this);
        connect(line, &QAbstractButton::clicked, this, [this, path = document.path] { Q_EMIT picked(path); });
        m_column->addWidget(line);
        m_lines.append(line);
    }
}

void RecentList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    drawBox(&painter, rect(), c.panel, c.hairline, Metrics(this).cardRadius);
}

} // namespace quoin
