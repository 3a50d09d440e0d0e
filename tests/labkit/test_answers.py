"""What `capture` lets through: plain data of bounded size, whatever a trainee's variable holds or does."""

import json
import math
from collections import OrderedDict, UserDict, namedtuple
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import numpy as np
import pandas as pd
import pytest

from labkit.answers import (
    MAX_CHARS,
    MAX_CHOICES,
    MAX_ITEMS,
    MAX_PROMPT_CHARS,
    capture,
    is_blank,
    missing,
)
from labkit.errors import AnswerError
from labkit.i18n import Text

KINDS = ("prompt", "text", "choice", "choices", "number", "json", "table")
PLAIN = (type(None), bool, int, float, str, list, dict)


def is_plain(value):
    """Of exactly JSON's types all the way down: a subclass could still lie to the one who compares."""
    if type(value) not in PLAIN or (type(value) is float and not math.isfinite(value)):
        return False
    if type(value) is dict:
        return all(type(k) is str and is_plain(v) for k, v in value.items())
    return all(map(is_plain, value)) if type(value) is list else True


def problem_of(kind, value):
    with pytest.raises(AnswerError) as caught:
        capture(kind, value)
    return caught.value.text


# --- liars: objects that answer something else than they are


class Liar(str):
    """Right for whoever asks it: equal to all, short, and encoded as another text."""

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7

    def __len__(self):
        return 0

    def __str__(self):
        return self

    def __getitem__(self, key):
        return self

    def encode(self, *args):
        return self

    def decode(self, *args):
        return self

    def strip(self, *args):
        return self

    def __format__(self, spec):
        return "\ud800"


class LyingInt(int):
    def __eq__(self, other):
        return True

    __hash__ = int.__hash__

    def __float__(self):
        return math.nan


class LyingFloat(float):
    """Finite for the one who checks, NaN for the one who takes it."""

    asked = 0

    def __float__(self):
        LyingFloat.asked += 1
        return 1.5 if LyingFloat.asked % 2 else math.nan


class LyingDict(dict):
    def __len__(self):
        return 0

    def items(self):
        return [(Liar("01"), Liar("가능"))]


class SaysItIs:
    """`isinstance` believes `__class__`."""

    def __init__(self, kind):
        self._kind = kind

    @property
    def __class__(self):
        return self._kind

    def __len__(self):
        return 1


class Raises:
    @property
    def __class__(self):
        raise RuntimeError("looked at")

    def __getattr__(self, name):
        raise RuntimeError("looked at")

    __len__ = __iter__ = __str__ = __repr__ = __bool__ = __int__ = __float__ = __getattr__


class NamedBadly(type):
    @property
    def __name__(cls):
        return "\ud800" * 100_000


class OfBadName(metaclass=NamedBadly):
    pass


class EndlessList(list):
    def __iter__(self):
        while True:
            yield "x"


class EndlessDict(dict):
    def items(self):
        n = 0
        while True:
            n += 1
            yield f"key {n}", "x"


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


def doubling(levels):
    """Small in memory, 2 ** levels leaves in JSON."""
    value = "x"
    for _ in range(levels):
        value = [value] * 10
    return value


def inside_itself():
    value = []
    value.append(value)
    return value


def holding(*cells):
    """A table of one column of objects, made without looking at them."""
    column = np.empty((len(cells), 1), dtype=object)
    for row, cell in enumerate(cells):
        column[row, 0] = cell
    return pd.DataFrame(column, dtype=object)


