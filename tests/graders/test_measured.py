"""The naive ways that the data tempt to: form points, and little else."""

import numpy as np
import pytest

import labkit
from graders import scoring
from graders.exercises import event_effect, fair_comparison, join_districts, measure_complaints, visitors_not_tourists
from graders.truths.festival import TRUTH as FESTIVAL
from graders.truths.health_events import TRUTH as FALLS
from labkit.answers import capture
from labkit.exercise import checkout, read_exercise


def share(slug, question_id, answer):
    question = read_exercise(checkout() / "exercises" / slug / "exercise.toml").question(question_id)
    score = scoring.score(slug, question, capture(question.type, answer))
    return score.points / score.max_points


def right(module, **more):
    return {**module.truth(), **more}


def test_truths_are_what_was_planted():
    falls, festival = fair_comparison.truth(), event_effect.truth()
    assert abs(falls["yedam_adjusted"] / falls["saebit_adjusted"] - FALLS.adjusted) < FALLS.within
    assert falls["yedam_per_1000"] > FALLS.crude_at_least * falls["saebit_per_1000"]
    # One of three years, so further from the truth than all of them together.
    assert abs(np.log1p(festival["effect"] / 100) - FESTIVAL.log_people) < FESTIVAL.within
    assert visitors_not_tourists.truth()["outsiders"] > 10 * visitors_not_tourists.truth()["gates"]


def test_counts_and_unweighted_means_are_no_fair_comparison():
    falls = labkit.load("health_events")
    by_age = falls.groupby(["연령대", "구"])[["낙상이송", "인구"]].sum()
    plain = (1000 * by_age["낙상이송"] / by_age["인구"]).unstack().mean()
    keys = fair_comparison.DISTRICTS
    averaged = right(fair_comparison, **{f"{k}_adjusted": plain[name] for k, name in keys.items()})
    crude = {f"{k}_adjusted": fair_comparison.truth()[f"{k}_per_1000"] for k in keys}
    assert share("fair_comparison", "rates", right(fair_comparison)) == 1
    assert share("fair_comparison", "rates", averaged) == 0.5
    assert share("fair_comparison", "rates", right(fair_comparison, **crude)) == 0.5


@pytest.mark.parametrize(
    ("more", "most"),
    [
        ({"effect": 87.96, "low": 51, "high": 133, "extra": 100_200}, 0.34),  # before and after
        ({"others": 41.6, "effect": 33.2, "low": 27, "high": 39}, 0.5),  # the village next door as a comparison
        ({"effect": 48.9, "low": 40, "high": 60}, 0.5),  # percentages subtracted
        ({"low": 1, "high": 80}, 0.75),  # zones drawn apart
        ({"low": 34.8, "high": 35.6}, 0.75),  # what more draws would not narrow
        ({"low": 29.9, "high": 40.1}, 0.75),  # 90 per cent
        ({"others": 39.6, "effect": 34.64, "extra": 55_093}, 0.67),  # one zone where all that fit were asked for
        ({"others": 37.83, "effect": 36.36, "extra": 57_105}, 0.67),
        ({"effect": 44.6, "extra": 50_827}, 0.6),  # levels subtracted
    ],
)
def test_before_and_after_is_no_effect(more, most):
    assert share("event_effect", "effect", right(event_effect, low=28.8, high=41.3)) == 1
    assert share("event_effect", "effect", right(event_effect, **{"low": 28.8, "high": 41.3, **more})) <= most


@pytest.mark.parametrize(("low", "high"), [(28.8, 41.3), (29.0, 41.8), (28.2, 43.2), (0.287, 0.427), ("29%", "42%")])
def test_sound_intervals_are_accepted(low, high):
    assert share("event_effect", "effect", right(event_effect, effect=35.5, low=low, high=high)) == 1


@pytest.mark.parametrize(
    "said",
    [
        {"others": 38.95, "effect": 35.26},  # the mean of the zones' ratios
        {"others": "39%", "effect": "35%", "low": "29%", "high": "41%", "before": 12_700, "during": 23_800},
        {"effect": 0.355, "low": 0.2755, "high": 0.4396},  # logarithms of each zone, Student's t
        {"effect": "36%", "low": "28%", "high": "44%"},
        {"extra": "5만 5천 7백 회", "before": "1만 2천 660회"},
    ],
)
def test_neighbouring_methods_and_rounding_are_accepted(said):
    assert share("event_effect", "effect", right(event_effect, **{"low": 28.8, "high": 41.3, **said})) == 1


def test_only_answered_complaints_flatter():
    year = labkit.load("complaints")
    year = year[(year["received"] >= "2025-01-01") & (year["urgency"] == "일반")].dropna(subset=["answered"])
    kept = (year["answered"] - year["received"]).dt.total_seconds() <= 168 * 3600
    october = 100 * kept[year["received"].dt.month == 10].mean()
    assert october > measure_complaints.truth()["kept_october"] + 5
    flattered = right(measure_complaints, judged=len(year), kept_rate=100 * kept.mean(), kept_october=october)
    assert share("measure_complaints", "numbers", right(measure_complaints)) == 1
    assert share("measure_complaints", "numbers", flattered | {"overdue_open": 0}) < 0.4


def test_keeping_the_total_is_not_enough():
    mapping, housing = labkit.load("dong_mapping"), labkit.load("dong_mapping", form="housing")
    codes = labkit.load("dong_codes").rename(columns={"code": "dong_code"})[["dong_code", "dong", "district"]]
    today = mapping[mapping["말소일자"].isna()].merge(housing, on="법정동코드")
    split = today["주택수"] / today.groupby("법정동코드")["행정동코드"].transform("count")
    for homes in (today["주택수"], split.round().astype(int)):
        by_dong = homes.groupby(today["행정동코드"]).sum()
        table = codes.assign(homes=codes["dong_code"].map(by_dong))
        assert share("join_districts", "homes-table", table) < 0.45
    whole = join_districts.table()
    assert sum(row[3] for row in whole["rows"]) == housing["주택수"].sum()


def test_households_are_no_homes():
    raw = labkit.load("population")
    households = raw["2025년09월_세대수"].str.replace(",", "").set_axis(raw["행정구역"].str.extract(r"\((\d{10})\)")[0])
    codes = labkit.load("dong_codes").rename(columns={"code": "dong_code"})[["dong_code", "dong", "district"]]
    copied = households[codes["dong_code"]].astype(int).to_numpy()
    total = labkit.load("dong_mapping", form="housing")["주택수"].sum()
    for homes in (copied, (copied * total / copied.sum()).round().astype(int)):
        assert share("join_districts", "homes-table", codes.assign(homes=homes)) < 0.7


@pytest.mark.parametrize(
    "said",
    [{"peak_hour": "오전 9시~10시", "busiest_month": "2025년 9월"}, {"peak_hour": "9 AM", "busiest_month": "Sep"}],
)
def test_a_month_and_an_hour_by_any_name(said):
    assert share("measure_complaints", "numbers", right(measure_complaints, **said)) == 1


@pytest.mark.parametrize(
    "module", [fair_comparison, visitors_not_tourists, event_effect, measure_complaints, join_districts]
)
@pytest.mark.parametrize("verdict", ["할 수 있다", "조건을 달면", "할 수 없다"])
def test_one_verdict_for_all_statements_gets_the_form_point_only(module, verdict):
    slug = module.__name__.rpartition(".")[2]
    assert share(slug, "claims", {item: accepted[0] for item, accepted in module.KEY.items()}) == 1
    assert share(slug, "claims", dict.fromkeys(module.KEY, verdict)) == 1 / 8
