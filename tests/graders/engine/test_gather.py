"""What comes over the pipe is bounded before it is read, and put together without taking the grader's time."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graders.engine.gather import FoulError, Gathering
from graders.engine.inside import wire

from .conftest import job, printed

JSON_TEXT = "".join(map(chr, range(32, 127))) + '\\"\\"가'
VALUES = st.recursive(
    st.none() | st.integers() | st.text(JSON_TEXT, max_size=9),
    lambda part: st.lists(part, max_size=4) | st.dictionaries(st.text(JSON_TEXT, max_size=3), part, max_size=4),
    max_leaves=30,
)


@pytest.fixture
def gathering():
    one = Gathering(job("1", "2"))
    one.feed(wire.frame({"up": True}))
    return one


def framed(body):
    return wire.HEAD.pack(len(body)) + body


def shown(data):
    return b'{"out":{"kind":"display_data","metadata":{},"data":{"application/json":[%s]}}}' % data


def values_in(value):
    """Brackets opened, and commas between what is in them."""
    if isinstance(value, dict | list):
        parts = list(value.values() if isinstance(value, dict) else value)
        return 1 + max(0, len(parts) - 1) + sum(map(values_in, parts))
    return 0


@settings(database=None)  # who grades as a plain user may not write here
@given(VALUES)
def test_values_are_counted_without_reading_them(value):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "MOST_ELEMENTS", 20)
        counted = wire.elements(json.dumps(value, separators=(",", ":")).encode())
    if values_in(value) > 20:
        assert counted > 20
    else:  # not more than those that there are, unless it is known to be too much by the number of texts alone
        assert counted <= max(20, values_in(value)) or (counted > 20 and json.dumps(value).count('"') > 40)


@pytest.mark.parametrize(
    "body",
    [
        shown(b"[]," * 250_000 + b"[]"),
        shown(b'"\\ud800",' + b"[]," * 250_000 + b"[]"),
        shown(b'"",' * 250_000 + b'""'),
        b'{"out":{"kind":"error","ename":"a","evalue":"b","traceback":[%s""]}}' % (b'"",' * 250_000),
        shown(b"[" + b"1," * 250_000),  # no JSON, and found out only at its end
    ],
    ids=["lists", "surrogate", "texts", "traceback", "unfinished"],
)
def test_a_message_of_too_many_values_is_not_read(gathering, body, monkeypatch):
    monkeypatch.setattr("graders.engine.gather.json", None)
    with pytest.raises(FoulError, match="too many elements"):
        gathering.feed(framed(body))


def test_values_of_all_messages_together_are_bounded(gathering):
    messages = framed(shown(b"0," * 190_000 + b"0")) * 6
    with pytest.raises(FoulError, match="too many elements"):
        gathering.feed(messages)


def test_a_long_text_full_of_commas_is_one_value(gathering):
    text = '[1,"\\' * 600_000
    gathering.feed(wire.frame({"out": {"kind": "stream", "name": "stdout", "text": text}}))
    assert gathering.outputs()["c0"] == [{"output_type": "stream", "name": "stdout", "text": text}]


def test_messages_of_all_cells_together_are_bounded():
    many = Gathering(job(*["1"] * 20))
    many.feed(wire.frame({"up": True}))
    piece = wire.frame({"out": {"kind": "stream", "name": "stdout", "text": "x"}})
    messages = b"".join(piece * 2000 + wire.frame({"done": cell, "count": 1}) for cell in range(20))
    with pytest.raises(FoulError, match="more output"):
        many.feed(messages)


def test_pieces_of_a_stream_become_one_text(gathering):
    for number in range(2000):
        gathering.feed(wire.frame({"out": {"kind": "stream", "name": "stdout", "text": f"{number} "}}))
    gathering.feed(wire.frame({"out": {"kind": "stream", "name": "stderr", "text": "!"}}))
    texts = [(o["name"], o["text"]) for o in gathering.outputs()["c0"]]
    assert texts == [("stdout", "".join(f"{n} " for n in range(2000))), ("stderr", "!")]


def test_a_display_that_is_changed_is_shown_as_it_was_last(gathering):
    def show(kind, text, name="a"):
        content = {"kind": kind, "data": {"text/plain": text}, "metadata": {}, "transient": {"display_id": name}}
        gathering.feed(wire.frame({"out": content}))

    show("update_display_data", "before there is any")
    for text in "123":
        show("display_data", text)
    show("display_data", "other", "b")
    gathering.feed(wire.frame({"done": 0, "count": 1}))
    show("update_display_data", "last")
    assert [o["data"]["text/plain"] for o in gathering.outputs()["c0"]] == ["last", "last", "last", "other"]


def test_a_large_answer_leaves_as_text_for_whoever_scores_it(box, run):
    code = "import labkit.extraction, pandas as pd\nt = pd.DataFrame({c: range(20_000) for c in 'abcdefghijklmno'})"
    ran = run(box, code, "labkit.extraction.emit('table', 't')", "print('on')")
    (output,) = ran.outputs["c1"]
    (sent,) = output["data"].values()
    assert json.loads(sent)["answer"]
    assert printed(ran, "c2") == "on\n"


def test_an_honest_display_of_too_many_values_is_cut(box, run):
    ran = run(box, "from IPython.display import JSON\ndisplay(JSON([0] * 300_000))", "print('on')", language="en")
    assert "cut" in printed(ran)
    assert (ran.ended, printed(ran, "c1")) == ("whole", "on\n")
