"""Print the confusion table of every proof bank: `python -m tests.benchmarks.confusion [tests/bank/third] [SLUG...]`.

"for review": right answers that do not pass by themselves, but are shown to the instructor because the practice model
may not have heard what they say, and would pass if the instructor agrees.
"""

import sys

from graders.criteria import files
from tests.graders.bank import ACCEPTED, ROOT, at_best, entries, share


def main() -> None:
    """One line an exercise; below it the entries that went wrong."""
    head = f"{'exercise':<22}{'right: pass / fail':>20}{'wrong: fail / pass':>20}{'for review':>13}"
    print(f"{head}   mean |points - author's estimate|")
    folder = next((word for word in sys.argv[1:] if "/" in word), "tests/bank")
    for slug in [word for word in sys.argv[1:] if "/" not in word] or [f.stem for f in files(ROOT)]:
        rows = [(e, share((slug, e.id), folder)) for e in entries(slug, folder)]
        if not rows:
            print(f"{slug:<22}{'no bank yet':>20}")
            continue
        passed = {k: sum(e.kind == k and s >= ACCEPTED[slug] for e, s in rows) for k in ("right", "wrong")}
        count = {k: sum(e.kind == k for e, _ in rows) for k in ("right", "wrong")}
        apart = sum(abs(s - e.fair_share) for e, s in rows) / len(rows)
        right = f"{passed['right']} / {count['right'] - passed['right']}"
        wrong = f"{count['wrong'] - passed['wrong']} / {passed['wrong']}"
        lost = [e for e, s in rows if e.kind == "right" and s < ACCEPTED[slug]]
        review = sum(at_best(e) >= ACCEPTED[slug] for e in lost)
        print(f"{slug:<22}{right:>20}{wrong:>20}{review:>13}   {apart:.2f}")
        for e, s in rows:
            if (s >= ACCEPTED[slug]) != (e.kind == "right"):
                print(f"    {e.kind} {e.id}: {s:.2f} (author: {e.fair_share:.2f})  {e.why[:70]}")


if __name__ == "__main__":
    main()
