"""Rebuild `complaints`: `python datasets/complaints/generate.py`.

The texts were written for the lab (`texts/*.jsonl`); what surrounds them is drawn: when a complaint came in,
by which channel, who sent it, when it was answered and how that was liked. A text may bind the draw:
`when` says what its words require ("it is 06:50 now", "three days after the festival"), `who` what its writer
says of himself.
"""

import random
import re
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.labels import CATEGORIES, URGENCIES  # noqa: E402
from city.office import END, answer, draw_time, is_office_hour  # noqa: E402
from city.package import Files, package, read_texts, to_csv, write  # noqa: E402
from city.people import AGE_BANDS, residents  # noqa: E402
from city.places import DONG_OF, Dong  # noqa: E402

SEED = 20251031
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

Text = dict[str, Any]
Row = dict[str, Any]


def build() -> Files:
    return package(HERE, {"complaints.csv": to_csv(HEADER, table(rows=None))})


def table(rows: int | None) -> list[list[object]]:
    """So many complaints in order of receipt; by default each text once."""
    rng = random.Random(SEED)
    texts = [text for source in sorted((HERE / "texts").glob("*.jsonl")) for text in read_texts(source)]
    rng.shuffle(texts)
    drawn = [_complaint(texts[n % len(texts)], rng) for n in range(rows or len(texts))]
    # The text's id breaks ties: two complaints of the same minute must not change places between rebuilds.
    drawn.sort(key=lambda row: (row["received"], row["text"]))
    for number, row in enumerate(drawn, start=1):
        row["complaint_id"] = f"C-{row['received'][:4]}-{number:05d}"
    return [[row[column] for column in HEADER] for row in drawn]


def _complaint(text: Text, rng: random.Random) -> Row:
    dong = DONG_OF[text["dong"]]
    received = draw_time(rng, text.get("when", {}), text["urgency"] == "urgent")
    age_band, sex = _sender(dong, text.get("who", {}), rng)
    answered, satisfaction = answer(rng, received, text["category"], text["urgency"] == "urgent")
    return {
        "text": text["id"],
        "received": received.strftime(MINUTE),
        "channel": _channel(text, received, age_band, rng),
        "dong_code": dong.code,
        "dong": dong.name,
        "category": CATEGORIES[text["category"]],
        "urgency": URGENCIES[text["urgency"]],
        "body": text["body_ko"],
        "body_en": text["body_en"],
        "answered": answered.strftime(MINUTE) if answered and answered <= END else "",
        "satisfaction": satisfaction if answered and answered <= END else "",
        "age_band": age_band,
        "sex": sex,
        "teaching": str(bool(text["body_en"])).lower(),
        "practice": str(text.get("practice", False)).lower(),
    }


def _sender(dong: Dong, who: dict[str, str], rng: random.Random) -> tuple[str, str]:
    """Age band and sex: as the text says, else as the people of the dong are."""
    people = residents(dong, "2025-09")
    if people is None:
        raise ValueError(f"nobody lives in {dong.name} yet")
    # Those in their thirties to sixties complain most, children under ten not at all.
    zeal = (0, 2, 5, 10, 9, 9, 9, 6, 3)
    pairs = [(age, sex) for age in range(1, len(AGE_BANDS)) for sex in ("남", "여")]
    weights = [zeal[age] * (people.male if sex == "남" else people.female)[age] for age, sex in pairs]
    age, sex = rng.choices(pairs, weights)[0]
    band = ELDERLY if age >= 7 else f"{age}0대"
    return who.get("age_band", band), who.get("sex", sex)


def _channel(text: Text, received: datetime, age_band: str, rng: random.Random) -> str:
    typed = bool(TYPED.search(text["body_ko"]))
    web, app, phone, visit = (50, 20, 24, 6) if age_band != ELDERLY else (30, 5, 45, 20)
    if text["urgency"] == "urgent":
        web, app, phone, visit = 25, 40, 35, 0
    if typed:
        phone = visit = 0
    if not is_office_hour(received):
        visit = 0
        phone = phone if text["urgency"] == "urgent" else 0
    return rng.choices(("누리집", "앱", "전화", "방문"), (web, app, phone, visit))[0]


if __name__ == "__main__":
    write(HERE, build())
