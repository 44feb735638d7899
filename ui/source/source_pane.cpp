// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_pane.h"

#include "models/session/document_session.h"
#include "ui/source/code_findings.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_spelling.h"
#include "ui/source/source_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/composed_text.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QUndoStack>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

constexpr std::size_t markedAtOnce = 300; // Places that were found.

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
    , m_findings(new CodeFindings(this))
    , m_spelling(new SourceSpelling(this))
{
    setAccessibleName(tr("Source"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editor, 1);
    setFocusProxy(m_editor);
    m_editor->setReadOnly(true);
    m_editor->setLineEndNames([this](int line) {
        const auto at = static_cast<std::size_t>(line);
        const LineEnd end = at < m_text->lines().count() ? m_text->lines()[at].end : LineEnd::None;
        return end == LineEnd::CrLf ? QStringLiteral("CRLF") : end == LineEnd::Cr ? QStringLiteral("CR") : QString();
    });
    m_editor->setHeadings(
        {[this](int line) { return headingAt(line); }, [this](int line) { return headingOver(line); }});
    connect(m_editor, &SourceEditor::foldsChanged, this, [this] {
        if (!m_scrolling)
            Q_EMIT scrolled();
    });
    m_editor->setUnderlines([this](int line) { return underlinesOf(line); });
    connect(m_findings, &CodeFindings::changed, this, [this] {
        m_editor->viewport()->update();
        describeCaret();
    });
    m_editor->setMenuFiller([this](QMenu* menu, const QTextCursor& cursor) {
        if (const QTextCursor word = wrongWordAt(cursor); word.hasSelection())
            fillMenu(menu, word);
    });
    connect(m_spelling, &SourceSpelling::changed, this, [this] {
        m_editor->viewport()->update();
        describeCaret();
    });
    m_caretTimer.setSingleShot(true);
    m_caretTimer.setInterval(30); // Asking for the path at each key of a held arrow is no use.
    connect(&m_caretTimer, &QTimer::timeout, this, &SourcePane::tellCaret);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        m_caret = m_editor->textCursor().position();
        m_caretTimer.start();
    });
    connect(m_editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &SourcePane::tellScrolled);
    // To follow the caret Qt moves the bar without a word of it.
    connect(m_editor, &QPlainTextEdit::updateRequest, this, &SourcePane::tellScrolled);
    connect(m_text, &SourceText::edited, this, &SourcePane::send);
    connect(m_text, &SourceText::staleChanged, this,
            [this](bool stale) { m_editor->setReadOnly(stale || m_session == nullptr); });
    connect(m_text, &SourceText::emptied, this,
            [this] { m_editor->setWrapped(m_text->document()->lineCount() <= SourceEditor::mostWrappedLines); });
    connect(m_text, &SourceText::filled, this, [this] {
        if (m_hasWanted)
            select(m_wanted);
        showFound();
    });
    connect(m_editor, &SourceEditor::undoRequested, this, [this] {
        if (m_session)
            m_session->undoStack()->undo();
    });
    connect(m_editor, &SourceEditor::redoRequested, this, [this] {
        if (m_session)
            m_session->undoStack()->redo();
    });
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
    m_findings->setDocument(document);
    m_spelling->setDocument(document);
    m_editor->setExpectedLines(static_cast<int>(document->lineCount()));
    m_editor->stopFolding();
    m_text->load(std::move(document));
    m_editor->moveCursor(QTextCursor::Start);
}

void SourcePane::send(ByteRange range, const std::string& replacement)
{
    if (!m_session)
        return;
    const QScopedValueRollback sending(m_sending, true);
    m_session->replaceBytes(range, replacement, EditOrigin::Source);
    m_editor->unfoldBelow(m_editor->textCursor().block()); // It was a folded heading, perhaps.
}

void SourcePane::follow(const Change& change)
{
    DocumentPtr after(change.after, &change.after->document());
    m_findings->setDocument(after);
    m_spelling->setDocument(after);
    if (m_sending) {
        m_text->accept(std::move(after));
    } else {
        const ComposedText composed = takeComposed(*m_editor);
        const std::size_t caret = caretByte();
        const std::size_t caretNow = std::min(caret, after->size());
        m_text->apply(std::move(after), change.splices);
        if (!m_text->isFilled() && caretByte() < caretNow && !change.byUndo)
            select({caretNow, caretNow}); // The text is being filled in anew.
        if (change.byUndo && !change.splices.empty() && isVisible()) {
            const Splice& last = change.splices.back();
            std::size_t end = last.range.begin + last.replacement.size();
            for (std::size_t i = 0; i + 1 < change.splices.size(); ++i)
                end = end + change.splices[i].replacement.size() - change.splices[i].range.size();
            select({end, end});
        }
        putComposed(*m_editor, composed);
    }
    if (!m_sending)
        unfoldBehind(change);
    m_caretTimer.start(); // Its section may have moved.
}

