"""The labelled prompts, and that learning from them is the same every time."""

import json

import numpy as np
import pytest

from labkit.practice.reading.heard import heard
from labkit.practice.reading.hearing import asked, limits, spotting
from labkit.practice.reading.hearing.linear import pack
from labkit.practice.training.corpus import CORRECTIONS, PROMPTS, Labelled, corrected, labelled, of_catalogue, plain
from labkit.practice.training.fit import Settings, fit
from labkit.practice.training.joining import Joining
from labkit.practice.training.learn_instructions import learn_asked, made_of, table
from labkit.practice.training.lesson import lanes, lesson
from labkit.practice.training.places import of_numbers, of_words
from labkit.practice.training.varying import values, varied

NAMES = {*asked.FLAGS, *asked.VALUES, "delimited"}


def test_every_prompt_has_its_own_id_and_only_fixed_names():
    prompts = labelled(PROMPTS)
    assert len({p.id for p in prompts}) == len(prompts) > 3000
    for prompt in prompts:
        assert set(prompt.wanted) <= NAMES, prompt.id
        assert prompt.wanted.get("task", "qa") in asked.VALUES["task"]
        assert prompt.text.strip()
        for name in ("format", "tone", "language"):
            assert prompt.wanted.get(name, asked.VALUES[name][0]) in asked.VALUES[name]
        assert ("{document}" in prompt.text) >= ("delimited" in prompt.wanted), prompt.id


def test_the_records_name_no_machine_and_hint_at_nothing():
    for path in sorted(PROMPTS.glob("w*.jsonl")):
        text = path.read_text("utf-8")
        assert not any(word in text for word in ("/tmp/", "/work/", "/home/", '"hint"'))


def test_a_correction_names_a_prompt_and_gives_its_reason():
    ids = {p.id for p in labelled(PROMPTS)}
    rows = [json.loads(line) for line in (PROMPTS / CORRECTIONS).read_text("utf-8").splitlines() if line]
    assert all(row["id"] in ids and len(row["reason"]) > 10 for row in rows)
    row = {"instructions": {"task": "qa", "tone": "plain"}}
    assert corrected(row, {"without": ["tone"], "with": {"audience": "시민"}}) == {"task": "qa", "audience": "시민"}


def test_plain_sentences_carry_their_labels():
    known = {p.text: p.wanted for p in plain(PROMPTS)}
    assert known["머리말 없이."] == {"no_preamble": True}
    assert known["최대 네 문장."] == {"count_sentences": {"n": 4, "mode": "max"}}
    assert known["# 독자\n- 이장님들"] == {"audience": "이장님들"}
    assert known["Labels: traffic, waste, noise."] == {"labels": {"category": ["traffic", "waste", "noise"]}}
    assert known["No table, please."] == {}
    assert all("<" not in text or ">" not in text for text in known)


def test_plain_sentences_are_of_known_names():
    assert {name for p in plain(PROMPTS) for name in p.wanted} <= NAMES
    assert all(sum(lanes(p.wanted)) >= 1 for p in of_catalogue())


def test_a_mark_that_nobody_knows_is_refused(tmp_path):
    (tmp_path / "plain.txt").write_text("[forbid]\n<verboten:x> 금지\n", "utf-8")
    with pytest.raises(ValueError, match="verboten"):
        plain(tmp_path)


def test_other_values_take_their_own_particles():
    known = {"audience": {"ko": ["기자"], "en": ["nurses"]}}
    prompt = Labelled("x-1", "요약해 줘. 과장님이 보십니다. 과장님은 바쁘세요.", {"audience": "과장님"})
    (made,) = varied([prompt], known, 1)
    assert made.text == "요약해 줘. 기자가 보십니다. 기자는 바쁘세요."
    assert made.wanted == {"audience": "기자"}
    (made,) = varied([Labelled("x-2", "For the mayor, in short.", {"audience": "the mayor"})], known, 1)
    assert made.text == "For the nurses, in short."


def test_a_prompt_whose_value_stands_nowhere_is_not_varied():
    assert varied([Labelled("x-1", "윗분이 보십니다.", {"audience": "국장"})], values(PROMPTS), 1) == []


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
    lessons = [lesson(p) for p in labelled(PROMPTS)[:50]]
    how = Settings(epochs=2)
    made = [table(learn_asked(lessons, how), asked.LANES, {}) for _ in range(2)]
    assert pack(made[0].lanes, made[0].about, made[0].rows) == pack(made[1].lanes, made[1].about, made[1].rows)
    assert len(made[0].rows) > 100


def test_joining_hears_what_tables_say_of_prompts_they_have_not_seen():
    lessons = [lesson(p) for p in labelled(PROMPTS)[:90]]
    joining = Joining()
    joining.add(lessons[60:], made_of(lessons[:60]))
    weights = joining.weights()
    assert set(weights) == set(asked.LANES)
    own = {lane: row for lane, row in weights.items() if lane in ("max_chars", "no_preamble", "say_unknown")}
    assert all(any(row) for row in own.values())


@pytest.mark.parametrize("pooled", [True, False])
def test_the_piece_that_tells_is_learned(pooled):
    bags = [[np.array([1]), np.array([2, 3])] if n % 2 else [np.array([1]), np.array([3])] for n in range(40)]
    wanted = [np.array([n % 2], np.float32) if pooled else np.array([[0], [n % 2]], np.float32) for n in range(40)]
    fitted = fit(bags, wanted, Settings(epochs=60, rate=0.2, left_out=0.0), pooled=pooled)
    with_two, without = fitted.scores([np.array([2, 3]), np.array([1])])[:, 0]
    assert with_two > 0 > without
