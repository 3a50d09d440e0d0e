"""What the prose of `reading_city_data` and `measuring_policy` says about its cells holds, in both languages."""

from unicodedata import normalize

import pytest

import labkit
from tests.notebooks.test_lesson_claims import run

GAP = {"ko": "자료에 없음", "en": "not in the source"}
WHAT = {
    "ko": {
        "encoding": " 질문: 인코딩은 무엇이야?",
        "foreigners": " 질문: 외국인은 몇 명이 탔어?",
        "reason": " 질문: 승차가 늘어난 까닭은 무엇이야?",
        "effect": " 질문: 효과는 얼마야?",
    },
    "en": {
        "encoding": " Question: What is the encoding?",
        "foreigners": " Question: How many foreigners rode the bus?",
        "reason": " Question: Why did more people get on?",
        "effect": " Question: What is the effect of the longer route?",
    },
}


@pytest.fixture(scope="module", params=("ko", "en"))
def lang(request):
    before = labkit.i18n._chosen
    labkit.language(request.param)
    yield request.param
    labkit.i18n._chosen = before


@pytest.fixture(scope="module")
def reading(lang):
    return run("reading_city_data", lang)


@pytest.fixture(scope="module")
def measuring(lang):
    return run("measuring_policy", lang)


# ------------------------------------------------------------------ reading_city_data


def test_1_broken_letters_by_the_thousand_none_in_cp949_and_the_error_that_is_quoted(reading):
    assert reading.text.count("\ufffd") > 10_000
    assert "\ufffd" not in reading.bus_2024.read_text("cp949")
    assert len({byte for byte in reading.bus_2024.read_bytes() if byte > 127}) > 50  # many became one: not to be undone
    with pytest.raises(UnicodeDecodeError, match="'utf-8' codec can't decode byte 0xb9"):
        reading.bus_2024.read_text("utf-8")
    assert (len(reading.in_utf8), len(reading.in_cp949)) == (12, 8)


def test_1_the_two_patterns_shown_in_the_table(reading):
    assert reading.in_cp949.decode("utf-8", errors="replace") == "�ϴý�û"
    shown = normalize("NFC", reading.in_utf8.decode("cp949", errors="replace"))  # CP949 has a second 泥 of its own
    assert shown == "�븯�뒛�떆泥�"


def test_2_no_stop_in_common_until_the_number_is_text(reading):
    stops = set(reading.second["ARS_NO"])
    assert not set(reading["first"]["BSST_ARS_NO"].astype(str)) & stops
    assert {"01001", "1001"} & stops == {"01001"}
    assert len(set(labkit.load("bus_boardings")["BSST_ARS_NO"]) & stops) == 37
    assert set(reading.mapping["법정동코드"].str[8:]) == {"00"}
    assert {"9911510900", "9911310400"} <= set(reading.mapping["법정동코드"])


def test_3_rain_without_and_with_its_dry_days(reading):
    july = reading.july["일강수량(mm)"]
    assert (july.isna().sum(), len(july)) == (18, 31)
    assert (round(july.mean(), 1), round(july.fillna(0).mean(), 1)) == (34.1, 14.3)
    assert reading.resource["schema"]["fields"][reading.field]["name"] == "일강수량(mm)"
    assert len(reading.resource["schema"]["fields"]) == 10
    assert reading.weather["평균기온(°C)"].isna().any()  # a blank of another meaning in the same file


def test_4_every_won_stands_four_times(reading):
    projects = reading.won[reading.this_year["세부사업명"].notna()].sum()
    assert reading.won.sum() == 4 * projects == 5_722_172_596_000
    assert round(projects / 1e8) == 14_305
    assert reading.won[reading.this_year["회계구분"] == "총계"].sum() == projects


def test_4_units_stand_in_the_dictionary(reading):
    units = {
        (name, field.name): field.unit.ko
        for name in ("budget", "festival", "welfare_facilities")
        for resource in labkit.data.open(name).descriptor.resources
        for field in resource.fields
    }
    assert units["budget", "예산현액"] == "원"
    assert units["festival", "카드매출액"] == "천원"
    assert units["welfare_facilities", "사업비"] == "백만원"


def test_4_one_cell_in_six_is_a_number(reading):
    assert (reading.numbers.notna().sum(), len(reading.sent_in)) == (1, 6)


