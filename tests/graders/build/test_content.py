"""Rules that need more than one file, each broken in one place of a small repository."""

import pytest

from graders import criteria
from graders.build.content import read_content


def problems_of(root):
    return [f"{p.file.name} [{p.where}] {p.what}" for p in read_content(root)[1]]


@pytest.fixture(autouse=True)
def judged(monkeypatch):
    """The template's criteria, as if they were installed."""
    monkeypatch.setattr(criteria, "judges", lambda slug, question: {"right": lambda answer: None})


def test_the_template_is_complete_as_it_comes(small_repository):
    assert problems_of(small_repository) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("exercise.toml", 'id = "right"', 'id = "wrong"', "no public check, and no judge"),
        ("exercise.toml", 'id = "right"', 'id = "wrong"', "judged in graders/exercises/try_something.py, but not"),
        ("exercise.toml", "points = 5", 'points = 5\ncheck = "no_such_check"', "no check 'no_such_check'"),
        ("exercise.toml", "points = 5", "points = 0", "without criteria, or worth nothing"),
        ("exercise.toml", "points = 5\n", "", "lacks 'points'"),
        ("exercise.toml", 'slug = "try_something"', 'slug = "other_name"', "the folder is 'try_something'"),
        ("exercise.toml", 'version = "0.1.0"', "version =", "cannot be read"),
        ("exercise.py", '# %% check="first-question"', "", "has no check cell"),
        ("exercise.py", 'rubric="first-question"', 'rubric="second"', "no question 'second' in exercise.toml"),
        ("exercise.py", 'hint="3"', 'hint="4"', "hint 3 is missing"),
    ],
)
def test_refusal(small_repository, file, old, new, expected):
    source = small_repository / "exercises/try_something" / file
    text = source.read_text("utf-8")
    assert old in text
    source.write_text(text.replace(old, new), "utf-8")
    assert any(expected in line for line in problems_of(small_repository)), problems_of(small_repository)


CRITERION = "points = 5"
CHECKED = f'{CRITERION}\ncheck = "row_count"'
SCALED = 'check = "macro_f1"\nwith = {{ key = "k", labels = [["a"]], {} }}'


