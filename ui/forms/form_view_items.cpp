// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Adding and deleting by key, where the focus is.

#include "ui/forms/card_header.h"
#include "ui/forms/card_part.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_view.h"
#include "ui/forms/group_part.h"
#include "ui/forms/nested_part.h"
#include "ui/forms/row_part.h"
#include "ui/forms/rows_part.h"

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
    if (field != nullptr && field->isInText())
        m_host->removeField(field->path(), field->labelText().isEmpty() ? field->ownerName() : field->labelText());
}

} // namespace quoin
