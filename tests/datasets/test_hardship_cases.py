"""Hidden hardship: the score misses one group's need, and a careless audit does not see it."""

import pytest

import labkit
from graders.truths.hardship_cases import TRUTH


@pytest.fixture(scope="module")
def cases():
    return labkit.load("hardship_cases")


@pytest.fixture(scope="module")
def latest(cases):
    return cases[cases["연도"] == 2024]


def visited(frame, score):
    """The highest scores up to the capacity; the case number settles ties."""
    order = score.sort_values(ascending=False, kind="stable").index
    return frame.index.isin(order[: TRUTH.capacity])


def recall(frame, chosen):
    """Of those in need, the share visited: by group, and in all."""
    needy = frame[frame["지원필요"]].assign(found=chosen[frame["지원필요"]])
    by = needy.groupby("외국출생")["found"].mean()
    return by[False], by[True], needy["found"].mean()


def without_contacts(frame):
    return frame["위험점수"] - TRUTH.points["접촉기록"] * frame["접촉기록"].clip(upper=TRUTH.most["접촉기록"])


def test_the_score_is_what_the_description_says(cases):
    points, most = TRUTH.points, TRUTH.most
    total = sum(points[c] * cases[c].astype(int).clip(upper=most.get(c, 99)) for c in points)
    assert (total.clip(upper=100) == cases["위험점수"]).all()


def test_at_the_capacity_more_need_of_the_foreign_born_is_missed(latest):
    here, abroad, _ = recall(latest, visited(latest, latest["위험점수"]))
    assert here - abroad > TRUTH.missed_gap_at_least


def test_comparing_shares_visited_finds_nothing(latest):
    chosen = visited(latest, latest["위험점수"])
    share = latest.assign(chosen=chosen).groupby("외국출생")["chosen"].mean()
    assert abs(share[False] - share[True]) < TRUTH.visited_gap_at_most


def test_at_equal_scores_the_foreign_born_are_more_often_in_need(cases):
    band = cases.assign(band=cases["위험점수"] // 10)
    band = band[band["band"].between(3, 6)]
    need = band.groupby(["band", "외국출생"])["지원필요"].mean().unstack()
    weight = band.groupby("band").size()
    assert ((need[True] - need[False]) * weight).sum() / weight.sum() > TRUTH.underrated_at_least


def test_the_gap_closes_without_contacts_and_costs_little(latest):
    _, _, before = recall(latest, visited(latest, latest["위험점수"]))
    here, abroad, after = recall(latest, visited(latest, without_contacts(latest)))
    assert abs(here - abroad) < TRUTH.mended_gap_at_most
    assert before - after < TRUTH.mended_cost_at_most


def test_the_cause_is_in_the_record_and_not_in_the_need(cases):
    needy = cases[cases["지원필요"]]
    contacts = needy.groupby("외국출생")["접촉기록"].mean()
    ratio = contacts[True] / contacts[False]
    assert abs(ratio - TRUTH.recorded_foreign / TRUTH.recorded) < 0.06
    same = (
        cases.groupby(["체납개월", "질환", "경고", "일인가구", "외국출생"])["지원필요"].agg(["mean", "size"]).unstack()
    )
    weight = same["size"].min(axis=1).fillna(0)
    gap = ((same["mean"][True] - same["mean"][False]) * weight).sum() / weight.sum()
    assert abs(gap) < 0.03


def test_the_capacity_cannot_serve_all_need_and_a_score_beats_chance(latest):
    assert latest["지원필요"].sum() > 0.8 * TRUTH.capacity
    _, _, found = recall(latest, visited(latest, latest["위험점수"]))
    assert found > 2 * TRUTH.capacity / len(latest)


def test_the_fringe_is_hit_because_more_foreign_born_live_there(latest):
    assert latest.groupby("구")["외국출생"].mean().idxmax() == "들샘구"
    assert len(latest) == 3000
    assert latest["사례번호"].is_unique
