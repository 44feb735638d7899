-- SPDX-FileCopyrightText: 2026 The Quoin authors
-- SPDX-License-Identifier: MIT
--
-- Frozen: see README.md in this folder.

-- Words that are spelt right, for documents outside of a project (those have .quoin/words.txt).
CREATE TABLE word (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
