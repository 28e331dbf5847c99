"""A verifier of logbooks, written from LOGBOOK.md alone. Usage: verify.py FILE; or verify.py --golden FILE."""
import hashlib
import json
import sqlite3
import struct
import sys


def digest(*fields):
    """SHA-256 over length-prefixed fields; numbers are 8 bytes, a null is empty."""
    whole = b""
    for field in fields:
        if isinstance(field, int):
            field = struct.pack(">q", field)
        field = field or b""
        whole += struct.pack(">I", len(field)) + field
    return hashlib.sha256(whole).digest(), whole


def link(before, log, seq, entry):
    (id, kind, ver, wall, offset, boot, since, actor, desk, shift, via, subject, pack, body, sealed) = entry
    return digest(b"darban/entry/1", before, log, seq, id, kind, ver, wall, offset, boot, since, actor, desk, shift, via,
                  subject or id, pack, body, sealed)


def seal(salt, texts):
    return digest(b"darban/payload/1", salt, texts)[0]


ENTRIES = """SELECT e.seq, e.hash, p.salt, CAST(p.texts AS BLOB), e.id, kind, ver, wall, "offset", b.bytes, since, a.bytes,
    d.bytes, s.bytes, via, subject, k.bytes, body, sealed
  FROM entry e LEFT JOIN payload p USING (pos) LEFT JOIN term b ON b.n = boot LEFT JOIN term a ON a.n = actor
    LEFT JOIN term d ON d.n = desk LEFT JOIN term s ON s.n = shift LEFT JOIN term k ON k.n = e.pack
  WHERE e.life = ? ORDER BY e.pos"""


def verify(db):
    """(verdict, seq, entries that fit)"""
    count = 0
    for life, log, root in db.execute("SELECT life, log, root FROM life ORDER BY life"):
        before, expected, gone, announced, bad = root, 1, set(), set(), []
        for seq, hash, salt, texts, *entry in db.execute(ENTRIES, [life]):
            sealed = entry[-1]
            fits = seq == expected and link(before, log, seq, entry)[0] == hash
            if not fits or (salt and seal(salt, texts) != sealed):
                bad.append(min(seq, expected))
                break
            if sealed and not salt:
                gone.add(seq)
            if entry[1] == 61:
                announced.update(json.loads(entry[13])["seqs"])
            before, expected, count = hash, expected + 1, count + 1
        stray = "SELECT pos & 1099511627775 FROM payload WHERE pos >> 40 = ? AND pos NOT IN (SELECT pos FROM entry)"
        bad += gone - announced if not bad else [seq for seq in gone - announced if seq < bad[0]]
        bad += [seq for (seq,) in db.execute(stray, [life])] if not bad else []
        if bad:
            return "tampered", min(bad), count
    return "unanchored", 1, count


def golden(path):
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        raw = lambda key: bytes.fromhex(row[key]) if row[key] is not None else None
        entry = [raw("id"), row["kind"], row["ver"], row["wall"], row["offset"], raw("boot"), row["since"], raw("actor"), raw("desk"),
                 raw("shift"), row["via"], raw("subject"), raw("pack"), row["body"].encode(), raw("sealed")]
        hash, whole = link(raw("before"), raw("log"), row["seq"], entry)
        assert whole == raw("canonical") and hash == raw("hash"), f"line {row['seq']}"
        assert row["sealed"] is None or seal(raw("salt"), row["texts"].encode()) == raw("sealed"), f"text of {row['seq']}"
    return "golden vectors fit"


if __name__ == "__main__":
    if sys.argv[1] == "--golden":
        print(golden(sys.argv[2]))
    else:
        print(*verify(sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)))
