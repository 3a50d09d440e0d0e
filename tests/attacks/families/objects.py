"""Answers that are objects with a will of their own."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

from tests.attacks.attack import Attack
from tests.attacks.honest import TABLE

_CARDS = 'cards = ("11", "12", "13", "14", "15")\n'


def _third(code: str) -> dict[str, str]:
    return {"cards-c": _CARDS + code.strip() + "\n"}


_EQUAL = """
class Right(str):
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    def __hash__(self): return 0
    def __contains__(self, other): return True
    def casefold(self): return self
    lower = strip = upper = casefold
    def replace(self, *a): return self
group_c = {card: {"decision": Right("x"), "basis": Right("x")} for card in cards}
"""
_ENDLESS = """
from collections.abc import Mapping
class Endless(Mapping):
    def __len__(self): return 1
    def __getitem__(self, key): return {"decision": "가능", "basis": "x"}
    def __iter__(self):
        n = 0
        while True:
            n += 1
            yield str(n)
group_c = Endless()
"""
_LENGTH = """
class Long(dict):
    def __len__(self): return -1
    def __bool__(self): raise SystemExit("bool")
    def __iter__(self): raise KeyboardInterrupt
    def items(self): raise GeneratorExit
group_c = Long()
"""
_CLASS = """
class Meta(type):
    def __instancecheck__(cls, other): return True
    def __subclasscheck__(cls, other): return True
class Odd(metaclass=Meta):
    __class__ = property(lambda self: dict)
    def __getattribute__(self, name):
        if name == "__class__": return dict
        raise RuntimeError("<script>alert(1)</script>")
group_c = Odd()
"""
_REDUCE = """
class Pickled(dict):
    def __reduce__(self): return (__import__("os").system, ("touch @OUTSIDE@/unpickled",))
    __reduce_ex__ = lambda self, version: self.__reduce__()
    def __repr__(self): return '__import__("os").system("touch @OUTSIDE@/evaluated")'
    __str__ = __repr__
import pickle
from IPython.display import publish_display_data
group_c = Pickled({"11": '__import__("os").system("touch @OUTSIDE@/evaluated")'})
publish_display_data({"application/x-python-pickle": repr(pickle.dumps(group_c)), "text/plain": repr(group_c)})
"""
_SELF = """
group_c = {}
group_c["11"] = group_c
group_c["12"] = {"decision": group_c, "basis": [group_c] * 10}
"""
_CHANGING = """
class Changing(str):
    seen = 0
    def __str__(self):
        type(self).seen += 1
        return ("가능", "불가", "조건부")[self.seen % 3]
    __format__ = lambda self, spec: str(self)
group_c = {card: {"decision": Changing("x"), "basis": Changing("x")} for card in cards}
"""
_SURROGATES = """
group_c = {card: {"decision": "\\ud800\\x00\\u202e" + "\\x1b]0;x\\x07", "basis": "\\udfff" * 50} for card in cards}
"""
_HUGE = """
group_c = {card: {"decision": "가" * 40_000_000, "basis": "x"} for card in cards}
"""
_GENERATOR = """
def one():
    while True: yield ("11", {"decision": "가능", "basis": "ART-7"})
group_c = one()
"""
_NUMBERS = """
group_c = {card: {"decision": float("nan"), "basis": 10 ** 5000} for card in cards} | {float("inf"): 1, None: 2, (1,): 3}
"""
_FRAME = """
import pandas as pd
class Frame(pd.DataFrame):
    _constructor = property(lambda self: Frame)
    def __len__(self): return 10 ** 9
    def equals(self, other): return True
    def __eq__(self, other): return True
    def to_dict(self, *a, **k): return {}
    def __array__(self, *a, **k): raise MemoryError
tidy = Frame(raw)
"""
_CELLS = """
import pandas as pd
class Value:
    def __eq__(self, other): return True
    def __hash__(self): return 1
    def __int__(self): return 10 ** 4000
    def __repr__(self): return "<img src=x onerror=alert(1)>"
names = ["dong_code", "dong", "district", "month", "population", "households", "male", "female"]
tidy = pd.DataFrame({name: [Value()] * 5 for name in names})
"""
_BUFFERS = """
import numpy as np, pandas as pd
wide = np.lib.stride_tricks.as_strided(np.zeros(1), shape=(10 ** 6, 10 ** 4), strides=(0, 0))
tidy = pd.DataFrame(wide, copy=False)
"""
_ZERO = {"tidy-table": 0.0}
# Of the eight columns the table of `Value`s has only the names right: 2 points.
_NAMES_ONLY = {"tidy-table": 2.0}

FAMILY = [
    Attack("object-equals-all", "texts that are equal to everything", answers=_third(_EQUAL)),
    Attack("object-endless", "a mapping without an end", answers=_third(_ENDLESS)),
    Attack("object-lengths", "negative length, system exits when looked at", answers=_third(_LENGTH)),
    Attack("object-class", "says it is a dict, and raises on every attribute", answers=_third(_CLASS)),
    Attack("object-pickle", "runs a command when unpickled or evaluated", answers=_third(_REDUCE)),
    Attack("object-in-itself", "a dict that holds itself", answers=_third(_SELF)),
    Attack("object-changing", "a text that says something else each time", answers=_third(_CHANGING)),
    Attack("object-surrogates", "lone surrogates, NUL, terminal and bidi controls", answers=_third(_SURROGATES)),
    Attack("object-huge", "400 MB of text", answers=_third(_HUGE)),
    Attack("object-generator", "an endless generator", answers=_third(_GENERATOR)),
    Attack("object-numbers", "NaN, infinity, 5,000 digits, keys that are no text", answers=_third(_NUMBERS)),
    Attack("object-frame", "a DataFrame that lies about itself", answers={"tidy-table": _FRAME}, slug=TABLE, due=_ZERO),
    Attack("object-cells", "table cells equal to everything", answers={"tidy-table": _CELLS}, slug=TABLE, due=_NAMES_ONLY),
    Attack("object-strides", "a table of 10,000,000,000 cells that is one number", answers={"tidy-table": _BUFFERS},
           slug=TABLE, due=_ZERO),
]  # fmt: skip
