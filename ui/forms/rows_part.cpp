// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/rows_part.h"

#include "models/items/item_facts.h"
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

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

RowPart::RowPart(FormHost* host, QWidget* parent) : FormPart(host, parent)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(1);
    m_values = new FormList(host, FormList::Look::Cell, this);
    m_layout->addWidget(m_values, 1, Qt::AlignTop);
}

int RowPart::keyWidth() const
{
    return Metrics(this).character * 22;
}

void RowPart::showKey(const SpecPtr& spec, const FormNode& node)
{
    // An entry of a list has no label of its own; its title is its text.
    m_hasKey = node.labelField != nullptr || node.item == nullptr || node.item->kind != "entry";
    if (!m_hasKey) {
        if (m_key != nullptr)
            m_key->hide();
        if (m_keyText != nullptr)
            m_keyText->hide();
        return;
    }
    if (node.labelField == nullptr) {
        if (m_key != nullptr)
            m_key->hide();
        if (m_keyText == nullptr) {
            const Metrics m(this);
            m_keyText = new ToneLabel(IconTone::Quiet, this);
            m_keyText->setContentsMargins(2 * m.unit + m.unit / 2, (3 * m.unit + 1) / 2, m.unit, m.unit);
            m_keyText->setWordWrap(true);
            m_keyText->setFixedWidth(keyWidth());
            m_layout->insertWidget(0, m_keyText, 0, Qt::AlignTop);
        }
        m_keyText->setText(node.title);
        m_keyText->show();
        return;
    }
    if (m_keyText != nullptr)
        m_keyText->hide();
    if (m_key == nullptr) {
        m_key = new FieldPart(host(), FieldPart::Look::Cell, this);
        m_key->setFallbackLabel(tr("label"));
        m_key->setFixedWidth(keyWidth());
        m_layout->insertWidget(0, m_key, 0, Qt::AlignTop);
    }
    FormNode key;
    key.path = node.labelField->path;
    key.field = node.labelField;
    key.identity = {"field", "label"};
    m_key->take(spec, key);
    m_key->show();
}

void RowPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    const bool unnamed = node.labelField != nullptr && node.labelField->state != FieldState::Filled;
    m_name = unnamed ? tr("new row") : node.title;
    showKey(spec, node);
    FormNodes values = node.children;
    // The row's label says it already.
    for (FormNode& value : values) {
        if (value.title.compare(node.title, Qt::CaseInsensitive) == 0)
            value.title.clear();
    }
    m_values->take(spec, values);
    showRemove(node);
}

void RowPart::showRemove(const FormNode& node)
{
    if (node.item != nullptr && m_remove == nullptr) {
        m_remove = new QToolButton(this);
        m_remove->setIcon(themedIcon(QStringLiteral("close"), IconTone::Quiet));
        m_remove->setAutoRaise(true);
        m_remove->setFocusPolicy(Qt::ClickFocus);
        m_remove->setToolTip(tr("Delete this row"));
        const Metrics m(this);
        m_remove->setIconSize(QSize(m.icon * 3 / 4, m.icon * 3 / 4));
        QSizePolicy kept = m_remove->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        m_remove->setSizePolicy(kept);
        connect(m_remove, &QToolButton::clicked, this, [this] { host()->remove(path(), m_name); });
        m_layout->addWidget(m_remove, 0, Qt::AlignTop);
        m_remove->setVisible(underMouse());
    }
    if (m_remove != nullptr)
        m_remove->setAccessibleName(tr("Delete row %1").arg(m_name));
}

void RowPart::enterEvent(QEnterEvent* event)
{
    FormPart::enterEvent(event);
    if (m_remove != nullptr)
        m_remove->show();
}

void RowPart::leaveEvent(QEvent* event)
{
    FormPart::leaveEvent(event);
    if (m_remove != nullptr)
        m_remove->hide();
}

FormPart* RowPart::partFor(const QString& wanted)
{
    if (m_key != nullptr && m_key->path() == wanted)
        return m_key;
    if (FormPart* found = m_values->partFor(wanted))
        return found;
    return holds(wanted) ? this : nullptr;
}

QWidget* RowPart::focusTarget()
{
    const bool unnamed = m_key != nullptr && m_key->isVisibleTo(this) && !m_key->isNamedKey();
    if (unnamed)
        return m_key->focusTarget();
    return m_values->parts().empty() ? nullptr : m_values->parts().front()->focusTarget();
}

QString RowPart::ownerName() const
{
    const QString outer = FormPart::ownerName();
    if (!m_hasKey)
        return tr("%1 entry %2").arg(outer).arg(path().section(QLatin1Char('['), -1).chopped(1));
    return outer.isEmpty() ? m_name : tr("%1 %2").arg(outer, m_name);
}

void RowPart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    if (y() > 1)
        painter.fillRect(QRect(0, 0, width(), 1), c.hairline);
    if (m_hasKey)
        painter.fillRect(QRect(keyWidth() + 1, 0, 1, height()), c.hairline);
}

RowsPart::RowsPart(FormHost* host, Look look, QWidget* parent) : FormPart(host, parent), m_look(look)
{
    const Metrics m(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * m.unit);
    m_label = new ToneLabel(IconTone::Quiet, this);
    m_label->setWordWrap(true);
    m_label->setFixedWidth(m.character * 18);
    m_label->setContentsMargins(0, (3 * m.unit + 1) / 2, 0, 0);
    layout->addWidget(m_label, 0, Qt::AlignTop);
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
    frame->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_frame, 1);
    connect(m_add, &QPushButton::clicked, this, &RowsPart::add);
}

void RowsPart::showNode(const SpecPtr& spec, const FormNode& node)
{
    m_label->setText(node.title);
    m_label->setVisible(!node.title.isEmpty());
    m_addPath = fromUtf8(node.addPath);
    m_rows->take(spec, node.children);
    m_rows->setVisible(!node.children.empty());
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
            const bool there = std::any_of(node.children.begin(), node.children.end(), [&label](const FormNode& child) {
                return child.title.compare(label, Qt::CaseInsensitive) == 0;
            });
            if (!there)
                m_offered.push_back(label);
        }
    }
    m_entries =
        !node.children.empty() && node.children.front().item != nullptr && node.children.front().item->kind == "entry";
    m_add->setText(m_entries ? tr("Entry") : tr("Row"));
    const QString owner = ownerName();
    m_add->setAccessibleName(node.title.isEmpty() ? tr("Add a row to %1").arg(owner)
                                                  : tr("Add a row to %1 %2").arg(owner, node.title));
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
    if (!m_entries || m_rows->parts().empty())
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
    return m_rows->partFor(wanted);
}

QWidget* RowsPart::focusTarget()
{
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
