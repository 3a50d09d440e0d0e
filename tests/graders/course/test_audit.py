"""The log tells when a line was removed or altered; what people did by hand stands in it."""

import json
import threading

import pytest

from graders.commands import main
from graders.course import audit
from graders.course.grade import Wanted, grade
from labkit.i18n import language
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.standin import StandInPool
from tests.graders.course.test_pipeline import edit_gradebook, rewrite_record


@pytest.fixture(autouse=True)
def in_english():
    language("en")


@pytest.fixture
def log(tmp_path):
    """A course with five events."""
    for number in range(5):
        audit.append(tmp_path, {"event": "unlock", "assignment": "a", "why": f"reason {number}\u2028가"})
    return tmp_path / "audit/log.jsonl"


def problems(log):
    return [problem.en for problem in audit.verify(log.parents[1]).problems]


def lines(log):
    return log.read_bytes().splitlines(keepends=True)


def test_an_honest_log_is_sound(log):
    found = audit.verify(log.parents[1])
    assert (found.lines, found.problems) == (5, ())
    assert found.head == json.loads(lines(log)[-1])["hash"]
    assert len(list(audit.read_events(log.parents[1], "a"))) == 5
    assert list(audit.read_events(log.parents[1], "b")) == []


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda found: [*found[:2], *found[3:]], "line 3 of the log does not follow"),
        (lambda found: [found[1], found[0], *found[2:]], "line 1 of the log does not follow"),
        (lambda found: [found[0].replace(b"reason 0", b"reason 9"), *found[1:]], "line 1 of the log was altered"),
        (lambda found: found[:-1], "cut off"),
        (lambda found: [], "cut off"),
        (lambda found: [*found[:3], b"{}\n", *found[3:]], "line 4 of the log cannot be read"),
        (lambda found: [*found[:4], found[4].rstrip(b"\n")], "line 5 of the log cannot be read"),
    ],
    ids=["removed", "moved", "altered", "last removed", "all removed", "put in", "last torn"],
)
def test_what_was_done_to_the_log_is_found(log, spoil, said):
    log.write_bytes(b"".join(spoil(lines(log))))
    assert said in problems(log)[0]


def test_an_altered_line_with_a_new_hash_breaks_the_next(log):
    found = lines(log)
    event = json.loads(found[1]) | {"why": "another"}
    event["hash"] = audit._hash(event)
    found[1] = audit._line(event)
    log.write_bytes(b"".join(found))
    [said] = problems(log)
    assert "line 3 of the log does not follow" in said


def test_half_a_line_of_a_killed_run_is_left_behind(log):
    with log.open("ab") as file:
        file.write(b'{"event":"score","assig')
    audit.append(log.parents[1], {"event": "unlock", "assignment": "a", "why": "next"})
    assert problems(log) == []
    assert len(lines(log)) == 6


def test_two_who_write_at_once_take_turns(tmp_path):
    def write():
        for _ in range(20):
            audit.append(tmp_path, {"event": "unlock", "assignment": "a", "why": "x"})

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = audit.verify(tmp_path)
    assert (found.lines, found.problems) == (80, ())


def test_a_long_line_is_found_again(tmp_path):
    audit.append(tmp_path, {"event": "lock", "assignment": "a", "students": [f"student-{n}" for n in range(20_000)]})
    audit.append(tmp_path, {"event": "unlock", "assignment": "a", "why": "x"})
    assert audit.verify(tmp_path).problems == ()


@pytest.fixture
def course(fresh_course):
    for kind in ("right", "wrong"):
        hand_in(fresh_course, kind, kind, lang="en")
    grade(fresh_course, SLUG, pool=StandInPool())
    return fresh_course


def said(capsys, *args):
    code = main([*args])
    return code, capsys.readouterr().out


def test_every_score_is_logged_once_with_what_it_was_before(course, capsys):
    hand_in(course, "wrong", "right", lang="en")
    grade(course, SLUG, wanted=Wanted(force=True), pool=StandInPool())
    events = [(e["student"], sum(e["points"].values()), e["before"] and sum(e["before"].values()), e["why"])
              for e in audit.read_events(course)]  # fmt: skip
    assert events == [("right", 30, None, "first"), ("wrong", 5, None, "first"), ("wrong", 30, 5, "changed")]
    code, out = said(capsys, "audit", SLUG, "--student", "wrong", "--course", str(course))
    assert code == 0
    assert "30 (cards-a 10, cards-b 10, cards-c 10) points (before: 5" in out
    assert "the submission changed" in out
    assert audit.who() in out
    assert "right ·" not in out


def test_what_was_changed_in_formgrader_shows(course, capsys):
    edit_gradebook(course, "wrong", "cards-a", manual_score=8.0)
    for _ in range(2):  # found once
        _, out = said(capsys, "audit", "--course", str(course))
        assert out.count("points given by hand 8 (before: none)") == 1
    edit_gradebook(course, "wrong", "cards-a", manual_score=None, extra_credit=2.0)
    assert "points given by hand +2 (before: 8)" in said(capsys, "audit", "--course", str(course))[1]


def test_what_was_changed_in_the_gradebook_behind_our_back_shows(course, capsys):
    edit_gradebook(course, "wrong", "cards-a", auto_score=10.0)
    assert "the gradebook's automatic score is 10" in said(capsys, "audit", "--course", str(course))[1]


def test_verify_on_the_command_line(course, capsys):
    code, out = said(capsys, "audit", "--verify", "--course", str(course))
    assert code == 0
    assert "All 2 lines" in out
    rewrite_record(course, "wrong", lambda line: line.update(points=10.0) if "question" in line else None)
    code, out = said(capsys, "audit", "--verify", "--course", str(course))
    assert code == 1
    assert f"{SLUG} · wrong" in out


def test_lock_and_unlock_on_the_command_line(course, capsys):
    assert said(capsys, "lock", SLUG, "--course", str(course))[0] == 0
    assert said(capsys, "unlock", SLUG, "--reason", "a mistake in the key", "--course", str(course))[0] == 0
    assert main(["unlock", SLUG, "--reason", "again", "--course", str(course)]) == 1
    _, out = said(capsys, "audit", "--course", str(course))
    assert "published, scores of 2 people locked" in out
    assert "reason: a mistake in the key" in out
