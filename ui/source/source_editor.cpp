// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_editor.h"

#include "ui/source/byte_text.h"
#include "ui/source/odd_spaces.h"
#include "ui/source/source_colors.h"
#include "ui/source/source_gutter.h"
#include "ui/source/source_layout.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plain_tip.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QToolTip>

namespace quoin {

namespace {

SourceLayout* makeLayout(QPlainTextEdit* editor)
{
    auto* text = new QTextDocument(editor);
    text->setDefaultFont(editor->font());
    auto* layout = new SourceLayout(text);
    text->setDocumentLayout(layout);
    editor->setDocument(text);
    return layout;
}

} // namespace

SourceEditor::SourceEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_gutter(new SourceGutter(this))
    , m_layout(makeLayout(this))
    , m_colors(new SourceColors(document(), QStringLiteral("markdown"), this))
{
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setCenterOnScroll(false);
    setAccessibleName(tr("Source"));
    m_foldTimer.setSingleShot(true);
    connect(&m_foldTimer, &QTimer::timeout, this, &SourceEditor::foldSlice);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEditor::placeGutter);
    connect(m_colors, &SourceColors::changed, this, &SourceEditor::repaintLines);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        unfoldAround(textCursor().block());
        showCurrentLine();
        m_gutter->update();
    });
    restyle();
}

SourceEditor::~SourceEditor() = default;

void SourceEditor::restyle()
{
    QFont font = codeFont(parentWidget() ? parentWidget()->font() : QApplication::font());
    font.setStyleStrategy(QFont::PreferNoShaping); // No ligatures: the source is read letter by letter.
    setFont(font);
    setTabStopDistance(4 * QFontMetricsF(font).horizontalAdvance(u' '));
    setDark(colorsOf(this).dark);
    placeGutter();
    showCurrentLine();
}

void SourceEditor::setDark(bool dark)
{
    m_colors->setDark(dark);
}

void SourceEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        setDark(colorsOf(this).dark);
        showCurrentLine();
    }
}

void SourceEditor::setOddSpacesShown(bool shown)
{
    m_oddSpaces = shown;
    viewport()->update();
}

void SourceEditor::setSection(int first, int end)
{
    if (first == m_sectionFirst && end == m_sectionEnd)
        return;
    m_sectionFirst = first;
    m_sectionEnd = end;
    m_gutter->update();
}

void SourceEditor::setSearchMatches(const QList<QTextEdit::ExtraSelection>& matches)
{
    m_matches = matches;
    showCurrentLine();
}

void SourceEditor::showCurrentLine()
{
    QTextEdit::ExtraSelection line;
    const Colors& colors = colorsOf(this);
    line.format.setBackground(mixed(colors.panel, colors.accentGround, 0.55));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    line.cursor = textCursor();
    line.cursor.clearSelection();
    setExtraSelections(QList<QTextEdit::ExtraSelection>{line} + m_matches);
}

void SourceEditor::setExpectedLines(int lines)
{
    m_expectedLines = lines;
    placeGutter();
}

int SourceEditor::gutterWidth() const
{
    const int lines = std::max(blockCount(), m_expectedLines);
    const int digits = std::max<int>(3, static_cast<int>(QString::number(lines).size()));
    const QFontMetrics metrics(font());
    return metrics.horizontalAdvance(u'9') * (digits + 3);
}

void SourceEditor::placeGutter()
{
    if (viewportMargins().left() != gutterWidth()) // Else every new line would lay out the whole text.
        setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void SourceEditor::setWrapped(bool wrapped)
{
    setLineWrapMode(wrapped ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
}

void SourceEditor::resizeEvent(QResizeEvent* event)
{
    if (lineWrapMode() == QPlainTextEdit::NoWrap) {
        // Lines that are not wrapped have no width to follow; Qt would forget the layout of each one.
        QResizeEvent asWide(event->size(), {event->size().width(), event->oldSize().height()});
        QPlainTextEdit::resizeEvent(&asWide);
    } else {
        QPlainTextEdit::resizeEvent(event);
    }
    placeGutter();
}

// Undo belongs to the document, not to this widget: its keys are left to the window.
bool SourceEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

bool SourceEditor::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const QString text = toolTipAt(help->pos()); text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainTip(text), viewport());
    return true;
}

// What stands under the pointer, where it cannot be seen from its looks.
QString SourceEditor::toolTipAt(const QPoint& point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    const QString text = cursor.block().text();
    const int position = cursor.positionInBlock();
    QStringList said;
    for (const Underline& underline : m_underlines ? m_underlines(cursor.blockNumber()) : std::vector<Underline>()) {
        if (underline.begin <= position && position <= std::max(underline.end, underline.begin + 1))
            said.append(underline.text);
    }
    if (!said.isEmpty())
        return said.join(u'\n');
    if (!m_oddSpaces)
        return {};
    for (const OddSpace& odd : oddSpaces(text)) {
        // The nearest place between two characters is found; the pointer may be on either.
        if (odd.position != position && odd.position + 1 != position)
            continue;
        QTextCursor here(cursor);
        here.setPosition(cursor.block().position() + odd.position);
        const int left = cursorRect(here).left();
        here.movePosition(QTextCursor::NextCharacter);
        const int right = std::max(cursorRect(here).left(), left + fontMetrics().averageCharWidth() / 2);
        if (point.x() >= left - 2 && point.x() <= right)
            return oddSpaceName(text[odd.position]);
    }
    return {};
}

void SourceEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo)) {
        Q_EMIT undoRequested();
    } else if (event->matches(QKeySequence::Redo)) {
        Q_EMIT redoRequested();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) {
            event->ignore();
            return;
        }
        textCursor().insertBlock(); // Shift+Enter would insert U+2028, which is no line end in a file.
        ensureCursorVisible();
    } else {
        if (event->text().size() == 1 && byte_text::isMark(event->text().front()))
            return; // Nobody types what stands for a byte.
        QPlainTextEdit::keyPressEvent(event);
    }
}

void SourceEditor::insertFromMimeData(const QMimeData* source)
{
    if (source->hasText()) {
        textCursor().insertText(byte_text::fitForDocument(source->text()));
        ensureCursorVisible();
    }
}

QMimeData* SourceEditor::createMimeDataFromSelection() const
{
    QString text = textCursor().selectedText();
    text.replace(QChar(QChar::ParagraphSeparator), u'\n'); // The text itself has none: they are marks.
    QStringList lines;
    for (const QString& line : text.split(u'\n')) {
        const std::string bytes = byte_text::encoded(line);
        lines.append(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    return data.release();
}

void SourceEditor::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction*> actions = menu->actions();
    for (QAction* action : actions) {
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo")
            menu->removeAction(action);
    }
    if (!menu->actions().isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (m_fillMenu)
        m_fillMenu(menu, byKey ? textCursor() : cursorForPosition(event->pos()));
    menu->popup(event->globalPos());
}

} // namespace quoin
