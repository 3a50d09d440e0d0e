"""Nothing personal leaves: looked at on the other side of the wire, and in the log."""

import json

import pytest

import labkit
from labkit.errors import ModelError
from labkit.model import calls, guard
from labkit.model.meter import price, used

DOCUMENT = "과태료 이의 있습니다. 우준호, 010-0000-5690, 주민번호 991340-1234567, 메일 jh.woo@haru.example"
SECRETS = ("우준호", "0000-5690", "991340", "1234567", "jh.woo")


@pytest.fixture(autouse=True)
def _korean(monkeypatch):
    monkeypatch.setenv("LABKIT_LANG", "ko")


def test_what_leaves_is_masked_and_the_card_says_so(endpoint):
    reply = labkit.ask("요약해 줘: {document}", DOCUMENT)
    sent = json.dumps(endpoint.seen[0][2], ensure_ascii=False)
    assert not [s for s in SECRETS if s in sent]
    assert reply.masked == {"name": 1, "phone": 1, "resident_number": 1, "email": 1}
    assert "가리고 보냈습니다" in reply._repr_html_()
    assert not [s for s in SECRETS if s in reply._repr_html_()]


def test_every_message_of_a_conversation_is_looked_at(endpoint):
    labkit.ask([{"role": "system", "content": DOCUMENT}, {"role": "user", "content": f"위의 {DOCUMENT}"}])
    sent = json.dumps(endpoint.seen[0][2], ensure_ascii=False)
    assert not [s for s in SECRETS if s in sent]
    assert sent.count("[이름 1]") == 2


def test_block_sends_nothing_and_names_kinds_not_values(endpoint, monkeypatch):
    monkeypatch.setenv("LABKIT_GUARD", "block")
    with pytest.raises(ModelError, match="주민등록번호 1") as caught:
        labkit.ask(DOCUMENT)
    assert endpoint.seen == []
    assert not [s for s in SECRETS if s in str(caught.value)]


@pytest.mark.parametrize("said", ["off", "none", "0", "false", "maske"])
def test_no_setting_opens_the_door(endpoint, monkeypatch, said):
    monkeypatch.setenv("LABKIT_GUARD", said)
    with pytest.raises(ModelError, match="LABKIT_GUARD"):
        labkit.ask(DOCUMENT)
    assert endpoint.seen == []


def test_the_practice_model_sees_the_document_as_it_is():
    assert labkit.ask("요약해 줘", DOCUMENT, model="labkit-practice").masked == {}


def test_a_mark_can_make_no_identifier_with_what_stands_beside_it():
    masked = guard.protect([{"role": "user", "content": "0100000123401000001235 김010-0000-1234서"}])
    assert "0000-1234" not in masked.messages[0]["content"]


def test_the_log_holds_numbers_and_no_words(endpoint):
    labkit.ask("요약해 줘", DOCUMENT)
    written = calls.log_file().read_text("utf-8")
    assert not [s for s in (*SECRETS, "요약", "과태료", "안녕하세요", "sk-secret") if s in written]
    line = json.loads(written)
    assert line["host"] == "127.0.0.1"
    assert (line["asked"], line["answered"], line["sent"], line["got"], line["outcome"]) == ("tiny", "tiny", 3, 2, "ok")
    assert calls.log_file().stat().st_mode & 0o077 == 0


def test_a_failure_is_in_the_log_too(endpoint):
    endpoint.status, endpoint.body = 400, b"{}"
    with pytest.raises(ModelError):
        labkit.ask("a")
    assert [c["outcome"] for c in calls.calls()] == ["BadRequestError"]
    assert [(u.calls, u.failed) for u in used(calls.calls())] == [(1, 1)]


def test_a_home_that_cannot_be_written_costs_no_answer(endpoint, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    assert labkit.ask("a").text == "안녕하세요"


def test_the_practice_model_is_not_noted():
    labkit.ask("요약해 줘: 가나다", model="labkit-practice")
    assert list(calls.calls()) == []


def test_a_price_is_what_somebody_stated(endpoint, monkeypatch):
    assert price() is None
    assert "약" not in labkit.ask("a")._repr_html_().split("</p>")[0]
    monkeypatch.setenv("LABKIT_PRICE", "300,000/1,000,000 원")
    assert price().of(3, 2) == pytest.approx(2.9)
    assert "약 2.9 원" in labkit.ask("a")._repr_html_()
    monkeypatch.setenv("LABKIT_PRICE", "free")
    with pytest.raises(ModelError, match="LABKIT_PRICE"):
        price()


def test_another_model_than_asked_is_told(endpoint):
    endpoint.body = endpoint.body.replace(b'"tiny"', b'"huge"')
    reply = labkit.ask("a")
    assert reply.other_model
    assert "huge" in reply._repr_html_()
    endpoint.body = endpoint.body.replace(b'"huge"', b'"tiny-2026-01-01"')
    assert not labkit.ask("a").other_model
