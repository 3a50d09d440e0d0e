import pytest

from labkit.course.index import read_course
from labkit.errors import ExerciseError


def test_units_lessons_before_exercises_in_the_order_of_the_index(root):
    course = read_course(root)
    assert [item.slug for item in course.items] == [
        "start_here",
        "prompt_anatomy",
        "triage_complaints",
        "compare_prompts",
    ]
    triage = course.items[2]
    assert (triage.kind, triage.minutes, triage.competencies) == ("exercise", 20, ("C2",))
    assert triage.place("ko") == "ko/exercises/triage_complaints/triage_complaints.ipynb"
    assert course.items[0].place("en") == "en/lessons/start_here.ipynb"


def test_a_track_is_an_order_over_units(root):
    assert [unit.id for unit in read_course(root).on_track("two-day").units] == ["prompts"]
    assert len(read_course(root).on_track(None).units) == 2


def test_an_unknown_track_names_those_there_are(root):
    with pytest.raises(ExerciseError, match="two-day"):
        read_course(root).on_track("nine-day")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("exercises/index.toml", 'id = "prompts"', "", "'id'"),
        ("exercises/index.toml", 'en = "Prompts"', "en = 3", "'title'"),
        ("exercises/index.toml", '["triage_complaints", "compare_prompts"]', '"triage_complaints"', "'exercises'"),
        ("exercises/index.toml", 'units = ["prompts"]', 'units = ["promts"]', "'promts'"),
        ("exercises/index.toml", '"compare_prompts"', '"triage_complaints"', "twice"),
        ("exercises/index.toml", "[[unit]]", "[[unit", "cannot be read"),
        ("exercises/triage_complaints/exercise.toml", "minutes = 20", "minutes = 0", "'minutes'"),
        ("exercises/triage_complaints/exercise.toml", "minutes = 20", "minutes = true", "'minutes'"),
        ("notebooks/start_here/lesson.toml", "en = ", "fr = ", "'title'"),
    ],
)
def test_a_fault_names_file_and_key(root, file, old, new, said):
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ExerciseError) as caught:
        read_course(root)
    assert said in caught.value.text.en
    assert path.name in caught.value.text.ko


def test_a_lesson_without_its_file_is_named(root):
    (root / "notebooks/start_here/lesson.toml").unlink()
    with pytest.raises(ExerciseError, match=r"start_here.lesson\.toml"):
        read_course(root)
