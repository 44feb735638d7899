// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/template/template.h"

#include <fstream>
#include <iterator>
#include <string>

// What the tests of models/template share: reading files of the source tree.

namespace quoin::test {

/// The bytes of a file below the source folder; empty where there is none.
inline std::string sourceFile(const std::string& path)
{
    std::ifstream stream(std::string(QUOIN_SOURCE_DIR) + '/' + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

inline std::string backendSpecJson()
{
    return sourceFile("resources/templates/backend-spec.json");
}

/// "pointer: message", or empty for a template that loads.
inline std::string loadError(const std::string& json)
{
    const auto result = loadTemplate(json);
    const auto* error = std::get_if<TemplateError>(&result);
    return error == nullptr ? std::string() : error->pointer + ": " + error->message;
}

/// Null where it does not load.
inline TemplatePtr loaded(const std::string& json)
{
    const auto result = loadTemplate(json);
    const auto* tmpl = std::get_if<TemplatePtr>(&result);
    return tmpl == nullptr ? nullptr : *tmpl;
}

} // namespace quoin::test
