// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/text_edit.h"

#include "ui/fields/spell_marks.h"
#include "ui/fields/whole_measures.h"
#include "ui/theme/colors.h"
#include "ui/theme/composed_text.h"
#include "ui/theme/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <cmath>

namespace quoin {

namespace {

QString shownIn(const QTextDocument* document)
{
    QString text = document->toRawText();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    return text;
}

// Menus, other windows, the palette and the find bar are a moment away and act on what is selected in the field.
bool comesBack(Qt::FocusReason reason)
{
    return reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason || reason == Qt::ActiveWindowFocusReason
        || reason == Qt::ShortcutFocusReason;
}

} // namespace

TextEdit::TextEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setFrameStyle(QFrame::NoFrame);
    auto* text = new QTextDocument(this);
    text->setDocumentLayout(new WholeMeasures(text));
    setDocument(text);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    updateLook();
    connect(this, &QPlainTextEdit::textChanged, this, &TextEdit::takeTyped);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextEdit::updateHeight);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &TextEdit::stayAtTheLeft);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &TextEdit::stayAtTheLeft);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_applying && hasFocus())
            Q_EMIT caretMoved();
    });
}

void TextEdit::setBytes(const std::string& bytes)
{
    if (bytes == m_shown.bytes() && shownIn(document()) == m_shown.text())
        return;
    m_shown.setBytes(bytes);
    const TextDifference change = differenceOf(shownIn(document()), m_shown.text());
    if (change.removed == 0 && change.added.isEmpty())
        return;
    m_applying = true;
    const ComposedText composed = takeComposed(*this);
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(change.at));
    cursor.setPosition(static_cast<int>(change.at + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.added);
    putComposed(*this, composed);
    m_applying = false;
}

void TextEdit::replaceShown(const QString& text)
{
    const TextDifference change = differenceOf(shown(), text);
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(change.at));
    cursor.setPosition(static_cast<int>(change.at + change.removed), QTextCursor::KeepAnchor);
    cursor.insertText(change.added);
    setTextCursor(cursor);
}

void TextEdit::takeTyped()
{
    if (m_applying || !m_shown.take(shownIn(document())))
        return;
    if (onEdited)
        onEdited();
}

