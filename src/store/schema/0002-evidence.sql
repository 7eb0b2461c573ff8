-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: documents as evidence, their pages, what is cited of them.

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64),
  file_name TEXT NOT NULL,            -- as it was added, without folders
  title TEXT,
  number TEXT,                        -- "188.45/123/2026"
  type TEXT,                          -- 'regulation', 'decree', 'procedure', 'report', 'screenshot' ...
  issuer TEXT,
  signed_on INTEGER,
  in_force_from INTEGER,
  in_force_until INTEGER,
  received_on INTEGER,
  pages INTEGER,                      -- NULL: could not be read
  size INTEGER NOT NULL,              -- bytes
  status TEXT NOT NULL CHECK (status IN ('readable', 'scanned', 'unreadable')),
  reason TEXT,                        -- of an unreadable one: 'damaged', 'encrypted', 'too-slow' ...
  added_on INTEGER NOT NULL
) STRICT;

-- Bytes, page texts and their index follow from the content alone and are keyed by its hash.  They are
-- insert-only and stay out of the changesets: undoing the addition of a document takes its row away,
-- redoing it finds the content again.
CREATE TABLE document_blob (
  sha256 TEXT PRIMARY KEY NOT NULL CHECK (length (sha256) = 64),
  data BLOB NOT NULL
) STRICT;

CREATE TABLE document_page (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  page INTEGER NOT NULL,              -- from 1
  text TEXT NOT NULL,
  UNIQUE (sha256, page)
) STRICT;

-- The text itself is in document_page.  Prefixes, because Indonesian words carry endings.
CREATE VIRTUAL TABLE document_index USING fts5 (
  text,
  content = 'document_page',
  content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '3 5'
);

CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE RESTRICT,
  page INTEGER NOT NULL,
  x INTEGER, y INTEGER, width INTEGER, height INTEGER, -- hundredths of a point from the top left; NULL: the page
  quote TEXT,
  code TEXT NOT NULL,                 -- sub-aspect, "3.4"
  level INTEGER CHECK (level BETWEEN 0 AND 4)
) STRICT;
CREATE INDEX citation_document ON citation (document_id);
CREATE INDEX citation_code ON citation (code, level);
