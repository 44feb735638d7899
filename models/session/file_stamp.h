// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace quoin {

/// How the system described a file when its bytes were last read or written: enough to
/// say cheaply "nobody touched it since". Never enough to say that its bytes changed
/// (somebody may have written the same ones): whoever finds a difference reads the file.
struct FileStamp {
    qint64 size = -1;
    qint64 modifiedNs = 0;
    qint64 statusChangedNs = 0; ///< Moves also when a copying tool sets the time of change back.
    quint64 device = 0;
    quint64 inode = 0;
    /// The last change lay so far back that another one could not have left the same
    /// times behind (clocks of file systems tick in steps of up to two seconds).
    bool settled = false;
};

[[nodiscard]] bool looksTheSame(const FileStamp& a, const FileStamp& b);
[[nodiscard]] bool certainlyUnchanged(const FileStamp& known, const FileStamp& now);

} // namespace quoin
