"""`exercise.toml`: what is read from it, what its author is told, and that the exercises that ship keep the rules."""

import inspect
import json
import re
import unicodedata

import pytest

from labkit import checks
from labkit.answers import _CAPTURES
from labkit.checks.choices import _fold
from labkit.errors import ExerciseError
from labkit.exercise import Question, checkout, find_exercise, public_cases, read_exercise

SHIPPED = sorted((checkout() / "exercises").glob("*/exercise.toml"))
SAMPLE = """
slug = "sample"
version = "1.2.0"
minutes = 20
competencies = ["C1"]
title = { ko = "보기", en = "Sample" }

[lists]
colours = [["빨강", "red"], ["파랑", "blue"]]

[[question]]
id = "pick-one"
type = "choices"
name = "picked"

[[question.criterion]]
id = "decided"
points = 2
check = "all_decided"
with = { items = ["01"], fields = { colour = "@colours" }, note = "a@b", literal = ["@colours"] }
title = { ko = "골랐다", en = "Picked" }
next_step = { ko = "고르십시오", en = "Pick" }

[[question.criterion]]
id = "right"
points = 3.5
title = { ko = "맞다", en = "Right" }
full_at = 0.9
zero_at = 0.2
"""


@pytest.fixture
def write(tmp_path):
    def at(text, folder="sample"):
        file = tmp_path / folder / "exercise.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    return at


# --- reading


def test_everything_that_was_declared_is_there(write):
    exercise = read_exercise(write(SAMPLE))
    assert (exercise.slug, exercise.version, exercise.minutes, exercise.data) == ("sample", "1.2.0", 20, ())
    assert exercise.title.as_dict() == {"ko": "보기", "en": "Sample"}
    question = exercise.question("pick-one")
    assert (question.type, question.name, question.points, question.cases) == ("choices", "picked", 5.5, None)
    decided, right = question.rubric
    assert decided.check == "all_decided"
    assert decided.next_step.en == "Pick"
    assert (right.check, right.next_step, right.full_at, right.zero_at) == (None, None, 0.9, 0.2)


def test_a_list_is_named_wherever_it_is_needed_and_other_texts_stay(write):
    options = read_exercise(write(SAMPLE)).questions[0].rubric[0].options
    assert options == {
        "items": ["01"],
        "fields": {"colour": [["빨강", "red"], ["파랑", "blue"]]},
        "note": "a@b",
        "literal": ["@colours"],
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('slug = "sample"', "", "'slug'"),
        ("minutes = 20", "", "'minutes'"),
        ('competencies = ["C1"]', "", "'competencies'"),
        ('title = { ko = "보기", en = "Sample" }', 'title = { ko = "보기" }', "'en'"),
        ('name = "picked"', "", "'name'"),
        ('id = "right"', "", "'id'"),
        ("points = 3.5", "", "'points'"),
        ("@colours", "@colors", "'colors'"),
        ("[[question]]", "[[questions]]", "cannot be read"),  # then [[question.criterion]] stands alone
        ('title = { ko = "보기", en = "Sample" }', 'title = "Sample"', "cannot be read"),
        ("points = 3.5", 'points = "many"', "cannot be read"),
        ("points = 3.5", "points = [1]", "cannot be read"),
        ('competencies = ["C1"]', "competencies = 1", "cannot be read"),
        ('slug = "sample"', "slug = ", "cannot be read"),
        ('slug = "sample"', 'slug = "sample"\nslug = "twice"', "cannot be read"),
        ("with = {", "with = 3 #", "cannot be read"),
    ],
)
def test_a_broken_file_names_itself_and_what_is_wrong(write, old, new, said):
    assert old in SAMPLE
    with pytest.raises(ExerciseError) as caught:
        read_exercise(write(SAMPLE.replace(old, new)))
    for text in caught.value.text.as_dict().values():
        assert "exercise.toml" in text
    assert said in caught.value.text.en


def test_a_file_that_is_no_utf8_or_not_there_is_said(tmp_path):
    (tmp_path / "exercise.toml").write_bytes("title = '보기'".encode("cp949"))
    for file in (tmp_path / "exercise.toml", tmp_path / "gone.toml", tmp_path):
        with pytest.raises(ExerciseError, match=re.escape(file.name)):
            read_exercise(file)


def test_an_unknown_question_is_answered_with_those_there_are(write):
    with pytest.raises(ExerciseError) as caught:
        read_exercise(write(SAMPLE)).question("pick-two")
    assert "pick-two" in caught.value.text.ko
    assert "pick-one" in caught.value.text.en


# --- finding


def titled(title):
    return SAMPLE.replace('ko = "보기"', f'ko = "{title}"')


