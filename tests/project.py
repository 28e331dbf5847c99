"""What the entries of a logbook say of each encounter, computed from LOGBOOK.md without darban.

Prints one JSON array an encounter: ticket, kind, place, made, response ms, handling ms, outcome, owner, tags, unhappy, ever
unhappy, answers, face, corrections. Usage: project.py FILE"""
import json
import sqlite3
import sys
import uuid


def moment(before, value):
    """(wall, offset, boot, since, by) after a moment told against `before`."""
    wall, offset, boot, since, by = before
    if isinstance(value, int):
        return (wall + value, offset, boot, since + value, by)
    if isinstance(value, list):
        return (wall + value[0], offset, boot, since + value[1], by)
    of = lambda key, old: uuid.UUID(value[key]).bytes if key in value else old
    return (value["wall"], value.get("offset", offset), of("boot", boot), value["since"], of("by", by))


def span(a, b):
    """Milliseconds between two moments: the boot clock's within one boot, else the wall clock's."""
    return max(0, b[3] - a[3]) if a[2] == b[2] else max(0, b[0] - a[0])


class Visit:
    def __init__(self, entry):
        body = entry["body"]
        self.arrival = moment(entry["at"], body["at"]) if "at" in body else entry["at"]
        self.body, self.closed, self.steps, self.corrections, self.face = body, None, [], [], None

    def take(self, entry):
        kind, body = entry["kind"], entry["body"]
        if kind == 21:
            self.closed, self.steps, at = entry, [], entry["at"]
            for told, *act in body.get("steps", []):
                at = moment(at, told)
                self.steps.append((at, act))
        elif kind == 22:
            self.corrections.append((entry["id"], (entry["at"], body["act"])))
        elif kind == 23:
            self.face = (entry["id"], body["face"])
        elif kind == 50:
            gone = uuid.UUID(body["entry"]).bytes
            self.closed = None if self.closed and self.closed["id"] == gone else self.closed
            self.corrections = [each for each in self.corrections if each[0] != gone]
            self.face = None if self.face and self.face[0] == gone else self.face

    def counting(self):
        undone = {}
        for _, act in self.steps:
            if act[0] in ("undone", "redone"):
                undone[act[1]] = act[0] == "undone"
        kept = [step for n, step in enumerate(self.steps) if not undone.get(n)]
        return kept + [step for _, step in self.corrections]

    def row(self):
        body = self.body
        seen = {"kind": body.get("kind", "visitor"), "place": body.get("place", "desk"), "unhappy": False, "ever": False}
        owner, greeted, served, tags = self.arrival[4], None, None, set()
        for at, (name, *args) in self.counting():
            if name == "greeted":
                greeted, owner = at, at[4]
            elif name == "served":
                served = at
            elif name == "swapped":
                owner = uuid.UUID(args[0]).bytes
            elif name == "tag":
                (tags.add if args[1] else tags.discard)(args[0])
            elif name in ("kind", "place"):
                seen[name] = args[0]
            elif name == "unhappy":
                seen["unhappy"], seen["ever"] = args[0], seen["ever"] or args[0]
        response = span(self.arrival, greeted) if greeted else None
        made = ("imported" if body.get("imported") else "afterwards" if body.get("remembered")
                else "at-once" if response is not None and response < 2000 else "live")
        closed = self.closed and self.closed["body"]
        faces = {"delighted": 4, "content": 3, "unhappy": 2, "angry": 1}
        return [body["ticket"], seen["kind"], seen["place"], made, response, span(greeted, served) if greeted and served else None,
                closed.get("outcome", "served") if closed else None, owner.hex(), sorted(tags), seen["unhappy"], seen["ever"],
                closed.get("answers", "") if closed else "", faces[self.face[1]] if self.face else None, len(self.corrections) > 0]


SQL = """SELECT e.id, kind, wall, "offset", b.bytes, since, a.bytes, coalesce(subject, e.id), body FROM entry e
  JOIN term b ON b.n = boot LEFT JOIN term a ON a.n = actor ORDER BY pos"""


def visits(db):
    found = {}
    for id, kind, wall, offset, boot, since, actor, subject, body in db.execute(SQL):
        entry = {"id": id, "kind": kind, "at": (wall, offset, boot, since, actor), "body": json.loads(body)}
        if kind == 20:
            found[subject] = Visit(entry)
        elif subject in found:
            found[subject].take(entry)
    return found.values()


if __name__ == "__main__":
    for visit in visits(sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)):
        print(json.dumps(visit.row()))
