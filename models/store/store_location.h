// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace quoin {

/// Where the window and the command line keep the store unless told otherwise:
/// `quoin/quoin.sqlite` in the user's data folder (XDG_DATA_HOME).
[[nodiscard]] QString defaultStoreFile();

/// The same file in another folder.
[[nodiscard]] QString storeFileIn(const QString& folder);

} // namespace quoin
