// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// How controls behave, where that is the style's to say.

#include "ui/theme/alt_letters.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/plain_tip.h"
#include "ui/theme/quoin_style.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

namespace quoin {

int QuoinStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* returnData) const
{
    switch (hint) {
    case SH_ScrollBar_Transient:
        return 0;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    case SH_Table_GridLineColor:
        return static_cast<int>(colorsOf(widget).hairline.rgb());
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_MessageBox_CenterButtons:
        return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 0;
    default:
        break;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

// Questions show the icons of the window, not those of another time.
QIcon QuoinStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_MessageBoxWarning:
        return themedIcon(QStringLiteral("warning"), IconTone::Warning);
    case SP_MessageBoxCritical:
        return themedIcon(QStringLiteral("warning"), IconTone::Error);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return themedIcon(QStringLiteral("info"), IconTone::Accent);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void QuoinStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // Enter presses the button that has the focus, as Space does; not every desktop says so.
    if (auto* button = qobject_cast<QPushButton*>(widget))
        button->setAutoDefault(true);
    if (qobject_cast<QPushButton*>(widget) != nullptr || qobject_cast<QToolButton*>(widget) != nullptr
        || qobject_cast<QComboBox*>(widget) != nullptr || qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget))
        showPlainTips(view);
    m_altLetters->watch(widget);
}

} // namespace quoin
