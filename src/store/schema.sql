-- The logbook, format 1. What each table means: LOGBOOK.md.

CREATE TABLE life (
  life   INTEGER PRIMARY KEY CHECK (life >= 0),
  log    BLOB NOT NULL UNIQUE CHECK (length(log) = 16),
  parent BLOB CHECK (length(parent) = 16),
  root   BLOB NOT NULL CHECK (length(root) = 32)
) STRICT;

CREATE TABLE term (
  n     INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL UNIQUE CHECK (length(bytes) IN (16, 32))
) STRICT;

-- pos = life * 2^40 + seq
CREATE TABLE entry (
  pos     INTEGER PRIMARY KEY,
  id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
  kind    INTEGER NOT NULL,
  ver     INTEGER NOT NULL,
  wall    INTEGER NOT NULL,
  "offset" INTEGER NOT NULL,
  boot    INTEGER NOT NULL REFERENCES term (n),
  since   INTEGER NOT NULL,
  actor   INTEGER REFERENCES term (n),
  desk    INTEGER NOT NULL REFERENCES term (n),
  shift   INTEGER REFERENCES term (n),
  via     INTEGER NOT NULL,
  subject BLOB CHECK (length(subject) = 16),
  pack    INTEGER REFERENCES term (n),
  body    BLOB    NOT NULL,
  sealed  BLOB CHECK (length(sealed) = 32),
  hash    BLOB    NOT NULL CHECK (length(hash) = 32),
  life    INTEGER AS (pos >> 40) VIRTUAL,
  seq     INTEGER AS (pos & 1099511627775) VIRTUAL
) STRICT;
CREATE INDEX entry_subject ON entry (subject) WHERE subject IS NOT NULL;

CREATE TABLE payload (
  pos   INTEGER PRIMARY KEY REFERENCES entry (pos),
  salt  BLOB NOT NULL CHECK (length(salt) = 32),
  texts TEXT NOT NULL
) STRICT;

CREATE TABLE pack (
  digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
  text   TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
  encounter BLOB PRIMARY KEY CHECK (length(encounter) = 16),
  desk      INTEGER NOT NULL REFERENCES term (n),
  body      BLOB NOT NULL,
  texts     TEXT
) STRICT;

CREATE TABLE book (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  revision   INTEGER NOT NULL,
  projection INTEGER NOT NULL
) STRICT;

CREATE TRIGGER life_stays    BEFORE UPDATE ON life    BEGIN SELECT RAISE(ABORT, 'a logbook is never rubbed out'); END;
CREATE TRIGGER life_remains  BEFORE DELETE ON life    BEGIN SELECT RAISE(ABORT, 'a logbook is never rubbed out'); END;
CREATE TRIGGER term_stays    BEFORE UPDATE ON term    BEGIN SELECT RAISE(ABORT, 'a logbook is never rubbed out'); END;
CREATE TRIGGER term_remains  BEFORE DELETE ON term    BEGIN SELECT RAISE(ABORT, 'a logbook is never rubbed out'); END;
CREATE TRIGGER entry_stays   BEFORE UPDATE ON entry   BEGIN SELECT RAISE(ABORT, 'a logbook is never rubbed out'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry   BEGIN SELECT RAISE(ABORT, 'a logbook is never rubbed out'); END;
CREATE TRIGGER payload_stays BEFORE UPDATE ON payload BEGIN SELECT RAISE(ABORT, 'a payload is erased, never rewritten'); END;