ADVERSARIES = {
    "liar": lambda: Liar("정답"),
    "lying-int": lambda: LyingInt(3),
    "lying-float": lambda: LyingFloat(2.0),
    "lying-dict": lambda: LyingDict({"a": 1}),
    "says-str": lambda: SaysItIs(str),
    "says-int": lambda: SaysItIs(int),
    "says-bool": lambda: SaysItIs(bool),
    "says-dict": lambda: SaysItIs(dict),
    "says-list": lambda: SaysItIs(list),
    "says-frame": lambda: SaysItIs(pd.DataFrame),
    "raises": lambda: Raises(),
    "bad-name": lambda: OfBadName(),
    "endless-list": lambda: EndlessList(),
    "endless-dict": lambda: EndlessDict(),
    "deep": lambda: nested(1000),
    "doubling": lambda: doubling(15),
    "none": lambda: None,
    "true": lambda: True,
    "zero": lambda: 0,
    "nan": lambda: math.nan,
    "inf": lambda: -math.inf,
    "huge-int": lambda: 10**5000,
    "huge-decimal": lambda: Decimal("1e400"),
    "signalling-nan": lambda: Decimal("sNaN"),
    "complex": lambda: 1j,
    "bytes": lambda: b"text",
    "surrogate": lambda: "a\ud800b",
    "nul": lambda: "a\0b",
    "set": lambda: {1, 2},
    "range": lambda: range(3),
    "function": lambda: len,
    "class": lambda: str,
    "liar-in-list": lambda: [Liar("x"), {Liar("k"): Liar("v")}],
    "messages-of-liars": lambda: [{"role": Liar("user"), "content": Liar("x")}],
    "self": lambda: inside_itself(),
    "array": lambda: np.arange(3),
    "numpy-nan": lambda: np.float32("nan"),
    "series": lambda: pd.Series([1, 2]),
    "frame-of-liars": lambda: holding(Liar("x"), LyingInt(1), LyingFloat(2), SaysItIs(bool)),
    "frame-that-raises": lambda: holding(Raises()),
    "na": lambda: pd.NA,
    "nat": lambda: pd.NaT,
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("make", ADVERSARIES.values(), ids=ADVERSARIES)
def test_whatever_is_answered_plain_data_comes_out_or_a_sentence(kind, make):
    try:
        taken = capture(kind, make())
    except AnswerError as error:
        said = error.text
        assert all(said.as_dict().values())
        assert len(said.ko) < 1000
        said.ko.encode(), said.en.encode()  # must be writable as UTF-8
        return
    assert is_plain(taken)
    assert json.loads(json.dumps(taken, ensure_ascii=False, allow_nan=False).encode()) == taken


@pytest.mark.parametrize("kind", ["text", "prompt", "choice", "json"])
def test_a_text_that_lies_is_taken_by_its_letters(kind):
    taken = capture(kind, Liar("틀린 답"))
    assert type(taken) is str
    assert taken == "틀린 답"
    assert taken != "정답"


def test_a_length_that_lies_does_not_pass_the_limit():
    assert "100,001" in problem_of("text", Liar("x" * (MAX_CHARS + 1))).en


# --- texts


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("요약해 주세요", "요약해 주세요"),
        ("", ""),
        (np.str_("글"), "글"),
        ("a\ud800b", "a?b"),  # a lone surrogate cannot be written
        ("\U0001f600\0", "\U0001f600\0"),
        ("x" * MAX_PROMPT_CHARS, "x" * MAX_PROMPT_CHARS),
    ],
)
@pytest.mark.parametrize("kind", ["text", "prompt"])
def test_texts(kind, value, expected):
    assert capture(kind, value) == expected


@pytest.mark.parametrize(
    ("kind", "limit"), [("text", MAX_CHARS), ("choice", MAX_CHARS), ("prompt", MAX_PROMPT_CHARS), ("json", MAX_CHARS)]
)
def test_a_text_one_character_too_long_is_refused_with_both_numbers(kind, limit):
    capture(kind, "가" * limit)
    said = problem_of(kind, "가" * (limit + 1))
    assert f"{limit:,}" in said.ko
    assert f"{limit:,}" in said.en


@pytest.mark.parametrize("kind", [k for k in KINDS if k != "json"])
def test_an_answer_that_is_still_none_is_called_empty_and_not_a_type(kind):
    said = problem_of(kind, None)
    assert "empty" in said.en
    assert "NoneType" not in said.en


