-- Derived from the entries like the projections, disposable, rebuilt by `verify --rebuild`. One row of `search` for each
-- entry with words in it, by its position; the words are folded and parted by the program, so that here only blanks part.
CREATE VIRTUAL TABLE search USING fts5(
  words, content = '', columnsize = 0, detail = 'none', prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'"
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
-- Merging is done step by step in idle moments, never inside a save.
INSERT INTO search (search, rank) VALUES ('automerge', 0);
CREATE VIRTUAL TABLE search_word USING fts5vocab(search, instance);
CREATE TABLE searched (
  one INTEGER PRIMARY KEY CHECK (one = 1), reached INTEGER NOT NULL
) STRICT;
INSERT INTO searched VALUES (1, 0);
