"""The whole cycle with nbgrader's own commands, on the made-up class: nobody is lost, everybody gets what is due."""

import json

import pytest

from graders.course.grade import grade
from graders.course.records import read_records
from graders.course.report import read_report
from graders.demo.classroom import CLASS
from graders.demo.cycle import run_cycle

SLUG = "clean_population"
pytestmark = pytest.mark.cycle


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cycle") / "haneul"
    return folder, {g.student: g for g in run_cycle(folder, [SLUG], tell=lambda line: None)}


def test_everybody_gets_what_is_due(course):
    points = {student: g.total for student, g in course[1].items()}
    wrong = points["jung-wrong"]
    assert wrong < 5
    assert points == {
        "kim-right": 20, "lee-right": 20, "park-partly": 16, "choi-partly": 16, "jung-wrong": wrong,
        "kang-wrong": wrong, "cho-untouched": 0, "yoon-cut-off": 0, "jang-muddled": 20, "lim-endless": 20,
        "oh-flooding": 20, "han-hostile": wrong,
    }  # fmt: skip


def test_feedback_is_in_the_trainees_language_and_runs_nothing(course):
    folder, _ = course
    for person in CLASS:
        page = (folder / "feedback" / person.id / SLUG / f"{SLUG}.html").read_text("utf-8")
        assert f'<html lang="{person.lang}">' in page
        assert ("채점" in page) is (person.lang == "ko")
        assert "<script" not in page.lower()
        assert "graders.cell.score" not in page  # the hidden line
        assert "Traceback" not in page


def test_what_was_mended_is_told(course):
    notes = {student: " ".join(n.en for n in g.notes) for student, g in course[1].items()}
    assert "not JSON" in notes["yoon-cut-off"]
    assert "several answer cells" in notes["jang-muddled"]
    assert f"{SLUG} (1).ipynb" in notes["oh-flooding"]
    assert notes["kim-right"] == ""


def test_what_was_submitted_is_still_there(course):
    folder, _ = course
    for person in CLASS:
        name, data = person.hand_in(SLUG)
        assert (folder / "submitted" / person.id / SLUG / name).read_bytes() == data


def test_outputs_are_bounded(course):
    notebook = course[0] / "autograded/oh-flooding" / SLUG / f"{SLUG}.ipynb"
    assert notebook.stat().st_size < 200_000


def test_the_report_agrees_with_the_records(course):
    folder, results = course
    report = read_report(folder)
    assert set(report.people) == {p.id for p in CLASS}
    for student, points in report.people.items():
        assert points[SLUG] == results[student].total == sum(r["points"] for r in read_records(folder, student, SLUG))


def test_grading_again_gives_the_same_bytes(course):
    folder, results = course
    before = (folder / "scores" / SLUG / "park-partly.jsonl").read_bytes()
    [again] = grade(folder, SLUG, "park-partly")
    assert again.points == results["park-partly"].points
    assert (folder / "scores" / SLUG / "park-partly.jsonl").read_bytes() == before


def test_release_holds_no_solution(course):
    released = json.loads((course[0] / "release" / SLUG / f"{SLUG}.ipynb").read_text("utf-8"))
    text = "\n".join("".join(c["source"]) for c in released["cells"])
    assert "BEGIN SOLUTION" not in text
    assert "graders" not in text