void TextEdit::select(ByteRange range)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(m_shown.positionAt(range.begin)));
    cursor.setPosition(static_cast<int>(m_shown.positionAt(range.end)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

std::size_t TextEdit::caret() const
{
    return m_shown.byteAt(textCursor().position());
}

void TextEdit::setMarks(const std::vector<ByteRange>& ranges, std::optional<std::size_t> current)
{
    if (ranges.empty() && extraSelections().isEmpty())
        return;
    const Colors& c = colorsOf(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(static_cast<int>(m_shown.positionAt(ranges[i].begin)));
        mark.cursor.setPosition(static_cast<int>(m_shown.positionAt(ranges[i].end)), QTextCursor::KeepAnchor);
        mark.format.setBackground(mixed(c.panel, c.warning, current == i ? 0.6 : 0.3));
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void TextEdit::setHint(const QString& hint)
{
    if (hint == m_hint)
        return;
    m_hint = hint;
    updateHeight();
    viewport()->update();
}

void TextEdit::setReadOnly(bool readOnly)
{
    if (readOnly == isReadOnly())
        return;
    QPlainTextEdit::setReadOnly(readOnly);
    if (readOnly)
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    update();
}

void TextEdit::setRefused(bool refused)
{
    if (refused == m_refused)
        return;
    m_refused = refused;
    update();
}

void TextEdit::setFrame(Frame frame)
{
    m_frame = frame;
    updateLook();
}

void TextEdit::setLines(int least, int most)
{
    m_least = least;
    m_most = most;
    updateHeight();
}

void TextEdit::setBold()
{
    m_bold = true;
    updateLook();
}

void TextEdit::setCodeFont()
{
    m_code = true;
    updateLook();
}

QFont TextEdit::textFont() const
{
    QFont result = m_code ? codeFont(font()) : font();
    if (m_bold)
        result.setWeight(QFont::DemiBold);
    return result;
}

QColor TextEdit::ground() const
{
    return colorsOf(this).panel;
}

void TextEdit::updateLook()
{
    const Metrics m(this);
    document()->setDefaultFont(textFont());
    document()->setDocumentMargin(0);
    const int across = m_frame == Frame::Flat ? m.unit : 2 * m.unit + m.unit / 2;
    const int down = (3 * m.unit + 1) / 2;
    setViewportMargins(across, down, std::max(across, m_room), down);
    updateHeight();
}

void TextEdit::setRoom(int width)
{
    m_room = width;
    updateLook();
}

int TextEdit::contentHeight() const
{
    const QFontMetrics fm(textFont());
    const int most = m_most * fm.lineSpacing();
    qreal height = 0;
    // The layout counts lines only of what it has painted; asking for a block lays it out.
    for (QTextBlock block = document()->firstBlock(); block.isValid() && height < most; block = block.next())
        height += document()->documentLayout()->blockBoundingRect(block).height();
    int needed = std::clamp(static_cast<int>(std::ceil(height)), m_least * fm.lineSpacing(), most);
    if (isUntouched() && !m_hint.isEmpty() && viewport()->width() > 40) {
        const QRect wrapped = fm.boundingRect(QRect(0, 0, viewport()->width() - hintRoom(), 1 << 20),
                                              Qt::AlignTop | Qt::TextWordWrap, m_hint);
        needed = std::max(needed, std::min(wrapped.height(), most));
    }
    // What QPlainTextEdit says fits is two pixels short; several lines would scroll by one under the wheel.
    return needed > fm.lineSpacing() ? needed + 2 : needed;
}

void TextEdit::updateHeight()
{
    const QMargins margins = viewportMargins();
    const QFontMetrics fm(textFont());
    int height = contentHeight() + margins.top() + margins.bottom();
    height = std::max(height, Metrics(this).controlHeight);
    const bool scrolls = contentHeight() >= m_most * fm.lineSpacing() && document()->blockCount() > 1;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff && horizontalScrollBar()->maximum() > 0)
        height += horizontalScrollBar()->sizeHint().height();
    if (height == m_height)
        return;
    m_height = height;
    setFixedHeight(height);
    setViewportMargins(margins); // QAbstractScrollArea lays nothing out where it is resized while it is resized.
    if (!scrolls)
        verticalScrollBar()->setValue(0);
}

// Text that wraps moves sideways only as far as the caret needs, behind blanks that hang over the right edge.
void TextEdit::stayAtTheLeft()
{
    QScrollBar* across = horizontalScrollBar();
    if (lineWrapMode() == QPlainTextEdit::NoWrap || across->value() == 0)
        return;
    const bool outside = hasFocus() && cursorRect().right() + across->value() >= viewport()->width();
    if (!outside)
        across->setValue(0);
}

QSize TextEdit::sizeHint() const
{
    return {Metrics(this).character * 24, std::max(m_height, Metrics(this).controlHeight)};
}

QSize TextEdit::minimumSizeHint() const
{
    return {Metrics(this).character * 6, m_height};
}

bool TextEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // The undo stack is the session's: its actions must see these keys.
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    if (event->type() == QEvent::Paint) {
        paintGround();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void TextEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_refused && onCancelled)
            onCancelled();
        else
            event->ignore();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore(); // the window's "next empty field"
        return;
    }
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier)) {
        insertPlainText(QStringLiteral("\n"));
        return;
    }
    // Bare Tab moves the focus; QPlainTextEdit would keep Ctrl+Tab for itself.
    QPlainTextEdit::keyPressEvent(event);
    if (event->isAccepted() && hasFocus())
        Q_EMIT caretMoved(); // Where it was there already, it may be out of view.
}

void TextEdit::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
    if (onEntered)
        onEntered();
}

void TextEdit::selectWhole()
{
    selectAll();
    m_selectedWhole = true;
}

void TextEdit::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
    stayAtTheLeft();
    // Selected where nobody is, it would look as if the next key replaced it.
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QTextCursor cursor = textCursor();
    const bool whole = m_selectedWhole && cursor.selectedText().size() == document()->characterCount() - 1;
    if (cursor.hasSelection() && (byTab || (whole && !comesBack(event->reason())))) {
        cursor.clearSelection();
        setTextCursor(cursor);
    }
    m_selectedWhole = m_selectedWhole && comesBack(event->reason());
    if (onLeft && event->reason() != Qt::PopupFocusReason)
        onLeft();
}

void TextEdit::wheelEvent(QWheelEvent* event)
{
    const bool own = verticalScrollBar()->maximum() > 0 && hasFocus();
    const bool across = lineWrapMode() == QPlainTextEdit::NoWrap && horizontalScrollBar()->maximum() > 0
        && event->angleDelta().x() != 0;
    if (own || across)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

void TextEdit::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    updateHeight();
}

void TextEdit::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    const bool looks = event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange;
    if (looks)
        updateLook();
    if ((looks || event->type() == QEvent::PaletteChange) && m_spelling != nullptr)
        m_spelling->rehighlight();
}

void TextEdit::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText() || (onPasting && onPasting(source->text())))
        return;
    insertPlainText(pasted(ShownText::cleaned(source->text())));
}

void TextEdit::pastePlainly(const QString& text)
{
    if (!isReadOnly())
        insertPlainText(plain(ShownText::cleaned(text)));
}

} // namespace quoin
