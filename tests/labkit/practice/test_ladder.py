"""A better prompt gets a better answer: the ladder from a bare prompt to a full one, on the city's own complaints."""

import json
import tomllib
from pathlib import Path

import pytest

from labkit.practice import handle

TEXTS = Path(__file__).parents[3] / "datasets/complaints/texts"
SAID = tomllib.loads(Path(__file__).with_name("prompts.toml").read_text(encoding="utf-8"))
KOREAN = dict(zip(SAID["en"]["labels"].split(", "), SAID["ko"]["labels"].split(", "), strict=True))
KOREAN |= {"urgent": "긴급", "normal": "일반"}


def as_json(lang, conventions="", examples="", urgency=""):
    shape = SAID[lang]["json"]
    parts = {"{conventions}": conventions, "{examples}": examples, "{urgency}": urgency}
    for mark, part in parts.items():
        shape = shape.replace(mark, part)
    return shape


def ladder(lang):
    said = SAID[lang]
    both = said["conventions"][1] + said["conventions"][0]
    return (
        said["bare"],
        said["listed"],
        as_json(lang),
        as_json(lang, said["conventions"][0]),
        as_json(lang, both, said["examples"], said["urgency"]),
    )


def rows(lang):
    found = [json.loads(line) for name in ("a", "b") for line in (TEXTS / f"{name}.jsonl").open(encoding="utf-8")]
    return [r for r in found if r.get(f"body_{lang}", "").strip()]


def answer(prompt, document):
    content = prompt.replace("{document}", document)
    start = prompt.index("{document}")
    body = {"model": "labkit-practice", "messages": [{"role": "user", "content": content}]}
    body["metadata"] = {"labkit_document": f"{start}:{start + len(document)}"}
    text = handle(body)["choices"][0]["message"]["content"]
    try:
        return json.loads(text)
    except ValueError:
        return {}


def f1(pairs):
    scores = []
    for label in sorted({gold for gold, _ in pairs}):
        hit = sum(g == label == got for g, got in pairs)
        wrong = sum((g == label) != (got == label) for g, got in pairs)
        scores.append(2 * hit / (2 * hit + wrong) if hit else 0.0)
    return sum(scores) / len(scores)


def measure(prompt, lang, speaks=None):
    word = (lambda x: KOREAN[x]) if (speaks or lang) == "ko" else (lambda x: x)
    got = [(r, answer(prompt, r[f"body_{lang}"])) for r in rows(lang)]
    category = f1([(word(r["category"]), a.get("category")) for r, a in got])
    urgency = f1([(word(r["urgency"]), a.get("urgency")) for r, a in got])
    right = sum(word(r["urgency"]) == a.get("urgency") for r, a in got) / len(got)
    return category, urgency, right


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_rung_is_worth_more_than_the_one_below(lang):
    bare, listed, shaped, conventions, full = (measure(prompt, lang) for prompt in ladder(lang))
    assert bare[0] == listed[0] == 0.0, "without a format there is nothing for a program to read"
    assert 0.5 < shaped[0] < 0.78
    assert conventions[0] > shaped[0] + 0.1
    assert full[0] >= 0.88
    assert full[0] + full[1] > conventions[0] + conventions[1] + 0.1
    assert full[2] >= 0.85 > shaped[2]


@pytest.mark.parametrize(
    ("lang", "wording"), [(lang, i) for lang in ("ko", "en") for i in range(10)], ids=lambda x: str(x)
)
def test_the_conventions_help_in_whatever_words_they_are_put(lang, wording):
    taught = as_json(lang, SAID[lang]["conventions"][wording])
    assert measure(taught, lang)[0] > measure(as_json(lang), lang)[0] + 0.12


def test_an_english_prompt_teaches_about_korean_documents():
    taught = as_json("en", SAID["en"]["conventions"][0])
    assert measure(taught, "ko", "en")[0] > measure(as_json("en"), "ko", "en")[0] + 0.12


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_common_sense_does_not_know_the_citys_conventions(lang):
    word = (lambda x: KOREAN[x]) if lang == "ko" else (lambda x: x)
    against = [r for r in rows(lang) if r["convention"]]
    known = sum(answer(as_json(lang), r[f"body_{lang}"])["category"] == word(r["category"]) for r in against)
    assert known <= 0.15 * len(against)
