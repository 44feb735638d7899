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
#include <string>
#include <string_view>
#include <utility>

namespace quoin {

namespace {

// What a path is in the text.
struct Place {
    ByteRange marked;       ///< A field with its label, an item, or a heading.
    ByteRange seen;         ///< What is to be seen of it: of a section all that fits.
    bool isMissing = false; ///< A field that the text has not: this is what it would stand in.
};

// What stands right below the heading is seen with it.
Place placeOf(const Spec& spec, const SectionEntry& section, const Field& field, bool isMissing)
{
    const ByteRange range = field.whole.empty() ? field.range : field.whole;
    const std::size_t below = section.heading.end;
    const bool isNear = !section.heading.empty() && below <= range.begin && range.begin - below < 16;
    const bool isFirst =
        isNear && spec.document().slice({below, range.begin}).find_first_not_of(" \t\r\n") == std::string::npos;
    return {range, {isFirst ? section.heading.begin : range.begin, range.end}, isMissing};
}

std::optional<Place> placeOf(const Spec& spec, const QString& path)
{
    const std::string whole = path.toStdString();
    const auto entry = spec.entryOf(whole);
    if (!entry)
        return std::nullopt;
    const SectionEntry& section = spec.entries()[*entry];
    for (std::string_view name = whole; name.size() > section.path.size(); name = name.substr(0, name.rfind('.'))) {
        const bool isMissing = name.size() < whole.size();
        if (const auto field = spec.field(name))
            return placeOf(spec, section, *field, isMissing);
        if (const auto item = spec.item(name))
            return Place{item->range, item->range, isMissing};
    }
    const bool isMissing = whole.size() > section.path.size();
    if (const auto field = isMissing ? std::nullopt : spec.field(whole)) // Text outside the template.
        return placeOf(spec, section, *field, false);
    return Place{section.heading, section.range, isMissing};
}

std::pair<std::size_t, std::size_t> linesOf(const Document& document, ByteRange range)
{
    const std::size_t first = document.lineAt(range.begin);
    return {first, (range.empty() ? first : document.lineAt(range.end - 1)) + 1};
}

} // namespace

PreviewPane::PreviewPane(QWidget* parent) : QWidget(parent), m_view(new PreviewView(this)), m_findBar(new FindBar(this))
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
    connect(m_findBar, &FindBar::textChanged, this,
            [this](const QString& text) { m_view->search().setText(text, m_findFrom); });
    connect(m_findBar, &FindBar::stepped, this, [this](bool forward) {
        PreviewSearch& search = m_view->search();
        search.step(forward);
        if (search.current())
            m_findFrom = search.matches()[*search.current()].begin;
    });
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
    markPath(path);
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

void PreviewPane::showPath(const QString& path, const QString& inside)
{
    showPath(path);
    if (inside == path)
        return;
    markPath(inside);
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    const auto place = spec ? placeOf(*spec, inside) : std::nullopt;
    if (place && !place->isMissing)
        revealLine(linesOf(spec->document(), place->marked).first);
}

void PreviewPane::markPath(const QString& path)
{
    m_path = path;
    mark(false);
}

void PreviewPane::mark(bool reveal)
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    const auto place = spec ? placeOf(*spec, m_path) : std::nullopt;
    if (!place) {
        m_view->markLines(0, 0);
        return;
    }
    const auto [first, end] = linesOf(spec->document(), place->marked);
    m_view->markLines(first, end);
    if (!reveal)
        return;
    const auto [firstSeen, endSeen] = linesOf(spec->document(), place->seen);
    // Who fills in one field after the other reads on where what they stand in is in view already.
    const bool isInside =
        static_cast<double>(firstSeen) < m_view->lineAt(0) && m_view->lineAt(0) < static_cast<double>(endSeen);
    if (!place->isMissing || !isInside)
        m_view->revealLines(firstSeen, endSeen);
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
    m_findFrom = m_view->readingPosition();
    m_findBar->open(m_view->hasSelection() ? m_view->selectedText() : QString());
}

} // namespace quoin
