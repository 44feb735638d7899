// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/plain_tip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace quoin {

namespace {

class ItemTips final : public QObject {
public:
    explicit ItemTips(QAbstractItemView* view) : QObject(view->viewport()), m_view(view)
    {
        setObjectName(name());
        view->viewport()->installEventFilter(this);
    }

    static QString name() { return QStringLiteral("quoinItemTips"); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::ToolTip || watched != m_view->viewport())
            return false;
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = m_view->indexAt(help->pos());
        const QString tip = index.data(Qt::ToolTipRole).toString();
        if (tip.isEmpty())
            return false;
        QToolTip::showText(help->globalPos(), plainTip(tip), m_view->viewport(), m_view->visualRect(index));
        return true;
    }

private:
    QAbstractItemView* m_view; // Owns the viewport, and so this.
};

} // namespace

QString plainTip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<qt>") + text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))
            + QStringLiteral("</qt>");
}

void showPlainTips(QAbstractItemView* view)
{
    if (view->viewport()->findChild<QObject*>(ItemTips::name(), Qt::FindDirectChildrenOnly) == nullptr)
        new ItemTips(view);
}

} // namespace quoin
