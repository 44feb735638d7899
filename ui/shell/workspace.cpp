// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/workspace.h"

#include "ui/forms/form_caret.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_part.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/action_table.h"
#include "ui/shell/find_control.h"
#include "ui/shell/preview_dock.h"
#include "ui/shell/scroll_sync.h"
#include "ui/shell/workspace_layout.h"
#include "ui/source/source_pane.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QSplitter>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

Workspace::Workspace(const ActionTable& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_sync(new ScrollSync(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    column->addWidget(m_splitter);
    m_outline = new OutlinePane(m_splitter);
    auto* centre = new QWidget(m_splitter);
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* findBar = new DocumentFindBar(centre);
    m_centre = new QSplitter(Qt::Horizontal, centre);
    m_centre->setChildrenCollapsible(false);
    rows->addWidget(findBar);
    rows->addWidget(m_centre, 1);
    m_form = new FormView(m_centre);
    m_splitter->addWidget(m_outline);
    m_splitter->addWidget(centre);
    m_centre->addWidget(m_form);
    m_outline->setMinimumWidth(Metrics(this).character * 16);
    m_form->setMinimumWidth(Metrics(this).character * 60);

    m_find = new FindControl(this, findBar);
    connect(m_splitter, &QSplitter::splitterMoved, this, &Workspace::takeDragged);
    connect(m_outline, &OutlinePane::pathPicked, this, [this](const QString& path) {
        m_outlineLeads = true;
        m_form->showPath(path);
        m_outlineLeads = false;
        follow(path, m_outline);
    });
    connect(m_outline, &OutlinePane::pathActivated, this, &Workspace::goTo);
    connect(m_form, &FormView::pathEntered, this, [this](const QString& path) { follow(path, m_form); });
    connect(m_form, &FormView::sectionShown, this, [this](const QString& path) {
        if (!m_outlineLeads) // Its current line is the item in that section which a person has just gone to.
            m_outline->showPath(path);
    });
    connect(m_form, &FormView::refused, this, &Workspace::refused);
    connect(m_form->host(), &FormHost::goRequested, this, &Workspace::goTo);
}

Workspace::~Workspace() = default;

void Workspace::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    const ScrollSync::Hold hold(*m_sync);
    m_outline->setSession(session);
    m_form->setSession(session);
    m_find->setSession(session);
    if (m_preview != nullptr)
        setPreviewSession();
    if (m_source != nullptr)
        m_source->setSession(session);
    if (session == nullptr) {
        if (m_dock != nullptr)
            m_dock->setWindowShown(false);
        return;
    }
    // After the panes: they have taken the revision when a path is shown.
    connect(session, &DocumentSession::edited, this, &Workspace::onEdited);
    arrange();
    m_outline->showPath(m_form->entryPath());
    m_outline->view()->setFocus(Qt::OtherFocusReason);
}

void Workspace::ensurePreview()
{
    if (m_preview != nullptr)
        return;
    m_dock = new PreviewDock({m_actions.action(ActionId::ScrollTogether), m_actions.action(ActionId::PreviewWindow),
                              m_actions.action(ActionId::Preview)},
                             m_splitter);
    m_preview = m_dock->pane();
    m_dock->setMinimumWidth(Metrics(this).character * 24);
    m_dock->setWindowGeometry(m_previewGeometry);
    m_dock->setDocumentTitle(m_title);
    m_preview->setDark(colorsOf(this).dark);
    m_preview->setZoom(m_zoom);
    m_splitter->addWidget(m_dock);
    setPreviewSession();
    m_sync->setPreview(m_preview);
    connect(m_dock, &PreviewDock::windowClosed, this, &Workspace::previewWindowClosed);
    connect(m_preview, &PreviewPane::pathActivated, this, [this](const QString& path, std::size_t position) {
        m_previewLeads = true;
        goTo(path);
        if (m_view == CentreView::Source)
            m_source->showRange({position, position});
        else
            m_form->placeCaretInText(position);
        m_previewLeads = false;
        m_dock->giveWay(); // What was clicked is typed in now.
    });
    connect(m_preview, &PreviewPane::linkActivated, this, &Workspace::linkActivated);
}

/// A long document is shown there in an event of its own: what the other panes take of it is enough for one.
void Workspace::setPreviewSession()
{
    const bool isLong = m_session != nullptr && static_cast<qint64>(m_session->spec()->document().size()) > longText;
    m_preview->setSession(isLong ? nullptr : m_session.data());
    if (!isLong)
        return;
    QTimer::singleShot(0, m_preview, [this, session = m_session] {
        if (session == nullptr || session != m_session)
            return;
        const ScrollSync::Hold hold(*m_sync);
        m_preview->setSession(session);
        if (const QString path = m_form->enteredPath(); !path.isEmpty())
            m_preview->showPath(path);
    });
}

void Workspace::ensureSource()
{
    if (m_source != nullptr)
        return;
    m_source = new SourcePane(m_centre);
    m_source->setDark(colorsOf(this).dark);
    m_source->setMinimumWidth(Metrics(this).character * 30);
    m_centre->addWidget(m_source);
    m_source->setSession(m_session);
    m_source->setOddSpacesShown(m_oddSpaces);
    m_source->setSpeller(m_speller);
    m_source->setSqlDialect(m_dialect);
    connect(m_source, &SourcePane::told, this, &Workspace::refused);
    m_sync->setSource(m_source);
    m_find->mark();
    connect(m_source, &SourcePane::caretMoved, this, [this](const QString& path) {
        // Only a person's caret leads; the pane also moves it when it takes another document.
        const QWidget* focus = QApplication::focusWidget();
        if (m_view == CentreView::Forms || focus == nullptr || !m_source->isAncestorOf(focus))
            return;
        if (m_view == CentreView::Split)
            m_form->showPath(path);
        follow(path, m_source);
    });
}

// Where a person is in a pane, if he is there.
std::optional<std::size_t> Workspace::caretIn(const QWidget* pane) const
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_session == nullptr || pane == nullptr || focus == nullptr || !pane->isAncestorOf(focus))
        return std::nullopt;
    return pane == m_source ? m_source->caretByte() : caretByte(focus, *m_session->spec());
}

