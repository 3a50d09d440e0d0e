"""Two routes, the same points: the hidden line in the kernel, and the answer carried out as plain data."""

import json

import pytest

from graders.cell import Points, score_namespace
from graders.demo import answers
from graders.scoring import score
from labkit import extraction
from labkit.errors import AnswerError
from labkit.exercise import read_exercise
from labkit.judging import empty_score
from tests.graders.bank import ROOT, run

WRITERS = {"solution": answers.solution, "partly": answers.partly, "wrong": answers.wrong}
CASES = [
    (slug, lang, writer)
    for slug in ("clean_population", "choose_licence", "triage_complaints")
    for lang in ("ko", "en")
    for writer in WRITERS
]


def outside(slug, question, namespace):
    """The second route, with the journey through a notebook file that it makes."""
    data = json.loads(json.dumps(extraction.take(question.type, question.name, namespace)))
    try:
        answer = extraction.read(question.type, [{"data": {extraction.MIME: data}}])
    except AnswerError as error:
        return empty_score(question, None, error.text)
    return score(slug, question, answer)


@pytest.mark.parametrize(("slug", "lang", "writer"), CASES)
def test_equal_to_the_byte(slug, lang, writer):
    exercise = read_exercise(ROOT / "exercises" / slug / "exercise.toml")
    texts = WRITERS[writer](slug, lang)
    for question in exercise.questions:
        value = run(texts.get(question.id, ""), question.name)
        namespace = {} if value is None else {question.name: value}
        inside = score_namespace(slug, question.id, namespace)
        assert outside(slug, question, namespace).to_record() == inside.to_record()


def test_points_are_a_number_to_nbgrader_and_a_panel_to_a_reader():
    from graders.cell import Panel

    points = Points(7.5)
    points.panel = Panel.of_score(score_namespace("clean_population", "tidy-table", {}))
    assert str(points) == repr(points) == "7.5"
    assert "tidy" in points._repr_html_()
