-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1: the agency, its people, positions, appraisals, plans, merit rounds and the journal.
--
-- Dates are YYYYMMDD integers, scores hundredths, NIPs integers; NULL is "not known", never zero.
-- Scoring columns stand first in a row, so that a scan decodes only the start of it.

CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
  id INTEGER PRIMARY KEY,
  profile TEXT NOT NULL,              -- "kasn-2019"
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,             -- resolved JSON: an old result can always be recomputed
  adopted_on INTEGER NOT NULL
) STRICT;

CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,      -- case-folded, single spaces
  code TEXT,
  parent_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  kind TEXT
) STRICT;

CREATE TABLE job_family (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE job_level (
  id INTEGER PRIMARY KEY,             -- place in the active profile from 1; from 1001: a level of an older profile
  code TEXT NOT NULL UNIQUE,          -- code of the profile's job level
  name TEXT NOT NULL,
  tier INTEGER NOT NULL,
  standard INTEGER                    -- packed levels; NULL: the profile's standard applies
) STRICT;

CREATE TABLE employee (
  nip INTEGER PRIMARY KEY CHECK (nip BETWEEN 190000000000000000 AND 219999999999999999),
  job_level_id INTEGER REFERENCES job_level (id) ON DELETE RESTRICT,
  job_family_id INTEGER REFERENCES job_family (id) ON DELETE RESTRICT,
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  grade INTEGER,
  education INTEGER,
  education_family_id INTEGER REFERENCES job_family (id) ON DELETE RESTRICT,
  birth_date INTEGER,
  service_since INTEGER,
  post_since INTEGER,
  employment INTEGER NOT NULL DEFAULT 1,
  sex INTEGER,
  discipline_checked_on INTEGER,      -- when the discipline record was verified, also if empty
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,            -- case-folded, without titles before the name
  job_title TEXT,
  education_field TEXT
) STRICT;
CREATE INDEX employee_sort_name ON employee (sort_name);
CREATE INDEX employee_unit ON employee (unit_id);
CREATE INDEX employee_level_family ON employee (job_level_id, job_family_id);

CREATE TABLE assessment (
  nip INTEGER NOT NULL REFERENCES employee (nip) ON DELETE RESTRICT,
  assessed_on INTEGER NOT NULL,       -- 0: the day is not known
  levels INTEGER,                     -- packed competency levels
  potential INTEGER,                  -- hundredths, 0..10000
  provider TEXT,
  PRIMARY KEY (nip, assessed_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE performance (
  nip INTEGER NOT NULL REFERENCES employee (nip) ON DELETE RESTRICT,
  year INTEGER NOT NULL,
  value INTEGER,                      -- hundredths, 0..12000
  predicate INTEGER,                  -- MeritaPredicate
  PRIMARY KEY (nip, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE fact (                   -- award, team-role, feedback-360, development, acting-post ...
  nip INTEGER NOT NULL REFERENCES employee (nip) ON DELETE RESTRICT,
  key TEXT NOT NULL,
  year INTEGER NOT NULL,              -- 0: not known
  code TEXT NOT NULL,                 -- '' : only a value
  value INTEGER,
  PRIMARY KEY (nip, key, year, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE discipline (
  nip INTEGER NOT NULL REFERENCES employee (nip) ON DELETE RESTRICT,
  decided_on INTEGER NOT NULL,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
  in_force_until INTEGER,
  decree TEXT,
  PRIMARY KEY (nip, decided_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE position (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,                   -- the agency's own number
  name TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id) ON DELETE RESTRICT,
  job_level_id INTEGER REFERENCES job_level (id) ON DELETE RESTRICT,
  job_family_id INTEGER REFERENCES job_family (id) ON DELETE RESTRICT,
  parent_id INTEGER REFERENCES position (id) ON DELETE RESTRICT,
  incumbent_nip INTEGER REFERENCES employee (nip) ON DELETE RESTRICT,
  vacant_since INTEGER,
  required INTEGER,                   -- packed levels; NULL: standard of the job level
  critical INTEGER NOT NULL DEFAULT 0 CHECK (critical IN (0, 1, 2)), -- 0 no, 1 proposed, 2 decided
  decree_number TEXT,
  decree_date INTEGER,
  impact INTEGER, scarcity INTEGER, difficulty INTEGER, vacancy_risk INTEGER, -- 1..5 each
  note TEXT
) STRICT;
CREATE INDEX position_parent ON position (parent_id);
CREATE INDEX position_unit ON position (unit_id);
CREATE INDEX position_incumbent ON position (incumbent_nip);
CREATE INDEX position_critical ON position (critical) WHERE critical > 0;

CREATE TABLE nomination (             -- the agency's successor list
  position_id INTEGER NOT NULL REFERENCES position (id) ON DELETE RESTRICT,
  nip INTEGER NOT NULL REFERENCES employee (nip) ON DELETE RESTRICT,
  rank INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'decided')),
  readiness INTEGER,                  -- MeritaReadiness, NULL: as computed
  reason TEXT,                        -- required when the rank differs from the computed one
  nominated_on INTEGER,
  PRIMARY KEY (position_id, nip)
) STRICT, WITHOUT ROWID;
CREATE INDEX nomination_nip ON nomination (nip);

CREATE TABLE development (
  id INTEGER PRIMARY KEY,
  nip INTEGER NOT NULL REFERENCES employee (nip) ON DELETE RESTRICT,
  competency TEXT,
  program TEXT NOT NULL,
  kind TEXT,
  hours INTEGER,
  starts_on INTEGER,
  due_on INTEGER,
  progress INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100)
) STRICT;
CREATE INDEX development_nip ON development (nip);

CREATE TABLE policy (                 -- regulations and decrees of the agency: career-policy, committee ...
  kind TEXT PRIMARY KEY NOT NULL,
  number TEXT NOT NULL,
  title TEXT,
  signed_on INTEGER,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE round (                  -- a verification round of a period
  id INTEGER PRIMARY KEY,
  period INTEGER NOT NULL,            -- year
  name TEXT NOT NULL,                 -- "Penilaian Mandiri", "Verifikasi Akhir"
  sequence INTEGER NOT NULL,
  held_on INTEGER,
  UNIQUE (period, name)
) STRICT;

CREATE TABLE round_entry (
  round_id INTEGER NOT NULL REFERENCES round (id) ON DELETE CASCADE,
  code TEXT NOT NULL,                 -- "3" aspect, "3.4" sub-aspect
  level INTEGER,
  points INTEGER,
  note TEXT,
  PRIMARY KEY (round_id, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision (               -- merit decision of the authority
  id INTEGER PRIMARY KEY,
  agency TEXT,
  number TEXT NOT NULL,
  minutes_number TEXT,
  minutes_date INTEGER,
  decided_on INTEGER NOT NULL,
  points INTEGER,
  index_value INTEGER,
  category TEXT,                      -- "III"
  valid_months INTEGER NOT NULL,
  UNIQUE (number)
) STRICT;

CREATE TABLE mapping_run (            -- a snapshot; never changes
  id INTEGER PRIMARY KEY,
  computed_at TEXT NOT NULL,          -- ISO 8601, from the caller's clock
  today INTEGER NOT NULL,
  reference_year INTEGER NOT NULL,
  profile_sha256 TEXT NOT NULL,
  profile_name TEXT NOT NULL,
  inputs_digest TEXT NOT NULL,
  data_version INTEGER NOT NULL,      -- journal.data_version when it was read
  people INTEGER NOT NULL,
  counts TEXT NOT NULL,               -- JSON: boxes, tray, borderline
  note TEXT
) STRICT;

-- Columns of a run as blobs, parallel by row: nip i64, performance i64, potential i64 (score units),
-- box u8, tray u8, border u8; little endian.  Outside the changesets: rows are insert-only.
CREATE TABLE mapping_column (
  run_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (run_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mapping (         -- what a user said about a sheet's columns
  signature TEXT PRIMARY KEY NOT NULL, -- SHA-256 of kind and the folded header names
  mapping TEXT NOT NULL,              -- JSON: header -> field
  used_on INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The journal.  Outside its own changesets.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY,             -- 1, 2, 3 ...
  at TEXT NOT NULL,                   -- ISO 8601 with seconds, UTC
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,                 -- 'edit', 'import', 'mapping', 'undo', 'redo', 'create' ...
  label TEXT NOT NULL,                -- a human sentence, Indonesian
  reverts INTEGER,                    -- the entry that this one undoes
  restore_point TEXT,                 -- file name beside the instance, for large imports
  tables TEXT NOT NULL,               -- "employee assessment"
  rows INTEGER NOT NULL,
  previous_hash TEXT NOT NULL,
  data_version INTEGER NOT NULL,      -- grows when people, positions or rules change, also by an undo
  hash TEXT NOT NULL,
  changeset BLOB                      -- NULL: see restore_point; last, because it can be long
) STRICT;