void Workspace::setView(CentreView view)
{
    if (view == m_view && m_form->isVisibleTo(this) == (view != CentreView::Source))
        return;
    const QString entered = m_form->enteredPath().isEmpty() ? m_form->entryPath() : m_form->enteredPath();
    const bool sourceLeads = m_view == CentreView::Source && m_source != nullptr;
    const QString here = sourceLeads ? m_source->caretPath() : entered;
    const std::optional<std::size_t> inForm = caretIn(m_form);
    const std::optional<std::size_t> inSource = caretIn(m_source);
    m_view = view;
    if (view != CentreView::Forms)
        ensureSource();
    m_form->setVisible(view != CentreView::Source);
    if (m_source != nullptr)
        m_source->setVisible(view != CentreView::Forms);
    // Behind the source, whose caret stays; the keys that follow would go to whatever is next to it.
    if (inSource && view == CentreView::Forms)
        showText({*inSource, *inSource}, TextFocus::Take);
    else if (sourceLeads && !here.isEmpty())
        m_form->showPath(here);
    arrange();
    if (m_source != nullptr && view != CentreView::Forms && !sourceLeads && !inSource && !here.isEmpty()) {
        m_following = true;
        if (inForm)
            m_source->showRange({*inForm, *inForm});
        else if (!isOrIsInside(m_source->caretPath(), here)) // A caret in what the form shows stays where it is.
            m_source->showPath(here);
        m_following = false;
    }
    if (view == CentreView::Source)
        m_source->setFocus();
    m_sync->align();
}

void Workspace::setSpeller(Speller* speller)
{
    m_speller = speller;
    m_form->host()->setSpeller(speller);
    if (m_source != nullptr)
        m_source->setSpeller(speller);
}

void Workspace::setSqlDialect(const QString& name)
{
    m_dialect = name;
    m_form->setSqlDialect(name);
    if (m_source != nullptr)
        m_source->setSqlDialect(name);
}

