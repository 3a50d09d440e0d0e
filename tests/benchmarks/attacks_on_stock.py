"""The attack table, stock nbgrader and ours: `python -m tests.benchmarks.attacks_on_stock`.

Stock nbgrader gets each attack alone with one honest classmate after it, in an ordinary course (hidden tests in the
source, `nbgrader autograde`, cells limited to 10 seconds), inside a bubblewrap box that keeps this machine whole: its
own processes, the disk read-only but for the course. What would bring the machine down is left out, and said.
Goes on where it was interrupted: what is done stands in a file.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from graders.course.nbgrader_runs import environment
from tests.attacks import aftermath
from tests.attacks.attack import ESCAPED, Attack
from tests.attacks.boxes import boxed
from tests.attacks.catalogue import ATTACKS, FAMILY_OF
from tests.attacks.course import FULL, LAST, honest_student, run_course
from tests.attacks.honest import honest_answers, scored
from tests.attacks.surroundings import Surroundings, surround
from tests.benchmarks.grading_routes import STOCK_CONFIG, points_in, prepare

CONFIG = f"{STOCK_CONFIG}c.Execute.timeout = 10\n"


def main() -> int:
    """Print the table; 1 when an attack earned with us what its honest part did not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--done", type=Path, default=Path(tempfile.gettempdir()) / "attacks-on-stock.jsonl")
    parser.add_argument("--part", default="0/1", help="of the attacks, e.g. 1/2 beside 0/2 (then without the table)")
    parser.add_argument("--seconds", type=float, default=100, help="time limit of one run of stock nbgrader")
    args = parser.parse_args()
    part, parts = map(int, args.part.split("/"))
    done = read_lines(args.done)
    with tempfile.TemporaryDirectory(prefix="atk", ignore_cleanup_errors=True) as base:
        template = prepare(Path(base) / "template")
        for attack in ATTACKS[part::parts]:
            if attack.name in done or attack.stock:
                continue
            done[attack.name] = on_stock(attack, template, Path(base) / "run", args.seconds)
            with args.done.open("a", encoding="utf-8") as file:
                file.write(f"{json.dumps({'name': attack.name} | done[attack.name])}\n")
            print(attack.name, done[attack.name], file=sys.stderr, flush=True)
    return 0 if parts > 1 else print_table(read_lines(args.done), by_us())


def on_stock(attack: Attack, template: Path, base: Path, seconds: float) -> dict:
    """What stock nbgrader makes of one attack: points by question, and what happened besides."""
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir()
    with surround(base) as around:
        shutil.copytree(template, around.course, symlinks=True)
        (around.course / "nbgrader_config.py").write_text(CONFIG, "utf-8")
        for one in (attack, honest_student(LAST, attack.slug, around.tokens["classmate"])):
            one.hand_in(around.course / "submitted" / one.who / one.slug, around)
        ended = _run_in_box(around, ["autograde", attack.slug], seconds)
        points = points_in(around.course)
        return {
            "points": points.get(attack.who),
            "classmate": points.get(LAST),
            "did": [*ended, *_besides(attack, around)],
        }


def _run_in_box(around: Surroundings, args: list[str], seconds: float) -> list[str]:
    box = [
        "bwrap", "--unshare-all", "--share-net", "--die-with-parent", "--cap-drop", "ALL", "--new-session",
        "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--size", "2000000000", "--tmpfs", "/tmp",
        "--bind", str(around.base), str(around.base), "--chdir", str(around.course),
        "prlimit", "--nofile=4096", "--", sys.executable, "-m", "nbgrader", *args,
    ]  # fmt: skip
    log = (around.base / "log").open("wb")
    with log, subprocess.Popen(box, env=environment(), stdin=subprocess.DEVNULL, stdout=log, stderr=log) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            return [f"never ended ({seconds:g} s)"]
    return [] if process.returncode == 0 else [f"exit {process.returncode}"]


