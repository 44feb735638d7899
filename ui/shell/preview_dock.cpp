// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/preview_dock.h"

#include "ui/preview/preview_pane.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

namespace {

/// A row on the panel's ground with a hairline below.
class HeaderRow : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Colors& c = colorsOf(this);
        painter.fillRect(rect(), c.panel);
        painter.fillRect(QRect(0, height() - 1, width(), 1), c.hairline);
    }
};

QToolButton* addButton(QHBoxLayout* row, QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    row->addWidget(button);
    return button;
}

} // namespace

PreviewDock::PreviewDock(const Switches& switches, QWidget* parent) : QWidget(parent), m_pane(new PreviewPane(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHeader(switches);
    column->addWidget(m_header);
    column->addWidget(m_pane, 1);
    setFocusProxy(m_pane);
    connect(m_pane, &PreviewPane::zoomChanged, this, &PreviewDock::showZoom);
    showZoom(m_pane->zoom());
}

PreviewDock::~PreviewDock() = default;

void PreviewDock::makeHeader(const Switches& switches)
{
    const Metrics m(this);
    m_header = new HeaderRow(this);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(4 * m.unit, m.unit, 2 * m.unit, m.unit + 1);
    row->setSpacing(m.unit / 2);
    auto* name = new ToneLabel(IconTone::Text, m_header, 1.0, QFont::DemiBold);
    name->setText(tr("Preview"));
    row->addWidget(name);
    row->addStretch(1);
    m_zoom = new QToolButton(m_header);
    m_zoom->setAutoRaise(true);
    m_zoom->setToolTip(tr("Back to the usual size"));
    connect(m_zoom, &QToolButton::clicked, m_pane, [this] { m_pane->setZoom(100); });
    row->addWidget(m_zoom);
    addButton(row, switches.together, m_header);
    addButton(row, switches.ownWindow, m_header);
    // Only to hide: a button that shows what is gone could not be seen itself.
    auto* hide = new QToolButton(m_header);
    hide->setAutoRaise(true);
    hide->setIcon(themedIcon(QStringLiteral("close")));
    hide->setToolTip(tr("Hide the preview (%1)").arg(switches.shown->shortcut().toString(QKeySequence::NativeText)));
    hide->setAccessibleName(tr("Hide the preview"));
    connect(hide, &QToolButton::clicked, switches.shown, [action = switches.shown] { action->setChecked(false); });
    row->addWidget(hide);
}

void PreviewDock::showZoom(int percent)
{
    m_zoom->setVisible(percent != 100);
    m_zoom->setText(tr("%1 %").arg(percent));
    m_zoom->setAccessibleName(tr("Preview at %1 percent, back to the usual size").arg(percent));
}

void PreviewDock::setDetached(bool detached)
{
    if (detached == isDetached())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const bool hasFocus = focus != nullptr && m_pane->isAncestorOf(focus);
    if (!detached) {
        m_geometry = m_window->saveGeometry();
        m_pane->setParent(this);
        layout()->addWidget(m_pane);
        m_pane->show();
        delete m_window;
        if (hasFocus) {
            window()->activateWindow();
            m_pane->setFocus(Qt::OtherFocusReason);
        }
        return;
    }
    m_window = new QWidget(window(), Qt::Window);
    m_window->setObjectName(QStringLiteral("previewWindow"));
    m_window->addActions(window()->actions()); // All keys work there too.
    m_window->installEventFilter(this);
    m_window->setAttribute(Qt::WA_ShowWithoutActivating, !hasFocus); // Who types in a field goes on typing there.
    auto* column = new QVBoxLayout(m_window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    const Metrics m(this);
    if (m_geometry.isEmpty() || !m_window->restoreGeometry(m_geometry)) {
        QRect place = window()->geometry(); // Over the side where the preview was, and not over the form's beginning.
        place.setLeft(place.right() + 1 - std::min(place.width(), m.character * 90));
        m_window->setGeometry(place);
    }
    if (hasFocus)
        m_pane->setFocus(Qt::OtherFocusReason);
    updateTitle();
}

void PreviewDock::setWindowShown(bool shown)
{
    if (!m_window || m_window->isVisible() == shown)
        return;
    m_window->setVisible(shown);
    if (!shown)
        m_window->setAttribute(Qt::WA_ShowWithoutActivating); // It comes back with a document, not because one asked.
    if (!shown || !m_window->testAttribute(Qt::WA_ShowWithoutActivating))
        return;
    if (window()->isVisible())
        giveWay(); // Where the platform does not heed it.
    else
        window()->installEventFilter(this); // It comes yet, and would come above it.
}

void PreviewDock::giveWay()
{
    if (!m_window)
        return;
    window()->activateWindow();
    m_window->raise(); // It is seen all the same, and not below the window that has just been activated.
}

void PreviewDock::setDocumentTitle(const QString& title)
{
    m_title = title;
    updateTitle();
}

void PreviewDock::updateTitle()
{
    if (m_window)
        m_window->setWindowTitle(m_title.isEmpty() ? tr("Preview") : tr("%1 — Preview").arg(m_title));
}

QByteArray PreviewDock::windowGeometry() const
{
    return m_window ? m_window->saveGeometry() : m_geometry;
}

bool PreviewDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == window() && event->type() == QEvent::WindowActivate) {
        watched->removeEventFilter(this);
        QMetaObject::invokeMethod(this, &PreviewDock::giveWay, Qt::QueuedConnection);
    }
    // Later: the window cannot go while it is being closed.
    if (watched == m_window && event->type() == QEvent::Close)
        QMetaObject::invokeMethod(this, &PreviewDock::windowClosed, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace quoin
