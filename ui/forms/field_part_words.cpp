// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What a field is called, on the screen and to a screen reader, and how it is explained.

#include "models/items/guidance.h"
#include "models/items/item_facts.h"
#include "models/items/word_count.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/row_part.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace quoin {

namespace {

// "[What this endpoint does]" says its hint best without the brackets.
QString withoutBrackets(const std::string& placeholder)
{
    QString text = fromUtf8(placeholder).trimmed();
    if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
        text = text.mid(1, text.size() - 2);
    return text;
}

// The value of a row is called by the row alone, also where its label stands above it.
bool isInRow(const QWidget* part, bool cell)
{
    for (const QWidget* up = part->parentWidget(); !cell && up != nullptr; up = up->parentWidget()) {
        if (qobject_cast<const RowPart*>(up) != nullptr)
            return true;
        if (qobject_cast<const FormPart*>(up) != nullptr)
            return false;
    }
    return cell;
}

} // namespace

int FieldPart::labelWidth() const
{
    return Metrics(this).character * 18;
}

void FieldPart::showLabel(const FormNode& node)
{
    m_labelText = node.title;
    const bool wanted = m_look == Look::Form && !m_labelText.isEmpty();
    if (!wanted) {
        if (m_label != nullptr)
            m_label->hide();
        return;
    }
    if (m_label == nullptr) {
        m_label = new ToneLabel(IconTone::Quiet, this);
        m_label->setWordWrap(true);
        m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        m_label->setFixedWidth(labelWidth());
        const Metrics m(this);
        m_label->setContentsMargins(0, (3 * m.unit + 1) / 2, 0, 0);
        static_cast<QGridLayout*>(layout())->addWidget(m_label, m_columns == nullptr ? 1 : 0, 0, Qt::AlignTop);
    }
    QString text = m_labelText;
    if (node.definition != nullptr && !node.definition->qualifier.empty() && node.field == nullptr)
        text += QStringLiteral(" (%1)").arg(fromUtf8(node.definition->qualifier));
    m_label->setText(text);
    m_label->setVisible(true);
}

void FieldPart::showHint(const FormNode& node)
{
    const TemplateField* definition = node.definition;
    QString hint;
    if (definition != nullptr) {
        m_hint = fromUtf8(definition->hint);
        if (m_kind == FieldKind::Fence && !definition->placeholder.empty())
            hint = fromUtf8(definition->placeholder);
        else if (!definition->hint.empty())
            hint = m_hint;
        else
            hint = withoutBrackets(definition->placeholder);
    } else if (m_kind == FieldKind::Name) {
        hint = m_fallbackLabel.isEmpty() ? tr("Name") : m_fallbackLabel;
    } else if (m_kind == FieldKind::Method) {
        hint = tr("Method");
    } else if (m_kind == FieldKind::Route) {
        hint = tr("/path");
    } else if (m_kind == FieldKind::Label) {
        hint = tr("Label");
    } else if (m_kind == FieldKind::Status) {
        hint = tr("Code");
    }
    if (hint.isEmpty() && m_look == Look::Cell && m_kind != FieldKind::Label && m_kind != FieldKind::Status)
        hint = tr("Value");
    m_editor->setHint(hint);
}

void FieldPart::showNames()
{
    QString label = !m_labelText.isEmpty() ? m_labelText : m_fallbackLabel;
    const QString owner = ownerName();
    if (label.isEmpty() && (!isInRow(this, m_look == Look::Cell) || owner.isEmpty()))
        label = tr("text");
    const QString spoken = owner.isEmpty() ? label : label.isEmpty() ? owner : tr("%1 %2").arg(owner, label);
    if (spoken == m_spokenName)
        return;
    m_spokenName = spoken;
    m_editor->widget()->setAccessibleName(spoken);
    // The line of a box that can be typed in stands on the accessibility bus by itself.
    if (const auto* box = qobject_cast<const QComboBox*>(m_editor->widget()); box != nullptr && box->isEditable())
        box->lineEdit()->setAccessibleName(spoken);
    if (m_label != nullptr)
        m_label->setToolTip(m_hint);
}

// Below a block of prose and out of its way: reviewers read what is short.
void FieldPart::showWords()
{
    const bool prose = m_kind == FieldKind::Block && m_look == Look::Form;
    const int count = prose && m_value.size() <= wordsCountedAtMost ? wordCount(fromUtf8(m_value)) : 0;
    if (m_words == nullptr) {
        if (count == 0)
            return;
        m_words = new ToneLabel(IconTone::Quiet, this, 0.92);
        static_cast<QGridLayout*>(layout())->addWidget(m_words, 4, 1, Qt::AlignRight);
    }
    m_words->setText(count == 1 ? tr("1 word") : tr("%n words", nullptr, count));
    m_words->setVisible(count > 0);
}

const QString& FieldPart::description() const
{
    return host()->guides() && !m_guidance.isEmpty() ? m_guidance : m_hint;
}

// What the strip below the form shows of this field is heard with it.
void FieldPart::describe(const SpecPtr& spec, const FormNode& node)
{
    const TemplateField* definition =
        node.definition == nullptr && node.field != nullptr ? node.field->definition : node.definition;
    const auto entry = definition != nullptr ? spec->entryOf(node.path) : std::nullopt;
    const TemplateSection* section = entry ? spec->entries()[*entry].definition : nullptr;
    m_guidance = section != nullptr ? spokenGuidance(guidanceOf(*section, *definition)) : QString();
    if (m_note == nullptr || m_note->isHidden())
        m_editor->widget()->setAccessibleDescription(description());
}

} // namespace quoin
