// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/pane_header.h"

#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quoin {

class PaneHeader::Progress : public QWidget {
public:
    explicit Progress(QWidget* parent) : QWidget(parent)
    {
        const Metrics m(this);
        setFixedHeight(std::max(5, m.unit + m.unit / 2));
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {Metrics(this).character * 13, height()}; }
    // Yields first where a wide font meets a narrow window: the count says the same in words.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, height()}; }
    void setShare(double share)
    {
        if (std::exchange(m_share, share) != share)
            update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (width() < 4 * Metrics(this).character)
            return; // As short as that it tells nothing.
        QPainter painter(this);
        paintProgress(painter, rect(), m_share, this);
    }

private:
    double m_share = 0;
};

// On one line where there is room, on several where there is none.
class PaneHeader::Title : public ToneLabel {
public:
    explicit Title(QWidget* parent) : ToneLabel(IconTone::Text, parent, 1.45, QFont::DemiBold) { setWordWrap(true); }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {std::min(Metrics(this).character * 12, sizeHint().width()), fontMetrics().height()};
    }
};

// Says its key as well where there is room; drops its words where there is none: its name and tool tip say them still.
class PaneHeader::NextButton : public QToolButton {
public:
    using QToolButton::QToolButton;
    void setKeys(const QString& keys)
    {
        m_keys = keys;
        updateGeometry();
    }
    [[nodiscard]] QSize sizeHint() const override { return {wordsWidth() + keysRoom(), Metrics(this).controlHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const Metrics m(this);
        return {m.icon + 4 * m.unit, m.controlHeight};
    }
    /// The most of it that fits into `room`.
    [[nodiscard]] int widthIn(int room) const
    {
        for (const int width : {sizeHint().width(), wordsWidth()}) {
            if (width <= room)
                return width;
        }
        return minimumSizeHint().width();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Metrics m(this);
        const Colors& c = colorsOf(this);
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.text.clear();
        option.icon = QIcon();
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        const bool words = width() >= wordsWidth();
        const int left = words ? 2 * m.unit : (width() - m.icon) / 2;
        paintIcon(&painter, QRect(left, (height() - m.icon) / 2, m.icon, m.icon), QStringLiteral("next"), c.quiet);
        if (!words)
            return;
        const QRect text = rect().adjusted(left + m.icon + 2 * m.unit, 0, -2 * m.unit, 0);
        painter.drawItemText(text, Qt::AlignVCenter | Qt::AlignLeft, palette(), isEnabled(), this->text(),
                             QPalette::WindowText);
        if (keysRoom() > 0 && width() >= sizeHint().width())
            paintKey(painter, text, m_keys, this);
    }

private:
    [[nodiscard]] int wordsWidth() const
    {
        const Metrics m(this);
        return m.icon + fontMetrics().horizontalAdvance(text()) + 6 * m.unit;
    }
    [[nodiscard]] int keysRoom() const
    {
        return m_keys.isEmpty() ? 0 : keyWidth(m_keys, font()) + 2 * Metrics(this).unit;
    }

    QString m_keys;
};

// With an arrow as large as any other that opens something; a style's own is a speck in the corner.
class PaneHeader::MenuButton : public QToolButton {
public:
    using QToolButton::QToolButton;
    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize size = QToolButton::sizeHint();
        const Metrics m(this);
        return {size.width() + m.icon + m.unit / 2, fontMetrics().height() + 2 * m.unit};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Metrics m(this);
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.features = QStyleOptionToolButton::None;
        option.text.clear();
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
        const QRect words = rect().adjusted(m.unit, 0, -m.unit - m.icon, 0);
        painter.drawItemText(words, Qt::AlignVCenter | Qt::AlignRight, palette(), isEnabled(), text(),
                             QPalette::WindowText);
        const QRect arrow(words.right() + m.unit / 2, (height() - m.icon) / 2, m.icon, m.icon);
        paintIcon(&painter, arrow, QStringLiteral("chevron-down"), colorsOf(this).quiet);
    }
};

