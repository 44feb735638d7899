// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_editor.h"

#include "models/highlight/code_highlighter.h"
#include "ui/source/byte_text.h"
#include "ui/source/source_gutter.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QTextBlock>

#include <memory>

namespace quoin {

SourceEditor::SourceEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_gutter(new SourceGutter(this))
    , m_highlighter(new CodeHighlighter(document(), QStringLiteral("markdown")))
{
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setCenterOnScroll(false);
    setAccessibleName(tr("Source"));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEditor::placeGutter);
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
    m_highlighter->setDark(dark);
}

void SourceEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        setDark(colorsOf(this).dark);
        showCurrentLine();
    }
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

int SourceEditor::gutterWidth() const
{
    const int digits = std::max<int>(3, static_cast<int>(QString::number(blockCount()).size()));
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

void SourceEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void SourceEditor::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    const Colors& colors = colorsOf(this);
    painter.fillRect(event->rect(), colors.panel);
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    const double column = QFontMetricsF(font()).horizontalAdvance(u'9');
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const double height = QFontMetricsF(font()).height();
        painter.setPen(block.blockNumber() == current ? colors.text : colors.quiet);
        painter.drawText(QRectF(0, place.top(), m_gutter->width() - 2 * column, height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        if (headingLevel(block) == 0)
            continue;
        const QRectF arrow(m_gutter->width() - 1.6 * column, place.top(), 1.2 * column, height);
        painter.setPen(colors.quiet);
        painter.drawText(arrow, Qt::AlignCenter, isFolded(block) ? QStringLiteral("\u25b8") : QStringLiteral("\u25be"));
    }
}

void SourceEditor::pressGutter(double y)
{
    const QTextBlock block = cursorForPosition(QPoint(0, static_cast<int>(y))).block();
    if (headingLevel(block) > 0)
        setFolded(block, !isFolded(block));
}

int SourceEditor::headingLevel(const QTextBlock& block) const
{
    if (block.previous().isValid() && block.previous().userState() > 0) // Inside a fence: see MarkdownLexer.
        return 0;
    const QString text = block.text();
    int level = 0;
    while (level < text.size() && level < 7 && text[level] == u'#')
        ++level;
    const bool isHeading = level > 0 && level < 7 && (level == text.size() || text[level].isSpace());
    return isHeading ? level : 0;
}

bool SourceEditor::isFolded(const QTextBlock& heading) const
{
    return heading.next().isValid() && !heading.next().isVisible();
}

void SourceEditor::setFolded(const QTextBlock& heading, bool folded)
{
    const int level = headingLevel(heading);
    if (level == 0)
        return;
    const QTextBlock first = heading.next();
    QTextBlock block = first;
    for (; block.isValid(); block = block.next()) {
        const int other = headingLevel(block);
        if (other > 0 && other <= level)
            break;
        block.setVisible(!folded);
    }
    if (!first.isValid())
        return;
    const int end = block.isValid() ? block.position() : document()->characterCount() - 1;
    if (folded && textCursor().position() >= first.position() && textCursor().position() < end) {
        QTextCursor cursor(heading);
        cursor.movePosition(QTextCursor::EndOfBlock);
        setTextCursor(cursor);
    }
    document()->markContentsDirty(first.position(), end - first.position());
    auto* layout = static_cast<QPlainTextDocumentLayout*>(document()->documentLayout());
    layout->requestUpdate();
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
    viewport()->update();
    m_gutter->update();
}

void SourceEditor::unfoldAround(const QTextBlock& block)
{
    if (block.isVisible())
        return;
    QTextBlock heading = block.previous();
    while (heading.isValid() && !(heading.isVisible() && isFolded(heading)))
        heading = heading.previous();
    if (heading.isValid())
        setFolded(heading, false);
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
    const std::unique_ptr<QMenu> menu(createStandardContextMenu());
    const QList<QAction*> actions = menu->actions();
    for (QAction* action : actions) {
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo")
            menu->removeAction(action);
    }
    if (!menu->actions().isEmpty() && menu->actions().constFirst()->isSeparator())
        menu->removeAction(menu->actions().constFirst());
    menu->exec(event->globalPos());
}

void SourceEditor::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        paintMarks(painter, block, place);
    }
}

// A small plate with the byte's or character's name over the box that a font draws.
void SourceEditor::paintMarks(QPainter& painter, const QTextBlock& block, const QRectF& place)
{
    const QString text = block.text();
    const Colors& colors = colorsOf(this);
    QFont small = font();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!byte_text::isMark(text[i]))
            continue;
        const QTextLine line = block.layout()->lineForTextPosition(static_cast<int>(i));
        const double left = line.cursorToX(static_cast<int>(i));
        const double right = line.cursorToX(static_cast<int>(i) + 1);
        const QRectF plate(place.left() + left + 0.5, place.top() + line.y() + 1, std::max(4.0, right - left - 1), line.height() - 2);
        painter.fillRect(plate.adjusted(-0.5, 0, 0.5, 0), colors.panel); // Over whatever box the font has for it.
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(colors.panel, colors.warning, 0.28));
        painter.drawRoundedRect(plate, 2, 2);
        // The name from top to bottom, as control pictures have it: a mark is narrow.
        const QString name = byte_text::markName(text[i]);
        const double step = plate.height() / static_cast<double>(name.size());
        small.setPixelSize(std::max(5, static_cast<int>(std::min(step, plate.height() / 2.2))));
        painter.setPen(colors.text);
        painter.setFont(small);
        for (qsizetype n = 0; n < name.size(); ++n)
            painter.drawText(QRectF(plate.left(), plate.top() + static_cast<double>(n) * step, plate.width(), step),
                             Qt::AlignCenter | Qt::TextDontClip, QString(name[n]));
    }
}

} // namespace quoin