@pytest.mark.parametrize("start", [".", "sample", "sample/deep", "sample/deep/er", "beside"])
def test_an_exercise_is_found_beside_and_above_the_notebook(write, tmp_path, start):
    write(SAMPLE)
    (tmp_path / start).mkdir(parents=True, exist_ok=True)
    assert find_exercise("sample", tmp_path / start).slug == "sample"


def test_the_trainees_own_folder_comes_before_the_course_and_that_before_the_checkout(write, tmp_path, monkeypatch):
    write(titled("course"), "course/sample")
    monkeypatch.setenv("LABKIT_EXERCISES", str(tmp_path / "course"))
    (tmp_path / "a/b/c/d").mkdir(parents=True)
    assert find_exercise("sample", tmp_path / "a/b/c/d").title.ko == "course"
    write(titled("own"), "own")
    assert find_exercise("sample", tmp_path / "own").title.ko == "own"
    assert find_exercise("clean_population", tmp_path / "own").slug == "clean_population"


def test_the_exercise_of_another_notebook_is_passed_over(write, tmp_path):
    write(SAMPLE.replace('"sample"', '"other"'), "here")
    with pytest.raises(ExerciseError) as caught:
        find_exercise("sample", tmp_path / "here")
    assert "'sample'" in caught.value.text.ko


@pytest.mark.parametrize("slug", ["", "..", "../sample", "no such", "x/y", "a\0b"])
def test_a_slug_that_names_nothing_is_said_so(tmp_path, slug):
    with pytest.raises(ExerciseError):
        find_exercise(slug, tmp_path)


# --- cases


def test_only_a_prompt_that_names_data_has_public_cases():
    assert public_cases(Question("q", "text", "x", ())) == []


def test_the_public_cases_of_triage_speak_both_languages_and_use_every_label():
    question = find_exercise("triage_complaints", checkout()).questions[0]
    cases = public_cases(question)
    assert len({c.id for c in cases}) == len(cases) >= 16
    assert all(c.document["ko"].strip() and c.document["en"].strip() for c in cases)
    for line in question.rubric:
        if labels := line.options.get("labels"):
            assert {c.expected[line.options["key"]] for c in cases} == {group[0] for group in labels}


# --- the exercises that ship


def lines():
    for file in SHIPPED:
        for question in read_exercise(file).questions:
            for line in question.rubric:
                yield pytest.param(question, line, id=f"{file.parent.name}-{question.id}-{line.id}")


@pytest.mark.parametrize("file", SHIPPED, ids=lambda f: f.parent.name)
def test_an_exercise_that_ships_is_named_as_its_folder_and_asks_what_can_be_answered(file):
    exercise = read_exercise(file)
    assert exercise.slug == file.parent.name
    assert exercise.minutes > 0
    ids = [q.id for q in exercise.questions]
    assert len(set(ids)) == len(ids) > 0
    for question in exercise.questions:
        assert question.type in _CAPTURES
        assert question.name.isidentifier()
        assert question.points > 0
        criteria = [line.id for line in question.rubric]
        assert len(set(criteria)) == len(criteria)
        assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i) for i in [question.id, *criteria])


@pytest.mark.parametrize(("question", "line"), lines())
def test_a_criterion_that_ships_is_told_in_both_languages_with_its_next_step(question, line):
    assert line.zero_at < line.full_at <= 1
    # A criterion without points and next step could not be told from a fulfilled one (see `panel`).
    assert line.next_step is not None
    for text in (line.title, line.next_step):
        assert re.search("[가-힣]", text.ko)
        assert re.search("[A-Za-z]", text.en)
        assert not re.search("[가-힣]", re.sub("'[^']*'", "", text.en))


@pytest.mark.parametrize(("question", "line"), [p for p in lines() if p.values[1].check])
def test_the_check_of_a_criterion_exists_reads_such_answers_and_takes_its_options(question, line):
    found = checks.find(line.check)
    same = {kind: {kind} for kind in ("choices", "table", "json", "figure")}
    # Verdicts with a right value beside them are JSON, and decisions all the same.
    reads = {"prompt": {"reply", "runs"}, "text": {"reply", "text"}, **same, "json": {"json", "choices"}}
    assert found.over in reads[question.type]
    inspect.signature(found.function).bind(None, **line.options)
    assert json.loads(json.dumps(line.options)) == line.options


@pytest.mark.parametrize("file", SHIPPED, ids=lambda f: f.parent.name)
def test_no_spelling_of_a_label_means_two_labels(file):
    groups_of = [
        groups
        for question in read_exercise(file).questions
        for line in question.rubric
        for groups in [
            *line.options.get("fields", {}).values(),
            line.options.get("labels"),
            line.options.get("allowed"),
        ]
        if groups
    ]
    for groups in groups_of:
        folded = [spelling for group in groups for spelling in {_fold(s) for s in group}]
        assert len(set(folded)) == len(folded)
        assert all(unicodedata.is_normalized("NFC", s) for group in groups for s in group)