void Workspace::setOutlineShown(bool shown)
{
    m_outlineWanted = shown;
    m_outline->setVisible(shown);
    arrange();
}

void Workspace::setPreviewShown(bool shown)
{
    m_previewInsists = shown && m_session != nullptr;
    m_previewWanted = shown;
    arrange();
}

void Workspace::setPreviewDetached(bool detached)
{
    m_previewDetached = detached;
    arrange();
}

void Workspace::setPreviewTitle(const QString& title)
{
    m_title = title;
    if (m_dock != nullptr)
        m_dock->setDocumentTitle(title);
}

void Workspace::setPreviewYielded(bool yielded)
{
    if (yielded == m_previewYielded)
        return;
    m_previewYielded = yielded;
    Q_EMIT previewYielded(yielded);
}

void Workspace::setDraggedWidths(const QList<int>& widths)
{
    m_dragged = widths.size() == 3 ? widths : QList<int>();
    arrange();
}

void Workspace::takeDragged()
{
    const QList<int> sizes = m_splitter->sizes();
    if (width() <= 0 || sizes.size() < 2)
        return;
    m_dragged = {sizes[0] * 1000 / width(), sizes[1] * 1000 / width(), sizes.value(2) * 1000 / width()};
}

void Workspace::arrange()
{
    if (width() <= 0)
        return;
    LayoutWish wish;
    wish.width = width() - 2 * m_splitter->handleWidth();
    wish.character = Metrics(this).character;
    wish.outline = m_outlineWanted;
    wish.preview = m_previewWanted && !m_previewDetached;
    wish.split = m_view == CentreView::Split;
    wish.dragged = m_dragged;
    PaneWidths widths = layOut(wish);
    m_previewInsists = m_previewInsists && wish.preview && widths.preview == 0;
    if (m_previewInsists) {
        wish.insists = true;
        widths = layOut(wish);
    }
    showPreview(widths.preview > 0);
    m_splitter->setSizes({widths.outline, widths.centre, widths.preview});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    setPreviewYielded(wish.preview && widths.preview == 0 && m_session != nullptr);
    if (m_view == CentreView::Split) {
        // Too narrow for two columns: the form stands above the source.
        const bool tight = widths.centre < 2 * m_form->minimumWidth();
        m_centre->setOrientation(tight ? Qt::Vertical : Qt::Horizontal);
        const int half = (tight ? height() : widths.centre) / 2;
        m_centre->setSizes({half, half});
    }
}

void Workspace::showPreview(bool hasRoom)
{
    const bool inOwnWindow = m_previewDetached && m_previewWanted && m_session != nullptr;
    const bool inside = hasRoom && m_session != nullptr;
    if (inside || inOwnWindow)
        ensurePreview();
    if (m_dock == nullptr)
        return;
    m_dock->setDetached(m_previewDetached);
    m_dock->setWindowShown(inOwnWindow);
    m_dock->setVisible(inside);
}

int Workspace::lineCount() const
{
    return m_session != nullptr ? std::max(1, static_cast<int>(m_session->spec()->document().lineCount())) : 1;
}

void Workspace::setPreviewZoom(int percent)
{
    m_zoom = std::clamp(percent, PreviewView::narrowestZoom, PreviewView::widestZoom);
    if (m_preview != nullptr)
        m_preview->setZoom(percent);
}

int Workspace::previewZoom() const
{
    return m_preview != nullptr ? m_preview->zoom() : m_zoom;
}

void Workspace::setOddSpacesShown(bool shown)
{
    m_oddSpaces = shown;
    if (m_source != nullptr)
        m_source->setOddSpacesShown(shown);
}

QByteArray Workspace::previewGeometry() const
{
    return m_dock != nullptr ? m_dock->windowGeometry() : m_previewGeometry;
}

void Workspace::setPreviewGeometry(const QByteArray& geometry)
{
    m_previewGeometry = geometry;
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Workspace::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const bool dark = colorsOf(this).dark;
    if (m_preview != nullptr)
        m_preview->setDark(dark);
    if (m_source != nullptr)
        m_source->setDark(dark);
}

} // namespace quoin
