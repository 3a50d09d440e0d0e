"""How well prompts by other hands are understood: `python -m tests.benchmarks.understanding_triage FILE...`.

Each line of a file has `id`, `lang` and `answer` (a prompt, or a list of messages). Every prompt is run over a fixed
sample of the public complaints, next to the model solution of the exercise: what it loses against that was lost in
understanding, because the knowledge of the world is the same. `-v` adds what was understood and what was not.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graders.demo.answers import solution
from labkit.model.messages import build
from labkit.practice import handle, understand
from labkit.practice.reading.lists.listing import key_kind
from labkit.practice.reading.segment import join_messages

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "datasets/complaints/texts"
LABELS = {
    "en": ("traffic", "parking", "waste", "noise", "water", "parks", "welfare", "tourism", "urgent", "normal"),
    "ko": ("교통", "주정차", "청소", "소음", "상하수도", "공원녹지", "복지", "관광문화", "긴급", "일반"),
}
NEAR = 0.03


@dataclass(frozen=True)
class Measured:
    """What a prompt reaches: shares of the sample, and recall for each convention (0: none applies)."""

    form: float
    labels: int
    keys: tuple[str, ...]
    f1: float
    urgency: float
    conventions: dict[int, float]


def sample(lang: str) -> list[dict[str, Any]]:
    """Four complaints of each convention and seven plain ones of each category, as far as they exist: always the same.

    Args:
        lang: the language they must exist in; of the English ones there are few, so all are taken.
    """
    rows = [json.loads(line) for name in "ab" for line in (TEXTS / f"{name}.jsonl").open(encoding="utf-8")]
    rows = [r for r in rows if r.get(f"body_{lang}", "").strip()]
    groups: dict[tuple[int, str], list[dict[str, Any]]] = {}
    for row in rows:
        group = (row["convention"], "" if row["convention"] else row["category"])
        groups.setdefault(group, []).append(row)
    if len(rows) <= 100:
        return rows
    # From both ends: the first and the last come from different authors.
    return [r for (number, _), g in sorted(groups.items()) for r in (g[:2] + g[-2:] if number else g[:4] + g[-3:])]


def measure(prompt: Any, lang: str) -> Measured:
    """Run a prompt over the sample in its language.

    `lang` may name two languages, "ko-en": Korean complaints, English labels.
    """
    lang, _, labels = lang.partition("-")
    rows = sample(lang)
    word = dict(zip(LABELS["en"], LABELS[labels or lang], strict=True))
    pairs, right, form = [], 0, 0
    for row in rows:
        answer = reply(prompt, row[f"body_{lang}"])
        form += list(answer) == ["category", "urgency"] or sorted(answer) == ["category", "urgency"]
        pairs.append((row["convention"], word[row["category"]], str(answer.get("category"))))
        right += answer.get("urgency") == word[row["urgency"]]
    found = understand(join_messages(build(prompt, None)[0]))
    sets = {key_kind(k) or k: names for k, names in found.get("labels", {}).items()}
    known = sum(x in LABELS[labels or lang] for names in sets.values() for x in names)
    extra = sum(x not in LABELS[labels or lang] for names in sets.values() for x in names)
    recalls = {c: [g == a for n, g, a in pairs if n == c] for c in sorted({n for n, _, _ in pairs})}
    return Measured(
        form / len(rows),
        known - extra,
        tuple(found.get("keys", ())),
        macro_f1([(g, a) for _, g, a in pairs]),
        right / len(rows),
        {c: sum(hits) / len(hits) for c, hits in recalls.items()},
    )


def reply(prompt: Any, document: str) -> dict[str, Any]:
    """The answer as a program would read it; empty where it is not one JSON object."""
    messages, place = build(prompt, document)
    body: dict[str, Any] = {"model": "labkit-practice", "messages": messages}
    if place:
        body["metadata"] = {"labkit_document": f"{place[0]}:{place[1]}"}
    try:
        parsed = json.loads(handle(body)["choices"][0]["message"]["content"])
    except ValueError:
        return {}
    return parsed if isinstance(parsed, dict) else {}


def macro_f1(pairs: list[tuple[str, str]]) -> float:
    """The mean over the true labels of the harmonic mean of precision and recall."""
    scores = []
    for label in sorted({gold for gold, _ in pairs}):
        hit = sum(g == label == got for g, got in pairs)
        wrong = sum((g == label) != (got == label) for g, got in pairs)
        scores.append(2 * hit / (2 * hit + wrong))
    return sum(scores) / len(scores)


def model_solution(lang: str) -> str:
    """The prompt of the exercise's model solution."""
    names: dict[str, str] = {}
    exec(solution("triage_complaints", lang)["triage-prompt"], names)
    return names["prompt"]


def prompts(paths: list[str]) -> Iterator[tuple[str, str, Any]]:
    """Id, language and prompt of every line; Korean where the line does not say."""
    for path in paths:
        for line in Path(path).read_text("utf-8").splitlines():
            data = json.loads(line)
            yield str(data["id"]), data.get("lang", "ko"), data["answer"]


def main(arguments: list[str]) -> None:
    """One line a prompt; `<` marks what lies further below the model solution than it should."""
    best = {lang: measure(model_solution(lang), lang) for lang in ("ko", "en")}
    print(f"{'prompt':<14}{'form':>6}{'labels':>7}  {'F1':>5} {'urgent':>7}  conventions 0-7 (recall)     keys")
    for lang, found in best.items():
        print(_line(f"solution-{lang}", found, found))
    for id, lang, prompt in prompts([a for a in arguments if not a.startswith("-")]):
        print(_line(id, measure(prompt, lang), best[lang[:2]]))
        if "-v" in arguments:
            print("      ", understand(join_messages(build(prompt, None)[0])))


def _line(id: str, found: Measured, best: Measured) -> str:
    recalls = " ".join(f"{round(v * 100):>3}" for v in found.conventions.values())
    low = "<" if found.f1 < best.f1 - NEAR or found.form < 1 or found.urgency < best.urgency - NEAR else " "
    return (
        f"{id:<14}{found.form:>6.2f}{found.labels:>7}  {found.f1:>5.2f} {found.urgency:>7.2f} {low} {recalls}"
        f"  {', '.join(found.keys)}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
