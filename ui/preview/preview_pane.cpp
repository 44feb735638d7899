// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/preview_pane.h"

#include "models/rendering/heading_anchor.h"
#include "models/session/document_session.h"
#include "models/session/edit_words.h"
#include "ui/preview/find_bar.h"
#include "ui/preview/preview_view.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <optional>

namespace quoin {

namespace {

// What the preview marks of a path: a field with its label, an item, or a heading.
std::optional<ByteRange> rangeOf(const Spec& spec, const QString& path)
{
    const std::string name = path.toStdString();
    if (name.empty())
        return std::nullopt;
    if (const auto field = spec.field(name))
        return field->whole.empty() ? field->range : field->whole;
    if (const auto item = spec.item(name))
        return item->range;
    if (const auto entry = spec.entryOf(name))
        return spec.entries()[*entry].heading;
    return std::nullopt;
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent)
    : QWidget(parent)
    , m_view(new PreviewView(this))
    , m_findBar(new FindBar(this))
{
    setAccessibleName(tr("Preview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &PreviewView::activated, this, &PreviewPane::activate);
    connect(m_view, &PreviewView::zoomChanged, this, &PreviewPane::zoomChanged);
    connect(m_view, &PreviewView::scrolled, this, &PreviewPane::scrolled);
    connect(m_view, &PreviewView::linkHovered, this, &PreviewPane::linkHovered);
    connect(m_view, &PreviewView::linkActivated, this, &PreviewPane::linkActivated);
    connect(m_view, &PreviewView::findRequested, this, &PreviewPane::openFindBar);
    connect(m_findBar, &FindBar::textChanged, this, [this](const QString& text) { m_view->search().setText(text, {}); });
    connect(m_findBar, &FindBar::stepped, this, [this](bool forward) { m_view->search().step(forward); });
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_findBar->hide();
        m_view->search().setText({}, {});
        m_view->setFocus();
    });
    connect(&m_view->search(), &PreviewSearch::changed, this, [this] {
        const PreviewSearch& search = m_view->search();
        const int current = search.current() ? static_cast<int>(*search.current()) + 1 : 0;
        m_findBar->showCount(current, static_cast<int>(search.matches().size()), search.isFinished());
    });
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::setSession(DocumentSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_path.clear();
    if (session) {
        connect(session, &DocumentSession::edited, this, &PreviewPane::follow);
        connect(session, &DocumentSession::opened, this, [this] {
            m_path.clear();
            takeDocument();
            m_view->scrollToLine(0);
        });
        connect(session, &DocumentSession::reloaded, this, &PreviewPane::takeDocument);
        connect(session, &DocumentSession::pathChanged, this, &PreviewPane::takeDocument);
    }
    takeDocument();
    m_view->scrollToLine(0);
}

void PreviewPane::takeDocument()
{
    DocumentPtr document = std::make_shared<const Document>();
    if (m_session) {
        const SpecPtr spec = m_session->spec();
        if (spec)
            document = DocumentPtr(spec, &spec->document());
        m_view->setFolder(m_session->path().isEmpty() ? QString() : QFileInfo(m_session->path()).absolutePath());
    }
    m_view->setDocument(std::move(document));
    mark(false);
}

void PreviewPane::follow(const Change& change)
{
    m_view->setDocument(DocumentPtr(change.after, &change.after->document()));
    if (!change.path.isEmpty() && (change.path == m_path || change.byUndo))
        m_path = change.path;
    mark(false);
    // What has just been changed is seen; of a long text the place in it, and not its beginning.
    // A caret in the source is followed by whoever places the panes.
    if (change.splices.empty() || (!change.byUndo && change.origin != EditOrigin::Form))
        return;
    const Document& document = change.after->document();
    const ByteRange range = changedRange(change);
    const std::size_t last = document.size() == 0 ? 0 : document.lineAt(std::min(range.end, document.size() - 1));
    m_view->revealLines(std::min(document.lineAt(range.begin), last), last + 1);
}

void PreviewPane::showPath(const QString& path)
{
    m_path = path;
    mark(true);
}

void PreviewPane::showPath(const QString& path, std::size_t line)
{
    m_path = path;
    mark(false);
    m_view->revealLines(line, line + 1);
}

bool PreviewPane::showAnchor(const QString& anchor)
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    const auto line = spec ? lineOfAnchor(spec->document(), anchor) : std::nullopt;
    if (!line)
        return false;
    m_view->scrollToLine(static_cast<double>(*line));
    Q_EMIT scrolled();
    return true;
}

void PreviewPane::mark(bool reveal)
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    const auto range = spec ? rangeOf(*spec, m_path) : std::nullopt;
    if (!range) {
        m_view->markLines(0, 0);
        return;
    }
    const Document& document = spec->document();
    const std::size_t first = document.lineAt(range->begin);
    const std::size_t last = range->empty() ? first : document.lineAt(range->end - 1);
    m_view->markLines(first, last + 1);
    if (reveal)
        m_view->revealLines(first, last + 1);
}

void PreviewPane::activate(std::size_t position, std::size_t lineBegin)
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    if (!spec)
        return;
    std::string path = spec->pathAt(position);
    if (!spec->field(path)) {
        std::string other = spec->pathAt(lineBegin);
        if (spec->field(other)) {
            path = std::move(other);
            position = lineBegin;
        }
    }
    if (!path.empty())
        Q_EMIT pathActivated(QString::fromStdString(path), position);
}

void PreviewPane::setDark(bool /*dark*/)
{
    m_view->restyle(); // The colours come from the theme that stands by now.
}

void PreviewPane::setZoom(int percent)
{
    m_view->setZoom(percent);
}

int PreviewPane::zoom() const
{
    return m_view->zoom();
}

double PreviewPane::lineAt(double part) const
{
    return m_view->lineAt(part);
}

void PreviewPane::scrollToLine(double line, double part)
{
    m_view->scrollToLine(line, part);
}

void PreviewPane::revealLine(std::size_t line)
{
    m_view->revealLines(line, line + 1);
}

double PreviewPane::readShare() const
{
    return m_view->readShare();
}

void PreviewPane::openFindBar()
{
    m_findBar->open(m_view->hasSelection() ? m_view->selectedText() : QString());
}

} // namespace quoin
