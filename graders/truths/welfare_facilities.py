"""What is planted in `welfare_facilities`: places that stand twice, one set down at the wrong end of the world."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FacilitiesTruth:
    """Faults of the published list, and what turns the choice of a site over."""

    twice: dict[str, str]  # name → the other spelling under which the same place stands again
    swapped: str  # latitude and longitude are exchanged
    unknown: tuple[str, ...]  # `현원` is "-"
    stale_before: str  # a reference date before this day is more than a year old in autumn 2025
    # Candidates for the integrated care centre, scored by min-max on five criteria:
    best_equal: str  # with equal weights
    best_cheap: str  # when cost weighs half or more
    dominated: tuple[str, str]  # the first is no better than the second in anything


TRUTH = FacilitiesTruth(
    twice={
        "예담노인복지관": "예담 노인복지관(본관)",
        "새빛노인복지관": "하늘시립 새빛노인복지관",
        "호수종합사회복지관": "호수 종합사회복지관",
        "하늘시장애인복지관": "하늘시 장애인종합복지관",
        "꿈나무지역아동센터": "꿈나무 지역 아동센터",
        "온누리요양원": "온누리노인요양원(구 온누리의집)",
    },
    swapped="구름재요양원",
    unknown=("물레방아지역아동센터", "갈대숲요양원", "아침해주간보호센터"),
    stale_before="2024-10-01",
    best_equal="우물동",
    best_cheap="갈대동",
    dominated=("옛성동", "장터동"),
)