@pytest.mark.parametrize(
    ("old", "new", "where", "expected"),
    [
        ('type = "text"', 'type = "essay"', "first-question", "unknown answer type 'essay'; known: prompt"),
        ('type = "text"', "type = [1]", "first-question", "unhashable"),
        ('name = "answer"', 'name = "my answer"', "first-question", "cannot be a variable"),
        ('name = "answer"', 'name = "class"', "first-question", "cannot be a variable"),
        ('name = "answer"', "name = 3", "first-question", "cannot be a variable"),
        (CRITERION, "points = -1", "first-question/right", "from 0 upwards, not -1"),
        (CRITERION, "points = nan", "first-question/right", "from 0 upwards, not nan"),
        (CRITERION, "points = inf", "first-question/right", "from 0 upwards, not inf"),
        ('name = "answer"', 'name = "answer"\nnames = 1', "first-question", "unknown key 'names'; known: cases"),
        (CRITERION, f"{CRITERION}\nfull_att = 0.9", "first-question/right", "unknown key 'full_att'"),
        (CRITERION, f"{CRITERION}\nzero_at = 1", "first-question/right", "full_at (1) must lie above zero_at (1)"),
        (CRITERION, f"{CRITERION}\nfull_at = nan", "first-question/right", "finite numbers"),
        (CRITERION, CHECKED, "first-question/right", "check 'row_count' lacks the option count"),
        (
            CRITERION,
            f"{CHECKED}\nwith = {{ count = 1, rows = 2 }}",
            "first-question/right",
            "takes no option rows; it takes: count",
        ),
        (
            CRITERION,
            f"{CRITERION}\n{SCALED.format('zero_at = 0.8, full_at = 0.6')}",
            "first-question/right",
            "full_at (0.6) must lie above zero_at (0.8)",
        ),
        (CRITERION, f"{CRITERION}\nmanual = true", "first-question/right", "three anchors"),
        (CRITERION, f"{CHECKED}\nmanual = true", "first-question/right", "a manual criterion has no check"),
        (
            CRITERION,
            f'{CRITERION}\nanchors = {{ ko = ["가", "나", "다"], en = ["a", "b", "c"] }}',
            "first-question/right",
            "anchors are for a manual criterion",
        ),
        # the check's own default is the other bar
        (CRITERION, f"{CRITERION}\n{SCALED.format('zero_at = 1')}", "first-question/right", "must lie above"),
        (CRITERION, f"{CRITERION}\n{SCALED.format('zero_at = [1]')}", "first-question/right", "finite numbers"),
    ],
)
def test_a_declaration_is_refused_by_its_place(small_repository, old, new, where, expected):
    source = small_repository / "exercises/try_something/exercise.toml"
    text = source.read_text("utf-8")
    assert old in text
    source.write_text(text.replace(old, new), "utf-8")
    found = [p for p in read_content(small_repository)[1] if p.where == where and expected in p.what]
    assert [p.file for p in found] == [source], problems_of(small_repository)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('answer = "42"', 'anwser = "42"', "does not assign 'answer'"),
        ('answer = "42"', "print(answer)", "does not assign 'answer'"),
        ('answer = "42"', 'answer = "42', "SyntaxError"),
        (
            'answer = ""\n### BEGIN SOLUTION\nanswer',
            "if True:\n    ### BEGIN SOLUTION\n    answer",
            "without the solution, as trainees get it: IndentationError",
        ),
        ('# %% answer="first-question"', '# %%\nimport os as\n# %% answer="first-question"', "SyntaxError"),
        ('# %% answer="first-question"', '# %%\nreturn 1\n# %% answer="first-question"', "'return' outside function"),
    ],
)
def test_code_that_would_fail_is_refused_by_its_cell(small_repository, old, new, expected):
    source = small_repository / "exercises/try_something/exercise.py"
    text = source.read_text("utf-8")
    assert old in text
    source.write_text(text.replace(old, new), "utf-8")
    found = [p for p in read_content(small_repository)[1] if expected in p.what]
    assert len(found) == 1, problems_of(small_repository)
    assert found[0].file == source
    assert found[0].where.startswith("cell ")


@pytest.mark.parametrize("file", ["exercise.py", "exercise.toml", "../index.toml"])
@pytest.mark.parametrize("data", [b"# \xb0\xa1\n", b"\xff\xfe#\x00"])
def test_a_source_that_is_not_utf_8_is_refused(small_repository, file, data):
    source = small_repository / "exercises/try_something" / file
    source.write_bytes(data + source.read_bytes())
    assert source.resolve() in {p.file.resolve() for p in read_content(small_repository)[1]}


@pytest.mark.parametrize(
    "text", ["[[unit]", "x = 1\n", "unit = 1\ntrack = []\n", 'unit = ["a"]\ntrack = []\n', "[[unit]]\n[[track]]\n"]
)
def test_an_index_of_another_form_is_refused(small_repository, text):
    index = small_repository / "exercises/index.toml"
    index.write_text(text, "utf-8")
    assert index in {p.file for p in read_content(small_repository)[1]}


def test_criteria_without_an_exercise_are_refused(small_repository):
    (small_repository / "graders/exercises/gone_away.py").write_text('"""Left behind."""\n', "utf-8")
    assert any("gone_away.py" in p and "without an exercise" in p for p in problems_of(small_repository))


def test_an_exercise_that_no_unit_lists_is_refused(small_repository):
    index = small_repository / "exercises/index.toml"
    index.write_text(index.read_text("utf-8").replace('["try_something"]', "[]"), "utf-8")
    assert any("no unit lists it" in p for p in problems_of(small_repository))


def test_a_lesson_must_not_be_graded(small_repository):
    lesson = small_repository / "notebooks/see_this/lesson.py"
    lesson.parent.mkdir(parents=True)
    lesson.write_text('# %% check="q"\n', "utf-8")
    assert any("a lesson is not graded" in p for p in problems_of(small_repository))
