// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_pane.h"

#include "models/session/document_session.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_find_bar.h"
#include "ui/source/source_text.h"
#include "ui/theme/colors.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

constexpr std::size_t mostShownMatches = 2'000;

std::optional<ByteRange> rangeOf(const Spec& spec, const QString& path)
{
    const std::string name = path.toStdString();
    if (name.empty())
        return std::nullopt;
    if (const auto field = spec.field(name))
        return field->range;
    if (const auto item = spec.item(name))
        return item->range;
    if (const auto entry = spec.entryOf(name))
        return spec.entries()[*entry].heading;
    return std::nullopt;
}

} // namespace

SourcePane::SourcePane(QWidget* parent)
    : QWidget(parent)
    , m_editor(new SourceEditor(this))
    , m_text(new SourceText(m_editor->document(), this))
    , m_findBar(new SourceFindBar(this))
{
    setAccessibleName(tr("Source"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_findBar);
    column->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    m_editor->setReadOnly(true);
    m_editor->setLineEndNames([this](int line) {
        const auto at = static_cast<std::size_t>(line);
        const LineEnd end = at < m_text->lines().count() ? m_text->lines()[at].end : LineEnd::None;
        return end == LineEnd::CrLf ? QStringLiteral("CRLF") : end == LineEnd::Cr ? QStringLiteral("CR") : QString();
    });
    m_caretTimer.setSingleShot(true);
    m_caretTimer.setInterval(30); // Asking for the path at each key of a held arrow is no use.
    connect(&m_caretTimer, &QTimer::timeout, this, &SourcePane::tellCaret);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, &m_caretTimer, qOverload<>(&QTimer::start));
    connect(m_editor->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_scrolling)
            Q_EMIT scrolled();
    });
    connect(m_text, &SourceText::edited, this, &SourcePane::send);
    connect(m_text, &SourceText::filled, this, [this] {
        if (m_hasWanted)
            select(m_wanted);
        search();
    });
    connect(m_editor, &SourceEditor::undoRequested, this, [this] {
        if (m_session)
            m_session->undoStack()->undo();
    });
    connect(m_editor, &SourceEditor::redoRequested, this, [this] {
        if (m_session)
            m_session->undoStack()->redo();
    });
    connect(m_findBar, &SourceFindBar::wishChanged, this, &SourcePane::search);
    connect(m_findBar, &SourceFindBar::stepped, this, &SourcePane::step);
    connect(m_findBar, &SourceFindBar::replaceRequested, this, &SourcePane::replaceOne);
    connect(m_findBar, &SourceFindBar::replaceAllRequested, this, &SourcePane::replaceEvery);
    connect(m_findBar, &SourceFindBar::closed, this, [this] {
        m_findBar->hide();
        search();
        m_editor->setFocus();
    });
    const auto bind = [this](QKeySequence::StandardKey key, auto slot) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    bind(QKeySequence::Find, &SourcePane::openFindBar);
    bind(QKeySequence::Replace, &SourcePane::openReplaceBar);
}

SourcePane::~SourcePane() = default;

void SourcePane::setSession(DocumentSession* session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &DocumentSession::edited, this, &SourcePane::follow);
        connect(session, &DocumentSession::opened, this, &SourcePane::load);
    }
    m_editor->setReadOnly(!session);
    load();
}

void SourcePane::load()
{
    m_hasWanted = false;
    DocumentPtr document = std::make_shared<const Document>();
    if (const SpecPtr spec = m_session ? m_session->spec() : nullptr)
        document = DocumentPtr(spec, &spec->document());
    m_text->load(std::move(document));
    m_editor->moveCursor(QTextCursor::Start);
}

void SourcePane::send(ByteRange range, const std::string& replacement)
{
    if (!m_session)
        return;
    const QScopedValueRollback sending(m_sending, true);
    m_session->replaceBytes(range, replacement, EditOrigin::Source);
}

void SourcePane::follow(const Change& change)
{
    DocumentPtr after(change.after, &change.after->document());
    if (m_sending) {
        m_text->accept(std::move(after));
    } else {
        m_text->apply(std::move(after), change.splices);
        if (change.byUndo && !change.splices.empty() && isVisible()) {
            const Splice& last = change.splices.back();
            std::size_t end = last.range.begin + last.replacement.size();
            for (std::size_t i = 0; i + 1 < change.splices.size(); ++i)
                end = end + change.splices[i].replacement.size() - change.splices[i].range.size();
            select({end, end});
        }
    }
    m_caretTimer.start(); // Its section may have moved.
    if (m_findBar->isVisible())
        search();
}

void SourcePane::showPath(const QString& path)
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    if (const auto range = spec ? rangeOf(*spec, path) : std::nullopt)
        select({range->begin, range->begin});
}

void SourcePane::showRange(ByteRange range)
{
    select(range);
}

