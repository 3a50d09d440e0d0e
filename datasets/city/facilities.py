"""The welfare facilities of the city: larger ones by name, senior clubs and nurseries as many as people need."""

import random
from dataclasses import dataclass
from datetime import date

from .chance import whole
from .map import position
from .people import residents
from .places import DONG_OF, DONGS, SAEBIT, Dong

LARGE = {
    "노인복지관": "예담노인복지관 예담1동 420,돌담노인복지관 돌담동 350,나루노인복지관 나루동 300,"
    "새빛노인복지관 새빛1동 380,들샘노인복지관 들샘동 340",
    "종합사회복지관": "예담종합사회복지관 예담2동 260,장터종합사회복지관 장터동 240,호수종합사회복지관 호수1동 280,"
    "은하종합사회복지관 은하동 220,들샘종합사회복지관 너른동 240,물레종합사회복지관 물레동 180",
    "장애인복지관": "하늘시장애인복지관 새빛2동 210,들샘장애인복지관 샛강동 120,예담장애인복지관 장터동 140",
    "노인요양시설": "온누리요양원 돌담동 72,구름재요양원 구름동 48,갈대숲요양원 갈대동 60,샘골요양원 우물동 54,"
    "옛성요양원 옛성동 40,참사랑요양원 예담1동 66,늘봄요양원 나루동 58,푸른솔요양원 산들동 49,"
    "한마음요양원 들샘동 80,물레요양원 물레동 45,너른들요양원 너른동 64,은빛요양원 은하동 70,"
    "호수요양원 호수2동 62,새빛요양원 새빛2동 76,강변요양원 샛강동 52,해뜰요양원 장터동 38",
    "주야간보호센터": "아침해주간보호센터 예담1동 30,두레주간보호센터 예담2동 28,성안주간보호센터 옛성동 26,"
    "느티나무주간보호센터 장터동 34,기와주간보호센터 기와동 22,우물가주간보호센터 우물동 32,"
    "달맞이주간보호센터 돌담동 36,나루터주간보호센터 나루동 30,햇귀주간보호센터 새빛1동 34,"
    "다솜주간보호센터 새빛2동 30,물빛주간보호센터 호수1동 32,은하주간보호센터 은하동 24,"
    "들꽃주간보호센터 들샘동 38,너른품주간보호센터 너른동 28,산들바람주간보호센터 산들동 26,"
    "갈대밭주간보호센터 갈대동 20,물레주간보호센터 물레동 24,온실주간보호센터 온실동 18,샛별주간보호센터 샛강동 22",
    "지역아동센터": "꿈나무지역아동센터 나루동 29,예담지역아동센터 예담2동 29,장터골지역아동센터 장터동 35,"
    "돌담지역아동센터 돌담동 29,새싹지역아동센터 새빛2동 39,별님지역아동센터 새빛3동 39,"
    "은하수지역아동센터 은하동 35,미리내지역아동센터 미리내동 35,호숫가지역아동센터 호수1동 35,"
    "징검다리지역아동센터 호수2동 29,들샘지역아동센터 들샘동 35,너른뜰지역아동센터 너른동 29,"
    "산들지역아동센터 산들동 19,물레방아지역아동센터 물레동 24,온실마을지역아동센터 온실동 19,"
    "샛강지역아동센터 샛강동 24",
}
_VILLAGES = (
    *("양지말", "샛말", "큰말", "윗말", "아랫말", "솔밭", "느티나무골", "감나무골", "대추골"),
    *("새터", "안골", "텃골", "배나무골", "버드내", "학골", "가재울", "돌다리", "해오름"),
    *("꽃뫼", "밤나무골", "은행나무골", "두레말", "정자말", "장승배기", "너럭바위", "방아골", "우물터"),
    *("서당골", "탑골", "절골", "고개너머", "여우내", "구름터", "바람골", "볕든마을", "들머리"),
)
_ESTATES = ("은하수", "별빛", "호반", "푸른숲", "햇살", "한빛", "가람", "새봄", "라온", "다온")
_NURSERIES = ("아이랑", "도토리", "무지개", "솜사탕", "새싹", "해님", "달님", "꽃잎", "반디", "토끼풀", "참새", "방울")
# Older people a senior club, children under ten a nursery.
_OLD_A_CLUB, _CHILDREN_A_NURSERY = 700, 800


@dataclass(frozen=True)
class Facility:
    name: str
    kind: str
    dong: Dong
    address: str
    position: tuple[float, float]
    places: int
    taken: int
    as_of: date


def facilities() -> list[Facility]:
    """Every facility once, by kind and dong."""
    large = [entry.split() for entries in LARGE.values() for entry in entries.split(",")]
    kinds = [kind for kind, entries in LARGE.items() for _ in entries.split(",")]
    found = [_facility(it[0], kind, DONG_OF[it[1]], int(it[2])) for it, kind in zip(large, kinds, strict=True)]
    for dong in DONGS:
        found += [*_clubs(dong), *_nurseries(dong)]
    return found


def _clubs(dong: Dong) -> list[Facility]:
    rng = random.Random(f"clubs {dong.code}")
    number = whole(_living(dong, 65, 100) / _OLD_A_CLUB)
    new = dong.district == SAEBIT
    stems = [f"{estate}마을 {block}단지" for estate in _ESTATES for block in range(1, 4)] if new else list(_VILLAGES)
    names = rng.sample(stems, number)
    return [_facility(f"{dong.name} {name} 경로당", "경로당", dong, rng.randrange(20, 61, 5)) for name in names]


def _nurseries(dong: Dong) -> list[Facility]:
    rng = random.Random(f"nurseries {dong.code}")
    names = rng.sample(_NURSERIES, max(1, whole(_living(dong, 0, 9) / _CHILDREN_A_NURSERY)))
    return [_facility(f"{dong.name} {name}어린이집", "어린이집", dong, rng.randrange(20, 100)) for name in names]


def _facility(name: str, kind: str, dong: Dong, places: int) -> Facility:
    rng = random.Random(f"facility {name}")
    spread = 1.1 if dong.district == SAEBIT else 0.8
    where = position(dong.name, spread * (rng.random() - 0.5), spread * (rng.random() - 0.5))
    road = f"{dong.name.removesuffix('동').rstrip('123')}{rng.choice(('로', '길', '안길', '큰길'))}"
    address = f"하늘시 {dong.district.name} {road} {rng.randrange(3, 280)} ({dong.name})"
    # Clubs are larger than their rooms say; homes are nearly full.
    share = 0.7 + 0.5 * rng.random() if kind in ("경로당", "노인복지관") else 0.78 + 0.22 * rng.random()
    return Facility(name, kind, dong, address, where, places, whole(places * share), _as_of(kind, dong))


def _as_of(kind: str, dong: Dong) -> date:
    """Each department lists its own facilities, when it comes to it."""
    if kind == "경로당":
        of_district = {"예담구": date(2025, 6, 30), "새빛구": date(2025, 8, 31), "들샘구": date(2024, 12, 31)}
        return of_district[dong.district.name]
    return {
        "노인복지관": date(2025, 6, 30),
        "종합사회복지관": date(2025, 3, 31),
        "장애인복지관": date(2023, 12, 31),
        "노인요양시설": date(2025, 7, 31),
        "주야간보호센터": date(2025, 7, 31),
        "지역아동센터": date(2024, 6, 30),
        "어린이집": date(2025, 9, 1),
    }[kind]


def _living(dong: Dong, first: int, last: int) -> int:
    who = residents(dong, "2025-09")
    return who.aged(first, last) if who else 0