@pytest.mark.parametrize(
    ("kind", "value", "found"),
    [
        ("text", 3, "int"),
        ("text", ["글"], "list"),
        ("text", b"bytes", "bytes"),
        ("text", pd.DataFrame(), "DataFrame"),
        ("prompt", {"role": "user", "content": "x"}, "dict"),
        ("prompt", 3.5, "float"),
        ("choice", 1.0, "float"),
        ("choice", True, "bool"),
        ("choice", ["가능"], "list"),
        ("choices", ["가능"], "list"),
        ("choices", "가능", "str"),
        ("choices", {"01": None}, "NoneType"),
        ("choices", {"01": {"decision": ["가능"]}}, "list"),
        ("choices", {"01": {"a": {"b": "c"}}}, "dict"),
        ("number", "3", "str"),
        ("number", True, "bool"),
        ("number", np.True_, "bool"),
        ("number", 1j, "complex"),
        ("number", [3], "list"),
        ("number", pd.NA, "NAType"),
        ("number", pd.Series([3]), "Series"),
        ("json", {1, 2}, "set"),
        ("json", [len], "builtin_function_or_method"),
        ("json", np.arange(2), "ndarray"),
        ("json", 1j, "complex"),
        ("table", [[1]], "list"),
        ("table", {"a": [1]}, "dict"),
        ("table", np.zeros((2, 2)), "ndarray"),
        ("table", "a,b", "str"),
    ],
)
def test_a_wrong_type_is_named_beside_the_expected_one(kind, value, found):
    said = problem_of(kind, value)
    assert found in said.ko
    assert found in said.en
    assert said.ko != said.en


# --- prompts as messages

USER = {"role": "user", "content": "분류해 주세요"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([USER], [USER]),
        ((USER, {"role": "assistant", "content": "네"}), [USER, {"role": "assistant", "content": "네"}]),
        ([OrderedDict(USER)], [USER]),
        ([UserDict(USER)], [USER]),
        ([MappingProxyType(USER)], [USER]),
        ([{"role": Liar("system"), "content": Liar("x")}], [{"role": "system", "content": "x"}]),
        ([], []),
    ],
)
def test_messages(value, expected):
    taken = capture("prompt", value)
    assert is_plain(taken)
    assert taken == expected


@pytest.mark.parametrize(
    "value",
    [
        ["분류해 주세요"],
        [{"role": "user"}],
        [{"content": "x"}],
        [{**USER, "name": "kim"}],
        [{"role": "root", "content": "x"}],
        [{"role": "user", "content": ["x"]}],
        [{"role": 1, "content": "x"}],
        [USER, None],
    ],
)
def test_what_is_no_message_is_refused(value):
    assert problem_of("prompt", value)


def test_a_list_of_texts_is_called_a_list():
    assert "list" in problem_of("prompt", ["분류해 주세요"]).en


def test_messages_together_are_as_bounded_as_one_text():
    half = {"role": "user", "content": "x" * (MAX_PROMPT_CHARS // 2)}
    capture("prompt", [half, half])
    assert f"{MAX_PROMPT_CHARS:,}" in problem_of("prompt", [half, half, USER]).en


# --- choices


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("가능", "가능"),
        (" 가능\n", "가능"),
        (3, "3"),
        (np.int64(3), "3"),
    ],
)
def test_a_choice(value, expected):
    assert capture("choice", value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"01": "가능"}, {"01": "가능"}),
        ({1: 2}, {"1": "2"}),
        ({"01": {"decision": "가능 ", "basis": ""}}, {"01": {"decision": "가능", "basis": ""}}),
        ({" 01 ": "a", "01": "b"}, {"01": "b"}),
        (UserDict({"01": "가능"}), {"01": "가능"}),
        (LyingDict(), {"01": "가능"}),
        ({}, {}),
    ],
)
def test_choices(value, expected):
    taken = capture("choices", value)
    assert is_plain(taken)
    assert taken == expected


def test_choices_are_bounded_in_number_and_in_letters():
    capture("choices", {str(n): "x" for n in range(MAX_CHOICES)})
    assert f"{MAX_CHOICES:,}" in problem_of("choices", {str(n): "x" for n in range(MAX_CHOICES + 1)}).en
    assert problem_of("choices", {str(n): "x" * 1000 for n in range(MAX_CHOICES)})
    assert problem_of("choices", {"a": dict.fromkeys(map(str, range(MAX_ITEMS)), "")})


