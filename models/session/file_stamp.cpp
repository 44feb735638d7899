// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/file_stamp.h"

namespace quoin {

bool looksTheSame(const FileStamp& a, const FileStamp& b)
{
    return a.size == b.size && a.modifiedNs == b.modifiedNs && a.statusChangedNs == b.statusChangedNs
        && a.device == b.device && a.inode == b.inode;
}

bool certainlyUnchanged(const FileStamp& known, const FileStamp& now)
{
    return known.settled && looksTheSame(known, now);
}

} // namespace quoin
