-- Derived from the entries, disposable, rebuilt by `verify --rebuild`. {T} is TEMP for a comparison.
-- Columns named after persons, desks, shifts and packs hold term.n; `pos` and the like are positions of entries.

CREATE {T} TABLE p_desk (
  desk INTEGER PRIMARY KEY, first INTEGER, named INTEGER, lang INTEGER
) STRICT;
CREATE {T} TABLE p_staff (
  staff INTEGER PRIMARY KEY, named INTEGER, encounters INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE {T} TABLE p_joined (
  desk INTEGER, staff INTEGER, pos INTEGER NOT NULL, PRIMARY KEY (desk, staff)
) STRICT, WITHOUT ROWID;
CREATE {T} TABLE p_adopted (
  desk INTEGER, pack TEXT, pos INTEGER NOT NULL, PRIMARY KEY (desk, pack)
) STRICT, WITHOUT ROWID;
CREATE {T} TABLE p_shift (
  pos INTEGER PRIMARY KEY, shift INTEGER NOT NULL, desk INTEGER NOT NULL, day INTEGER NOT NULL,
  opened INTEGER NOT NULL, ended INTEGER, how INTEGER, people INTEGER NOT NULL, read_back INTEGER
) STRICT;
CREATE {T} TABLE p_enc (
  pos INTEGER PRIMARY KEY, desk INTEGER NOT NULL, shift INTEGER NOT NULL, staff INTEGER NOT NULL, pack INTEGER NOT NULL,
  ticket INTEGER NOT NULL, started INTEGER NOT NULL, zone INTEGER NOT NULL, kind INTEGER NOT NULL, place INTEGER NOT NULL,
  channel INTEGER NOT NULL, lang INTEGER, party INTEGER NOT NULL, made INTEGER NOT NULL, response INTEGER,
  handling INTEGER, lasted INTEGER, outcome INTEGER, flags INTEGER NOT NULL, tags INTEGER NOT NULL, feeling INTEGER,
  calm INTEGER, face INTEGER, answers BLOB NOT NULL
) STRICT;
CREATE {T} TABLE p_request (
  pos INTEGER PRIMARY KEY, id BLOB NOT NULL, visit INTEGER, desk INTEGER NOT NULL, shift INTEGER NOT NULL,
  staff INTEGER NOT NULL, asked INTEGER NOT NULL, kind INTEGER NOT NULL, cause TEXT, settlement INTEGER, settled INTEGER, due INTEGER,
  critical INTEGER, kept INTEGER, satisfied INTEGER, verified INTEGER, moves INTEGER NOT NULL, void INTEGER NOT NULL,
  open INTEGER NOT NULL
) STRICT;
CREATE {T} TABLE p_occurrence (
  pos INTEGER PRIMARY KEY, desk INTEGER NOT NULL, shift INTEGER NOT NULL, staff INTEGER NOT NULL, at INTEGER NOT NULL,
  severity INTEGER NOT NULL, void INTEGER NOT NULL
) STRICT;
CREATE {T} TABLE p_feedback (
  pos INTEGER PRIMARY KEY, id BLOB NOT NULL, desk INTEGER NOT NULL, shift INTEGER NOT NULL, staff INTEGER NOT NULL,
  what INTEGER NOT NULL, visit BLOB, given INTEGER NOT NULL, due INTEGER NOT NULL, reply INTEGER, replied INTEGER,
  upheld INTEGER, resolved INTEGER, waits INTEGER NOT NULL, due_now INTEGER, void INTEGER NOT NULL
) STRICT;
CREATE {T} TABLE p_observation (
  pos INTEGER PRIMARY KEY, id BLOB NOT NULL, desk INTEGER NOT NULL, shift INTEGER NOT NULL, staff INTEGER NOT NULL,
  pack INTEGER NOT NULL, visit BLOB, at INTEGER NOT NULL, answers TEXT NOT NULL, waits INTEGER NOT NULL,
  void INTEGER NOT NULL
) STRICT;
CREATE {T} TABLE p_level (
  pos INTEGER PRIMARY KEY, desk INTEGER NOT NULL, shift INTEGER, visit BLOB NOT NULL, item TEXT, request BLOB,
  level INTEGER NOT NULL, counts INTEGER NOT NULL
) STRICT;
CREATE {T} TABLE p_review (
  pos INTEGER PRIMARY KEY, shift INTEGER NOT NULL, desk INTEGER NOT NULL, standing INTEGER NOT NULL,
  moved INTEGER NOT NULL, staff INTEGER, merit INTEGER, drawn INTEGER, moves INTEGER NOT NULL
) STRICT;
-- Shifts touched since they were sealed, or never sealed: their opening, and the last arrival among what was touched.
CREATE {T} TABLE p_fresh (
  pos INTEGER PRIMARY KEY, upto INTEGER NOT NULL
) STRICT;
-- Sealed shifts by chunk of their positions: first and last start date, where the last visit arrived.
CREATE {T} TABLE p_chunk (
  chunk INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, upto INTEGER NOT NULL
) STRICT;
-- Their columns: key = column * 2^56 + chunk.
CREATE {T} TABLE p_seg (
  key INTEGER PRIMARY KEY, data BLOB NOT NULL
) STRICT;
