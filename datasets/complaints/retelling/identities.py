"""Personal data in complaints: invented people with identifiers that nobody can have.

Area code 099 and the exchange 0000 do not exist, and the month of every resident number is 13 or above, so no number
here can be anyone's. When a text returns, another invented person wrote it.
"""

import random
import re
from collections.abc import Iterable

from retelling.words import WORDS

PHONE = re.compile(r"0(?:10|99)-0{3,4}-\d{4}")
RESIDENT = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{2})-([1-4])(\d{6})(?!\d)")
EMAIL = re.compile(r"[\w.]+@haneul\.example")
# The people named in the written texts, with whether to look for another name among men or women, old or young.
NAMES = {
    "a015": {"한서윤": "여"},
    "a039": {"오봉례": "할머니"},
    "a051": {"문태식": "남"},
    "a052": {"변영자": "할머니"},
    "a087": {"배지호": "남"},
    "a091": {"강민석": "남"},
    "a108": {"조만수": "할아버지"},
    "b022": {"최복례": "할머니"},
    "b051": {"박순임": "할머니"},
    "b065": {"황규석": "할아버지"},
    "b084": {"배말순": "할머니"},
    "b101": {"강태욱": "남"},
    "c023": {"오재민": "남"},
    "c118": {"남상구": "할아버지", "남기훈": "남"},
    "c133": {"변석호": "남"},
    "c141": {"권태식": "남"},
    "c170": {"도승태": "할아버지"},
    "c184": {"표지숙": "여"},
    "c186": {"공휘성": "남"},
    "c187": {"송미경": "여"},
    "c188": {"선우균": "남"},
    "c190": {"피옥순": "할머니"},
    "d006": {"백운하": "할아버지"},
    "d021": {"도하린": "여", "도예지": "여"},
    "d039": {"윤태식": "남"},
    "d043": {"공말순": "할머니"},
    "d061": {"채갑수": "할아버지"},
    "d117": {"민병소": "할아버지"},
    "d134": {"문혜란": "여"},
    "d165": {"표상근": "할아버지"},
    "d174": {"명유진": "여"},
    "d181": {"기명철": "할아버지"},
}
# Where someone lives, to the door.
ADDRESSES = {
    "a022": "무지개아파트 104동 1203호",
    "a052": "돌담3길 17-2",
    "a108": "갈대1길 8번지",
    "d061": "너른동 42번지",
}


def another_person(text_id: str, body: str, rng: random.Random) -> tuple[str, tuple[str, ...]]:
    """The text with other invented names and numbers, and the names.

    With an e-mail address it stays as it was, for that holds the name.
    """
    names = {name: name for name in NAMES.get(text_id, {})}
    if EMAIL.search(body):
        return body, tuple(names)
    families: dict[str, str] = {}
    for name, kind in NAMES.get(text_id, {}).items():
        given = [it for it in WORDS["given"][kind] if it not in {other[1:] for other in names.values()}]
        names[name] = families.setdefault(name[0], rng.choice(WORDS["surnames"])) + rng.choice(given)
        body = body.replace(name, names[name])
    body = PHONE.sub(lambda found: f"{found[0][:-4]}{rng.randrange(1000, 9900):04d}", body)
    body = RESIDENT.sub(
        lambda found: f"{found[1]}{rng.randint(13, 19)}{rng.randint(10, 39)}-{found[4]}{rng.randrange(1_000_000):06d}",
        body,
    )
    return body, tuple(names.values())


def identifiers(body: str, names: Iterable[str], address: str = "") -> list[tuple[str, str]]:
    """Kind and exact string of each identifier in a text."""
    found = [(kind, hit[0]) for kind, form in _FORMS.items() for hit in form.finditer(body)]
    found += [("name", name) for name in names if name in body]
    return found + ([("address", address)] if address and address in body else [])


_FORMS = {"phone": PHONE, "resident_number": RESIDENT, "email": EMAIL}
