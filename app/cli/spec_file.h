// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/verb.h"
#include "models/spec/edit.h"
#include "models/spec/spec.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace quoin::cli {

// What the verbs that read or edit a document share: from a file to a bound spec, and
// from an edit to the file. All of them tell the user what went wrong.

/// The template that the program carries; nothing where it is broken.
[[nodiscard]] TemplatePtr programTemplate();

struct SpecFile {
    QString path;
    std::string bytes;
    SpecPtr spec;
};

[[nodiscard]] std::optional<SpecFile> openSpec(const QString& path);

/// The options that `saveEdit` understands, for the table of a verb that edits.
[[nodiscard]] std::vector<VerbOption> editOptions();

/// Writes the text after `edit`: to `--output`, else over the file it came from, where
/// nothing is written if nothing changed and a version is kept if something did. A
/// refusal is told. `path` takes the path of what was edited, if that is wanted.
[[nodiscard]] ExitCode saveEdit(const Invocation& invocation, const SpecFile& file, const EditResult& edit,
                                std::string* path = nullptr);

/// Writes `bytes` over what `expected` says the file holds (nothing: whatever it holds).
[[nodiscard]] ExitCode writeOver(const QString& path, std::string_view bytes, std::optional<std::string_view> expected);

} // namespace quoin::cli
