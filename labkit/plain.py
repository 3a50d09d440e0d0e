"""Built-in values out of whatever claims to be one.

A trainee may subclass `str` and override `__len__`, `encode` or `__eq__`, or let `__class__` lie; an answer whose `==`
always says yes would be right everywhere. So the real type is asked, and the methods of the built-in type are called.
"""

import math
import numbers
from decimal import Decimal

_NAME = type.__dict__["__name__"]


def is_text(value: object) -> bool:
    """Whether a value really is text: `isinstance` would believe a `__class__` that lies."""
    return issubclass(type(value), str)


def length(text: str) -> int:
    """The number of characters, whatever an overridden `__len__` says."""
    return str.__len__(text)


def clean(text: str) -> str:
    """The same text as an exact `str` that can be written as UTF-8.

    A lone surrogate becomes "?": it cannot be written, and would break the record of everyone after it.
    """
    return str.encode(text, "utf-8", "replace").decode("utf-8")


def finite(value: object) -> int | float | None:
    """A number as an exact `int` or `float`; None where it is missing, infinite or past what a float can hold.

    The bound on integers is that of JSON readers elsewhere, and of `mine - truth` with a float truth.

    Raises:
        TypeError: no number; a truth value is none either.
    """
    if isinstance(value, bool) or not isinstance(value, numbers.Real | Decimal):
        raise TypeError(type_name(value))
    number = int(value) if isinstance(value, numbers.Integral) else float(value)
    try:
        return number if math.isfinite(number) else None
    except OverflowError:
        return None


def type_name(value: object) -> str:
    """The name of a value's type, for a message; a metaclass may answer `__name__` with anything."""
    return clean(_NAME.__get__(type(value)))[:60]
