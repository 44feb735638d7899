-- SPDX-FileCopyrightText: 2026 The Quoin authors
-- SPDX-License-Identifier: MIT
--
-- Frozen: see README.md in this folder.

-- Whose SQL a file outside of a project writes (those in one have .quoin/settings.json). No row: as its text lets on.
CREATE TABLE sql_dialect (
    file_id INTEGER PRIMARY KEY REFERENCES file (id) ON DELETE CASCADE,
    name    TEXT    NOT NULL -- a fence's word for it: postgresql, mysql, sqlite, sqlserver
) STRICT;
