"""Rebuild `complaints`: `python datasets/complaints/generate.py`.

The texts were written for the lab (`texts/*.jsonl`); what surrounds them is drawn: when a complaint came in,
by which channel, who sent it, when it was answered and how that was liked. A text may bind the draw:
`when` says what its words require ("it is 06:50 now", "three days after the festival"), `who` what its writer
says of himself. Each text comes in once as it was written, and returns in other words (`retelling`).
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]  # the city model is shared by all generators, `retelling` is ours

from city.chart import line_chart  # noqa: E402
from city.labels import CATEGORIES, URGENCIES  # noqa: E402
from city.office import END, OPENS, answer, draw_time, is_office_hour  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import AGE_BANDS, residents  # noqa: E402
from city.places import DONG_OF, Dong  # noqa: E402
from retelling import identities  # noqa: E402
from retelling.demand import Quota, draw_day, draw_moment, exists  # noqa: E402
from retelling.places import dongs_for  # noqa: E402
from retelling.senders import who_writes  # noqa: E402
from retelling.source import Source, sources  # noqa: E402
from retelling.telling import Telling, as_written, retell  # noqa: E402
from retelling.windows import own_days, return_days, returns  # noqa: E402

SEED = 20251031
# The first 220 texts are the complaints of autumn 2025 that lessons and exercises show: their rows never change.
FIRST_FILES = ("a", "b")
FIRST_PERIOD = ("2025-09-01", "2025-10-31")
HEADER = [
    "complaint_id",
    "received",
    "channel",
    "dong_code",
    "dong",
    "category",
    "urgency",
    "body",
    "body_en",
    "answered",
    "satisfaction",
    "age_band",
    "sex",
    "teaching",
    "practice",
]
MINUTE = "%Y-%m-%d %H:%M"
ELDERLY = "70대 이상"
# What only a typed message has: a clerk who takes a complaint down does not write these.
TYPED = re.compile(
    r"[ㄱ-ㅎㅏ-ㅣ]|[!?;.]{2,}|\n|[\U0001F300-\U0001FAFF]|씁니다|적습니다|올림|드림|쳐 ?[주줍]|쓰는|사진|타자"
)
PLOTTED = ("소음", "상하수도", "공원녹지", "관광문화")
# The same of what is said around a text that returns.
WROTE = re.compile(r"써요|쓰라고|글 올|올려|올렸|전화가 안")
# Returns with a second matter, of those that can have one; attempts to find words that no row has yet.
_SECOND, _ATTEMPTS = 0.10, 25

Row = dict[str, Any]


def build() -> Files:
    rows = table()
    tables = {"complaints.csv": to_csv(HEADER, [[row[column] for column in HEADER] for row in rows])}
    return package(HERE, tables, {"plot.svg": _plot(rows)})


def table() -> list[Row]:
    """All complaints in order of receipt; beside the columns each row has its `text` (id) and `names`."""
    texts = sources(HERE / "texts")
    first = [source for source in texts if source.id[0] in FIRST_FILES]
    rows = _first_rows(first)
    rng = random.Random(f"{SEED} returns")
    rows += _number([_row(telling, rng) for telling in _tellings(texts, rng)], taken=len(rows))
    rows.sort(key=lambda row: (row["received"], row["complaint_id"]))
    return rows


def _first_rows(first: list[Source]) -> list[Row]:
    """The complaints of autumn 2025, each text once: numbered by themselves, from a draw of their own."""
    rng = random.Random(SEED)
    first = list(first)
    rng.shuffle(first)
    drawn = [_first_row(source, rng) for source in first]
    # The text's id breaks ties: two complaints of the same minute must not change places between rebuilds.
    drawn.sort(key=lambda row: (row["received"], row["text"]))
    return _number(drawn, taken=0)


def _first_row(source: Source, rng: random.Random) -> Row:
    received = draw_time(rng, {"days": FIRST_PERIOD} | source.text.get("when", {}), source.urgent)
    return _row(as_written(source, received), rng)


def _number(rows: list[Row], taken: int) -> list[Row]:
    """Give ids within each year, in order of receipt; those of 2025 follow the `taken` ones."""
    rows.sort(key=lambda row: (row["received"], row["text"], row["body"]))
    numbers = {"2025": taken}
    for row in rows:
        year = row["received"][:4]
        numbers[year] = numbers.get(year, 0) + 1
        row["complaint_id"] = f"C-{year}-{numbers[year]:05d}"
    return rows


def _tellings(texts: list[Source], rng: random.Random) -> Iterator[Telling]:
    """The later texts as written, then every text's returns, no body twice."""
    seen = {source.body for source in texts}
    later = [source for source in texts if source.id[0] not in FIRST_FILES]
    again = [source for source in texts for _ in range(returns(source))]
    quota = Quota(len(texts) + len(again))
    for source in later:
        yield as_written(source, _moment(source, _days_there(source, own_days(source)), rng))
    for source in texts:
        quota.take(DONG_OF[source.dong])
    # What can be told in one place only is placed first.
    rng.shuffle(again)
    again.sort(key=lambda source: len(dongs_for(source)))
    seconds = _Seconds(texts)
    told_out: set[str] = set()  # a text of three words has only so many ways to be told
    for source in again:
        telling = _return(source, quota, seconds, seen, rng) if source.id not in told_out else None
        if telling is None:
            told_out.add(source.id)
        else:
            seen.add(telling.body)
            quota.take(telling.dong)
            yield telling


