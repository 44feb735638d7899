// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <string_view>
#include <variant>

namespace quoin::test {

inline constexpr const char* smallSpec = "# Backend Specs\n"
                                         "\n"
                                         "## API Design\n"
                                         "\n"
                                         "### REST Endpoints\n"
                                         "\n"
                                         "#### POST /v1/deposits\n"
                                         "**Purpose**: Starts a deposit  \n"
                                         "**Authentication**: Bearer token\n"
                                         "\n"
                                         "## Caching Strategy\n"
                                         "- **TTL**: one hour\n";

inline const QString purpose = QStringLiteral("api.rest[1].purpose");

inline TemplatePtr specTemplate()
{
    QFile file(QStringLiteral(":/quoin/templates/backend-spec.json"));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return std::get<TemplatePtr>(loadTemplate(file.readAll().toStdString()));
}

inline QByteArray bytesIn(const DocumentSession& session)
{
    return QByteArray::fromStdString(session.spec()->document().bytes());
}

/// The end of the text, where the source pane would type.
inline void typeAtEnd(DocumentSession& session, std::string_view text)
{
    for (const char c : text) {
        const std::size_t end = session.spec()->document().size();
        session.replaceBytes({end, end}, std::string_view(&c, 1));
    }
}

} // namespace quoin::test
