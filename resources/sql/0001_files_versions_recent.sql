-- SPDX-FileCopyrightText: 2026 The Quoin authors
-- SPDX-License-Identifier: MIT
--
-- Frozen: see README.md in this folder.

-- "QUOI": tells this database from any other that may lie under its name.
PRAGMA application_id = 0x51554F49;

-- A file that Quoin has saved. What belongs to a file (versions; later drafts, its project) refers to it by id, so
-- that a file that moves takes all of it along by one UPDATE.
CREATE TABLE file (
    id           INTEGER PRIMARY KEY,
    path         TEXT    NOT NULL UNIQUE,           -- absolute, links followed
    last_version INTEGER NOT NULL DEFAULT 0 CHECK (last_version >= 0) -- the highest number ever given: none is used twice
) STRICT;

-- Bytes, each kept once whoever refers to them, whichever file they were in.
CREATE TABLE content (
    id     INTEGER PRIMARY KEY,
    sha256 BLOB    NOT NULL UNIQUE CHECK (length(sha256) = 32), -- of the bytes as they were in the file
    size   INTEGER NOT NULL CHECK (size >= 0),                  -- of the same
    coding INTEGER NOT NULL CHECK (coding IN (0, 1)),           -- 0: the bytes themselves; 1: qCompress (length, zlib)
    data   BLOB    NOT NULL
) STRICT;

CREATE TABLE version (
    file_id    INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL CHECK (number >= 1),
    content_id INTEGER NOT NULL REFERENCES content (id),
    saved_at   INTEGER NOT NULL, -- milliseconds since 1970, UTC
    PRIMARY KEY (file_id, number)
) STRICT, WITHOUT ROWID;

-- For the foreign key: which versions hold this content.
CREATE INDEX version_by_content ON version (content_id);

-- Documents as the user opened them (links not followed). The id orders them: opening one again gives it a new one.
CREATE TABLE recent (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    path      TEXT    NOT NULL UNIQUE,
    opened_at INTEGER NOT NULL -- milliseconds since 1970, UTC
) STRICT;
