"""What a trainee sees under a cell: safe to show, readable without colour, in both languages."""

import re
from html.parser import HTMLParser

import pytest

from labkit import i18n
from labkit.exercise import Question, RubricLine
from labkit.feedback import cell
from labkit.feedback.cell import check, check_value
from labkit.feedback.panel import Panel
from labkit.i18n import LANGUAGES, Text, language
from labkit.score import CriterionScore, Score

EVIL = "<script>alert('x')</script><img src=x onerror=\"a\">&amp;</div>"
STATES = {
    "ko": {"met": "충족", "partly": "일부 충족", "not": "미충족", "open": "제출 후 확인"},
    "en": {"met": "fulfilled", "partly": "partly fulfilled", "not": "not fulfilled", "open": "judged later"},
}


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setattr(i18n, "_chosen", "en")


def both(text):
    return Text(f"{text}-ko", f"{text}-en")


def line(points, max_points=4.0, *, step=None, evidence=(), ungraded=False, id="c"):
    return CriterionScore(id, points, max_points, both("title"), both("reason"), evidence, step, ungraded)


def score(*lines):
    points, most = sum(x.points for x in lines), sum(x.max_points for x in lines)
    return Score("q", points, most, "answer", both("summary"), lines)


class Reader(HTMLParser):
    """The visible text, the tags, and whether every tag that is opened is closed in order."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.text, self.tags, self.attributes, self._open = "", set(), [], []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes += attributes
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data


KINDS = {
    "met": line(4.0),
    "partly": line(1.5, step=both("step")),
    "not": line(0.0, step=both("step")),
    "open": line(0.0, step=both("step"), ungraded=True),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("state", KINDS)
def test_a_state_is_a_word_and_not_only_a_colour_or_a_sign(state, lang):
    panel = Panel.of_score(score(KINDS[state]), public=True)
    language(lang)
    for shown in (Reader(panel._repr_html_()).text, repr(panel)):
        (marked,) = re.findall(r"[✔◐✘…] \[?([^(\]]*?)\]? +(?:title|\d)", shown)
        assert marked == STATES[lang][state]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_is_said_in_the_language_at_the_time_it_is_shown(lang):
    panel = Panel.of_score(score(*KINDS.values()), public=True)
    language(lang)
    other = "en" if lang == "ko" else "ko"
    for shown in (Reader(panel._repr_html_()).text, repr(panel)):
        for word in ("summary", "title", "reason", "step"):
            assert f"{word}-{lang}" in shown
            assert f"{word}-{other}" not in shown
        assert bool(re.search("[가-힣]", shown)) == (lang == "ko")


@pytest.mark.parametrize("state", KINDS)
def test_a_next_step_is_shown_only_where_something_is_left_to_do(state):
    panel = Panel.of_score(score(KINDS[state]))
    for shown in (panel._repr_html_(), repr(panel)):
        assert ("step-en" in shown) == (state in ("partly", "not"))


@pytest.mark.parametrize("place", ["title", "reason", "evidence", "step", "summary", "problem"])
def test_nothing_of_an_answer_becomes_html(place):
    evil = Text(EVIL, EVIL)
    here = {name: evil if name == place else both(name) for name in ("title", "reason", "step", "summary")}
    quotes = (EVIL,) if place == "evidence" else ("quote",)
    one = CriterionScore("c", 0.0, 1.0, here["title"], here["reason"], quotes, here["step"])
    panel = Panel.of_score(Score("q", 0.0, 1.0, EVIL, here["summary"], (one,)), public=True)
    if place == "problem":
        panel = Panel.of_problem(evil)
    html = panel._repr_html_()
    read = Reader(html)
    assert read.tags <= {"div", "p", "strong", "ul", "li", "span", "small", "br", "code"}
    assert {name for name, _ in read.attributes} <= {"role", "style"}
    assert EVIL in read.text
    assert "<script" not in html


def test_an_answer_itself_is_never_shown():
    shown = Panel.of_score(Score("q", 0.0, 1.0, "my secret prompt", both("summary"), (line(0.0, 1.0),)))
    assert "secret" not in shown._repr_html_() + repr(shown)


def test_after_hand_in_what_is_open_waits_for_a_person_and_shows_what_was_measured():
    panel = Panel.of_score(score(line(2.0, 3.0, ungraded=True)))
    for shown in (Reader(panel._repr_html_()).text, repr(panel)):
        assert "for review" in shown
        assert "2 / 3 points" in shown
        assert "judged later" not in shown


def test_points_are_told_for_the_whole_and_for_each_criterion():
    panel = Panel.of_score(
        score(line(1.5, 4.0, step=both("s")), line(2.22, 5.0, step=both("s")), line(0.0, 3.0, ungraded=True)),
        public=True,
    )
    for shown in (Reader(panel._repr_html_()).text, repr(panel)):
        for said in ("3.72 / 12 points", "1.5 / 4 points", "2.22 / 5 points", "3 points, graded later"):
            assert said in shown


@pytest.mark.parametrize(("public", "unseen"), [(True, True), (True, False), (False, False)])
def test_a_public_panel_says_what_is_graded_later_and_whether_on_other_cases(public, unseen):
    panel = Panel.of_score(score(KINDS["met"]), public=public, unseen=unseen)
    for shown in (panel._repr_html_(), repr(panel)):
        assert ("cases you have not seen" in shown) == unseen
        assert ("Before hand-in" in shown) == public
        assert ("Graded" in shown) == (not public)


def test_at_most_three_quotations_and_no_empty_ones():
    html = Panel.of_score(score(line(0.0, step=both("s"), evidence=("q1", "", "q3", "q4"))))._repr_html_()
    assert re.findall("<code>(.*?)</code>", html) == ["q1", "q3"]


@pytest.mark.parametrize(
    ("kinds", "same_as"),
    [
        (["met"], "met"),
        (["met", "open"], "met"),
        (["not", "open"], "not"),
        (["met", "not"], "partly"),
        (["partly", "met"], "partly"),
        (["open", "open"], "open"),
    ],
)
def test_the_edge_of_the_panel_follows_what_was_judged(kinds, same_as):
    def edge(*states):
        return re.search("border-left:6px solid (#\\w+)", Panel.of_score(score(*map(KINDS.get, states)))._repr_html_())[
            1
        ]

    assert edge(*kinds) == edge(same_as)


def test_a_criterion_worth_nothing_is_fulfilled_or_not_by_its_next_step():
    states = [
        STATES["en"]["met"] if f"[{STATES['en']['met']}]" in repr(Panel.of_score(score(x))) else "no"
        for x in (line(0.0, 0.0), line(0.0, 0.0, step=both("s")))
    ]
    assert states == ["fulfilled", "no"]


def test_a_panel_is_announced_to_a_screen_reader():
    for panel in (Panel.of_score(score(KINDS["met"])), Panel.of_problem(both("problem"))):
        assert ("role", "status") in Reader(panel._repr_html_()).attributes


# --- labkit.check


QUESTION = Question(
    "q", "table", "tidy", (RubricLine("rows", 2.0, both("title"), both("s"), "row_count", {"count": 1}),)
)


@pytest.fixture
def exercise(monkeypatch):
    """An exercise of one question; what would be recorded as progress is kept."""
    recorded = []
    found = type("Found", (), {"question": lambda self, id: QUESTION})()
    monkeypatch.setattr(cell, "find_exercise", lambda slug: found)
    monkeypatch.setattr("labkit.course.progress.record", lambda *entry: recorded.append(entry))
    return recorded


class Raises:
    def __getattr__(self, name):
        raise RuntimeError("looked at")

    @property
    def __class__(self):
        raise RuntimeError("looked at")


@pytest.mark.parametrize(
    ("namespace", "said"),
    [
        ({}, "'tidy'"),
        ({"tidy": None}, "still empty"),
        ({"tidy": 3}, "int"),
        ({"tidy": Raises()}, "RuntimeError"),
    ],
    ids=["missing", "stub", "type", "raises"],
)
def test_a_problem_with_the_answer_is_a_sentence_and_no_error(exercise, namespace, said):
    panel = check_value("sample", "q", namespace)
    assert said in repr(panel)
    assert "0 / 2 points" in repr(panel)
    assert exercise == [("sample", "q", 0.0, 2.0)]


def test_a_right_answer_is_shown_and_recorded(exercise):
    import pandas as pd

    panel = check_value("sample", "q", {"tidy": pd.DataFrame({"a": [1]})})
    assert "2 / 2 points" in repr(panel)
    assert panel.public
    assert exercise == [("sample", "q", 2.0, 2.0)]


def test_an_unknown_exercise_is_a_problem_and_nothing_is_recorded(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("labkit.course.progress.record", lambda *entry: pytest.fail("recorded"))
    panel = check_value("no_such", "q", {})
    assert panel.score is None
    assert "'no_such'" in repr(panel)


def test_in_a_grading_run_the_visible_check_is_silent(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    monkeypatch.setattr("IPython.display.display", lambda *_: pytest.fail("shown"))
    assert check("no_such", "q") is None


def test_in_a_notebook_the_panel_is_displayed(monkeypatch, exercise):
    shown = []
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    monkeypatch.setattr("IPython.display.display", shown.append)
    check("sample", "q")
    (panel,) = shown
    assert "'tidy'" in repr(panel)


@pytest.mark.parametrize("public", [True, False])
@pytest.mark.parametrize(("most", "shown"), [(0.0, False), (4.0, True)])
def test_a_line_that_only_helps_counts_no_points(most, shown, public):
    panel = Panel.of_score(score(line(most, most)), public=public)
    below = repr(panel).splitlines()[1]  # the heading tells the sum in any case
    assert ("point" in below) is shown
    assert ("point" in Reader(panel._row(panel.score.criteria[0])).text) is shown


def test_what_the_reason_names_already_is_not_quoted_again():
    html = Panel.of_score(score(line(0.0, evidence=("reason", "other words"))))._repr_html_()
    assert re.findall("<code>(.*?)</code>", html) == ["other words"]
