"""The door to the data sets: what a reader gets, and what he is told when something is wrong."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import labkit
from labkit import data
from labkit.data import dataset
from labkit.data.descriptor import Field, Resource
from labkit.data.table import read_table
from labkit.errors import DataError

DATASETS = Path(__file__).parents[3] / "datasets"
NAMES = sorted(path.parent.name for path in DATASETS.glob("*/datapackage.yaml"))


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of the data sets that may be damaged."""
    root = tmp_path / "data"
    shutil.copytree(DATASETS, root, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setenv("LABKIT_DATA", str(root))
    return root


def said(error):
    return error.value.text.ko, error.value.text.en


def test_importing_the_door_loads_no_pandas_and_no_yaml():
    code = "import labkit.data, sys; print(sorted({'pandas', 'yaml', 'numpy'} & set(sys.modules)))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_every_set_loads_with_the_rows_and_columns_it_says():
    assert list(labkit.datasets()) == NAMES
    for name in labkit.datasets():
        described = data.open(name).descriptor
        for resource in described.resources:
            frame = labkit.load(name, form=resource.name)
            assert len(frame) == resource.rows
            assert list(frame.columns) == [field.name for field in resource.fields]


def test_columns_have_the_types_of_the_dictionary():
    frame = labkit.load("complaints")
    assert pd.api.types.is_string_dtype(frame["dong_code"])
    assert frame["dong_code"].str.len().eq(10).all()
    assert pd.api.types.is_datetime64_any_dtype(frame["received"])
    assert frame["received"].dt.minute.nunique() > 20
    assert frame["teaching"].dtype == bool
    assert str(frame["satisfaction"].dtype) == "Int64"
    assert pd.api.types.is_datetime64_any_dtype(labkit.load("dong_codes")["valid_from"])
    assert labkit.load("works")["year"].dtype == "int64"


def test_population_comes_exactly_as_published():
    opened = data.open("population")
    by_hand = pd.read_csv(opened.path, encoding="cp949", dtype=str)
    pd.testing.assert_frame_equal(labkit.load("population"), by_hand)


def test_only_an_empty_cell_is_missing(tmp_path):
    # A citizen may write "NA" or "None"; pandas' own reader would lose it.
    table = b'said\nNA\nNone\n-\n""\n'
    (tmp_path / "t.csv").write_bytes(table)
    field = Field("said", "string", "default", False, *[labkit.Text("말", "said")] * 3, codes=())
    resource = Resource("t", "t.csv", "utf-8", hashlib.sha256(table).hexdigest(), 4, (field,))
    frame = read_table(tmp_path, resource)
    assert frame["said"].tolist()[:3] == ["NA", "None", "-"]
    assert frame["said"].isna().tolist() == [False, False, False, True]


def test_a_frame_is_the_callers_own():
    first = labkit.load("complaints")
    first.loc[:, "dong"] = "없음"
    first.drop(columns="body", inplace=True)
    first.attrs["labkit"] = "mine"
    second = labkit.load("complaints")
    assert "body" in second.columns
    assert "없음" not in set(second["dong"])
    assert second.attrs["labkit"] == ("complaints", "complaints")


def test_the_file_is_read_once(monkeypatch):
    labkit.load("works")
    monkeypatch.setattr(dataset, "read_table", None)
    assert len(labkit.load("works")) == data.open("works").descriptor.resources[0].rows


@pytest.mark.parametrize(
    ("asked", "near"), [("complaint", "complaints"), ("Populaton", "population"), ("work", "works")]
)
def test_an_unknown_name_is_answered_with_the_nearest(asked, near):
    with pytest.raises(DataError) as error:
        labkit.load(asked)
    assert all(asked in text and f" {near}" in text for text in said(error))


def test_a_name_like_nothing_is_answered_with_all():
    with pytest.raises(DataError) as error:
        labkit.load("zzzz")
    assert all(name in text for text in said(error) for name in NAMES)


def test_a_path_is_not_a_name():
    with pytest.raises(DataError):
        labkit.load("../graders")


def test_an_unknown_form_is_answered_with_the_forms():
    with pytest.raises(DataError) as error:
        labkit.load("notices", form="tidy")
    assert all("facts" in text and "tidy" in text for text in said(error))


def test_an_edited_file_is_refused(copy):
    table = copy / "dong_codes/dong_codes.csv"
    table.write_bytes(table.read_bytes().replace("나루동".encode(), "나무동".encode()))
    with pytest.raises(DataError) as error:
        labkit.load("dong_codes")
    assert "검사합" in said(error)[0]
    assert "checksum" in said(error)[1]
    assert str(table) in said(error)[0]


@pytest.mark.parametrize(
    ("name", "saved_as"),
    [("population", "utf-8"), ("population", "utf-8-sig"), ("works", "cp949"), ("works", "utf-8-sig")],
)
def test_a_file_saved_in_another_encoding_is_named(copy, name, saved_as):
    described = data.open(name).descriptor.resources[0]
    table = copy / name / described.path
    # An old spreadsheet puts "?" for what its encoding lacks, as "–" and "©" in CP949.
    text = table.read_bytes().decode(described.encoding)
    table.write_bytes(text.encode(saved_as, errors="replace"))
    with pytest.raises(DataError) as error:
        labkit.load(name)
    assert all(described.encoding in text and saved_as in text for text in said(error))


def test_a_file_in_no_known_encoding_is_refused(copy):
    (copy / "works/works.csv").write_bytes("work_id,제목\n".encode("utf-16"))
    with pytest.raises(DataError, match="utf-8"):
        labkit.load("works")


def test_a_missing_column_is_named(copy):
    table = copy / "complaints/complaints.csv"
    table.write_bytes(table.read_bytes().replace(b"dong_code,dong,", b"code,dong,", 1))
    with pytest.raises(DataError) as error:
        labkit.load("complaints")
    assert all("dong_code" in text for text in said(error))
    assert "checksum" not in said(error)[1]


def test_a_missing_file_is_named(copy):
    (copy / "works/works.csv").unlink()
    with pytest.raises(DataError, match=r"works\.csv"):
        labkit.load("works")


@pytest.mark.parametrize("broken", ["name: [", "name: works\n", "- a list\n", ""])
def test_a_broken_descriptor_is_named(copy, broken):
    (copy / "works/datapackage.yaml").write_text(broken)
    with pytest.raises(DataError, match=r"datapackage\.yaml"):
        labkit.load("works")


def test_a_wrong_data_folder_is_not_silently_replaced(tmp_path, monkeypatch):
    monkeypatch.setenv("LABKIT_DATA", str(tmp_path))
    with pytest.raises(DataError) as error:
        labkit.load("works")
    assert all(str(tmp_path) in text and "LABKIT_DATA" in text for text in said(error))


def test_the_clean_population_is_the_exercise():
    with pytest.raises(DataError) as error:
        labkit.load("population", form="clean")
    assert all("clean_population" in text for text in said(error))


def test_a_full_checkout_may_register_the_clean_population(monkeypatch):
    class Point:
        def load(self):
            return lambda: pd.DataFrame({"dong": ["나루동"]})

    asked = []
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **query: asked.append(query) or [Point()])
    assert labkit.load("population", form="clean")["dong"].tolist() == ["나루동"]
    assert asked == [{"group": "labkit.forms", "name": "population.clean"}]


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_dictionary_names_every_column_and_code(lang):
    described = data.open("complaints").describe(lang)
    text, html = str(described), described._repr_html_()
    for column in labkit.load("complaints").columns:
        assert f"{column} [" in text
        assert f"<code>{column}</code>" in html
    for shown in (text, html):
        assert "CC0-1.0" in shown
        assert "2025-10-31" in shown
        assert ("긴급 = 사람이나" if lang == "ko" else "긴급 = urgent") in shown
        assert ("점(1~5)" if lang == "ko" else "points (1–5)") in shown
        assert ("만든 방법" if lang == "ko" else "How it was made") in shown
    assert f'lang="{lang}"' in html


