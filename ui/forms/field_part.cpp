// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/field_part.h"

#include "models/items/item_facts.h"
#include "ui/fields/column_grid.h"
#include "ui/fields/column_table.h"
#include "ui/fields/editor_factory.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/field_findings.h"
#include "ui/forms/form_host.h"
#include "ui/forms/interaction_strip.h"
#include "ui/prompts/sentences.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

bool isCode(FieldKind kind)
{
    return kind == FieldKind::Route || kind == FieldKind::Status;
}

// What nobody has written yet is written as the template would.
FieldKind kindOf(const FormNode& node)
{
    if (node.atHome)
        return FieldKind::Block; // Free text like the rest of its section.
    if (node.field != nullptr && (node.field->kind != FieldKind::Line || node.field->state == FieldState::Filled))
        return node.field->kind;
    return node.definition != nullptr ? kindFor(*node.definition) : FieldKind::Line;
}

bool isProse(FieldKind kind)
{
    return kind == FieldKind::Line || kind == FieldKind::Block || kind == FieldKind::List || kind == FieldKind::Cell
        || kind == FieldKind::Raw;
}

std::string_view withoutBlankEnd(std::string_view value)
{
    return value.substr(0, value.find_last_not_of("\r\n") + 1);
}

} // namespace

FieldPart::FieldPart(FormHost* host, Look look, QWidget* parent) : FormPart(host, parent), m_look(look)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const Metrics m(this);
    grid->setHorizontalSpacing(2 * m.unit);
    grid->setVerticalSpacing(m.unit);
    grid->setColumnStretch(1, 1);
    connect(host, &FormHost::foundChanged, this, &FieldPart::markFound);
    connect(host, &FormHost::guidesChanged, this, [this] {
        if (m_editor != nullptr && (m_note == nullptr || m_note->isHidden()))
            m_editor->widget()->setAccessibleDescription(description());
    });
}

void FieldPart::ensureEditor(FieldKind kind, const TemplateField* definition)
{
    if (m_editor != nullptr) {
        // The user is in it: what it is called by the text may wait until he leaves.
        if (kind == m_kind || m_editor->widget()->hasFocus())
            return;
        delete m_findings;
        m_findings = nullptr;
        delete m_editor->widget();
    }
    m_kind = kind;
    m_spokenName.clear();
    m_editor = makeEditor(kind, definition, this);
    m_editor->onEdited = [this] { typed(); };
    m_editor->onEntered = [this] { Q_EMIT host()->entered(m_placeTold = placeOfCaret()); };
    m_editor->onLeft = [this] { left(); };
    m_editor->onCancelled = [this] { cancel(); };
    m_editor->onOffers = [this] { return host()->offers(path()); };
    m_editor->onMenu = [this](QMenu* menu) { host()->fillMenu(placeOfCaret(), menu); };
    m_editor->onBreak = [this] { return m_breakTaker && m_breakTaker(m_editor->caret()); };
    m_editor->onDone = [this] { Q_EMIT host()->done(); };
    m_editor->onPasting = [this](const QString& text) { return takesPaste(text); };
    if (auto* text = dynamic_cast<TextEdit*>(m_editor)) {
        connect(text, &TextEdit::caretMoved, host(), [this, text] { Q_EMIT host()->caretMoved(text); });
        if (m_look == Look::Cell)
            text->setFrame(TextEdit::Frame::Cell);
        if (m_look == Look::Header) {
            text->setFrame(TextEdit::Frame::Flat);
            text->setBold();
        }
        if (isProse(kind)) {
            text->setSpeller(host()->speller());
            connect(text, &QPlainTextEdit::cursorPositionChanged, this, &FieldPart::tellPlace);
            connect(text, &TextEdit::told, host(), &FormHost::refused);
        }
        if (isCode(kind) || (kind == FieldKind::Name && m_look == Look::Header))
            text->setCodeFont();
    }
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(m_editor->widget(), 1, 1);
    if (kind == FieldKind::Fence) {
        m_findings = new FieldFindings(host(), m_editor, grid, 3, this);
        connect(host(), &FormHost::sqlDialectChanged, m_findings, [this] { readAgain(); });
    }
    setFocusProxy(m_editor->widget());
}