PaneHeader::PaneHeader(QWidget* parent) : QWidget(parent)
{
    const Metrics m(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 2 * m.unit);
    column->setSpacing(m.unit);
    auto* line = new QHBoxLayout;
    line->setSpacing(3 * m.unit);
    line->addStrut(m.controlHeight); // The title stands where it stood, whether all is filled or not.
    m_title = new Title(this);
    m_progress = new Progress(this);
    m_count = new ToneLabel(IconTone::Quiet, this);
    m_next = new NextButton(this);
    m_next->setAutoRaise(true);
    m_next->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_next->setText(tr("Next empty field"));
    m_next->setAccessibleName(tr("Next empty field"));
    m_guidance = new QToolButton(this);
    m_guidance->setAutoRaise(true);
    m_guidance->setCheckable(true);
    m_guidance->setFocusPolicy(Qt::ClickFocus); // The View menu and its key are quicker than a stop on the way.
    m_guidance->setIcon(themedIcon(QStringLiteral("info"), IconTone::Quiet));
    m_guidance->setAccessibleName(tr("Guidance"));
    line->addWidget(m_title);
    line->addWidget(m_progress, 0, Qt::AlignVCenter);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_next);
    line->addWidget(m_guidance);
    column->addLayout(line);
    m_hint = new ToneLabel(IconTone::Quiet, this);
    m_hint->setWordWrap(true);
    m_sql = new MenuButton(this);
    m_sql->setAutoRaise(true);
    m_sql->setFocusPolicy(Qt::ClickFocus); // Its key and the Edit menu open the same menu.
    m_sql->setPopupMode(QToolButton::InstantPopup);
    m_sql->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_sql->hide();
    auto* second = new QHBoxLayout;
    second->setSpacing(3 * m.unit);
    second->addWidget(m_hint, 1, Qt::AlignVCenter);
    second->addWidget(m_sql, 0, Qt::AlignVCenter);
    column->addLayout(second);
    connect(m_guidance, &QToolButton::clicked, this, &PaneHeader::guidanceWanted);
    connect(m_next, &QToolButton::clicked, this, &PaneHeader::nextEmptyRequested);
}

// The title has its line before anything else; the bar and the words of the button yield to it.
void PaneHeader::fitTitle()
{
    const int spacing = 3 * Metrics(this).unit;
    int room = width() - m_title->sizeHint().width() - m_guidance->sizeHint().width() - spacing;
    if (!m_count->isHidden())
        room -= m_count->sizeHint().width() + 3 * spacing;
    if (!m_next->isHidden())
        room -= m_next->minimumSizeHint().width() + spacing;
    const int bar = std::clamp(room, 0, m_progress->sizeHint().width());
    m_progress->setMaximumWidth(bar);
    m_next->setMaximumWidth(m_next->widthIn(room - bar + m_next->minimumSizeHint().width()));
}

void PaneHeader::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitTitle();
}

void PaneHeader::setTitle(const QString& title, bool foreign)
{
    QFont font = m_title->font();
    font.setItalic(foreign);
    m_title->setFont(font);
    m_title->setText(title);
    fitTitle();
}

void PaneHeader::setHint(const QString& hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void PaneHeader::setFilled(std::size_t filled, std::size_t offered)
{
    const bool counts = offered > 0;
    m_progress->setVisible(counts);
    m_count->setVisible(counts);
    m_next->setVisible(counts && filled < offered);
    if (counts) {
        m_progress->setShare(static_cast<double>(filled) / static_cast<double>(offered));
        m_count->setText(tr("%1 of %2 filled").arg(filled).arg(offered));
    }
    fitTitle();
}

void PaneHeader::setGuidanceShown(bool shown)
{
    m_guidance->setChecked(shown);
}

void PaneHeader::setGuidanceKeys(const QString& keys)
{
    m_guidance->setToolTip(tr("Guidance for the field in use (%1)").arg(keys));
}

void PaneHeader::setSqlMenu(QAction* action)
{
    m_sql->setMenu(action->menu());
    m_sql->setToolTip(tr("Whose SQL it is where the code does not say: %1").arg(action->toolTip()));
}

void PaneHeader::setSqlDialect(const QString& name)
{
    m_sql->setText(tr("SQL: %1").arg(name));
    m_sql->setAccessibleName(tr("SQL dialect: %1").arg(name));
}

void PaneHeader::setSqlShown(bool shown)
{
    m_sql->setVisible(shown && m_sql->menu() != nullptr);
}

const QWidget* PaneHeader::sqlButton() const
{
    return m_sql->isVisible() ? m_sql : nullptr;
}

void PaneHeader::setNextEmptyKeys(const QString& keys)
{
    m_next->setToolTip(tr("Go to the next empty field (%1)").arg(keys));
    m_next->setKeys(keys);
    fitTitle();
}

} // namespace quoin
