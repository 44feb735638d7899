// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QList>
#include <QString>

namespace quoin {

// What an endpoint answers, at a glance: its responses and error responses by code, what it may still be
// given, and the parameters of its path. For the line of chips on its card; it edits nothing.

struct Response {
    QString code;           ///< "201"; whatever the text has where that is no number ("4xx", "default").
    QString words;          ///< "Created"; may be empty.
    std::string path;       ///< Where it stands: its row, its response, the text that names it.
    bool described = false; ///< Somebody has written what is sent, or when.

    [[nodiscard]] bool succeeds() const
    {
        return code.startsWith(u'1') || code.startsWith(u'2') || code.startsWith(u'3');
    }
    bool operator==(const Response&) const = default;
};
/// In the order of the text.
[[nodiscard]] QList<Response> responsesOf(const Spec& spec, const Item& endpoint);

/// A usual answer that the endpoint lacks. There are none where it is written in a line of a table or of code, which
/// has no place for answers.
struct UsualResponse {
    QString label; ///< "503 Service Unavailable"
    QString hint;
    std::string collection; ///< Where `addItem` adds it.

    bool operator==(const UsualResponse&) const = default;
};
[[nodiscard]] QList<UsualResponse> usualResponses(const Spec& spec, const Item& endpoint);

/// A part of the path or of its query that a request fills in.
struct PathParameter {
    QString name;
    QString written; ///< With its marks: "{id}".
    bool query = false;
};
[[nodiscard]] QList<PathParameter> parametersOf(const Spec& spec, const Item& endpoint);

} // namespace quoin
