// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Adding and deleting by key, where the focus is.

#include "models/items/item_facts.h"
#include "models/items/other_groups.h"
#include "models/spec/applicable_edit.h"
#include "ui/forms/card_header.h"
#include "ui/forms/card_part.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_view.h"
#include "ui/forms/group_part.h"
#include "ui/forms/nested_part.h"
#include "ui/forms/responses_part.h"
#include "ui/forms/row_part.h"
#include "ui/forms/rows_part.h"
#include "ui/prompts/sentences.h"

#include <QApplication>

namespace quoin {

void FormView::addAnother()
{
    if (m_list == nullptr)
        return;
    QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr || !isAncestorOf(focus))
        focus = nullptr;
    RowsPart* rows = nullptr;
    for (QWidget* widget = focus; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        if (const auto* inner = qobject_cast<const NestedPart*>(widget)) {
            const QString path = inner->path(); // "api.rest[1].response[2]"
            m_host->add(path.left(path.lastIndexOf(QLatin1Char('['))), QString(), inner->title());
            return;
        }
        auto* group = qobject_cast<GroupPart*>(widget);
        if (group != nullptr && group->canAdd()) {
            group->add();
            return;
        }
        if (rows == nullptr)
            rows = qobject_cast<RowsPart*>(widget);
    }
    for (FormPart* part : m_list->parts()) {
        auto* group = qobject_cast<GroupPart*>(part);
        if (rows == nullptr && group != nullptr && group->canAdd()) {
            group->add();
            return;
        }
        if (rows == nullptr)
            rows = qobject_cast<RowsPart*>(part);
    }
    if (rows != nullptr)
        rows->add();
}

namespace {

// The lines of a run of texts and the blank lines below it: what goes when the run goes.
ByteRange linesOfRun(const Document& document, ByteRange run)
{
    const auto begin = [&document](std::size_t line) {
        return line < document.lineCount() ? document.lineBegin(line) : document.size();
    };
    const auto isBlank = [&](std::size_t line) {
        return document.slice({begin(line), begin(line + 1)}).find_first_not_of(" \t\r\n") == std::string::npos;
    };
    if (run.empty())
        return run;
    std::size_t next = document.lineAt(run.end - 1) + 1;
    while (next < document.lineCount() && isBlank(next))
        ++next;
    return {run.begin, begin(next)};
}

} // namespace

void FormView::deleteHere()
{
    FieldPart* field = nullptr;
    QWidget* widget = QApplication::focusWidget();
    if (widget == nullptr || !isAncestorOf(widget))
        return;
    for (; widget != nullptr && widget != this; widget = widget->parentWidget()) {
        if (field == nullptr)
            field = qobject_cast<FieldPart*>(widget);
        const bool header = qobject_cast<CardHeader*>(widget) != nullptr;
        const bool own = qobject_cast<RowPart*>(widget) != nullptr || qobject_cast<NestedPart*>(widget) != nullptr;
        if (header || own) {
            const auto* part = qobject_cast<const FormPart*>(header ? widget->parentWidget() : widget);
            if (part != nullptr && m_session->spec()->item(part->path().toStdString()))
                m_host->remove(part->path(), part->ownerName());
            return;
        }
    }
    if (field == nullptr || !field->isInText())
        return;
    const auto text = field->isEditedWhole() ? field->shownIn(*m_session->spec()) : std::nullopt;
    const SpecPtr spec = m_session->spec();
    const auto own = text ? spec->field(text->path) : std::nullopt;
    if (text && (!own || own->range != text->range))
        m_host->apply(replaceText(spec, text->path, linesOfRun(spec->document(), text->range), {}),
                      tr("Delete %1").arg(field->ownerName()));
    else
        m_host->removeField(field->path(), field->labelText().isEmpty() ? field->ownerName() : field->labelText());
}