bool FieldPart::takesPaste(const QString& text)
{
    PasteRequest request{path(), m_kind, text, std::nullopt, {}};
    const auto* shown = dynamic_cast<TextEdit*>(m_editor);
    if (shown != nullptr && !shown->textCursor().hasSelection() && !m_refused)
        request.caret = m_editor->caret();
    request.plainly = [editor = QPointer<QWidget>(m_editor->widget()), text] {
        if (auto* edit = qobject_cast<TextEdit*>(editor)) {
            edit->setFocus(Qt::OtherFocusReason);
            edit->pastePlainly(text);
        }
    };
    return host()->takesPaste(request);
}

void FieldPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    const FieldKind kind = kindOf(node);
    showLabel(node);
    ensureEditor(kind, node.definition);
    const bool filled = node.field != nullptr && node.field->state != FieldState::Placeholder;
    std::string value = filled ? spec->value(*node.field) : std::string();
    // A reload leaves it to whoever typed what to make of the two.
    const auto untaken = host()->takeUntaken(path(), value);
    const bool stays = m_refused && (value == m_value || (untaken && untaken->typed == m_editor->bytes()));
    if (!stays) {
        // Line ends that are typed at the end stay in the editor until more follows.
        const bool goesOn = host()->typing() == path() && withoutBlankEnd(m_editor->bytes()) == withoutBlankEnd(value);
        if (!goesOn)
            m_editor->setBytes(value);
        if (m_refused)
            showRefusal({});
    }
    m_value = std::move(value);
    if (!m_refused && untaken) {
        m_editor->setBytes(untaken->typed);
        showRefusal(untaken->reason);
    }
    m_inText = node.field != nullptr;
    m_placeholder = m_inText && !filled ? spec->value(*node.field) : std::string();
    m_editedWhole = node.editedWhole && m_inText;
    m_pieces = node.pieces;
    const QString language = kind == FieldKind::Fence && node.field != nullptr
        ? fenceLanguage(spec->document(), node.field->range.begin)
        : QString();
    if (kind == FieldKind::Fence && node.field != nullptr)
        m_editor->setLanguage(language);
    m_language = language;
    showHint(node);
    showNames();
    describe(spec, node);
    showWords();
    if (kind == FieldKind::Fence || m_columns != nullptr)
        showColumns(spec, language);
    showSteps(spec, node);
    if (m_findings != nullptr) {
        const bool written = node.field != nullptr;
        m_findings->setPlace(path(),
                             written                          ? fenceLanguage(spec->document(), node.field->range.begin)
                                 : node.definition != nullptr ? fromUtf8(node.definition->language)
                                                              : QString(),
                             m_spokenName);
        m_findings->checkSoon();
    }
    if (!m_editor->isUtf8()) {
        m_editor->setReadOnly(true);
        setNote(tr("Holds bytes that are not UTF-8: read-only here, kept as they are."), false);
    }
    markFound();
}

// Who interacts with whom, below the text that says it.
void FieldPart::showSteps(const SpecPtr& spec, const FormNode& node)
{
    if (node.definition == nullptr || !node.definition->steps)
        return;
    if (m_steps == nullptr) {
        m_steps = new InteractionStrip(this);
        static_cast<QGridLayout*>(layout())->addWidget(m_steps, 4, 1);
        connect(m_steps, &InteractionStrip::goRequested, host(), &FormHost::goRequested);
    }
    m_steps->setSpokenName(m_spokenName);
    m_steps->show(spec, m_value, toUtf8(m_language));
}

void FieldPart::markFound()
{
    if (m_editor == nullptr)
        return;
    const FormHost::Marks marks = host()->marksIn(path());
    m_editor->setMarks(marks.ranges, marks.current);
}

