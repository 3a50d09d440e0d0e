"""When two quantities say the same, and when a stated one agrees with a computed one."""

from labkit.quantities.model import Quantity

# Counted things have many words ("주민 300명", "300 residents", "300"): a missing unit contradicts none.
_LOOSE = {"", "명", "건", "개", "회", "세대", "대", "동"}


def same(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities are one, however they are spelt.

    A day without a year is the same day of a year that the other states ("10. 13." and "2025. 10. 13.").
    """
    if a.kind != b.kind:
        return False
    if a.kind == "date":
        return _same_date(str(a.value), str(b.value))
    if a.kind != "number":
        return a.value == b.value
    return _same_unit(a.unit, b.unit) and abs(float(a.value) - float(b.value)) < 1e-9 * max(1.0, abs(float(a.value)))


def agrees(stated: Quantity, value: float, unit: str = "") -> bool:
    """Whether a stated number is a fair statement of a computed one: equal at the precision at which it is stated.

    "1.7배" agrees with 1.73 and not with 1.78; "약 2만 명" with 20,417; "30% 이상" with 34.

    Args:
        stated: as read from a text.
        value: computed, in base units.
        unit: of the value; empty fits any.
    """
    if stated.kind != "number" or (unit and not _same_unit(stated.unit, unit)):
        return False
    said = float(stated.value)
    slack = 1e-9 * max(1.0, abs(said))
    if stated.bound in ("at least", "more than"):  # "2만 명 이상" is no statement of 16,000
        return value >= said - slack
    if stated.bound in ("at most", "less than"):
        return value <= said + slack
    return abs(said - value) <= _room(stated, abs(said)) + slack


def _room(stated: Quantity, said: float) -> float:
    """How far from the computed value a statement may lie: half its last digit, where that digit says how exact it is.

    "3만 원" is stated to 10,000 and yet tells nobody that 26,000 is meant: big steps are held to 5 %, whole multiples
    ("두 배") to a quarter. "약" doubles it, and allows 5 % at least.
    """
    room = stated.step / 2
    if stated.step >= 100:
        room = min(room, said * 0.05)
    elif stated.unit == "배":
        room = min(room, 0.25)
    return max(2 * room, said * 0.05) if stated.bound == "about" else room


def _same_date(a: str, b: str) -> bool:
    if a.startswith("--") != b.startswith("--"):
        a, b = (x if x.startswith("--") else f"-{x[4:]}" for x in (a, b))
    return a == b


def _same_unit(a: str, b: str) -> bool:
    return a == b or (a in _LOOSE and b in _LOOSE)