def test_4_one_centre_stands_twice_and_no_button_finds_it(reading):
    assert (len(reading.centres), reading.centres["정원"].sum(), len(reading.centres.drop_duplicates())) == (7, 1700, 7)
    assert (reading.some["name"].nunique(), reading.some["address"].nunique()) == (6, 6)
    clean = labkit.load("welfare_facilities", form="clean")
    right = clean[clean["종류"] == "종합사회복지관"]
    assert (len(right), right["정원"].sum()) == (6, 1420)
    assert len(clean[clean["종류"] == "노인요양시설"]) == 16
    homes = reading.facilities[reading.facilities["종류"] == "노인요양시설"]
    assert homes["시설명"].str.replace(" ", "").nunique() == len(homes) == 17  # nothing found, one pair hidden
    assert homes["도로명주소"].str.replace("하늘시 ", "").nunique() == 17
    children = reading.facilities[reading.facilities["종류"] == "지역아동센터"]
    assert children["시설명"].str.replace(" ", "").nunique() == len(children) - 1


def test_4_renamed_columns_lose_a_year_without_an_error(reading):
    assert len(reading.old) + len(reading.new) == len(reading.both)
    added = reading.old["RIDE_PASGR_NUM"].sum() + reading.new["GTON_TNOPE"].sum()
    assert reading.both["RIDE_PASGR_NUM"].sum() == added == 1_237_046
    naive = reading.pd.concat([reading.old, reading.new])
    assert naive["RIDE_PASGR_NUM"].sum() == reading.old["RIDE_PASGR_NUM"].sum() == 707_534


def test_5_boardings_are_not_people_and_a_join_makes_rows(reading):
    assert reading.boardings == 62_469
    assert round(62_469 / 44) == 1_420
    weekdays = reading.pd.date_range("2025-09-01", "2025-09-30").day_of_week < 5
    assert weekdays.sum() == 22
    assert (reading.hydrants["소화전"].sum(), reading.joined["소화전"].sum()) == (25, 45)
    mapping = reading.mapping.groupby("동리명")["읍면동명"].unique()
    assert list(mapping["달맞이동"]) == ["돌담동"]
    assert {name: len(mapping[name]) for name in ("예담동", "향교동", "성안동")} == {
        "예담동": 2,
        "향교동": 1,
        "성안동": 2,
    }


def test_6_a_number_is_made_up_until_there_is_a_way_to_say_no(reading, lang):
    assert any(c.isdigit() for c in str(labkit.ask(reading.question, reading.card)))
    assert str(labkit.ask(reading.honest + WHAT[lang]["foreigners"], reading.card)).strip() == GAP[lang]
    assert "CP949" in str(labkit.ask(reading.honest + WHAT[lang]["encoding"], reading.card))


# ------------------------------------------------------------------ measuring_policy


def test_1_the_first_by_count_is_not_the_first_by_rate(measuring):
    dongs = measuring.dongs
    assert (dongs["건수"].idxmax(), dongs["건수"].max(), dongs.loc["들샘동", "천명당"]) == ("들샘동", 65, 2.08)
    assert (dongs["천명당"].idxmax(), dongs["천명당"].max(), dongs.loc["갈대동", "건수"]) == ("갈대동", 2.80, 28)


def test_1_the_sights_stand_out_by_residents(measuring):
    rows = measuring.in_2024[measuring.in_2024["category"] == "관광문화"].groupby("dong").size()
    rates = (1000 * rows / measuring.dongs["주민"]).sort_values(ascending=False)
    assert set(rates.index[:2]) == {"옛성동", "기와동"}
    assert rates.iloc[1] > 4 * rates.iloc[2]


def test_2_up_in_the_whole_and_down_in_four_of_five_bands(measuring):
    years = measuring.years
    assert (years.loc[2021, "낙상이송"], years.loc[2024, "낙상이송"]) == (2912, 3082)
    assert years.loc[2024, "천명당"] / years.loc[2021, "천명당"] == pytest.approx(1.03, abs=0.005)
    exact = measuring.rates[2024] < measuring.rates[2021]
    assert exact.sum() == 4
    assert len(exact) == 5
    assert (round(measuring.expected), measuring.happened) == (2799, 2912)
    assert round(100 * (measuring.expected / measuring.happened - 1), 1) == -3.9


