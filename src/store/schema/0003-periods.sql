-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: assessment periods with their instrument, the work on sub-aspects, requests, submissions,
-- papers, recommendations; what a citation proves; revisions of documents.

CREATE TABLE instrument (             -- what a period is pinned to; never changes once a period uses it
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64), -- of the document
  instrument TEXT NOT NULL,           -- "kasn-410"
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL,             -- JSON: the section "instrument" of a profile
  based_on INTEGER REFERENCES instrument (id) ON DELETE RESTRICT,
  agency INTEGER NOT NULL DEFAULT 0 CHECK (agency IN (0, 1)), -- 1: edited by the agency
  added_on INTEGER NOT NULL
) STRICT;

CREATE TABLE period (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 2999),
  name TEXT,
  wave INTEGER CHECK (wave >= 1),     -- of the calendar rule, from 1
  starts_on INTEGER,                  -- evidence has to be in force between the two
  ends_on INTEGER,
  instrument_id INTEGER REFERENCES instrument (id) ON DELETE RESTRICT, -- NULL: that of the profile
  carried_from INTEGER,               -- year
  note TEXT
) STRICT;

ALTER TABLE round ADD COLUMN kind TEXT NOT NULL DEFAULT 'verification'
  CHECK (kind IN ('self', 'verification', 'assistance', 'mock'));
ALTER TABLE round ADD COLUMN assessor TEXT;
ALTER TABLE round ADD COLUMN closed_on INTEGER;  -- its scores do not change any more
UPDATE round SET kind = CASE
  WHEN lower (name) LIKE '%mandiri%' THEN 'self'
  WHEN lower (name) LIKE '%asistensi%' THEN 'assistance'
  ELSE 'verification' END;

ALTER TABLE round_entry ADD COLUMN correction TEXT;       -- what the verifier asks to mend
ALTER TABLE round_entry ADD COLUMN correction_due INTEGER;
ALTER TABLE round_entry ADD COLUMN reply TEXT;
ALTER TABLE round_entry ADD COLUMN replied_on INTEGER;

CREATE TABLE submission (             -- what was handed in; never changes
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL,
  round_id INTEGER NOT NULL REFERENCES round (id) ON DELETE RESTRICT,
  submitted_on INTEGER NOT NULL,
  points INTEGER,
  digest TEXT NOT NULL,               -- SHA-256 of the snapshot
  snapshot TEXT NOT NULL,             -- JSON: entries, citations, instrument
  note TEXT
) STRICT;
CREATE INDEX submission_period ON submission (period);

CREATE TABLE sub_aspect_task (        -- who fills in a sub-aspect, until when, how far it is
  period INTEGER NOT NULL,
  code TEXT NOT NULL,                 -- "3.4"
  unit TEXT,
  person TEXT,
  due_on INTEGER,
  status TEXT NOT NULL DEFAULT 'not-started' CHECK (status IN ('not-started', 'in-progress', 'done')),
  note TEXT,
  PRIMARY KEY (period, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (                -- proof that another unit is asked for
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL,
  code TEXT NOT NULL,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  line INTEGER NOT NULL CHECK (line >= 0),
  number TEXT,                        -- of the letter
  unit TEXT NOT NULL,
  person TEXT,
  what TEXT NOT NULL,
  asked_on INTEGER NOT NULL,
  due_on INTEGER,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'answered', 'withdrawn')),
  answered_on INTEGER,
  document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX request_code ON request (period, code);
CREATE INDEX request_document ON request (document_id);

CREATE TABLE team_member (            -- Tim Penilaian Mandiri
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  role TEXT NOT NULL,                 -- "Ketua"
  name TEXT NOT NULL,
  nip INTEGER,                        -- need not be an employee of the file
  job_title TEXT,
  phone TEXT,
  email TEXT,
  aspects TEXT,                       -- "1,3": whose proof the member answers for
  account INTEGER NOT NULL DEFAULT 0 CHECK (account IN (0, 1)) -- 1: needs a SIPINTER account
) STRICT;
CREATE INDEX team_member_period ON team_member (period, sequence);

CREATE TABLE paper (                  -- facts of a letter that only its author knows
  period INTEGER NOT NULL,
  kind TEXT NOT NULL,                 -- id of the document, "berita-acara"
  number TEXT,
  issued_on INTEGER,
  place TEXT,
  recipient TEXT,
  note TEXT,
  PRIMARY KEY (period, kind)
) STRICT, WITHOUT ROWID;

ALTER TABLE decision ADD COLUMN exemption INTEGER CHECK (exemption IN (0, 1)); -- NULL: not known
ALTER TABLE decision ADD COLUMN note TEXT;

CREATE TABLE recommendation (         -- of a decision, and what the agency does about it
  id INTEGER PRIMARY KEY,
  decision_id INTEGER NOT NULL REFERENCES decision (id) ON DELETE RESTRICT,
  aspect INTEGER NOT NULL CHECK (aspect >= 1),
  number INTEGER NOT NULL CHECK (number >= 1), -- inside the aspect
  text TEXT NOT NULL,
  code TEXT,                          -- the sub-aspect that it would raise
  target_level INTEGER CHECK (target_level BETWEEN 0 AND 4),
  plan TEXT,
  unit TEXT,
  person TEXT,
  due_on INTEGER,
  status TEXT NOT NULL DEFAULT 'not-started' CHECK (status IN ('not-started', 'in-progress', 'done')),
  done_on INTEGER,
  document_id INTEGER REFERENCES document (id) ON DELETE RESTRICT,
  UNIQUE (decision_id, aspect, number)
) STRICT;
CREATE INDEX recommendation_document ON recommendation (document_id);

ALTER TABLE document ADD COLUMN replaces_id INTEGER REFERENCES document (id) ON DELETE RESTRICT;
ALTER TABLE document ADD COLUMN note TEXT;
CREATE INDEX document_replaces ON document (replaces_id) WHERE replaces_id IS NOT NULL;

ALTER TABLE citation ADD COLUMN period INTEGER NOT NULL DEFAULT 0;
ALTER TABLE citation ADD COLUMN line INTEGER NOT NULL DEFAULT 0 CHECK (line >= 0); -- of the level, from 1; 0: the level
ALTER TABLE citation ADD COLUMN grade TEXT NOT NULL DEFAULT 'direct'
  CHECK (grade IN ('direct', 'supporting', 'statement'));
ALTER TABLE citation ADD COLUMN note TEXT;
ALTER TABLE citation ADD COLUMN cited_on INTEGER;
UPDATE citation SET period = coalesce ((SELECT max (period) FROM round), 0);
DROP INDEX citation_code;
CREATE INDEX citation_code ON citation (period, code, level, line);

-- Follows from the content like document_page: insert-only, outside the changesets.  Recognised text
-- is the one thing that may come later.
ALTER TABLE document_page ADD COLUMN recognized INTEGER NOT NULL DEFAULT 0 CHECK (recognized IN (0, 1));

CREATE TABLE document_fingerprint (   -- of the text, to find what is nearly the same
  sha256 TEXT PRIMARY KEY NOT NULL,
  data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document_signature (
  sha256 TEXT NOT NULL,
  number INTEGER NOT NULL,            -- from 1
  signer TEXT,
  signed_at TEXT,                     -- ISO 8601, UTC
  signature TEXT NOT NULL,            -- 'valid', 'extended', 'changed', 'invalid', 'not-verified'
  certificate TEXT NOT NULL,          -- 'trusted', 'untrusted', 'unknown-issuer', 'revoked', 'expired', 'not-verified'
  reason TEXT,
  PRIMARY KEY (sha256, number)
) STRICT, WITHOUT ROWID;
