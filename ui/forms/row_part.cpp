// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/row_part.h"

#include "models/items/item_facts.h"
#include "models/items/measure_text.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

namespace {

// A line may end between two measures, never inside one.
QStringList unbroken(QStringList readings)
{
    constexpr qsizetype longestPiece = 24; // A longer one would ask a narrow window for more than it has.
    for (QString& reading : readings) {
        if (reading.size() <= longestPiece)
            reading.replace(u' ', QChar::Nbsp);
    }
    return readings;
}

} // namespace

RowPart::RowPart(FormHost* host, Look look, QWidget* parent) : FormPart(host, parent), m_look(look)
{
    const bool line = look == Look::Line;
    m_layout = new QBoxLayout(line ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    m_layout->setContentsMargins(line ? 1 : 0, line ? 1 : 0, line ? 1 : 0, line ? 1 : 0);
    m_layout->setSpacing(1);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    m_values = new FormList(host, line ? FormList::Look::Cell : FormList::Look::Form, this);
    m_column->addWidget(m_values, 0, Qt::AlignTop);
    m_layout->addLayout(m_column, 1);
    if (!line)
        m_layout->addStretch(0);
}

int RowPart::leastKeyWidth() const
{
    return Metrics(this).character * 12;
}

// A third or so of the row; the same in all rows of a table, since they are equally wide.
int RowPart::keyWidth() const
{
    return std::clamp(width() * 9 / 25, leastKeyWidth(), Metrics(this).character * 22);
}

void RowPart::fitKey()
{
    if (m_look != Look::Line)
        return;
    if (m_key != nullptr)
        m_key->setFixedWidth(keyWidth());
    if (m_keyText != nullptr)
        m_keyText->setFixedWidth(keyWidth());
}

// The label can be narrower than it is at the moment.
QSize RowPart::minimumSizeHint() const
{
    QSize least = FormPart::minimumSizeHint();
    if (m_look == Look::Line && m_hasKey)
        least.rwidth() -= keyWidth() - leastKeyWidth();
    return least;
}

void RowPart::resizeEvent(QResizeEvent* event)
{
    FormPart::resizeEvent(event);
    fitKey();
}

void RowPart::showKey(const SpecPtr& spec, const FormNode& node)
{
    // An entry of a list has no label of its own; its title is its text.
    m_hasKey = node.labelField != nullptr || node.item == nullptr || node.item->kind != "entry";
    const bool editable = m_hasKey && node.labelField != nullptr;
    if (m_key != nullptr)
        m_key->setVisible(editable);
    if (m_keyText != nullptr)
        m_keyText->setVisible(m_hasKey && !editable);
    if (!m_hasKey)
        return;
    const Metrics m(this);
    if (!editable) {
        if (m_keyText == nullptr) {
            m_keyText = new ToneLabel(IconTone::Quiet, this);
            m_keyText->setContentsMargins(2 * m.unit + m.unit / 2, (3 * m.unit + 1) / 2, m.unit, m.unit);
            m_keyText->setWordWrap(true);
            fitKey();
            m_layout->insertWidget(0, m_keyText, 0, Qt::AlignTop);
        }
        m_keyText->setText(node.title);
        m_keyText->show();
        return;
    }
    if (m_key == nullptr) {
        m_key = new FieldPart(host(), FieldPart::Look::Cell, this);
        m_key->setFallbackLabel(tr("label"));
        fitKey();
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
    m_inDocument = node.item != nullptr;
    showKey(spec, node);
    FormNodes values = node.children;
    // The row's label says it already.
    for (FormNode& value : values) {
        if (m_look == Look::Answer || value.title.compare(node.title, Qt::CaseInsensitive) == 0)
            value.title.clear();
    }
    m_values->take(spec, values);
    showListOffer(spec, node);
    showReading(spec, node);
    showRemove(node);
}

// What the template has as a list may stand in one line; from there it is one key or one click to the list.
void RowPart::showListOffer(const SpecPtr& spec, const FormNode& node)
{
    const FormNode* value = node.item != nullptr && node.children.size() == 1 ? &node.children.front() : nullptr;
    const bool line = value != nullptr && value->field != nullptr && value->field->kind == FieldKind::Line
        && value->field->state == FieldState::Filled && value->definition != nullptr
        && value->definition->shape == FieldShape::List;
    m_line = line ? spec->value(*value->field) : std::string();
    for (FormPart* part : m_values->parts()) {
        if (auto* field = qobject_cast<FieldPart*>(part))
            field->setBreakTaker([this](std::size_t at) { return beginList(at); });
    }
    if (m_addEntry == nullptr) {
        if (!line)
            return;
        m_addEntry = new QPushButton(tr("Entry"), this);
        m_addEntry->setIcon(themedIcon(QStringLiteral("plus"), IconTone::Accent));
        m_addEntry->setProperty(StyleProperty::flat, true);
        m_addEntry->setToolTip(tr("Make a list of it (Shift+Enter)"));
        m_column->insertWidget(1, m_addEntry, 0, Qt::AlignLeft);
        connect(m_addEntry, &QPushButton::clicked, this, [this] { beginList(m_line.size()); });
    }
    m_addEntry->setAccessibleName(tr("Add an entry to %1").arg(ownerName()));
    m_addEntry->setVisible(line);
}

bool RowPart::beginList(std::size_t at)
{
    if (m_line.empty())
        return false;
    const auto trimmed = [](std::string_view text) {
        const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
        return std::string(text.substr(begin, text.find_last_not_of(" \t") + 1 - begin));
    };
    const std::string first = trimmed(std::string_view(m_line).substr(0, at));
    const std::string second = trimmed(std::string_view(m_line).substr(std::min(at, m_line.size())));
    const QString blank = QStringLiteral("[Entry]"); // Counts as empty until somebody has written there.
    const auto entry = [&blank](const std::string& text) { return "- " + (text.empty() ? toUtf8(blank) : text); };
    const QString row = path();
    const QPointer<FormHost> to = host();
    to->endTyping();
    const auto refusal = to->setField(m_values->parts().front()->path(), entry(first) + '\n' + entry(second));
    if (to == nullptr || refusal)
        return false;
    to->endTyping();
    Q_EMIT to->wanted(row + (first.empty() ? QStringLiteral(".entry[1].value") : QStringLiteral(".entry[2].value")));
    return true;
}

void RowPart::showReading(const SpecPtr& spec, const FormNode& node)
{
    QString value;
    bool list = false;
    for (const FormNode& child : node.children) {
        list = list || child.type != FormNode::Type::Field;
        if (child.field != nullptr && child.field->state == FieldState::Filled)
            value += fromUtf8(spec->value(*child.field));
    }
    QString text;
    bool missed = false;
    if (m_look == Look::Answer) {
        missed = value.trimmed().isEmpty();
        text = missed ? tr("! not answered yet") : QString();
    } else if (node.measures && !list && !value.trimmed().isEmpty()) {
        const QStringList readings = measureReadings(value);
        missed = readings.isEmpty();
        text = missed ? tr("! no number to check it by")
                      : tr("read as  %1").arg(unbroken(readings).join(QStringLiteral(";  ")));
    }
    if (m_reading == nullptr) {
        if (text.isEmpty())
            return;
        const Metrics m(this);
        m_reading = new ToneLabel(IconTone::Quiet, this, 0.92);
        m_reading->setWordWrap(true);
        m_reading->setContentsMargins(2 * m.unit + m.unit / 2, m_look == Look::Answer ? m.unit : m.unit / 2, m.unit,
                                      (3 * m.unit + 1) / 2);
        m_column->addWidget(m_reading);
    }
    m_reading->setTone(missed ? IconTone::Warning : IconTone::Quiet);
    m_reading->setText(text);
    m_reading->setAccessibleName(tr("%1: %2").arg(m_name, QString(text).replace(QChar::Nbsp, u' ')));
    m_reading->setVisible(!text.isEmpty());
}

void RowPart::showRemove(const FormNode& node)
{
    // A row that is only offered keeps the room too, so that what stands in the rows ends in one line.
    if (m_remove == nullptr && (node.item != nullptr || m_look == Look::Line)) {
        m_remove = new QToolButton(this);
        m_remove->setIcon(themedIcon(QStringLiteral("close"), IconTone::Quiet));
        m_remove->setAutoRaise(true);
        m_remove->setFocusPolicy(Qt::ClickFocus);
        m_remove->setToolTip(tr("Delete this row (Ctrl+Shift+K)"));
        const Metrics m(this);
        m_remove->setIconSize(QSize(m.icon * 3 / 4, m.icon * 3 / 4));
        QSizePolicy kept = m_remove->sizePolicy();
        kept.setRetainSizeWhenHidden(true);
        m_remove->setSizePolicy(kept);
        connect(m_remove, &QToolButton::clicked, this, [this] { host()->remove(path(), m_name); });
        if (m_look == Look::Line)
            m_layout->addWidget(m_remove, 0, Qt::AlignTop);
        m_remove->setVisible(m_inDocument && underMouse() && m_look == Look::Line);
    }
    if (m_remove != nullptr)
        m_remove->setAccessibleName(tr("Delete row %1").arg(m_name));
}

void RowPart::offerRemove(bool offer)
{
    if (m_remove != nullptr && m_look == Look::Line)
        m_remove->setVisible(offer && m_inDocument);
}

RowPart* RowPart::outerRow() const
{
    for (QWidget* up = parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (auto* row = qobject_cast<RowPart*>(up))
            return row;
    }
    return nullptr;
}

// One button at a time: two side by side would leave open which row either of them deletes.
void RowPart::enterEvent(QEnterEvent* event)
{
    FormPart::enterEvent(event);
    offerRemove(true);
    if (RowPart* outer = outerRow(); outer != nullptr && m_remove != nullptr)
        outer->offerRemove(false);
}

void RowPart::leaveEvent(QEvent* event)
{
    FormPart::leaveEvent(event);
    offerRemove(false);
    if (RowPart* outer = outerRow(); outer != nullptr && outer->underMouse())
        outer->offerRemove(true);
}

FormPart* RowPart::partFor(const QString& wanted)
{
    if (m_key != nullptr && m_key->path() == wanted)
        return m_key;
    if (FormPart* found = m_values->partFor(wanted))
        return found;
    return holds(wanted) ? this : nullptr;
}

QWidget* RowPart::keyEditor() const
{
    return m_key != nullptr && m_key->isVisibleTo(this) ? m_key->focusTarget() : nullptr;
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
    if (m_look == Look::Answer)
        return;
    QPainter painter(this);
    const Colors& c = colorsOf(this);
    if (y() > 1)
        painter.fillRect(QRect(0, 0, width(), 1), c.hairline);
    if (m_hasKey)
        painter.fillRect(QRect(keyWidth() + 1, 0, 1, height()), c.hairline);
}

} // namespace quoin