def interval_of_change(measuring, last):
    lots, bands = measuring.np.random.default_rng(2025), measuring.bands
    changes = []
    for _ in range(2000):
        before, after = (lots.poisson(bands["낙상이송"][year]) for year in (2021, last))
        changes.append(100 * ((after / bands["인구"][last] * bands["인구"][2021]).sum() / before.sum() - 1))
    return measuring.np.percentile(changes, [2.5, 97.5]).round(1)


def test_2_the_interval_contains_nothing_and_that_of_2023_does_not(measuring):
    assert measuring.np.percentile(measuring.changes, [2.5, 97.5]).round(1).tolist() == [-8.4, 1.1]
    assert interval_of_change(measuring, 2024).tolist() == [-8.4, 1.1]
    assert max(interval_of_change(measuring, 2023)) < 0


def test_3_the_share_of_the_longer_route(measuring):
    months = measuring.route.groupby("month")["boardings"].sum()
    assert (months["2025-08"], months["2025-09"]) == (1108, 1927)
    assert round(100 * (months["2025-09"] / months["2025-08"] - 1), 1) == 73.9
    assert measuring.old_stops["2025-09"] == 1572
    shown = (measuring.grown, measuring.grown_elsewhere, measuring.grown / measuring.grown_elsewhere)
    assert [round(100 * (ratio - 1), 1) for ratio in shown] == [41.9, 14.2, 24.2]


def test_3_nothing_comes_out_where_nothing_was_done(measuring):
    old, others = measuring.old_stops, measuring.others
    effects = (100 * ((old / old.shift()) / (others / others.shift()) - 1)).dropna().round(1)
    assert len(effects[:-1]) == 19
    assert (effects[:-1].min(), effects[:-1].max()) == (-1.6, 1.8)
    assert len(old["2024-08":"2025-08"]) == 13


def test_4_one_interval_of_twenty_three_misses_the_city(measuring):
    year = measuring.year_2024
    outside = (measuring.lows > measuring.city) | (measuring.highs < measuring.city)
    assert len(year) == 23
    assert list(year.index[outside]) == ["산들동"]
    assert [round(v["산들동"], 1) for v in (measuring.lows, measuring.highs)] == [22.2, 36.8]
    assert tuple(year.loc["산들동", ["sum", "count"]]) == (42, 145)
    assert year["share"].idxmin() == "산들동"
    narrow, wide = measuring.interval(300, 1000), measuring.interval(3, 10)
    assert narrow[1] - narrow[0] < 6 < 45 < wide[1] - wide[0]


def test_4_the_lowest_rise_the_highest_fall_and_the_city_stays(measuring):
    change = measuring.both_years["+/-"]
    assert (change.head(5) > 0).all()
    assert (change.tail(5) < 0).sum() == 4
    assert (change.head(5).mean().round(1), change.tail(5).mean().round(1)) == (6.7, -3.9)
    assert measuring.both_years.loc["산들동"].round(1)[[2024, 2025]].tolist() == [29.0, 40.0]
    sums = measuring.satisfied.groupby(level=0).sum()
    shares = (100 * sums["sum"] / sums["count"]).round(1)
    assert (shares[2024], shares[2025]) == (36.9, 36.9)
    assert measuring.satisfied.loc[(2025, "산들동"), "count"] == 110


def test_5_a_week_of_work_not_of_sights(measuring):
    mean = measuring.september.groupby(measuring.weekday)["visitors"].agg(["mean", "count"])
    assert (round(mean.loc[True, "mean"]), round(mean.loc[False, "mean"]), mean.loc[True, "count"]) == (10221, 1331, 22)
    total = measuring.september["visitors"].sum()
    assert (round(total), round(total / 30)) == (235_502, 7850)


def test_7_a_cause_is_made_up_until_there_is_a_way_to_say_no(measuring, lang):
    made_up = str(labkit.ask(measuring.loose, measuring.source)).strip()
    assert made_up != GAP[lang]
    assert made_up not in measuring.source
    assert str(labkit.ask(measuring.strict + WHAT[lang]["reason"], measuring.source)).strip() == GAP[lang]
    assert "24.2%" in str(labkit.ask(measuring.strict + WHAT[lang]["effect"], measuring.source))


def test_every_chart_names_itself_its_axes_and_its_source(measuring):
    for number in measuring.plt.get_fignums():
        figure = measuring.plt.figure(number)
        axes = figure.axes[0]
        assert axes.get_title()
        assert axes.get_xlabel()
        assert axes.get_ylabel()
        assert figure.texts[0].get_text().startswith(("출처:", "Source:"))
