// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <QString>
#include <QStringList>

#include <string_view>

namespace quoin {

// What the template has to say to whoever fills in a field: its hint, an example, and the best practice
// of its section that applies. Read from the template alone, so a form can show it for a field that the
// text lacks as well. It judges nothing; what is wrong with a value is said elsewhere.

struct Guidance {
    QString title;         ///< What the field is called, or what it fills; empty for a section as a whole.
    QString hint;          ///< One sentence.
    QString example;       ///< On one line, whatever lines the template writes it on.
    bool code = false;     ///< The example is code.
    QStringList practices; ///< The one that applies, else all of the section.

    [[nodiscard]] bool isEmpty() const { return hint.isEmpty() && example.isEmpty() && practices.isEmpty(); }
};

/// For a field of `section`; `rows` is the field whose row it is, where it is one.
[[nodiscard]] Guidance guidanceOf(const TemplateSection& section, const TemplateField& field,
                                  const TemplateField* rows = nullptr);

/// For whatever stands at `path`, or would: a field, an item's name, a section.
[[nodiscard]] Guidance guidanceFor(const Spec& spec, std::string_view path);

/// All of it as sentences, for a screen reader.
[[nodiscard]] QString spokenGuidance(const Guidance& guidance);

} // namespace quoin