def _besides(attack: Attack, around: Surroundings) -> list[str]:
    file = around.course / "autograded" / attack.who / attack.slug / f"{attack.slug}.ipynb"
    text = file.read_text("utf-8", errors="replace") if file.is_file() else ""
    if ESCAPED in text:
        yield_words = text[text.index(ESCAPED) + len(ESCAPED) :][:50].split("\\n")[0]
        found = [f"got through: {yield_words.strip()}"]
    else:
        found = []
    found += [f"showed {name}" for name, token in around.tokens.items() if token in text]
    found += ["showed held-out words"] if aftermath.held_out_in(text) else []
    found += ["wrote outside"] if aftermath.strangers_in(around.outside) or aftermath.left_marks(around) else []
    return found + (["reached the network"] if around.knocked else [])


def by_us() -> dict[str, dict]:
    """All attacks in one batch with our engine."""
    with tempfile.TemporaryDirectory(prefix="atk", ignore_cleanup_errors=True) as base:
        Path(base).chmod(0o755)
        with surround(Path(base)) as around:
            attacks = [a for a in ATTACKS if boxed() or not a.box]
            run = run_course(around, attacks)
            return {a.name: {"points": run.of(a).points, "escaped": ESCAPED in run.of(a).outputs} for a in attacks}


def print_table(stock: dict[str, dict], ours: dict[str, dict]) -> int:
    """One line an attack: what its honest part earned, what stock nbgrader gave, what we gave."""
    rows, counts = [], dict.fromkeys(("stock more", "stock less", "stock otherwise", "ours other"), 0)
    for attack in ATTACKS:
        due, theirs, mine = attack.points(), stock.get(attack.name), ours.get(attack.name)
        said, kind = _stock_says(attack, due, theirs)
        counts["stock " + kind] = counts.get("stock " + kind, 0) + 1
        same = mine is not None and mine["points"] == due and not mine["escaped"]
        counts["ours other"] += mine is not None and not same
        our = "not run: no box" if mine is None else f"{_sum(mine['points'])}{'' if same else '  << DIFFERS'}"
        rows.append((FAMILY_OF[attack.name], attack.name, attack.aim[:62], _sum(due), said, our))
    head = ("family", "attack", "what it tries", "honest", "stock nbgrader", "ours")
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in (head, tuple("-" * w for w in widths), *rows):
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    print(f"\n{len(rows)} attacks:", ", ".join(f"{name} {count}" for name, count in counts.items()))
    return int(bool(counts["ours other"]))


def _stock_says(attack: Attack, due: dict, found: dict | None) -> tuple[str, str]:
    if found is None:
        return (f"not run: {attack.stock}" if attack.stock else "not run"), "not run"
    points, classmate = found["points"], found["classmate"]
    did = list(found["did"])
    if classmate is None or any(score is None for score in classmate.values()):
        did.append("classmate not graded")
    elif classmate != FULL[attack.slug]:
        did.append(f"classmate got {_sum(classmate)}")
    if points is None or any(score is None for score in points.values()):
        known = "" if points is None else f" ({_sum(points)} so far)"
        return "; ".join([f"no grade{known}", *did]), "no grade"
    # Some attacks cost their author points with us that the same answers alone would have earned.
    alone = scored(attack.slug, honest_answers(attack.slug, attack.lang))
    more = _total(points) > max(_total(due), _total(alone))
    less = _total(points) < _total(due)
    return "; ".join([_sum(points), *did]), "more" if more else "less" if less else "otherwise" if did else "same"


def _total(points: dict) -> float:
    return round(sum(score or 0 for score in points.values()), 2)


def _sum(points: dict) -> str:
    return f"{_total(points):g}"


def read_lines(file: Path) -> dict[str, dict]:
    """What was done before, by attack."""
    lines = map(json.loads, file.read_text("utf-8").splitlines()) if file.exists() else ()
    return {line["name"]: line for line in lines}


if __name__ == "__main__":
    raise SystemExit(main())
