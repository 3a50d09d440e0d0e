"""Recordings: found by the exact request, shown as what they are, whole and unedited in the repository."""

import json

import pytest

import labkit
from labkit.errors import ModelError
from labkit.model import replay as module
from labkit.model.messages import build

ASKED = {"role": "user", "content": "요약해 줘: 가나다 <b>"}


@pytest.fixture
def recordings(tmp_path, monkeypatch):
    line = {"key": module.key_of([ASKED]), "messages": [ASKED], "written_by": "a large language model"}
    line |= {"date": "2026-11-20", "samples": ["가", "나 <script>"], "used_in": "test"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line, ensure_ascii=False) + "\n", "utf-8")
    monkeypatch.setattr(module, "FOLDER", tmp_path)


def test_the_same_request_brings_every_answer(recordings):
    assert [r.text for r in labkit.recorded("요약해 줘: {document}", "가나다 <b>")] == ["가", "나 <script>"]


@pytest.mark.parametrize(
    "prompt", ["요약해 줘 : {document}", "요약해줘: {document}", [{"role": "system", "content": "x"}]]
)
def test_any_other_request_brings_none(recordings, prompt):
    with pytest.raises(ModelError):
        labkit.recorded(prompt, "가나다 <b>")


def test_the_cards_say_what_they_are_and_run_nothing(recordings, monkeypatch):
    monkeypatch.setenv("LABKIT_LANG", "ko")
    html = labkit.recorded("요약해 줘: {document}", "가나다 <b>")._repr_html_()
    assert "2026-11-20" in html
    assert "고치지 않았습니다" in html
    assert "<script" not in html


def test_every_recording_of_the_lab_is_keyed_by_its_request_and_has_five_samples():
    found = list(module.read_recordings(module.FOLDER))
    assert [r.key for r in found if r.key != module.key_of(r.messages)] == []
    assert [r.used_in for r in found if len(r.samples) < 5 or not all(s.strip() for s in r.samples)] == []
    assert len({r.key for r in found}) == len(found)


def test_a_request_is_the_one_that_is_sent():
    messages, _ = build("요약: {document}", "글")
    assert messages == [{"role": "user", "content": "요약: 글"}]