# --- numbers


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, 0),
        (-3, -3),
        (2.5, 2.5),
        (2**63, 2**63),
        (np.int64(7), 7),
        (np.uint8(7), 7),
        (np.float64(0.1), 0.1),
        (np.float32(0.5), 0.5),
        (Decimal("12.5"), 12.5),
        (Fraction(1, 4), 0.25),
        (LyingInt(3), 3),
        (pd.Series([1, 2]).sum(), 3),
    ],
)
def test_a_number(value, expected):
    taken = capture("number", value)
    assert type(taken) is type(expected)
    assert taken == expected


@pytest.mark.parametrize(
    "value",
    [math.nan, math.inf, -math.inf, np.nan, np.float32("inf"), 10**400, -(10**5000), Decimal("NaN"), Decimal("1e999")],
    ids=["nan", "inf", "-inf", "numpy-nan", "float32-inf", "int", "huge-int", "decimal-nan", "decimal-inf"],
)
def test_what_is_missing_or_past_a_float_is_no_number(value):
    assert "missing or infinite" in problem_of("number", value).en


def test_a_number_is_read_once():
    LyingFloat.asked = 0  # 1.5 at the first look, NaN at the second
    assert capture("number", LyingFloat(9)) == 1.5


# --- json

Pair = namedtuple("Pair", "a b")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ({"합계": 3, 4: [True, None]}, {"합계": 3, "4": [True, None]}),
        ((1, 2.5), [1, 2.5]),
        (Pair(1, "b"), [1, "b"]),
        ({"a": np.int64(1), "b": np.float64(0.5), "c": np.True_}, {"a": 1, "b": 0.5, "c": True}),
        ([Liar("x"), LyingInt(2)], ["x", 2]),
        ({Liar("k"): 1}, {"k": 1}),
        (nested(19), nested(19)),
        ("", ""),
    ],
)
def test_json(value, expected):
    taken = capture("json", value)
    assert is_plain(taken)
    assert taken == expected


@pytest.mark.parametrize("depth", [21, 1000])
def test_json_nested_too_deep_is_said_so(depth):
    assert "20" in problem_of("json", nested(depth)).ko


@pytest.mark.parametrize("value", [[math.nan], {"a": [math.inf]}, [10**400], [np.float64("nan")]])
def test_json_holds_no_nan(value):
    assert "missing or infinite" in problem_of("json", value).en


@pytest.mark.parametrize(
    "value",
    [
        doubling(8),
        EndlessList(),
        ["x"] * (MAX_ITEMS + 1),
        ["x" * 1000] * 101,
        {"k" * 1000 + str(n): 0 for n in range(101)},
    ],
    ids=["doubling", "endless", "many", "long", "long-keys"],
)
def test_json_is_bounded_as_a_whole(value):
    assert f"{MAX_CHARS:,}" in problem_of("json", value).en


# --- the rest


def test_an_unknown_kind_is_the_authors_mistake():
    with pytest.raises(ValueError, match="unknown answer type 'figures'; known: prompt"):
        capture("figures", 1)


def test_a_missing_name_is_told_in_both_languages():
    said = missing("tidy")
    assert isinstance(said, Text)
    assert "'tidy'" in said.ko
    assert "'tidy'" in said.en


@pytest.mark.parametrize(
    ("plain", "expected"),
    [
        (None, True),
        ("", True),
        (" \n\t ", True),
        ([], True),
        ({}, True),
        (["", None], True),
        ({"01": {"decision": "", "basis": " "}}, True),
        ([{"role": "user", "content": "  "}], True),
        ({"columns": [{"name": "a", "type": "empty"}], "rows": []}, True),
        ("x", False),
        (0, False),
        (0.0, False),
        (False, False),
        ([0], False),
        ({"01": {"decision": "가능", "basis": ""}}, False),
        ([{"role": "user", "content": "x"}], False),
        ({"columns": [{"name": "a", "type": "empty"}], "rows": [[None]]}, False),
        ({"rows": [], "total": 5}, False),  # a json answer may have a key of that name
    ],
)
def test_is_blank(plain, expected):
    assert is_blank(plain) is expected
