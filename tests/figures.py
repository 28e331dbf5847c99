"""The figures of reports over all shifts of a logbook, computed from LOGBOOK.md and the standards in it without darban.

Prints one JSON object: clocks, heat, scorecard by person, verdicts, adjusted, complaints. Usage: figures.py FILE"""
import json
import math
import sqlite3
import sys
import tomllib
import uuid
from collections import Counter, defaultdict
from fractions import Fraction

from project import Visit, moment, span

SQL = """SELECT e.id, kind, wall, "offset", b.bytes, since, a.bytes, coalesce(subject, e.id), body, s.bytes, p.bytes
  FROM entry e JOIN term b ON b.n = boot LEFT JOIN term a ON a.n = actor LEFT JOIN term s ON s.n = shift
  LEFT JOIN term p ON p.n = pack ORDER BY pos"""
FACES = {"delighted": 4, "content": 3, "unhappy": 2, "angry": 1}
UNMEASURED = bytes(16)


class Judged(Visit):
    """A visit with everything reports ask of it."""

    def __init__(self, entry, packs):
        super().__init__(entry)
        shift = self.body.get("shift")
        self.shift = uuid.UUID(shift).bytes if shift else entry["shift"]
        self.pack = packs.get(entry["pack"])
        self.said, self.supervisor = [], {}

    def judge(self, entry):
        """Root-cause levels that were not taken back, in order."""
        if entry["kind"] == 74:
            self.said.append(entry)
        elif entry["kind"] == 50:
            self.said = [one for one in self.said if one["id"] != uuid.UUID(entry["body"]["entry"]).bytes]

    def look(self):
        self.kind, self.place = self.body.get("kind", "visitor"), self.body.get("place", "desk")
        self.channel = self.body.get("channel", "walk-in")
        self.owner, self.ever, self.calm, self.tags, self.marks = self.arrival[4].hex(), False, None, set(), {}
        greeted = served = None
        for at, (name, *args) in self.counting():
            if name == "greeted":
                greeted, self.owner = at, at[4].hex()
            elif name == "served":
                served = at
            elif name == "swapped":
                self.owner = uuid.UUID(args[0]).bytes.hex()
            elif name == "mark":
                self.marks[args[0]] = args[1]
            elif name == "probed" and args[2] != "assumed":
                self.marks[args[1]] = args[2]
            elif name == "tag":
                (self.tags.add if args[1] else self.tags.discard)(args[0])
            elif name in ("kind", "place", "channel", "calm"):
                setattr(self, name, args[0])
            elif name == "unhappy":
                self.ever = self.ever or args[0]
        sure = lambda a, b: a and b and a[2] == b[2] != UNMEASURED
        response = span(self.arrival, greeted) if greeted else None
        live = not self.body.get("imported") and not self.body.get("remembered") and (response is None or response >= 2000)
        self.response = response if live and sure(self.arrival, greeted) else None
        self.handling = span(greeted, served) if live and served and sure(greeted, served) else None
        self.outcome = self.closed["body"].get("outcome", "served") if self.closed else None
        local = (self.arrival[0] + self.arrival[1] * 60000) // 3600000
        self.hour, self.weekday = local % 24, (local // 24 + 3) % 7

    def judged(self):
        """Each observed item with its answer: 0 assumed, 1 met, 2 missed, 3 not applicable."""
        told = self.closed["body"].get("answers", "")
        for n, item in enumerate(self.pack["item"]):
            if item["kind"] == "observed":
                yield item, self.anew(item) if self.corrections else int(told[n]) if n < len(told) else 0

    def anew(self, item):
        when = item.get("when", {})
        fits = (self.channel in when.get("channel", [self.channel]) and self.kind in when.get("kind", [self.kind])
                and ("tag" not in when or self.tags & set(when["tag"])) and when.get("unhappy", self.ever) == self.ever)
        if not fits and item["parameter"] != "respect":
            return 3
        return ["assumed", "met", "missed", "na"].index(self.marks.get(item["id"], "assumed"))


def read(db):
    packs = {digest: tomllib.loads(text) for digest, text in db.execute("SELECT digest, text FROM pack")}
    visits, requests, shifts, observed = {}, {}, set(), {}
    for id, kind, wall, offset, boot, since, actor, subject, body, shift, pack in db.execute(SQL):
        entry = {"id": id, "kind": kind, "at": (wall, offset, boot, since, actor), "body": json.loads(body), "shift": shift, "pack": pack}
        if kind == 10:
            shifts.add(subject)
        elif kind == 20:
            visits[subject] = Judged(entry, packs)
        elif kind == 30:
            requests[subject] = {"asked": entry, "settled": None, "kept": None, "void": False, "moves": []}
        elif kind == 70:
            observed[subject] = entry
        elif kind == 50 and subject in observed and uuid.UUID(entry["body"]["entry"]).bytes == subject:
            del observed[subject]
        elif subject in visits:
            visits[subject].take(entry)
            visits[subject].judge(entry)
        elif subject in requests:
            settle(requests[subject], entry)
    visits = {id: visit for id, visit in visits.items() if visit.shift in shifts}
    for visit in visits.values():
        visit.look()
    for entry in sorted(observed.values(), key=lambda entry: entry["id"]):
        about = entry["body"]["encounter"]
        if about and uuid.UUID(about).bytes in visits:
            visits[uuid.UUID(about).bytes].supervisor.update((item, answer) for item, answer in entry["body"]["answers"] if answer != "assumed")
    return visits, requests


def settle(request, entry):
    kind, body = entry["kind"], entry["body"]
    if kind == 31:
        request["settled"], request["due"] = entry, body.get("due")
    elif kind == 32:
        request["moves"].append((entry["id"], request["due"]))
        request["due"] = body["due"]
    elif kind == 33:
        request["kept"] = entry
    elif kind == 50:
        gone = uuid.UUID(body["entry"]).bytes
        if body["kind"] == 30:
            request["void"] = True
        for name in ("kept", "settled"):
            if request[name] and request[name]["id"] == gone:
                request[name] = None
                return
        if request["moves"] and request["moves"][-1][0] == gone:
            request["due"] = request["moves"].pop()[1]


def median(values):
    values = sorted(values)
    return (values[(len(values) - 1) // 2] + values[len(values) // 2]) // 2 if values else None


def clocks(visits):
    all = [visit for visit in visits if visit.outcome != "discarded"]
    waits = [visit.response for visit in all if visit.response is not None]
    within = sum(visit.response <= visit.pack["greet_within"] * 1000 for visit in all if visit.response is not None)
    handled = [visit.handling for visit in all if visit.handling is not None]
    return {"median": median(waits), "p90": sorted(waits)[math.ceil(len(waits) * 90 / 100) - 1] if waits else None,
            "within": within, "measured": len(waits), "arrived": len(all), "handling": median(handled), "handled": len(handled),
            "ends": Counter(visit.outcome or "open" for visit in visits)}


def score(visits):
    """Met, answered, n, assumed, critical misses, without deviation, judged: in all, and by parameter."""
    whole, parameters, clean, judged = [0] * 5, defaultdict(lambda: [0] * 5), 0, 0
    for visit in visits:
        if visit.outcome in (None, "discarded"):
            continue
        judged, missed = judged + 1, False
        for item, answer in visit.judged():
            met, no = answer == 1, answer == 2
            one = [met * item["weight"], (met or no) * item["weight"], met or no, answer == 0, no and item["critical"]]
            missed = missed or no
            for sums in (whole, parameters[item["parameter"]]):
                sums[:] = [a + int(b) for a, b in zip(sums, one)]
        clean += not missed
    return whole + [clean, judged], parameters


def adjusted(visits):
    strata, people = defaultdict(list), defaultdict(list)
    for visit in visits:
        strata[visit.kind, visit.ever, visit.hour >= 22 or visit.hour < 6].append(visit)
        people[visit.owner].append(visit)
    found = {}
    for person in people:
        total = covered = 0
        for among in strata.values():
            met, answered = score(visit for visit in among if visit.owner == person)[0][:2]
            if answered:
                weight = score(among)[0][1]
                total, covered = total + weight * ((2_000_000 * met + answered) // (2 * answered)), covered + weight
        if score(people[person])[0][6]:
            found[person] = [(total + 500 * covered) // (1000 * covered) if covered else None, covered]
    return found


def levels(visits, requests):
    last = {}
    for subject, visit in visits.items():
        for entry in visit.said if visit.outcome != "discarded" else []:
            item, request = entry["body"].get("item"), entry["body"].get("request")
            if not (request and requests[uuid.UUID(request).bytes]["void"]):
                last[subject, item, request] = entry["body"]["level"]
    return Counter(last.values())


def agreement(visits):
    """Same, pairs and Cohen's kappa in thousandths: in all, and by parameter; observed of judged visits."""
    pairs, seen, judged = defaultdict(list), 0, 0
    for visit in visits:
        if visit.outcome in (None, "discarded"):
            continue
        judged, seen = judged + 1, seen + bool(visit.supervisor)
        for item, answer in visit.judged():
            pair = (["assumed", "met", "missed", "na"][answer], visit.supervisor.get(item["id"], "assumed"))
            if set(pair) <= {"met", "missed"}:
                pairs[item["parameter"]].append(pair)
    def told(pairs):
        n, same = len(pairs), sum(a == b for a, b in pairs)
        chance = sum(Fraction(sum(a == word for a, _ in pairs), n) * Fraction(sum(b == word for _, b in pairs), n) for word in ("met", "missed")) if n else 1
        if n < 30 or chance == 1:
            return [same, n, None]
        kappa = (Fraction(same, n) - chance) / (1 - chance) * 1000
        return [same, n, math.floor(abs(kappa) + Fraction(1, 2)) * (1 if kappa > 0 else -1)]
    return [told([pair for each in pairs.values() for pair in each]), {name: told(each) for name, each in pairs.items()}, [seen, judged]]


def complaints(visits, requests, now):
    asked = [(one, visits[uuid.UUID(one["asked"]["body"]["encounter"]).bytes]) for one in requests.values()
             if not one["void"] and uuid.UUID(one["asked"]["body"]["encounter"]).bytes in visits]
    asked = [(one, visit) for one, visit in asked if visit.outcome != "discarded"]
    mine = [(one, visit) for one, visit in asked if one["asked"]["body"]["kind"] == "complaint"]
    end = lambda one: one["settled"]["body"]["end"] if one["settled"] else "open"
    times = []
    for one, _ in mine:
        last = one["kept"] if end(one) == "promised" else one["settled"] if end(one) in ("answered", "referred", "refused") else None
        times += [max(0, last["at"][0] - one["asked"]["at"][0])] if last else []
    owed = [(one["due"], one["kept"] and one["kept"]["at"][0]) for one, _ in asked if end(one) == "promised"]
    unhappy = [visit.calm == "calm" for visit in visits.values() if visit.ever and visit.outcome not in (None, "discarded")]
    gaps = [visit for visit in visits.values() if "did-not-know" in visit.tags and visit.outcome != "discarded"]
    return {"complaints": Counter(end(one) for one, _ in mine), "requests": Counter(end(one) for one, _ in asked),
            "causes": Counter(one["asked"]["body"].get("cause", "") for one, _ in mine),
            "places": Counter(visit.place for _, visit in mine), "clock": [median(times), len(times)],
            "promises": [sum(kept is None for _, kept in owed), sum(kept is None and due < now for due, kept in owed),
                         sum(kept is not None and kept <= due for due, kept in owed),
                         sum(kept is not None or due < now for due, kept in owed)],
            "levels": levels(visits, requests), "recovery": [sum(unhappy), len(unhappy)], "gaps": Counter(visit.kind for visit in gaps)}


def main(file, now):
    visits, requests = read(sqlite3.connect(f"file:{file}?mode=ro", uri=True))
    all, slots, people, faces = list(visits.values()), defaultdict(list), defaultdict(list), Counter()
    for visit in all:
        slots[f"{visit.weekday} {visit.hour}"].append(visit)
        people[visit.owner].append(visit)
        if visit.face and visit.outcome != "discarded":
            faces[FACES[visit.face[1]]] += 1
    whole, parameters = score(all)
    persons = {person: score(own)[0] for person, own in people.items()}
    heat = {slot: clocks(here) for slot, here in slots.items()}
    print(json.dumps({
        "clocks": clocks(all), "heat": {slot: [one["arrived"], one["measured"], one["median"]] for slot, one in heat.items() if one["arrived"]},
        "score": whole, "parameters": parameters, "people": {person: sums for person, sums in persons.items() if sums[6]},
        "faces": faces, "adjusted": adjusted(all), "agreement": agreement(all), "complaints": complaints(visits, requests, now)}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
