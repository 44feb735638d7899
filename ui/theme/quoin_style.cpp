// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/quoin_style.h"

#include "ui/theme/alt_letters.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>

namespace quoin {

namespace {

bool has(const QWidget* widget, const char* property)
{
    return widget != nullptr && widget->property(property).toBool();
}

bool on(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void drawButton(QPainter* painter, const QStyleOption* option, const QWidget* widget, const Colors& c)
{
    const Metrics m(option->fontMetrics.height() > 0 && widget != nullptr ? widget->font() : QFont());
    const bool down = on(option, QStyle::State_Sunken) || on(option, QStyle::State_On);
    const bool hover = on(option, QStyle::State_MouseOver) && on(option, QStyle::State_Enabled);
    const bool focus = on(option, QStyle::State_HasFocus) && on(option, QStyle::State_KeyboardFocusChange);
    const bool flat = has(widget, StyleProperty::flat) || on(option, QStyle::State_AutoRaise);
    QColor fill = c.panel;
    QColor border = c.control;
    if (has(widget, StyleProperty::primary)) {
        fill = down ? mixed(c.accent, c.text, 0.2) : hover ? mixed(c.accent, c.text, 0.1) : c.accent;
        border = QColor();
    } else if (flat) {
        fill = down ? c.accentGround : hover ? mixed(c.window, c.text, 0.07) : QColor();
        border = QColor();
    } else if (down) {
        fill = c.accentGround;
        border = c.accent;
    } else if (hover) {
        fill = mixed(c.panel, c.accent, 0.06);
    }
    if (!on(option, QStyle::State_Enabled)) {
        fill = flat ? QColor() : c.window;
        border = flat ? QColor() : c.hairline;
    }
    if (focus) {
        if (has(widget, StyleProperty::primary)) {
            drawBox(painter, option->rect, QColor(), c.accent, m.radius + 1, 2);
            drawBox(painter, option->rect.adjusted(3, 3, -3, -3), fill, QColor(), m.radius - 2);
            return;
        }
        drawBox(painter, option->rect, fill, c.accent, m.radius, 2);
        return;
    }
    drawBox(painter, option->rect, fill, border, m.radius);
}

} // namespace

QuoinStyle::QuoinStyle(const Colors& colors)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_colors(colors)
    , m_altLetters(new AltLetters(this))
{
    setObjectName(QStringLiteral("quoin"));
}

void QuoinStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Metrics m(widget != nullptr ? widget->font() : QFont());
    switch (element) {
    case PE_PanelLineEdit:
        if (qobject_cast<const QComboBox*>(widget != nullptr ? widget->parentWidget() : nullptr) != nullptr)
            return; // the combo box has drawn it
        [[fallthrough]];
    case PE_FrameLineEdit: {
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        if (edit != nullptr && !edit->hasFrame())
            return;
        drawFieldGround(painter, option->rect, m_colors, m.radius, on(option, State_HasFocus),
                        on(option, State_Enabled), edit != nullptr && edit->isReadOnly(),
                        has(widget, StyleProperty::refused));
        return;
    }
    case PE_Frame: {
        if (qobject_cast<const QMenu*>(widget) != nullptr)
            break;
        drawBox(painter, option->rect, QColor(), m_colors.hairline, m.radius);
        return;
    }
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool:
        drawButton(painter, option, widget, m_colors);
        return;
    case PE_FrameFocusRect: {
        if (qobject_cast<const QAbstractItemView*>(widget) != nullptr || !on(option, State_KeyboardFocusChange))
            return;
        if (qobject_cast<const QPushButton*>(widget) != nullptr || qobject_cast<const QToolButton*>(widget) != nullptr)
            return; // the button's border says it
        drawBox(painter, option->rect, QColor(), m_colors.accent, m.radius, 2);
        return;
    }
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, m_colors.panel);
        drawBox(painter, option->rect, QColor(), m_colors.hairline, 0);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, m_colors.panel);
        drawBox(painter, option->rect, QColor(), m_colors.control, 0);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelMenuBar:
        return;
    case PE_IndicatorArrowDown:
        paintIcon(painter, option->rect, QStringLiteral("chevron-down"), m_colors.quiet);
        return;
    case PE_IndicatorArrowRight:
        paintIcon(painter, option->rect, QStringLiteral("chevron-right"), m_colors.quiet);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void QuoinStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    switch (element) {
    case CE_Splitter: {
        const bool hover = on(option, State_MouseOver);
        const QRect& r = option->rect;
        QRect line = r.width() < r.height() ? QRect(r.center().x(), r.top(), 1, r.height())
                                            : QRect(r.left(), r.center().y(), r.width(), 1);
        painter->fillRect(line, hover ? m_colors.accent : m_colors.hairline);
        return;
    }
    case CE_MenuBarItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item == nullptr)
            break;
        const bool active = on(option, State_Selected) && on(option, State_Enabled);
        painter->fillRect(option->rect, m_colors.window);
        if (active)
            drawBox(painter, option->rect.adjusted(1, 2, -1, -2), mixed(m_colors.window, m_colors.text, 0.09), QColor(),
                    Metrics(widget != nullptr ? widget->font() : QFont()).radius);
        const int flags = Qt::AlignCenter | Qt::TextSingleLine
            | (widget != nullptr && widget->hasFocus() ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
        drawItemText(painter, option->rect, flags, item->palette, on(option, State_Enabled), item->text,
                     QPalette::WindowText);
        return;
    }
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_colors.window);
        return;
    case CE_PushButtonLabel: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button == nullptr || !has(widget, StyleProperty::primary) || !button->state.testFlag(State_Enabled))
            break;
        QStyleOptionButton copy(*button);
        copy.palette.setColor(QPalette::ButtonText, m_colors.onAccent);
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    case CE_HeaderLabel: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (header == nullptr)
            break;
        QStyleOptionHeader copy(*header); // The style below cuts a title off in the middle of a letter.
        copy.text = copy.fontMetrics.elidedText(copy.text, Qt::ElideRight, copy.rect.width());
        QProxyStyle::drawControl(element, &copy, painter, widget);
        return;
    }
    case CE_HeaderSection:
        painter->fillRect(option->rect, m_colors.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_colors.hairline);
        return;
    case CE_ShapedFrame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame != nullptr && frame->frameShape == QFrame::HLine) {
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
                              m_colors.hairline);
            return;
        }
        break;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void QuoinStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (slider == nullptr)
            return;
        if (slider->minimum == slider->maximum)
            return;
        QRect handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        handle = slider->orientation == Qt::Vertical ? handle.adjusted(4, 2, -3, -2) : handle.adjusted(2, 4, -2, -3);
        drawScrollHandle(painter, handle, m_colors, on(option, State_MouseOver), on(option, State_Sunken));
        return;
    }
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo == nullptr)
            return;
        const Metrics m(widget != nullptr ? widget->font() : QFont());
        drawFieldGround(painter, option->rect, m_colors, m.radius, on(option, State_HasFocus),
                        on(option, State_Enabled), false, has(widget, StyleProperty::refused));
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        const int side = m.icon * 3 / 4;
        paintIcon(painter, QRect(arrow.center().x() - side / 2, arrow.center().y() - side / 2, side, side),
                  QStringLiteral("chevron-down"), m_colors.quiet);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect QuoinStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                                 const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar == nullptr)
            return {};
        const QRect& r = bar->rect;
        const bool vertical = bar->orientation == Qt::Vertical;
        const int length = vertical ? r.height() : r.width();
        const int range = bar->maximum - bar->minimum;
        int handle = length;
        if (range > 0) {
            handle = static_cast<int>(static_cast<qint64>(bar->pageStep) * length
                                      / (static_cast<qint64>(range) + bar->pageStep));
            handle = std::min(length, std::max(handle, 2 * (vertical ? r.width() : r.height())));
        }
        const int at =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
        const auto part = [&](int begin, int size) {
            return vertical ? QRect(r.left(), r.top() + begin, r.width(), size)
                            : QRect(r.left() + begin, r.top(), size, r.height());
        };
        switch (subControl) {
        case SC_ScrollBarSlider:
            return part(at, handle);
        case SC_ScrollBarGroove:
            return r;
        case SC_ScrollBarSubPage:
            return part(0, at);
        case SC_ScrollBarAddPage:
            return part(at + handle, length - at - handle);
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int QuoinStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const Metrics m(widget != nullptr ? widget->font() : QFont());
    switch (metric) {
    case PM_ScrollBarExtent:
        return 3 * m.unit;
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_SplitterWidth:
        return m.unit + 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return m.icon;
    case PM_MessageBoxIconSize:
        return 2 * m.icon;
    case PM_MenuBarItemSpacing:
        return m.unit / 2;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return m.unit / 2;
    case PM_MenuPanelWidth:
        return 1;
    case PM_HeaderMargin: // As far in as the text of the cells below; rows keep their height.
        if (const auto* header = qobject_cast<const QHeaderView*>(widget);
            header != nullptr && header->orientation() == Qt::Vertical)
            break;
        return 2 * m.unit;
    case PM_MenuVMargin:
        return m.unit;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 2 * m.unit;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 3 * m.unit;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractScrollArea*>(widget) != nullptr
            ? 1
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize QuoinStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    const Metrics m(widget != nullptr ? widget->font() : QFont());
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setHeight(std::max(size.height() + 3 * m.unit, m.controlHeight));
        result.setWidth(std::max(result.width(), size.width() + 6 * m.unit));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(std::max(result.height(), m.controlHeight));
        break;
    case CT_ToolButton:
        result = size + QSize(2 * m.unit, 2 * m.unit);
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            result += QSize(2 * m.unit, m.unit);
        break;
    case CT_MenuBarItem:
        result = size + QSize(4 * m.unit, 2 * m.unit);
        break;
    default:
        break;
    }
    return result;
}

QRect QuoinStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? lineContents(rect, widget) : rect;
}

} // namespace quoin
