"""How many planted identifiers the guard finds, and how many clean texts it touches.

    python -m tests.benchmarks.personal_data

Every complaint with an identifier counts once a written text (not once a copy of it), apart for what the finder was
written on (public) and for what it was not (held out). A clean text is a complaint without an identifier.
"""

import csv
from collections import Counter, defaultdict

from graders.heldout import complaints, spare_complaints
from graders.heldout.documents import case_files
from graders.truths.personal_data import planted
from labkit.exercise import checkout
from labkit.privacy import find


def documents(held_out):
    """(id of the written text, text) of complaints and case files."""
    if held_out:
        yield from ((c.id, text) for c in [*complaints(), *spare_complaints()] for text in (c.ko, c.en) if text)
        yield from ((c.id, text) for c in case_files() for text in c.document.values())
        return
    with (checkout() / "datasets/complaints/complaints.csv").open(encoding="utf-8-sig") as file:
        yield from ((row["complaint_id"], row["body"]) for row in csv.DictReader(file))


def main():
    """Print the table."""
    known = defaultdict(list)
    for each in planted():
        known[each.id].append(each)
    for held_out in (False, True):
        there, missed, touched, clean = Counter(), Counter(), 0, 0
        for id_, text in documents(held_out):
            spans = [(f.start, f.end) for f in find(text)]
            mine = [p for p in known[id_] if p.text in text]
            for each in mine:
                at = text.index(each.text)
                there[each.kind] += 1
                missed[each.kind] += not any(a <= at and at + len(each.text) <= b for a, b in spans)
            if not known[id_]:
                clean += 1
                touched += bool(spans)
        print("held out" if held_out else "public")
        for kind, n in there.most_common():
            print(f"  {kind:16} {n - missed[kind]:4} of {n:4}")
        print(f"  clean texts touched: {touched} of {clean} ({touched / clean:.2%})")


if __name__ == "__main__":
    main()