@pytest.mark.parametrize(("lang", "says"), [("ko", "되풀이된다"), ("en", "For each month")])
def test_a_wide_table_is_described_by_its_first_columns_and_how_they_go_on(lang, says):
    described = labkit.describe("population_age", lang)
    assert len(labkit.load("population_age").columns) == 265
    assert str(described).count("2021년01월_남") == described._repr_html_().count("<code>2021년01월_남") == 7
    assert says in str(described)
    assert says in described._repr_html_()


def test_the_dictionary_of_a_frame_is_that_of_its_set():
    frame = labkit.load("complaints")
    part = frame[frame["urgency"] == "긴급"].head(3)
    assert str(labkit.describe(part, "en")) == str(labkit.describe("complaints", "en"))
    with pytest.raises(DataError) as error:
        labkit.describe(pd.DataFrame({"a": [1]}))
    assert all('labkit.describe("complaints")' in text for text in said(error))


def test_pandas_describe_is_left_alone():
    assert "mean" in labkit.load("works").describe().index


def test_the_listing_follows_the_language(monkeypatch):
    listing = labkit.datasets()
    monkeypatch.setenv("LABKIT_LANG", "ko")
    assert "하늘시 행정동 코드" in listing._repr_html_()
    monkeypatch.setenv("LABKIT_LANG", "en")
    assert "Administrative dong codes" in listing._repr_html_()
    assert f"{len(labkit.load('works'))} · CC0" in str(listing)
    assert len(listing) == len(NAMES) >= 5


def test_a_table_shown_as_html_is_escaped(copy):
    path = copy / "works/datapackage.yaml"
    described = path.read_text("utf-8")
    path.write_text(described.replace("title: 하늘시 홍보", "title: <script>하늘시 홍보"), "utf-8")
    assert path.read_text("utf-8") != described
    assert "<script>" not in data.open("works").describe("ko")._repr_html_()
    assert "<script>" not in labkit.datasets("ko")._repr_html_()
