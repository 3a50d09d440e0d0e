"""Answers handed out of a kernel, and what a grader believes of what comes out."""

import ast
import json
import math
import types

import pandas as pd
import pytest

from labkit.errors import AnswerError
from labkit.extraction import MAX_BYTES, MIME, emit, line, read, take
from labkit.i18n import LANGUAGES

MESSAGES = [{"role": "user", "content": "요약"}]
HONEST = [
    ["prompt", "요약해 주세요 {document}"],
    ["prompt", MESSAGES],
    ["text", "가\n'\"\\"],
    ["choice", "가능"],
    ["choices", {"01": {"decision": "가능", "basis": "KOGL-1"}}],
    ["number", 0],
    ["number", 0.1],
    ["json", {"a": [None, True, 1.5, "x"]}],
    ["json", None],
    ["table", pd.DataFrame({"code": ["01"], "n": [1]})],
    ["table", pd.DataFrame()],
]


def sent(data):
    """The outputs of a cell that published `data`."""
    return [{"output_type": "display_data", "data": {MIME: data}, "metadata": {}}]


def problem_of(kind, outputs):
    with pytest.raises(AnswerError) as caught:
        read(kind, outputs)
    return caught.value.text


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


# --- the journey


@pytest.mark.parametrize(("kind", "value"), HONEST)
@pytest.mark.parametrize("as_text", [False, True], ids=["value", "text"])
def test_an_honest_answer_arrives_as_it_was_taken(kind, value, as_text):
    taken = take(kind, "x", {"x": value})
    wire = json.dumps(taken, allow_nan=False)
    arrived = read(kind, sent(wire if as_text else json.loads(wire)))
    assert arrived == taken["answer"]
    assert arrived == take(kind, "x", {"x": value})["answer"]


@pytest.mark.parametrize(("kind", "name"), [("table", "tidy"), ("text", "it's"), ("text", 'a"b\nc')])
def test_the_line_is_code_with_the_names_as_literals(kind, name):
    call = ast.parse(line(kind, name)).body[-1].value
    assert [a.value for a in call.args] == [kind, name]
    assert call.func.attr == "emit"


@pytest.mark.parametrize("kind", ["prompt", "text", "choice", "choices", "number", "json", "table"])
def test_a_name_that_is_not_there_becomes_a_problem(kind):
    problem = take(kind, "tidy", {})["problem"]
    assert all("tidy" in problem[lang] for lang in LANGUAGES)
    assert problem_of(kind, sent({"problem": problem})).as_dict() == problem


@pytest.mark.parametrize("error", [RuntimeError, RecursionError, MemoryError, UnicodeError, ZeroDivisionError])
def test_an_object_that_raises_becomes_a_problem_with_the_kind_of_error(error):
    class Raises(dict):
        def items(self):
            raise error("secret")

    problem = take("json", "x", {"x": Raises()})["problem"]
    assert error.__name__ in problem["en"]
    assert "secret" not in problem["en"]


def test_emit_publishes_what_the_calling_notebook_holds(monkeypatch):
    published = []
    shell = types.SimpleNamespace(user_ns={"prompt": "요약"})
    monkeypatch.setattr("IPython.core.getipython.get_ipython", lambda: shell)
    monkeypatch.setattr("IPython.display.publish_display_data", published.append)
    emit("prompt", "prompt")
    emit("number", "prompt")
    assert published[0] == {MIME: {"answer": "요약"}}
    assert list(published[1][MIME]) == ["problem"]


def test_emit_outside_a_notebook_says_that_the_name_is_missing(monkeypatch):
    published = []
    monkeypatch.setattr("IPython.display.publish_display_data", published.append)
    emit("text", "x")
    assert "'x'" in published[0][MIME]["problem"]["en"]


# --- what is not believed


@pytest.mark.parametrize(
    "outputs",
    [
        [],
        [{"output_type": "stream", "name": "stdout", "text": '{"answer": "x"}'}],
        [{"output_type": "display_data", "data": {"text/plain": "x"}}],
        [{"output_type": "display_data", "data": None}],
        [{"output_type": "display_data", "data": ["x"]}],
        [{"output_type": "display_data", "data": {MIME: None}}],
        [{"output_type": "error", "ename": "E", "evalue": "", "traceback": []}],
    ],
)
def test_without_an_answer_among_the_outputs_it_was_not_run(outputs):
    assert "did not get to this question" in problem_of("text", outputs).en


def test_other_outputs_around_the_answer_do_no_harm():
    noise = {"output_type": "stream", "name": "stderr", "text": "warning"}
    assert (
        read("text", [noise, {"output_type": "display_data", "data": {"text/html": "x"}}, *sent({"answer": "y"})])
        == "y"
    )


@pytest.mark.parametrize(
    "data",
    [
        "",
        "{",
        "not json",
        '{"answer": ',
        '{"answer": ' + "9" * 5000 + "}",
        "[" * 100_000,
        [],
        ["answer"],
        3,
        True,
        {},
        {"other": 1},
        {"problem": "x"},
        {"problem": {"ko": "x"}},
        {"problem": {"ko": 1, "en": "x"}},
        {"answer": nested(100_000)},
        {"answer": {1, 2}},
        {"answer": "x" * (MAX_BYTES + 1)},
        json.dumps({"answer": "x" * (MAX_BYTES + 1)}),
    ],
    ids=lambda d: f"{type(d).__name__}-{str(d)[:20]}" if not isinstance(d, dict) or "answer" not in d else None,
)
def test_what_is_no_answer_of_ours_is_unreadable(data):
    assert "could not be read (output)" in problem_of("json", sent(data)).en


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("text", 3),
        ("text", None),
        ("text", {"x": 1}),
        ("prompt", ["x"]),
        ("prompt", [{"role": "root", "content": "x"}]),
        ("choice", 1.5),
        ("choices", "가능"),
        ("choices", {"01": ["가능"]}),
        ("number", "3"),
        ("number", True),
        ("number", math.nan),
        ("number", math.inf),
        ("number", 10**400),
        ("json", [math.nan]),
        ("json", nested(30)),
        ("table", None),
        ("table", "x"),
        ("table", {"columns": [{"name": "a", "type": "integer"}], "rows": [[[1]]]}),
        ("table", {"columns": [], "rows": [[1]]}),
    ],
)
def test_an_answer_of_another_type_than_declared_is_refused(kind, answer):
    said = problem_of(kind, sent({"answer": answer}))
    assert said.ko
    assert said.en


@pytest.mark.parametrize("text", ['{"answer": 1e400}', '{"answer": NaN}', '{"answer": -Infinity}'])
@pytest.mark.parametrize("kind", ["number", "json"])
def test_json_that_only_python_reads_is_no_number(kind, text):
    assert "missing or infinite" in problem_of(kind, sent(text)).en


def test_a_cell_past_a_float_is_a_gap():
    text = '{"answer": {"columns": [{"name": "a", "type": "integer"}], "rows": [[1e400], [NaN], [2.0]]}}'
    assert read("table", sent(text))["rows"] == [[None], [None], [2]]


def test_half_characters_do_not_get_into_a_record():
    assert read("text", sent('{"answer": "a\\ud800"}')) == "a?"
    said = problem_of("text", sent('{"problem": {"ko": "\\ud800", "en": "' + "x" * 5000 + '"}}'))
    assert (said.ko, len(said.en)) == ("?", 1000)


def test_the_first_answer_counts():
    assert read("text", [*sent({"answer": "first"}), *sent({"answer": "second"})]) == "first"