void FieldPart::typed()
{
    const std::optional<Refusal> refusal = m_editedWhole ? host()->setText(path(), identity(), m_editor->bytes())
                                                         : host()->setField(path(), m_editor->bytes());
    showRefusal(refusal ? sentenceFor(*refusal) : QString());
    if (m_refused)
        Q_EMIT host()->noted(m_note);
}

void FieldPart::showRefusal(const QString& reason)
{
    const bool before = std::exchange(m_refused, !reason.isEmpty());
    m_editor->setRefused(m_refused);
    setNote(reason, true);
    if (m_refused || before)
        Q_EMIT host()->untakenChanged();
}

QString FieldPart::shownText() const
{
    return m_editor->shownText();
}

QString FieldPart::keepUntaken()
{
    if (!m_refused)
        return {};
    host()->keepUntaken(path(), untaken());
    return m_editor->shownText();
}

FormHost::Untaken FieldPart::untaken() const
{
    return {m_value, m_editor->bytes(), m_editor->widget()->accessibleDescription()};
}

// Of a run, the text that has the caret: what the preview marks and what a heading is said to be.
QString FieldPart::placeOfCaret() const
{
    QString place = path();
    for (const FormNode::Piece& piece : m_pieces) {
        if (piece.begin <= m_editor->caret())
            place = fromUtf8(piece.path);
    }
    return place;
}

void FieldPart::tellPlace()
{
    if (m_pieces.size() < 2 || !m_editor->widget()->hasFocus() || !host()->typing().isEmpty())
        return;
    const QString place = placeOfCaret();
    if (place != m_placeTold)
        Q_EMIT host()->entered(m_placeTold = place);
}

std::optional<Field> FieldPart::shownIn(const Spec& spec) const
{
    return shownField(spec, toUtf8(path()), host()->heldText());
}

bool FieldPart::shows(const QString& wanted) const
{
    return wanted == path() || std::any_of(m_pieces.begin(), m_pieces.end(), [&wanted](const FormNode::Piece& piece) {
               return isOrIsInside(wanted, fromUtf8(piece.path));
           });
}

FormPart* FieldPart::partFor(const QString& wanted)
{
    return shows(wanted) ? this : nullptr;
}

void FieldPart::cancel()
{
    showRefusal({});
    m_editor->setBytes(m_value);
}

void FieldPart::left()
{
    host()->endTyping();
    if (!m_refused)
        m_editor->setBytes(m_value);
    // What was held back while the SQL was typed.
    if (m_columns != nullptr && host()->session() != nullptr)
        showColumns(host()->session()->spec(), m_language);
    Q_EMIT host()->left(path());
}

void FieldPart::setNote(const QString& note, bool error)
{
    if (note.isEmpty()) {
        if (m_note != nullptr)
            m_note->hide();
        if (m_editor != nullptr)
            m_editor->widget()->setAccessibleDescription(description());
        return;
    }
    if (m_note == nullptr) {
        m_note = new ToneLabel(IconTone::Error, this, 0.92);
        m_note->setWordWrap(true);
        static_cast<QGridLayout*>(layout())->addWidget(m_note, 2, 1);
    }
    m_note->setTone(error ? IconTone::Error : IconTone::Quiet);
    m_note->setText(error ? QStringLiteral("✕ ") + note : note);
    m_note->show();
    m_editor->widget()->setAccessibleDescription(note);
}

bool FieldPart::isNamedKey() const
{
    return (m_kind == FieldKind::Label || m_kind == FieldKind::Status) && !m_value.empty();
}

QWidget* FieldPart::focusTarget()
{
    if (m_columns != nullptr && m_columns->hasTables()
        && (m_columns->view() == ColumnGrid::View::Columns || m_columns->isInUse()))
        return m_columns->focusTarget();
    return m_editor != nullptr ? m_editor->widget() : nullptr;
}

void FieldPart::changeEvent(QEvent* event)
{
    FormPart::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_label != nullptr)
        m_label->setFixedWidth(labelWidth());
}

} // namespace quoin
