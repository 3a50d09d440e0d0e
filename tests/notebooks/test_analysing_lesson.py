"""What the prose of `analysing_with_ai` says about its cells holds: the counts, and what the tracer marks."""

from pathlib import Path

import pytest

import labkit
from graders.build.source import read_source

LESSON = Path(__file__).parents[2] / "notebooks/analysing_with_ai/lesson.py"
LANGUAGES = ("ko", "en")


@pytest.fixture(scope="module", params=LANGUAGES)
def ran(request):
    """The names that the code cells of one language leave behind."""
    names = {"labkit": labkit}
    for cell in read_source(LESSON)[0]:
        if cell.role == "code" and cell.lang in (None, request.param):
            exec(compile(cell.source, str(LESSON), "exec"), names)
    return request.param, names


def test_the_code_that_runs_and_is_wrong(ran):
    _, names = ran
    assert len(names["september"]) == 269
    assert (names["one_way"], names["noise"].sum(), len(names["lost"])) == (289, 292, 3)
    assert names["noise"].tolist() == [87, 98, 107]


def marks(trace):
    return {claim.text: claim.verdict for claim in trace if claim.kind != "date"}


def test_the_draft_is_marked_as_the_text_says(ran):
    lang, names = ran
    found = marks(labkit.trace_claims(names["draft"], names["values"]))
    wrong, cut = {"ko": ({"33.0% 늘었다", "가장 많은"}, "20%"), "en": ({"rose by 33.0%", "highest"}, "20%")}[lang]
    assert {text for text, verdict in found.items() if verdict == "contradicted"} == wrong
    assert [verdict for text, verdict in found.items() if cut in text] == ["no support"]
    assert found["12.1%"] == "supported"


def test_without_its_value_a_share_loses_its_support(ran):
    _, names = ran
    fewer = dict(list(names["values"].items())[:-1])
    found = marks(labkit.trace_claims(names["draft"], fewer))
    assert found["12.1%"] != "supported"


def test_the_sentence_that_fools_the_tool(ran):
    lang, names = ran
    said = {"ko": "3분기에 소음 때문에 민원을 낸 시민은 모두 292명이다."}
    said["en"] = "In the third quarter 292 citizens in total complained about noise."
    assert set(marks(labkit.trace_claims(said[lang], names["values"])).values()) == {"supported"}
