"""What the entries of a logbook say of each encounter, computed from LOGBOOK.md without darban.

Prints one JSON array an encounter: ticket, kind, place, made, response ms, handling ms, outcome, owner, tags, unhappy, ever
unhappy, answers, face, corrections. Usage: project.py FILE; or project.py --review FILE for what was said in reviews: one
array a feedback, an observation, a level that counts and a reviewed shift."""
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


def said(story):
    """A feedback: what, to, visit, due, last reply, upheld, for whom it waits, until when, void. An observation: the like."""
    given, gone = story[0], {entry["body"]["entry"] for entry in story if entry["kind"] == 50}
    rest = [entry for entry in story[1:] if entry["id"] not in gone]
    last = lambda kind: next((entry for entry in reversed(rest) if entry["kind"] == kind), None)
    replied, resolved, body, void = last(72), last(73), given["body"], given["id"] in gone
    how, waits, due = replied and replied["body"]["how"], "nobody", None
    if not void and not resolved:
        if how in ("answered", "objected"):
            waits = "supervisor"
            # The supervisor has as long as the person had.
            due = replied["at"][0] + max(0, body.get("due", 0) - given["at"][0])
        elif given["kind"] == 71 and (how is None or body["what"] == "question"):
            waits, due = "staff", body["due"]
    visit = body["encounter"] and body["encounter"].replace("-", "")
    if given["kind"] == 70:
        return ["observation", body["staff"].replace("-", ""), visit, body["answers"], waits, void]
    upheld = resolved and resolved["body"]["upheld"]
    return [body["what"], body["to"].replace("-", ""), visit, body["due"], how, upheld, waits, due, void]


def reviews(db):
    stories, gone = {}, set()
    for id, kind, wall, offset, boot, since, actor, subject, body in db.execute(SQL):
        entry = {"id": str(uuid.UUID(bytes=id)), "kind": kind, "at": (wall, offset), "body": json.loads(body), "by": actor}
        stories.setdefault(subject, []).append(entry)
        gone.update([entry["body"]["entry"]] if kind == 50 else [])
    for subject, story in stories.items():
        if story[0]["kind"] in (70, 71):
            yield said(story)
        levels = {}
        for entry in story:
            if entry["kind"] == 74 and entry["id"] not in gone:
                levels[(entry["body"]["item"], entry["body"]["request"])] = entry["body"]["level"]
        for (item, request), level in levels.items():
            yield ["level", subject.hex(), item, request and request.replace("-", ""), level]
        moves = [entry for entry in story if entry["kind"] == 75 and entry["id"] not in gone]
        if moves:
            last = moves[-1]
            drawn = [len(entry["body"]["sample"]["drawn"]) for entry in moves if "sample" in entry["body"]]
            yield ["review", last["body"]["to"], last["at"][0], last["by"].hex(), last["body"].get("merit"),
                   drawn[-1] if drawn else None, len(moves)]


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
    db = sqlite3.connect(f"file:{sys.argv[-1]}?mode=ro", uri=True)
    for row in reviews(db) if sys.argv[1] == "--review" else (visit.row() for visit in visits(db)):
        print(json.dumps(row))
