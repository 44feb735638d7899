// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/rows_part.h"

#include "models/items/item_facts.h"
#include "models/items/offers.h"
#include "ui/fields/text_edit.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/style_controls.h"
#include "ui/theme/tone_label.h"

#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

RowsPart::RowsPart(FormHost* host, Look look, QWidget* parent) : FormPart(host, parent), m_look(look)
{
    const Metrics m(this);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2 * m.unit);
    m_label = new ToneLabel(IconTone::Quiet, this);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(m.character * 18);
    m_label->setContentsMargins(0, (3 * m.unit + 1) / 2, 0, 0);
    m_layout->addWidget(m_label, 0, Qt::AlignTop);
    m_frame = new QWidget(this);
    auto* frame = new QVBoxLayout(m_frame);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->setSpacing(0);
    m_rows = new FormList(host, FormList::Look::Cell, m_frame);
    frame->addWidget(m_rows);
    m_add = new QPushButton(m_frame);
    m_add->setIcon(themedIcon(QStringLiteral("plus"), IconTone::Accent));
    m_add->setProperty(StyleProperty::flat, true);
    frame->addWidget(m_add, 0, Qt::AlignLeft);
    const int line = look == Look::Framed ? 1 : 0; // Of the frame that is painted around them.
    frame->setContentsMargins(line, line, line, line);
    m_column = new QVBoxLayout;
    m_column->setSpacing(m.unit);
    m_column->addWidget(m_frame);
    m_layout->addLayout(m_column, 1);
    connect(m_add, &QPushButton::clicked, this, &RowsPart::add);
}

// As narrow as its rows can be: the label yields.
QSize RowsPart::minimumSizeHint() const
{
    const QSize whole = FormPart::minimumSizeHint();
    return {std::min(whole.width(), m_column->minimumSize().width()), whole.height()};
}

// Beside a label of the usual width the rows have room for some words; where they have not, the label goes above.
void RowsPart::arrange()
{
    const Metrics m(this);
    const int beside = m_label->maximumWidth() + 2 * m.unit + m_column->minimumSize().width() + 10 * m.character;
    const bool above = !m_label->isHidden() && width() < beside;
    m_layout->setDirection(above ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RowsPart::resizeEvent(QResizeEvent* event)
{
    FormPart::resizeEvent(event);
    arrange();
}

void RowsPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    m_label->setText(node.title);
    m_label->setVisible(!node.title.isEmpty());
    m_addPath = fromUtf8(node.addPath);
    FormNodes answers;
    FormNodes others;
    for (const FormNode& child : node.children) {
        const bool answer = node.definition != nullptr && node.definition->sideBySide && child.definition != nullptr;
        (answer ? answers : others).push_back(child);
    }
    showAnswers(spec, std::move(answers));
    m_rows->take(spec, others);
    m_rows->setVisible(!others.empty());
    m_codes =
        !others.empty() && others.front().labelField != nullptr && others.front().labelField->kind == FieldKind::Status;
    m_offered.clear();
    if (node.definition != nullptr) {
        std::vector<std::string> labels;
        for (const TemplateField& row : node.definition->rows)
            labels.push_back(row.label);
        for (const std::string& choice : node.definition->choices) {
            if (std::find(labels.begin(), labels.end(), choice) == labels.end())
                labels.push_back(choice);
        }
        for (const std::string& one : labels) {
            const QString label = fromUtf8(one);
            const TemplateField* usual = rowFor(*node.definition, one);
            const bool there = std::any_of(node.children.begin(), node.children.end(), [&](const FormNode& child) {
                return child.title.compare(label, Qt::CaseInsensitive) == 0
                    || (usual != nullptr && child.definition == usual);
            });
            if (!there)
                m_offered.push_back(label);
        }
    }
    m_entries =
        !node.children.empty() && node.children.front().item != nullptr && node.children.front().item->kind == "entry";
    m_add->setText(m_entries ? tr("Entry") : tr("Row"));
    const QString owner = ownerName();
    if (isVisible())
        arrange();
    m_add->setAccessibleName(node.title.isEmpty() ? tr("Add a row to %1").arg(owner)
                                                  : tr("Add a row to %1 %2").arg(owner, node.title));
}

void RowsPart::showAnswers(const SpecPtr& spec, FormNodes answers)
{
    if (m_answers == nullptr) {
        if (answers.empty())
            return;
        m_answers = new FormList(host(), FormList::Look::Answers, this);
        m_column->insertWidget(0, m_answers);
    }
    m_answers->take(spec, answers);
    m_answers->setVisible(!answers.empty());
}

// Bracketed, so that it counts as empty until somebody has written there.
void RowsPart::addBlank()
{
    if (m_entries)
        host()->add(m_addPath, QStringLiteral("[Entry]"), tr("Entry"));
    else
        host()->add(m_addPath, QStringLiteral("[Label]"), tr("Row"));
}

bool RowsPart::continueList(const QWidget* editor)
{
    if ((!m_entries && !m_codes) || m_rows->parts().empty())
        return false;
    const FormPart* last = m_rows->parts().back();
    const auto* text = qobject_cast<const TextEdit*>(editor);
    if (text == nullptr || text->document()->isEmpty() || !last->isAncestorOf(editor))
        return false;
    addBlank();
    return true;
}

void RowsPart::add()
{
    if (m_offered.empty()) {
        addBlank();
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString where = m_addPath;
    FormHost* to = host();
    for (const QString& label : m_offered)
        connect(menu->addAction(label), &QAction::triggered, to, [to, where, label] { to->add(where, label, label); });
    menu->addSeparator();
    connect(menu->addAction(tr("Another row")), &QAction::triggered, this, &RowsPart::addBlank);
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

FormPart* RowsPart::partFor(const QString& wanted)
{
    if (wanted == path())
        return this;
    FormPart* found = m_answers != nullptr ? m_answers->partFor(wanted) : nullptr;
    return found != nullptr ? found : m_rows->partFor(wanted);
}

QWidget* RowsPart::focusTarget()
{
    if (m_answers != nullptr && !m_answers->parts().empty())
        return m_answers->parts().front()->focusTarget();
    return m_rows->parts().empty() ? m_add : m_rows->parts().front()->focusTarget();
}

void RowsPart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    if (m_look == Look::Framed)
        drawBox(&painter, m_frame->geometry(), c.panel, c.hairline, Metrics(this).radius);
    if (m_rows->isVisible())
        painter.fillRect(QRect(m_frame->x(), m_frame->y() + m_rows->geometry().bottom() + 1, m_frame->width(), 1),
                         c.hairline);
}

} // namespace quoin