namespace {

bool standsBeside(const Field& field)
{
    return field.kind == FieldKind::Line;
}

EditResult converted(const SpecPtr& spec, const Field& field)
{
    return convertField(spec, field.path, standsBeside(field) ? ValueForm::Block : ValueForm::Line);
}

// Why a value stays where it is, said of that value: the refusal alone speaks of items and lines.
QString whyNotConverted(const Spec& spec, const Field& field, const Refusal& refusal)
{
    const bool oneLine = refusal.reason == RefusalReason::OneLineOnly;
    if (oneLine && spec.value(field).empty())
        return FormView::tr("Nothing has been written here yet that could be moved.");
    if (oneLine && !standsBeside(field))
        return FormView::tr("The line of a label has room for one line; this value has several.");
    if (refusal.reason == RefusalReason::NotAnItem)
        return FormView::tr("This value has no label of its own, so it cannot stand beside or below one.");
    return sentenceFor(refusal);
}

} // namespace

QString FormView::conversionFault(const QString& path) const
{
    const auto field = m_session != nullptr ? m_session->spec()->field(toUtf8(path)) : std::nullopt;
    if (!field)
        return tr("Only a value that stands in the text can be moved: write it first.");
    const EditResult result = converted(m_session->spec(), *field);
    const auto* refusal = std::get_if<Refusal>(&result);
    return refusal != nullptr ? whyNotConverted(*m_session->spec(), *field, *refusal) : QString();
}

void FormView::convertValue()
{
    const QString path = focusedPath();
    if (const QString fault = conversionFault(path); !fault.isEmpty()) {
        Q_EMIT refused(fault);
        return;
    }
    const Field field = *m_session->spec()->field(toUtf8(path));
    const QString text = standsBeside(field) ? tr("Value below Its Label") : tr("Value beside Its Label");
    QString where;
    if (m_host->apply(converted(m_session->spec(), field), text, &where))
        showPath(where, Focus::Take);
}

void FormView::focusAnswers()
{
    QWidget* focus = QApplication::focusWidget();
    ResponsesPart* answers = nullptr;
    for (QWidget* up = focus; up != nullptr && up != this && answers == nullptr; up = up->parentWidget()) {
        if (qobject_cast<CardPart*>(up) != nullptr)
            answers = up->findChild<ResponsesPart*>();
    }
    if (answers == nullptr || !answers->isVisible())
        Q_EMIT refused(tr("Nothing here answers by a status code: put the focus on an endpoint that is open."));
    else if (QWidget* target = answers->focusTarget())
        focusOn(target, Qt::OtherFocusReason);
    else
        Q_EMIT refused(answers->fault());
}

bool FormView::isApplicable() const
{
    const auto entry = m_session != nullptr ? m_session->spec()->entryOf(toUtf8(m_entryPath)) : std::nullopt;
    return !entry || m_session->spec()->entries()[*entry].state != SectionState::NotApplicable;
}

void FormView::toggleApplicable()
{
    if (m_session == nullptr)
        return;
    const SpecPtr spec = m_session->spec();
    const std::string path = toUtf8(m_entryPath);
    QString where;
    const bool done = isApplicable()
        ? m_host->apply(markNotApplicable(spec, path), tr("Section Does Not Apply"), &where)
        : m_host->apply(markApplicable(spec, path), tr("Section Applies"), &where);
    if (done)
        showPath(where, Focus::Take);
}

// The groups that the item may go to besides its own.
QStringList FormView::groupsBeside(const QString& path) const
{
    const auto item = m_session != nullptr ? m_session->spec()->item(toUtf8(path)) : std::nullopt;
    if (!item)
        return {};
    QStringList paths;
    for (const TemplateGroup* group : otherGroups(*m_session->spec(), *item))
        paths.append(fromUtf8(groupPath(*m_session->spec(), item->path, *group)));
    return paths;
}

void FormView::moveToGroup(const QString& path, const QString& group)
{
    if (const auto item = m_session != nullptr ? m_session->spec()->item(toUtf8(path)) : std::nullopt)
        m_host->moveToGroup(path, group, fromUtf8(item->title));
}

void FormView::moveToAnotherGroup()
{
    const QString path = focusedItem();
    const QStringList groups = groupsBeside(path);
    if (groups.isEmpty())
        Q_EMIT refused(tr("Nothing here has another group to go to. Put the focus on a service, for one."));
    else
        moveToGroup(path, groups.constFirst());
}

} // namespace quoin
