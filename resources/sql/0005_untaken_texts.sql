-- SPDX-FileCopyrightText: 2026 The Quoin authors
-- SPDX-License-Identifier: MIT
--
-- Frozen: see README.md in this folder.

-- Text that was typed into a field and that the document did not take: it stands in no file, and is kept until it is
-- taken, taken back, or its document is closed without it.
CREATE TABLE untaken_text (
    file_id    INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL CHECK (ordinal >= 1),
    content_id INTEGER NOT NULL REFERENCES content (id), -- the bytes of the file in which its field stands at `path`
    path       TEXT    NOT NULL,                         -- empty: its field does not stand in the file
    place      TEXT    NOT NULL,                         -- where it stood, in words
    typed      BLOB    NOT NULL,
    reason     TEXT    NOT NULL,                         -- why it was not taken, as a sentence
    PRIMARY KEY (file_id, ordinal)
) STRICT, WITHOUT ROWID;

-- For the foreign key: which texts need this content.
CREATE INDEX untaken_text_by_content ON untaken_text (content_id);
