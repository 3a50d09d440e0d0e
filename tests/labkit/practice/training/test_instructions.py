"""The labelled prompts, and that learning from them is the same every time."""

import json
from collections import Counter

import numpy as np
import pytest

from labkit.practice import asked, limits, spotting
from labkit.practice.heard import heard
from labkit.practice.linear import pack
from labkit.practice.training.corpus import CORRECTIONS, PROMPTS, Labelled, corrected, labelled, of_catalogue, plain
from labkit.practice.training.fit import Settings, fit
from labkit.practice.training.learn_instructions import lanes, learn_asked, table
from labkit.practice.training.places import of_numbers, of_words

NAMES = {*asked.FLAGS, *asked.VALUES, "delimited"}


def test_every_prompt_has_its_own_id_and_only_fixed_names():
    prompts = labelled()
    assert len({p.id for p in prompts}) == len(prompts) > 3000
    for prompt in prompts:
        assert set(prompt.wanted) <= NAMES, prompt.id
        assert prompt.wanted["task"] in asked.VALUES["task"]
        assert prompt.text.strip()
        for name in ("format", "tone", "language"):
            assert prompt.wanted.get(name, asked.VALUES[name][0]) in asked.VALUES[name]
        assert ("{document}" in prompt.text) >= ("delimited" in prompt.wanted), prompt.id


def test_the_records_name_no_machine_and_hint_at_nothing():
    for path in sorted(PROMPTS.glob("w*.jsonl")):
        text = path.read_text("utf-8")
        assert not any(word in text for word in ("/tmp/", "/work/", "/home/", '"hint"'))


def test_writers_are_of_equal_size():
    assert set(Counter(p.writer for p in labelled()).values()) == {230}


def test_a_correction_names_a_prompt_and_gives_its_reason():
    ids = {p.id for p in labelled()}
    rows = [json.loads(line) for line in CORRECTIONS.read_text("utf-8").splitlines() if line]
    assert all(row["id"] in ids and len(row["reason"]) > 10 for row in rows)
    row = {"instructions": {"task": "qa", "tone": "plain"}}
    assert corrected(row, {"without": ["tone"], "with": {"audience": "시민"}}) == {"task": "qa", "audience": "시민"}


def test_plain_sentences_are_of_known_lanes():
    assert all(p.lanes <= set(asked.LANES) for p in plain())
    assert all(sum(lanes(p.wanted)) >= 1 for p in of_catalogue())


def test_places_of_values_are_found():
    prompt = Labelled(
        "x-1",
        "과장님이 읽으실 요약을 세 문장으로, 300자 이내로 써 줘. 키는 제목과 요약이다.",
        {
            "audience": "과장님",
            "keys": ["제목", "요약"],
            "count_sentences": {"n": 3, "mode": "exact"},
            "max_chars": 300,
        },
    )
    whole = heard(prompt.text, cut=False)
    marked = {
        (lane, token[2])
        for saying, rows in zip(whole, of_words(prompt, whole), strict=True)
        for token, row in zip(saying.tokens, rows, strict=True)
        for lane, on in zip(spotting.LANES, row, strict=True)
        if on
    }
    assert ("B:audience", "과장님이") in marked
    assert {("B:keys", "제목과"), ("B:keys", "요약이다")} <= marked
    told = {n.value: dict(zip(limits.LANES, row, strict=True)) for _, n, row in of_numbers(prompt, heard(prompt.text))}
    assert told[3]["count_sentences"] == 1
    assert told[300]["max_chars"] == 1


def test_learning_is_the_same_every_time_and_learns():
    prompts = labelled()[:50]
    said = [heard(p.text) for p in prompts]
    how = Settings(epochs=2)
    made = [table(learn_asked(prompts, said, how), asked.LANES, {}) for _ in range(2)]
    assert pack(made[0].lanes, made[0].about, made[0].rows) == pack(made[1].lanes, made[1].about, made[1].rows)
    assert len(made[0].rows) > 100


@pytest.mark.parametrize("pooled", [True, False])
def test_the_piece_that_tells_is_learned(pooled):
    bags = [[np.array([1]), np.array([2, 3])] if n % 2 else [np.array([1]), np.array([3])] for n in range(40)]
    wanted = [np.array([n % 2], np.float32) if pooled else np.array([[0], [n % 2]], np.float32) for n in range(40)]
    fitted = fit(bags, wanted, Settings(epochs=60, rate=0.2, left_out=0.0), pooled=pooled)
    with_two, without = fitted.scores([np.array([2, 3]), np.array([1])])[:, 0]
    assert with_two > 0 > without
