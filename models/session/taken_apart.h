// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

namespace quoin {

/// The same revision; if it is a long one, whoever lets go of it last has it taken apart on another thread. That may be
/// any pane, or the undo stack: taking a hundred thousand passages apart is nothing for the GUI thread. A session hands
/// out none but these.
[[nodiscard]] SpecPtr takenApartElsewhere(SpecPtr spec);

} // namespace quoin