// Where text has changed from elsewhere a folded heading may be gone.
void SourcePane::unfoldBehind(const Change& change)
{
    std::size_t moved = 0; // By the splices before; counts round where they take text away.
    for (std::size_t i = 0; m_text->isFilled() && i < change.splices.size(); ++i) {
        const Splice& splice = change.splices[i];
        const std::size_t end = splice.range.begin + moved + splice.replacement.size();
        moved += splice.replacement.size() - splice.range.size();
        m_editor->unfoldBelow(m_editor->document()->findBlock(m_text->positionOf(end)));
    }
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
    const QRect caret = m_editor->cursorRect(cursor); // Asked before: a cursor that is set is brought to the edge.
    m_editor->setTextCursor(cursor);
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

void SourcePane::toggleFold()
{
    m_editor->toggleFold();
}

void SourcePane::toggleAllFolds()
{
    m_editor->toggleAllFolds();
}

int SourcePane::caretLine() const
{
    return m_editor->textCursor().blockNumber() + 1;
}

// A key scrolls to the caret before it says that the caret moved.
bool SourcePane::isCaretMoving() const
{
    return m_caretTimer.isActive() || m_editor->textCursor().position() != m_caret;
}

QString SourcePane::caretPath() const
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    if (!spec || spec->document().size() == 0)
        return {};
    return QString::fromStdString(spec->pathAt(m_hasWanted ? m_wanted.begin : caretByte()));
}

// A heading begins its passage.
SourceHeading SourcePane::headingAt(int line) const
{
    const PassageList& passages = m_text->document()->passages();
    const auto at = static_cast<std::size_t>(line);
    if (passages.empty() || at >= passages.lineCount())
        return {};
    const PlacedPassage placed = passages[passages.atLine(at)];
    const Block* heading = placed.passage->heading();
    if (heading == nullptr || placed.firstLine + heading->firstLine != at)
        return {};
    return {heading->level, static_cast<int>(heading->lineCount)};
}

int SourcePane::headingOver(int line) const
{
    const PassageList& passages = m_text->document()->passages();
    const auto at = static_cast<std::size_t>(line);
    if (passages.empty() || at >= passages.lineCount())
        return -1;
    for (std::size_t index = passages.atLine(at) + 1; index-- > 0;) {
        const PlacedPassage placed = passages[index];
        const Block* heading = placed.passage->heading();
        if (heading != nullptr && placed.firstLine + heading->firstLine <= at)
            return static_cast<int>(placed.firstLine + heading->firstLine);
    }
    return -1;
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

void SourcePane::tellScrolled()
{
    const int place = m_editor->verticalScrollBar()->value();
    if (place == m_place)
        return;
    m_place = place;
    if (m_found.size() > markedAtOnce)
        showFound();
    if (!m_scrolling)
        Q_EMIT scrolled();
}

void SourcePane::tellCaret()
{
    const SpecPtr spec = m_session ? m_session->spec() : nullptr;
    if (!spec)
        return;
    const QTextCursor cursor = m_editor->textCursor();
    const std::string path =
        spec->document().size() == 0 ? std::string() : spec->pathAt(m_text->byteAt(cursor.position()));
    markSection(*spec, path);
    describeCaret();
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

std::size_t SourcePane::caretByte() const
{
    return m_text->byteAt(m_editor->textCursor().position());
}

void SourcePane::setFound(std::vector<ByteRange> found, std::optional<ByteRange> current)
{
    if (found.empty() && m_found.empty())
        return;
    m_found = std::move(found);
    m_current = current;
    showFound();
}

// What has not been filled in yet is marked when it has been. Each mark costs at every repaint, and lays out its line:
// of very many only those in view are made.
void SourcePane::showFound()
{
    if (m_text->isEmptying()) // The marks that were there hold cursors. It is shown again when the text is there.
        return;
    QList<QTextEdit::ExtraSelection> marks;
    const Colors& colors = colorsOf(this);
    auto next = m_found.begin();
    std::size_t end = m_text->filledBytes();
    if (m_found.size() > markedAtOnce) {
        const QRect shown = m_editor->viewport()->rect();
        const auto byteAt = [this](const QPoint& point) {
            return m_text->byteAt(m_editor->cursorForPosition(point).position());
        };
        next = std::lower_bound(m_found.begin(), m_found.end(), byteAt(shown.topLeft()),
                                [](const ByteRange& range, std::size_t begin) { return range.end <= begin; });
        end = std::min(end, byteAt(shown.bottomRight()) + 1);
    }
    for (std::size_t count = 0; next != m_found.end() && next->begin < end && count < markedAtOnce; ++next, ++count) {
        if (next->end > m_text->filledBytes())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->document());
        mark.cursor.setPosition(m_text->positionOf(next->begin));
        mark.cursor.setPosition(m_text->positionOf(next->end), QTextCursor::KeepAnchor);
        mark.format.setBackground(mixed(colors.panel, colors.warning, m_current == *next ? 0.6 : 0.35));
        marks.append(mark);
    }
    m_editor->setSearchMatches(marks);
}

} // namespace quoin
