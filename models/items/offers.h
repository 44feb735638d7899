// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QList>
#include <QString>

#include <string_view>

namespace quoin {

// What a field may be filled with, from the template and from the rest of the spec: the usual status
// codes, what other endpoints use as authentication, the services that exist. Whoever shows a field
// asks when the list is wanted; nothing is kept, so nothing gets old. It edits nothing, and a value
// that is not offered is as good as one that is.

struct Offer {
    QString text;
    QString note; ///< Where it comes from or what it means, for people; may be empty.
};

struct Offers {
    QList<Offer> values;
    bool several = false; ///< The value is a list of names; each offer is one of them.
};

/// For the field at `path`, whether the text has it or not.
[[nodiscard]] Offers offersFor(const Spec& spec, std::string_view path);

/// The template's field for `path` as far as it names one: of `api.rest[2].errorResponses[1].status`
/// that of the error responses. Null where the template has none.
[[nodiscard]] const TemplateField* templateFieldFor(const Spec& spec, std::string_view path);

/// The row of `rows` that stands for `label`: by its words, or by its status code ("404").
[[nodiscard]] const TemplateField* rowFor(const TemplateField& rows, std::string_view label);

} // namespace quoin
