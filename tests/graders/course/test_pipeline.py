"""Who is graded, who is not graded again, and what each ends up with. In place of the engine a stand-in."""

import json
import re

import pytest
from nbgrader.api import Gradebook

from graders.course.grade import Wanted, grade
from graders.course.locks import lock, unlock
from graders.course.records import read_made, read_records
from labkit.errors import ExerciseError
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.standin import StandInPool

DUE = {"right": 30, "partly": 10, "wrong": 5, "empty": 0}


def graded(course, student=None, **wanted):
    """The results by person, and whose cells were run."""
    pool = StandInPool()
    results = grade(course, SLUG, student, Wanted(**wanted), pool=pool)
    return {one.student: one for one in results}, pool.ran


@pytest.fixture
def course(fresh_course):
    for number, kind in enumerate(DUE):
        hand_in(fresh_course, kind, kind, lang="en" if number % 2 else "ko")
    return fresh_course


def rows(course, slug=SLUG):
    """Everything the gradebook says of scores and comments, without its random ids."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        return {
            submission.student.id: (
                submission.timestamp,
                sorted((g.name, g.auto_score, g.manual_score, g.needs_manual_grade) for g in notebook.grades),
                sorted((c.name, c.auto_comment, c.manual_comment) for c in notebook.comments),
                notebook.late_submission_penalty,
            )
            for submission in gradebook.find_assignment(slug).submissions
            for notebook in submission.notebooks
        }


def edit_gradebook(course, student, question, **values):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        grade = gradebook.find_grade(question, SLUG, SLUG, student)
        for name, value in values.items():
            setattr(grade, name, value)
        gradebook.db.commit()


def rewrite_record(course, student, change):
    """The record as it would stand had it been made otherwise."""
    file = course / "scores" / SLUG / f"{student}.jsonl"
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for line in lines:
        change(line)
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


def test_everybody_gets_what_is_due_and_only_once(course):
    results, ran = graded(course)
    assert {s: g.total for s, g in results.items()} == DUE
    assert sorted(ran) == sorted(DUE)
    before = {f: f.read_bytes() for f in course.glob("scores/**/*") if f.is_file()}
    results, ran = graded(course)
    assert ({s: g.total for s, g in results.items()}, ran) == (DUE, [])
    assert {g.action for g in results.values()} == {"keep"}
    assert {f: f.read_bytes() for f in course.glob("scores/**/*") if f.is_file()} == before


def test_only_what_changed_is_run(course):
    graded(course)
    hand_in(course, "empty", "right")
    hand_in(course, "late", "partly")
    results, ran = graded(course)
    assert ran == ["empty", "late"]
    assert results["empty"].total == 30


def test_what_changes_no_code_is_not_run_again(course):
    graded(course)
    file = course / "submitted/right" / SLUG / f"{SLUG}.ipynb"
    notebook = json.loads(file.read_text("utf-8"))
    notebook["metadata"]["toc"] = {"open": True}
    file.write_text(json.dumps(notebook, indent=4), "utf-8")
    assert graded(course)[1] == []


def test_graded_again_from_nothing_gives_the_same_bytes(course):
    graded(course)
    files = {f: f.read_bytes() for f in course.glob("scores/**/*") if f.is_file()}
    _, ran = graded(course, force=True)
    assert sorted(ran) == sorted(DUE)
    assert {f: f.read_bytes() for f in files} == files


def test_the_record_says_what_it_was_made_with(course):
    graded(course)
    made = read_made(course, "partly", SLUG)
    assert made.box == "unboxed"
    assert re.fullmatch(r"[0-9a-f]{12}", made.criteria)
    text = (course / "scores" / SLUG / "partly.jsonl").read_text("utf-8")
    assert not re.search(r"20\d\d-\d\d-\d\d", text)  # when and who stand in the log


def test_a_run_that_dies_keeps_what_came_before(course):
    notebook = hand_in(course, "dies", "right") / f"{SLUG}.ipynb"
    data = json.loads(notebook.read_text("utf-8"))
    at = next(i for i, c in enumerate(data["cells"]) if c["id"] == "cards-b-answer")
    data["cells"].insert(at, {"cell_type": "code", "source": "die()", "metadata": {}, "id": "x", "outputs": []})
    notebook.write_text(json.dumps(data), "utf-8")
    results, _ = graded(course, "dies")
    assert results["dies"].points == {"cards-a": 10, "cards-b": 0, "cards-c": 0}
    assert "broke off" in results["dies"].notes[0].en
    assert {g[0]: g[3] for g in rows(course)["dies"][1]} == {"cards-a": False, "cards-b": True, "cards-c": True}


def test_an_instructor_is_told_of_a_cell_whose_time_was_up(course):
    hand_in(course, "lingers", "right", extra="linger()")
    assert graded(course, "lingers")[0]["lingers"].total == 30
    rewrite_record(course, "lingers", lambda line: line.get("made", {}).update(criteria="older"))
    results, ran = graded(course, "lingers", regrade=True)
    assert not ran  # the answers were kept: nothing says it anew
    assert ["1 cell(s) were interrupted" in note.en for note in results["lingers"].notes] == [True]


def test_an_error_or_a_warning_costs_its_own_question_at_most(course):
    hand_in(course, "errs", "right", extra="import warnings, sys\nprint('!', file=sys.stderr)\nraise ValueError('oh')")
    assert graded(course, "errs")[0]["errs"].total == 30


def test_an_unreadable_file_is_nothing_and_marked(course):
    (course / "submitted/right" / SLUG / f"{SLUG}.ipynb").write_bytes(b"{")
    results, _ = graded(course)
    assert results["right"].total == 0
    assert all(review for _, _, _, review in rows(course)["right"][1])
    hand_in(course, "right", "empty")  # the same stub, but readable: another submission
    assert graded(course)[1] == ["right"]


def test_manual_points_stand_and_ask_for_a_look_when_the_submission_changes(course):
    graded(course)
    edit_gradebook(course, "wrong", "cards-a", manual_score=7.0, needs_manual_grade=False)
    assert graded(course)[0]["wrong"].points["cards-a"] == 7
    hand_in(course, "wrong", "right")
    results, _ = graded(course)
    assert results["wrong"].points == {"cards-a": 7, "cards-b": 10, "cards-c": 10}
    assert ("cards-a", 10.0, 7.0, True) in rows(course)["wrong"][1]


def test_time_stamps_and_late_penalties_are_nbgraders(course):
    config = course / "nbgrader_config.py"
    config.write_text(config.read_text("utf-8") + 'c.LateSubmissionPlugin.penalty_method = "zero"\n', "utf-8")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        gradebook.update_or_create_assignment(SLUG, duedate="2026-11-20 09:00:00 UTC")
    hand_in(course, "late", "right", stamp="2026-11-21 09:00:00 UTC")
    hand_in(course, "early", "right", stamp="2026-11-20 08:00:00 UTC")
    graded(course)
    found = rows(course)
    assert (found["late"][3], found["early"][3]) == (30, None)
    assert str(found["late"][0]) == "2026-11-21 09:00:00"


def test_a_restored_gradebook_is_filled_again_without_running(course):
    empty = (course / "gradebook.db").read_bytes()
    graded(course)
    before = rows(course)
    (course / "gradebook.db").write_bytes(empty)
    results, ran = graded(course)
    assert (rows(course), ran) == (before, [])
    assert {g.action for g in results.values()} == {"restore"}


def test_a_notebook_that_is_gone_is_made_again(course):
    graded(course)
    (course / "autograded/right" / SLUG / f"{SLUG}.ipynb").unlink()
    assert graded(course)[1] == ["right"]
    assert (course / "autograded/right" / SLUG / f"{SLUG}.ipynb").is_file()


def test_other_criteria_change_no_score_until_somebody_says_so(course):
    graded(course)

    def older(line):
        if line.get("question") == "cards-a":
            line["points"] = 4.0
            line["criteria"][-1]["points"] = 1.0
        if "made" in line:
            line["made"]["criteria"] = "older"

    rewrite_record(course, "right", older)
    edit_gradebook(course, "right", "cards-a", auto_score=4.0)
    results, ran = graded(course)
    assert (results["right"].action, results["right"].points["cards-a"], ran) == ("stale", 4.0, [])
    results, ran = graded(course, regrade=True)
    assert (results["right"].points["cards-a"], ran) == (10, [])  # from the answers kept
    [moved] = results["right"].moved
    assert (moved.question, moved.before, moved.after > 1) == ("cards-a", 1.0, True)
    assert not any(results[s].moved for s in ("partly", "wrong", "empty"))
    page = json.loads((course / "autograded/right" / SLUG / f"{SLUG}.ipynb").read_text("utf-8"))
    [cell] = [c for c in page["cells"] if c["id"] == "cards-a"]
    assert cell["outputs"][0]["data"]["text/plain"] in ("10.0", ["10.0"])


def test_answers_that_were_not_kept_are_run_again_for_a_regrade(course):
    graded(course)
    rewrite_record(course, "right", lambda line: line.get("made", {}).update(criteria="older"))
    (course / "scores" / SLUG / "answers/right.json.gz").unlink()
    results, ran = graded(course, regrade=True)
    assert (ran, results["right"].total) == (["right"], 30)


def test_published_scores_stand_until_unlocked_with_a_reason(course):
    graded(course)
    assert lock(course, SLUG) == 4
    hand_in(course, "wrong", "right")
    hand_in(course, "late", "right")
    results, ran = graded(course, force=True)
    assert (ran, results["wrong"].total, results["wrong"].action) == (["late"], 5, "locked")
    assert "unlock" in results["wrong"].notes[-1].en
    with pytest.raises(ExerciseError):
        unlock(course, SLUG, "  ")
    unlock(course, SLUG, "handed in by mail in time")
    results, ran = graded(course)
    assert (ran, results["wrong"].total) == (["wrong"], 30)


def test_what_is_in_the_way_of_one_costs_nobody_else(course):
    (course / "autograded/right").mkdir(parents=True)
    (course / "autograded/right" / SLUG).write_text("a file where a folder should be", "utf-8")
    results, _ = graded(course)
    assert results["partly"].total == 10
    assert "could not be graded" in results["right"].notes[0].en
    (course / "autograded/right" / SLUG).unlink()
    results, ran = graded(course)
    assert (ran, results["right"].total, results["right"].notes) == (["right"], 30, ())


def test_displays_that_are_no_notebook_outputs_cost_no_points(course):
    class Odd(StandInPool):
        def run(self, jobs):
            for job, ran in super().run(jobs):
                ran.outputs[job.cells[0].id] = [{"output_type": "stream", "name": "stdout", "text": {"a": 1}}]
                yield job, ran

    [one] = grade(course, SLUG, "right", pool=Odd())
    assert one.total == 30


def test_foreign_files_beside_the_notebook_go(course):
    folder = course / "autograded/right" / SLUG
    folder.mkdir(parents=True)
    (folder / "page.html").symlink_to("/etc/passwd")
    graded(course)
    assert sorted(f.name for f in folder.iterdir()) == [f"{SLUG}.ipynb", "exercise.toml"]


def test_one_run_at_a_time(course):
    class Second(StandInPool):
        def run(self, jobs):
            with pytest.raises(ExerciseError):
                grade(course, SLUG, pool=StandInPool())
            yield from super().run(jobs)

    assert len(grade(course, SLUG, pool=Second())) == 4


def test_nothing_handed_in(fresh_course):
    with pytest.raises(ExerciseError):
        graded(fresh_course)


def test_records_keep_reasons_with_line_separators(course):
    hand_in(course, "odd", "right", extra="x = 1")
    file = course / "submitted/odd" / SLUG / f"{SLUG}.ipynb"
    file.write_text(file.read_text("utf-8").replace('\\"ART-7\\"', '\\"ART-7\\\\u2028\\"', 1), "utf-8")
    graded(course, "odd")
    assert len(read_records(course, "odd", SLUG)) == 3
