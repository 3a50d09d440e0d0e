"""Longer forms made on this machine: whole or not there, resumed, checked, and explained where they cannot be made."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

import labkit
from labkit import data
from labkit.commands import main
from labkit.data import dataset
from labkit.data.made import cache_folder, make
from labkit.errors import DataError

DATASETS = Path(__file__).parents[3] / "datasets"
NAME = "plant_factory"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LABKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LABKIT_LANG", "en")
    dataset._made.cache_clear()
    return tmp_path / "cache"


def descriptor(name=NAME):
    return data.open(name).descriptor


def said(error):
    return error.value.text.ko, error.value.text.en


def stop_at(day):
    def progress(done):
        if done >= day:
            raise KeyboardInterrupt

    return progress


def test_a_made_form_is_the_shipped_table_and_the_days_before(cache):
    file = make(descriptor(), 8)
    assert cache in file.parents
    made, shipped = labkit.load(NAME, form="days-8"), labkit.load(NAME)
    assert made.dtypes.to_dict() == shipped.dtypes.to_dict()
    assert made["측정일시"].min() == pd.Timestamp("2025-09-14")
    pd.testing.assert_frame_equal(made.tail(len(shipped)).reset_index(drop=True), shipped)
    assert str(labkit.describe(made, "en")) == str(labkit.describe(NAME, "en"))


def test_an_interrupted_make_leaves_no_file_and_goes_on_where_it_stopped(cache, monkeypatch):
    with pytest.raises(KeyboardInterrupt):
        make(descriptor(), 8, stop_at(7))
    assert not list(cache.rglob("days-8.parquet"))
    first = next(cache.rglob("00000.parquet"))
    before = first.stat().st_mtime_ns
    seen = []

    def watch(done):
        seen.append(done)
        if done == 7:
            assert first.stat().st_mtime_ns == before

    resumed = make(descriptor(), 8, watch).read_bytes()
    assert seen[0] == 7
    assert not list(cache.rglob("*.parts"))
    assert sorted(path.suffix for path in cache.rglob("days-8.*")) == [".json", ".parquet"]
    monkeypatch.setenv("LABKIT_CACHE", str(cache.parent / "another"))
    assert make(descriptor(), 8).read_bytes() == resumed


def test_what_is_made_is_not_made_again(monkeypatch):
    first = make(descriptor(), 1)
    monkeypatch.setattr("labkit.data.made._write", None)
    assert make(descriptor(), 1) == first


def test_a_made_frame_is_the_callers_own():
    make(descriptor(), 1)
    mine = labkit.load(NAME, form="days-1")
    mine.loc[:, "pH"] = 0.0
    assert labkit.load(NAME, form="days-1")["pH"].min() > 5


def flipped(old, place):
    return old[:place] + bytes([old[place] ^ 1]) + old[place + 1 :]


SPOILT = [
    lambda old: flipped(old, len(old) // 2),
    lambda old: flipped(old, -200),
    lambda old: old[:100],
    lambda old: b"",
]


@pytest.mark.parametrize("spoil", SPOILT)
def test_a_damaged_file_is_refused(spoil):
    file = make(descriptor(), 1)
    file.write_bytes(spoil(file.read_bytes()))
    with pytest.raises(DataError) as error:
        labkit.load(NAME, form="days-1")
    assert all(str(file) in text for text in said(error))


def test_a_page_that_changed_far_from_the_end_is_seen_too(monkeypatch):
    monkeypatch.setattr("labkit.data.made._END", 100)  # as in a long file, whose end is a small part of it
    file = make(descriptor(), 1)
    old = file.read_bytes()
    file.write_bytes(flipped(old, len(old) // 3))
    with pytest.raises(DataError, match="damaged"):
        labkit.load(NAME, form="days-1")


def test_what_was_not_made_is_answered_with_the_command():
    with pytest.raises(DataError) as error:
        labkit.load(NAME, form="days-365")
    assert all("labkit data make plant_factory --days 365" in text for text in said(error))


@pytest.mark.parametrize("days", [0, -3, 5000])
def test_days_beyond_the_record_are_refused(days):
    with pytest.raises(DataError) as error:
        make(descriptor(), days)
    assert all(str(days) in text and "1,725" in text for text in said(error))


def test_a_set_without_a_longer_form_says_so():
    with pytest.raises(DataError) as error:
        make(descriptor("dong_codes"), 10)
    assert all("dong_codes" in text for text in said(error))


def test_without_the_full_repository_it_says_where_the_generator_is(tmp_path, monkeypatch):
    shutil.copytree(DATASETS / NAME, tmp_path / "data" / NAME, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    monkeypatch.setenv("LABKIT_DATA", str(tmp_path / "data"))
    with pytest.raises(DataError) as error:
        make(descriptor(), 10)
    assert "full repository" in said(error)[1]
    assert "전체 저장소" in said(error)[0]


def test_a_folder_that_cannot_be_written_is_named(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("LABKIT_CACHE", str(tmp_path / "file"))
    with pytest.raises(DataError) as error:
        make(descriptor(), 1)
    assert all("LABKIT_CACHE" in text and str(tmp_path / "file") in text for text in said(error))


def test_the_cache_is_in_the_users_own_place(tmp_path, monkeypatch):
    monkeypatch.delenv("LABKIT_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "labkit"


def test_the_command_lists_describes_and_makes(capsys):
    assert main(["data"]) == 0
    assert "plant_factory" in capsys.readouterr().out
    assert main(["data", "describe", NAME, "--lang", "ko"]) == 0
    assert "광량" in capsys.readouterr().out
    assert main(["data", "make", NAME, "--days", "2", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "2/2" in out
    assert 'labkit.load("plant_factory", form="days-2")' in out
    assert len(labkit.load(NAME, form="days-2")) == 2 * 3 * 1440 - 3 * 35


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["data", "describe"], "labkit data describe complaints"),
        (["data", "make", NAME], "--days 365"),
        (["data", "make", "plantfactory", "--days", "3"], "plant_factory"),
    ],
)
def test_a_command_that_lacks_something_is_answered_with_an_example(words, hint, capsys):
    assert main(words) == 1
    assert hint in capsys.readouterr().err


def test_an_interrupted_command_says_how_to_go_on(monkeypatch, capsys):
    monkeypatch.setattr("labkit.setup.bar.Bar.show", lambda self, done: stop_at(1)(done))
    assert main(["data", "make", NAME, "--days", "1"]) == 130
    assert "go on" in capsys.readouterr().err
