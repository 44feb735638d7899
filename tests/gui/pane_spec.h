// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/gui_driver.h"
#include "ui/forms/form_view.h"
#include "ui/shell/workspace.h"

#include <QLabel>

namespace quoin::test {

/// A spec with something in every kind of pane, and a look at what the window says of it. For the tests of panes.
inline const QByteArray paneSpec =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### POST /v1/b\n**Purpose**: Second  \n"
    "**Request**:\n```json\n{\"a\":{\"b\":1,\n\"c\":2}}\n```\n"
    "**Error Responses**:\n- `400 Bad Request`: Bad body\n\n"
    "### Service Architecture\n\n#### New Services\n\n##### OrderService\n**Purpose**: X  \n**Dependencies**: Db\n\n"
    "##### MailService\n**Purpose**: Y\n\n#### Modified Services\n\n##### OldService\n**Purpose**: Z\n\n"
    "### External Integrations\n\n#### Plaid\n**Purpose**: P  \n**Error Handling**:\n- Retry strategy: none\n\n"
    "### Performance Requirements\n- **API Latency**: p95 < 250 ms\n- **Mine**: fast\n";

/// Whether a label of the form says it.
inline bool says(GuiDriver& gui, const QString& part)
{
    for (const QLabel* label : gui.window().workspace()->form()->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().replace(QChar::Nbsp, u' ').contains(part))
            return true;
    }
    return false;
}

} // namespace quoin::test
