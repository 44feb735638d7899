// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/corrections.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

enum class CorrectionFileFault {
    None,
    NotReadable, ///< No JSON, or not of our shape.
    TooNew,      ///< Written by a later version of Quoin.
};

/// The text of a `corrections.json`, apart from any disk. README.md describes it.
[[nodiscard]] CorrectionFileFault correctionFileFault(std::string_view text);

/// What it says of the file with the key `file`; entries that make no sense are passed over.
[[nodiscard]] Corrections correctionsIn(std::string_view text, const std::string& file);

/// The text with `corrections` for `file`, everything else kept. Nothing where `text` says
/// that already. `text` is empty (there is no file yet) or without fault.
[[nodiscard]] std::optional<std::string> withCorrections(std::string_view text, const std::string& file,
                                                         const Corrections& corrections);

} // namespace quoin
