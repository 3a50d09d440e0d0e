"""The published population table, and the key of the exercise that cleans it."""

import csv
import io
import re
from collections import defaultdict
from pathlib import Path

import pytest

import labkit
from graders.truths.population import COLUMNS, tidy

PUBLISHED = Path(__file__).parents[2] / "datasets/population/population.csv"
MONTHS = ("2025년07월", "2025년08월", "2025년09월")


@pytest.fixture(scope="module")
def published():
    """By 10-digit code, from the file's own bytes: neither labkit nor the generator has a hand in it."""
    table = csv.DictReader(io.StringIO(PUBLISHED.read_bytes().decode("cp949"), newline=""))
    found = {}
    for row in table:
        code = re.search(r"\((\d{10})\)", row["행정구역"])
        if code:
            found[code[1]] = {k: v.replace(",", "") for k, v in row.items()}
    return found


def number(cell):
    return 0 if cell == "-" else int(cell)


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("measure", ["총인구수", "세대수", "남자 인구수", "여자 인구수"])
def test_dongs_add_up_to_districts_and_districts_to_the_city(published, month, measure):
    column = f"{month}_{measure}"
    sums = defaultdict(int)
    for code, row in published.items():
        if not code.endswith("00000"):
            sums[f"{code[:5]}00000"] += number(row[column])
            sums["9900000000"] += number(row[column])
    assert len(sums) == 4
    assert sums == {code: number(published[code][column]) for code in sums}


@pytest.mark.parametrize("month", MONTHS)
def test_men_and_women_are_everyone_and_ratios_are_their_ratio(published, month):
    for row in published.values():
        total, homes, each, men, women, ratio = (row[f"{month}_{m}"] for m in (
            "총인구수", "세대수", "세대당 인구", "남자 인구수", "여자 인구수", "남여 비율"))  # fmt: skip
        if total == "-":
            assert {homes, each, men, women, ratio} == {"-"}
            continue
        assert int(men) + int(women) == int(total)
        assert abs(int(total) / int(homes) - float(each)) <= 0.005001
        assert abs(int(men) / int(women) - float(ratio)) <= 0.005001


def test_the_city_has_its_size_and_shape(published):
    assert 475_000 < int(published["9900000000"]["2025년09월_총인구수"]) < 485_000
    # The new town lives in larger households and has more men than the old one has: it is younger.
    old, new = published["9911100000"], published["9911300000"]
    assert float(new["2025년09월_세대당 인구"]) > float(old["2025년09월_세대당 인구"]) + 0.4
    assert float(new["2025년09월_남여 비율"]) > float(old["2025년09월_남여 비율"])


def test_the_new_dong_came_out_of_its_neighbour(published):
    new, neighbour = published["9911358000"], published["9911357000"]
    assert new["2025년07월_총인구수"] == "-"
    lost = int(neighbour["2025년07월_총인구수"]) - int(neighbour["2025년08월_총인구수"])
    assert abs(lost - int(new["2025년08월_총인구수"])) < 300


def test_the_dirt_that_the_exercise_is_about_is_there():
    text = PUBLISHED.read_bytes().decode("cp949")
    lines = text.splitlines()
    assert "\u3000" in text
    assert '"480,' in text
    assert ",-,-,-," in text
    assert lines[-1].startswith('"※')
    assert any(line.startswith(" ") for line in lines)


def test_the_file_is_not_utf8():
    with pytest.raises(UnicodeDecodeError):
        PUBLISHED.read_bytes().decode("utf-8")


def test_the_key_has_a_row_for_each_dong_and_month_that_existed():
    key = tidy()
    assert list(key.columns) == list(COLUMNS)
    assert len(key) == 71
    assert key[key["dong"] == "햇살동"]["month"].tolist() == ["2025-08", "2025-09"]
    assert (key["male"] + key["female"] == key["population"]).all()
    assert {str(key[c].dtype) for c in ("population", "households", "male", "female")} == {"int64"}
    assert all(isinstance(code, str) and len(code) == 10 for code in key["dong_code"])


def test_the_key_is_what_cleaning_the_published_table_gives():
    """As a trainee would do it, from what `load` gives and with nothing of the model."""
    import pandas as pd

    raw = labkit.load("population")
    region = raw["행정구역"].str.extract(r"하늘시\s+(?P<district>\S+구)\s+(?P<dong>\S+동)\s*\((?P<dong_code>\d{10})\)")
    long = pd.concat([region, raw.drop(columns="행정구역")], axis=1).dropna(subset=["dong_code"])
    long = long.melt(id_vars=["district", "dong", "dong_code"], var_name="head", value_name="cell")
    head = long["head"].str.extract(r"(\d{4})년(\d{2})월_(.+)")
    long["month"] = head[0] + "-" + head[1]
    long["measure"] = head[2]
    long = long[(long["cell"] != "-") & ~long["measure"].isin(["세대당 인구", "남여 비율"])]
    long["cell"] = long["cell"].str.replace(",", "").astype("int64")
    keys = ["dong_code", "dong", "district", "month"]
    wide = long.set_index([*keys, "measure"])["cell"].unstack().reset_index()
    wide = wide.rename(columns={"총인구수": "population", "세대수": "households"})
    wide = wide.rename(columns={"남자 인구수": "male", "여자 인구수": "female"})
    cleaned = wide[list(COLUMNS)].rename_axis(columns=None)
    cleaned = cleaned.sort_values(["dong_code", "month"], ignore_index=True)
    pd.testing.assert_frame_equal(cleaned, tidy())
