-- SPDX-FileCopyrightText: 2026 The Quoin authors
-- SPDX-License-Identifier: MIT
--
-- Frozen: see README.md in this folder.

-- What the user said of a heading, for files outside of a project (those have .quoin/corrections.json).
CREATE TABLE correction (
    file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    heading TEXT    NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1), -- which of the headings with that text
    section TEXT    NOT NULL,                      -- an id of the template; empty: not part of the template
    PRIMARY KEY (file_id, heading, ordinal)
) STRICT, WITHOUT ROWID;