def _return(source: Source, quota: Quota, seconds: "_Seconds", seen: set[str], rng: random.Random) -> Telling | None:
    among = dongs_for(source)
    days = return_days(source) if len(among) > 1 else _days_there(source, return_days(source))
    if not days:
        return None
    received = _moment(source, days, rng)
    dong = quota.draw(among, received.date(), rng)
    for attempt in range(_ATTEMPTS):
        other = seconds.draw(source, dong, received, rng) if attempt == 0 and rng.random() < _SECOND else ""
        telling = retell(source, dong, received, rng, other)
        if telling.body not in seen:
            return telling
    return None


class _Seconds:
    """Short texts that can be the second matter of a letter: same category, nothing urgent, no convention, no name."""

    def __init__(self, texts: list[Source]) -> None:
        self._by_category: dict[str, list[Source]] = {}
        for it in texts:
            bound = it.decided or it.text.get("when") or it.text.get("who") or identities.PHONE.search(it.body)
            if it.rate == "often" and len(it.body) < 75 and not bound:
                self._by_category.setdefault(it.text["category"], []).append(it)

    def draw(self, source: Source, dong: Dong, received: datetime, rng: random.Random) -> str:
        plain = not source.decided and source.rate == "often" and len(source.body) < 130
        fit = [
            it
            for it in self._by_category.get(source.text["category"], [])
            if plain and it.id != source.id and dong in dongs_for(it) and received.date() in return_days(it)
        ]
        if not fit:
            return ""
        it = rng.choice(fit)
        return retell(replace(it, rate="rare"), dong, received, rng).body if it.body.count(it.dong) else it.body


@cache
def _days_there(source: Source, days: tuple[date, ...]) -> tuple[date, ...]:
    there = tuple(day for day in days if exists(DONG_OF[source.dong], day))
    if days and not there and source.rate != "once":
        raise ValueError(f"{source.id}: {source.dong} was not there on any day of which the text can be true")
    return there


def _moment(source: Source, days: tuple[date, ...], rng: random.Random) -> datetime:
    received = draw_moment(source, draw_day(source, days, rng), rng)
    # The last day of the period ends with the office.
    return received.replace(hour=rng.randrange(OPENS, END.hour)) if received > END else received


def _row(telling: Telling, rng: random.Random) -> Row:
    source, received = telling.source, telling.received
    age_band, sex = _sender(telling.dong, source.text.get("who", {}), rng)
    if telling.body != source.body or source.id[0] not in FIRST_FILES:
        age_band, sex = who_writes(source.text.get("who", {}), source.body, age_band, sex)
    answered, satisfaction = answer(rng, received, source.text["category"], source.urgent)
    channel = source.text.get("channel") or _channel(telling, age_band, rng)
    return {
        "text": source.id,
        "names": telling.names,
        "received": received.strftime(MINUTE),
        "channel": channel,
        "dong_code": telling.dong.code,
        "dong": telling.dong.name,
        "category": CATEGORIES[source.text["category"]],
        "urgency": URGENCIES[source.text["urgency"]],
        "body": telling.body,
        "body_en": source.text["body_en"] if telling.body == source.body else "",
        "answered": answered.strftime(MINUTE) if answered and answered <= END else "",
        "satisfaction": satisfaction if answered and answered <= END else "",
        "age_band": age_band,
        "sex": sex,
        "teaching": str(bool(source.text["body_en"]) and telling.body == source.body).lower(),
        "practice": str(source.text.get("practice", False) and telling.body == source.body).lower(),
    }


def _sender(dong: Dong, who: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """Age band and sex: as the text says, else as the people of the dong are."""
    pairs, weights = _senders(dong)
    age, sex = rng.choices(pairs, weights)[0]
    band = ELDERLY if age >= 7 else f"{age}0대"
    return who.get("age_band", band), who.get("sex", sex)


@cache
def _senders(dong: Dong) -> tuple[list[tuple[int, str]], list[int]]:
    people = residents(dong, "2025-09")
    if people is None:
        raise ValueError(f"nobody lives in {dong.name} yet")
    # Those in their thirties to sixties complain most, children under ten not at all.
    zeal = (0, 2, 5, 10, 9, 9, 9, 6, 3)
    male, female = people.male, people.female
    pairs = [(age, sex) for age in range(1, len(AGE_BANDS)) for sex in ("남", "여")]
    return pairs, [zeal[age] * (male if sex == "남" else female)[age] for age, sex in pairs]


def _channel(telling: Telling, age_band: str, rng: random.Random) -> str:
    typed = bool(TYPED.search(telling.body)) or (
        telling.body != telling.source.body and bool(WROTE.search(telling.body))
    )
    web, app, phone, visit = (50, 20, 24, 6) if age_band != ELDERLY else (30, 5, 45, 20)
    if telling.source.urgent:
        web, app, phone, visit = 25, 40, 35, 0
    if typed:
        phone = visit = 0
    if not is_office_hour(telling.received):
        visit = 0
        phone = phone if telling.source.urgent else 0
    return rng.choices(("누리집", "앱", "전화", "방문"), (web, app, phone, visit))[0]


def _plot(rows: list[Row]) -> bytes:
    months = sorted({row["received"][:7] for row in rows})
    counts = Counter((row["category"], row["received"][:7]) for row in rows)
    shown = {name: [float(counts[name, month]) for month in months] for name in PLOTTED}
    labels = [month if month.endswith(("-01", "-07")) else "" for month in months]
    return line_chart("달마다 들어온 민원 / Complaints by month", "건 / complaints", labels, shown)


if __name__ == "__main__":
    write(HERE, build())
