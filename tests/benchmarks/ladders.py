"""Print what the prompts of every ladder get on held-out documents: `python -m tests.benchmarks.ladders [slug …]`."""

import sys

from tests.ladders.ladder import LANGUAGES, SLUGS, ladder, scores


def main(wanted: list[str]) -> None:
    """A line for each prompt with its points by criterion, and one for each ladder.

    Args:
        wanted: slugs; all of them if there is none.
    """
    for slug in wanted or SLUGS:
        for lang in LANGUAGES:
            print(f"\n{slug} ({lang})")
            for step, score in enumerate(scores(slug, lang), start=1):
                parts = "  ".join(f"{c.id} {c.points:g}/{c.max_points:g}" for c in score.criteria)
                print(f"  {step}  {score.points:6.2f} / {score.max_points:g}   {parts}")
            measured = ladder(slug, lang)
            shown = " → ".join(f"{share:.2f}" for share in measured.shares)
            print(f"     {shown}   up: {measured.rises} of 5, deepest fall: {max(0.0, measured.deepest_fall):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
