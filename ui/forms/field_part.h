// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/fields/field_editor.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_part.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace quoin {

class ColumnGrid;
class FieldFindings;
class InteractionStrip;
class ToneLabel;

/// A field: its label, its editor, and below it the sentence that says why its text
/// was not taken. Text that was refused stays in the editor until it is mended or Esc
/// brings back what the document says.
class FieldPart : public FormPart {
    Q_OBJECT

public:
    enum class Look {
        Form,  ///< Label beside the editor.
        Cell,  ///< In a table: no label, no frame.
        Header ///< In a card's header: no label, a name's font.
    };

    FieldPart(FormHost* host, Look look, QWidget* parent);

    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] FieldEditor* editor() const { return m_editor; }
    [[nodiscard]] ColumnGrid* columns() const { return m_columns; } ///< Null where no SQL has been seen.
    /// Names a part whose field has no label ("Name").
    void setFallbackLabel(const QString& label) { m_fallbackLabel = label; }
    /// The label of a row, or a status, that says something already.
    [[nodiscard]] bool isNamedKey() const;
    /// Who is asked when the line that it holds is broken at a byte of the value.
    void setBreakTaker(std::function<bool(std::size_t)> taker) { m_breakTaker = std::move(taker); }
    [[nodiscard]] bool isEditedWhole() const { return m_editedWhole; }
    [[nodiscard]] const std::string& value() const { return m_value; } ///< What the document says.
    [[nodiscard]] bool isInText() const { return m_inText; }
    [[nodiscard]] const QString& labelText() const { return m_labelText; }
    /// The field as this part shows it: several texts may be one here.
    [[nodiscard]] std::optional<Field> shownIn(const Spec& spec) const;
    [[nodiscard]] bool isRefused() const { return m_refused; }
    [[nodiscard]] QString shownText() const;
    /// Hands text that was not taken to the host before the part goes; what it was, else empty.
    QString keepUntaken();
    /// What it would hand over.
    [[nodiscard]] FormHost::Untaken untaken() const;
    /// Whether it shows what stands at `path`, alone or with its neighbours.
    [[nodiscard]] bool shows(const QString& path) const;
    [[nodiscard]] FormPart* partFor(const QString& path) override;

protected:
    void showNode(const SpecPtr& spec, const FormNode& node) override;
    void changeEvent(QEvent* event) override;

private:
    void markFound();
    void ensureEditor(FieldKind kind, const TemplateField* definition);
    void showLabel(const FormNode& node);
    void showHint(const FormNode& node);
    void showNames();
    void showWords();
    void describe(const SpecPtr& spec, const FormNode& node);
    [[nodiscard]] const QString& description() const;
    void showColumns(const SpecPtr& spec, const QString& language);
    void readAgain();
    void takeColumns();
    void showSteps(const SpecPtr& spec, const FormNode& node);
    void typed();
    void tellPlace();
    [[nodiscard]] QString placeOfCaret() const;
    bool takesPaste(const QString& text);
    void cancel();
    void showRefusal(const QString& reason);
    void left();
    void setNote(const QString& note, bool error);
    [[nodiscard]] int labelWidth() const;

    Look m_look;
    FieldEditor* m_editor = nullptr;
    FieldKind m_kind = FieldKind::Line;
    ColumnGrid* m_columns = nullptr; ///< Above the editor of SQL that defines tables.
    int m_columnsSince = 0;          ///< The undo's index before the last edit of the grid.
    ToneLabel* m_label = nullptr;
    ToneLabel* m_note = nullptr;
    ToneLabel* m_words = nullptr;        ///< How many a block of prose has.
    FieldFindings* m_findings = nullptr; ///< Of code only.
    InteractionStrip* m_steps = nullptr; ///< Of text that says who interacts with whom.
    std::string m_value;                 ///< What the document says.
    std::string m_placeholder;           ///< What the template wrote there, where nobody has written anything.
    QString m_language;                  ///< Of the fence.
    QString m_labelText;
    QString m_fallbackLabel;
    QString m_hint;
    QString m_guidance; ///< The hint and whatever else the template knows, as sentences.
    QString m_spokenName;
    bool m_refused = false;
    std::vector<FormNode::Piece> m_pieces; ///< Of a run of texts.
    QString m_placeTold;                   ///< Which of them was last said to be entered.
    std::function<bool(std::size_t)> m_breakTaker;
    bool m_editedWhole = false;
    bool m_inText = false; ///< The document has the field, be it as a placeholder.
};

} // namespace quoin