void SourcePane::select(ByteRange range)
{
    m_wanted = range;
    m_hasWanted = !m_text->fillTo(range.end);
    if (m_hasWanted)
        return;
    const QScopedValueRollback scrolling(m_scrolling, true);
    QTextCursor cursor(m_editor->document());
    cursor.setPosition(m_text->positionOf(range.begin));
    m_editor->unfoldAround(cursor.block());
    cursor.setPosition(m_text->positionOf(range.end), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    const QRect caret = m_editor->cursorRect(cursor);
    if (caret.top() < 0 || caret.bottom() > m_editor->viewport()->height())
        m_editor->centerCursor();
}

void SourcePane::goToLine(int line)
{
    const auto& document = m_text->document();
    if (document->lineCount() == 0)
        return;
    const auto wanted = std::min(static_cast<std::size_t>(std::max(0, line - 1)), document->lineCount() - 1);
    const std::size_t begin = document->lineBegin(wanted);
    select({begin, begin});
    m_editor->setFocus();
    Q_EMIT scrolled();
}

int SourcePane::caretLine() const
{
    return m_editor->textCursor().blockNumber() + 1;
}

void SourcePane::setOddSpacesShown(bool shown)
{
    m_editor->setOddSpacesShown(shown);
}

double SourcePane::lineAt(double part) const
{
    return m_editor->lineAt(part * m_editor->viewport()->height());
}

void SourcePane::scrollToLine(double line, double part)
{
    const QScopedValueRollback scrolling(m_scrolling, true);
    m_editor->scrollToLine(line, part * m_editor->viewport()->height());
}

double SourcePane::readShare() const
{
    const QScrollBar* bar = m_editor->verticalScrollBar();
    return bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
}

void SourcePane::tellCaret()
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    if (!spec)
        return;
    const QTextCursor cursor = m_editor->textCursor();
    const std::string path = spec->document().size() == 0 ? std::string() : spec->pathAt(m_text->byteAt(cursor.position()));
    markSection(*spec, path);
    Q_EMIT caretMoved(QString::fromStdString(path), cursor.blockNumber() + 1, cursor.positionInBlock() + 1);
}

void SourcePane::markSection(const Spec& spec, const std::string& path)
{
    const auto entry = spec.entryOf(path);
    if (!entry) {
        m_editor->setSection(0, 0);
        return;
    }
    const ByteRange range = spec.entries()[*entry].range;
    const auto lineOf = [&spec](std::size_t byte) { return static_cast<int>(spec.document().lineAt(byte)); };
    m_editor->setSection(lineOf(range.begin), range.empty() ? lineOf(range.begin) : lineOf(range.end - 1) + 1);
}

void SourcePane::setDark(bool dark)
{
    m_editor->setDark(dark);
}

void SourcePane::openFindBar()
{
    openBar(false);
}

void SourcePane::openReplaceBar()
{
    openBar(true);
}

void SourcePane::openBar(bool replacing)
{
    m_findBar->open(replacing ? SourceFindBar::Mode::Replace : SourceFindBar::Mode::Find, m_editor->textCursor().selectedText());
}

void SourcePane::search()
{
    m_found = findAll(*m_editor->document(), m_findBar->wish(), mostShownMatches);
    QList<QTextEdit::ExtraSelection> marks;
    const Colors& colors = colorsOf(this);
    const int caret = m_editor->textCursor().selectionStart();
    int current = 0;
    for (const FoundText& place : m_found) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->document());
        mark.cursor.setPosition(place.begin);
        mark.cursor.setPosition(place.end, QTextCursor::KeepAnchor);
        mark.format.setBackground(mixed(colors.panel, colors.warning, 0.35));
        marks.append(mark);
        current += place.begin <= caret ? 1 : 0;
    }
    m_editor->setSearchMatches(marks);
    m_findBar->showCount(current, m_found.size());
}

void SourcePane::step(bool forward)
{
    if (m_found.empty())
        return;
    const QTextCursor caret = m_editor->textCursor();
    auto next = std::find_if(m_found.begin(), m_found.end(), [&](const FoundText& place) {
        return forward ? place.begin >= caret.selectionEnd() : place.end > caret.selectionStart();
    });
    if (!forward)
        next = next == m_found.begin() ? m_found.end() - 1 : next - 1;
    else if (next == m_found.end())
        next = m_found.begin();
    select({m_text->byteAt(next->begin), m_text->byteAt(next->end)});
    Q_EMIT scrolled();
    m_findBar->showCount(static_cast<int>(next - m_found.begin()) + 1, m_found.size());
}

void SourcePane::replaceOne()
{
    const QTextCursor caret = m_editor->textCursor();
    const auto here = std::find_if(m_found.begin(), m_found.end(), [&](const FoundText& place) {
        return place.begin == caret.selectionStart() && place.end == caret.selectionEnd();
    });
    if (here != m_found.end() && m_session) {
        const Splices splices = replacements(*m_text, {*here}, m_findBar->replacement());
        m_session->replaceBytes(splices.front().range, splices.front().replacement, EditOrigin::Source);
        const std::size_t behind = splices.front().range.begin + splices.front().replacement.size();
        select({behind, behind});
    }
    step(true);
}

// Outside the text document: its own report of many changes at once would be one
// change of everything between the first and the last.
void SourcePane::replaceEvery()
{
    if (!m_session)
        return;
    m_text->fillTo(m_text->document()->size());
    const auto found = findAll(*m_editor->document(), m_findBar->wish(), SIZE_MAX);
    if (found.empty())
        return;
    Edit edit;
    edit.splices = replacements(*m_text, found, m_findBar->replacement());
    edit.after = m_session->spec()->edited(edit.splices);
    (void)m_session->apply(std::move(edit), EditOrigin::Source, tr("Replace All"));
}

} // namespace quoin
