"""Rebuild `tourism_visitors`: `python datasets/tourism_visitors/generate.py`.

Visitors from mobile-phone positions as a national tourism portal gives them (every cell a string, `""` for a small
count), and the city's own count at its gates.
"""

import random
import sys
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]  # the city model, and the planted truths

from city.chance import noisy, whole  # noqa: E402
from city.chart import line_chart  # noqa: E402
from city.days import WEEKDAYS, days, is_working_day  # noqa: E402
from city.package import Files, package, to_csv, write  # noqa: E402
from city.people import residents  # noqa: E402
from city.places import CITY, DISTRICTS, DONGS, District  # noqa: E402
from city.visits import tourism  # noqa: E402

from graders.truths.tourism_visitors import TRUTH  # noqa: E402

FIRST, LAST = date(2024, 1, 1), date(2025, 9, 30)
HEADER = ("baseYmd", "signguCode", "signguNm", "daywkDivCd", "daywkDivNm", "touDivCd", "touDivNm", "touNum")
CLEAN = ("date", "district_code", "district", "kind", "visitors")
SITES = ("일자", "관광지", "유료", "무료")
KINDS = {"1": "현지인(a)", "2": "외지인(b)", "3": "외국인(c)"}
AT_HOME = 0.52  # of a district's residents are seen outside their own neighbourhood on a day


def build() -> Files:
    published, clean, sites = [], [], []
    for day in days(FIRST, LAST):
        for district in DISTRICTS:
            for kind, number in _visitors(day, district).items():
                shown = "" if number < TRUTH.suppressed_below else f"{number:.1f}"
                published.append(_row(day, district, kind, shown))
                clean.append((day, district.code, district.name, KINDS[kind][:3], shown))
        sites += _sites(day)
    tables = {
        "tourism_visitors.csv": to_csv(HEADER, published, quote_all=True),
        "clean.csv": to_csv(CLEAN, clean),
        "sites.csv": to_csv(SITES, sites),
    }
    return package(HERE, tables, {"plot.svg": _plot()})


def _row(day: date, district: District, kind: str, shown: str) -> list[str]:
    where = [district.code, f"{CITY} {district.name}"]
    weekday = [f"{day.isoweekday()}", f"{WEEKDAYS[day.weekday()]}요일"]
    return [f"{day:%Y%m%d}", *where, *weekday, kind, KINDS[kind], shown]


def _visitors(day: date, district: District) -> dict[str, float]:
    rng = random.Random(f"visitors {day} {district.code}")
    living = sum(who.total for dong in DONGS if dong.district == district if (who := residents(dong, f"{day:%Y-%m}")))
    out_and_about = AT_HOME * (1.0 if is_working_day(day) else 0.86)
    elsewhere = TRUTH.everyday[district.code] + TRUTH.tourists[district.code] * tourism(day)
    elsewhere += TRUTH.commuters[district.code] * is_working_day(day)
    foreign = TRUTH.tourists[district.code] * tourism(day) * 0.06
    if district.name == "들샘구":
        foreign = TRUTH.foreign_workers + foreign * 0.2
    return {
        "1": noisy(rng, living * out_and_about, 0.02),
        "2": noisy(rng, elsewhere, 0.02),
        "3": noisy(rng, foreign, 0.08),
    }


def _sites(day: date) -> list[tuple[date, str, int, int]]:
    rng = random.Random(f"sites {day}")
    old_town = TRUTH.tourists["99111"] * tourism(day)
    rows = []
    for site, share in (("하늘읍성", 0.6), ("예담한옥마을", 0.4)):
        paid, free = (noisy(rng, old_town * share * part, 0.03) for part in (TRUTH.paying_share, TRUTH.free_share))
        rows.append((day, site, whole(paid), whole(free)))
    return rows


def _plot() -> bytes:
    span = list(days(date(2024, 9, 16), date(2024, 10, 31)))
    labels = [f"{day:%m-%d}" if day.weekday() == 0 else "" for day in span]
    series = {district.en: [_visitors(day, district)["2"] for day in span] for district in DISTRICTS}
    title = "외지인 방문자, 2024년 가을 / Visitors from elsewhere, autumn 2024"
    return line_chart(title, "명 / persons", labels, series)


if __name__ == "__main__":
    write(HERE, build())
