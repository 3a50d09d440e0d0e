"""How well the claim tracer finds and judges claims: `python -m tests.benchmarks.claims [--own] [--halves] [--errors]`.

On the sentences of people who did not know it (`tests/bank/claims.jsonl`). Finding: precision and recall of spans, by
kind and language. Judging: the share of found claims whose verdict is the author's, and precision and recall of each
verdict over all claims (a claim that was not found has no verdict).

The first half of the bank (`b001`-`b090`) is for development, the second half is held out: nobody who works on the
tracer reads it, and `--errors` never shows it. `--halves` gives the figures of both apart.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from tests.labkit.claims.bank import BANK, Line, lines

KINDS = ("number", "rate", "date", "comparison", "ranking", "trend")
VERDICTS = ("supported", "contradicted", "no support")
HELD_OUT = re.compile(r"b(?:09[1-9]|1\d\d)")


def main(arguments: list[str]) -> None:
    """Print the tables."""
    own = Path(__file__).parents[1] / "labkit/claims/own.jsonl"
    read = lines(own if "--own" in arguments else BANK / "claims.jsonl")
    development = [line for line in read if not HELD_OUT.fullmatch(line.id)]
    if "--halves" in arguments:
        report(development, "development")
        report([line for line in read if line not in development], "held out")
    else:
        report(read, "all")
    if "--errors" in arguments:
        errors(development)


def report(read: list[Line], name: str) -> None:
    """All tables of some lines."""
    print(f"== {name}: {len(read)} texts, {sum(len(line.wanted) for line in read)} claims")
    for lang in ("ko", "en"):
        table([line for line in read if line.lang == lang], lang)
    table(read, "all")
    verdicts(read)


def table(read: Iterable[Line], name: str) -> None:
    """Finding and judging, by kind."""
    hits, missed, extra, kind, right = (Counter[str]() for _ in range(5))
    for line in read:
        pairs, lost, more = line.matched()
        for wanted, claim in pairs:
            for key in (wanted.kind, "all"):
                hits[key] += 1
                kind[key] += claim.kind == wanted.kind
                right[key] += claim.verdict == wanted.verdict
        for key in (*(w.kind for w in lost), *("all" for _ in lost)):
            missed[key] += 1
        for key in (*(c.kind for c in more), *("all" for _ in more)):
            extra[key] += 1
    print(f"\n{name:12}{'claims':>8}{'recall':>8}{'precision':>11}{'kind':>7}{'verdict':>9}")
    for key in (*KINDS, "all"):
        total = hits[key] + missed[key]
        if total:
            row = hits[key] / total, hits[key] / ((hits[key] + extra[key]) or 1)
            judged = f"{share(kind[key], hits[key])}{share(right[key], hits[key]):>9}"
            print(f"{key:12}{total:8}{row[0]:8.3f}{row[1]:11.3f}{judged}")


def verdicts(read: Iterable[Line]) -> None:
    """Precision and recall of each verdict, end to end."""
    both, wanted, given, judged = Counter[str](), Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    confusion: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for line in read:
        pairs, lost, more = line.matched()
        for w, c in pairs:
            wanted[w.verdict] += 1
            given[c.verdict] += 1
            both[w.verdict] += w.verdict == c.verdict
            judged[w.verdict, c.verdict] += 1
            confusion[w.kind, w.verdict][c.verdict] += 1
        wanted.update(w.verdict for w in lost)
        for w in lost:
            confusion[w.kind, w.verdict]["not found"] += 1
        given.update(c.verdict for c in more)
    print(f"\n{'verdict':14}{'claims':>8}{'recall':>8}{'precision':>11}")
    for v in VERDICTS:
        print(f"{v:14}{wanted[v]:8}{both[v] / (wanted[v] or 1):8.3f}{both[v] / (given[v] or 1):11.3f}")
    falsely, invented = judged["supported", "contradicted"], judged["contradicted", "supported"]
    for (kind, was), row in sorted(confusion.items()):
        print(f"{kind:12}{was:14}" + "".join(f"{v} {row[v]:<4}" for v in (*VERDICTS, "not found")))
    print(f"supported claims called contradicted {share(falsely, wanted['supported'])} ({falsely})")
    print(f"contradicted claims called supported {share(invented, wanted['contradicted'])} ({invented})\n")


def errors(read: Iterable[Line]) -> None:
    """Every disagreement, to read."""
    for line in read:
        pairs, lost, more = line.matched()
        for w, c in pairs:
            if w.verdict != c.verdict or w.kind != c.kind:
                print(f"{line.id} {w.kind}/{w.verdict} -> {c.kind}/{c.verdict} [{c.text}] {c.why.ko} | {line.text}")
        for w in lost:
            print(f"{line.id} MISSED {w.kind}/{w.verdict} [{line.text[w.start : w.end]}] | {line.text}")
        for c in more:
            print(f"{line.id} EXTRA {c.kind}/{c.verdict} [{c.text}] | {line.text}")


def share(part: int, whole: int) -> str:
    """A share for the table."""
    return f"{part / whole:7.3f}" if whole else "      –"


if __name__ == "__main__":
    main(sys.argv[1:])
