"""The rules over one text, as a colleague would go through it."""

import pytest

import labkit
from labkit.checks.official import review


@pytest.fixture(autouse=True)
def korean():
    before = labkit.i18n._chosen
    labkit.language("ko")
    yield
    labkit.i18n._chosen = before


LETTER = "수신  동장\n제목  안내\n\n1. 2025. 11. 7. 18:00까지 점검 결과를 내 주십시오.\n2. 문의: 099-000-2164  끝."


def test_every_rule_has_its_line_with_what_was_seen():
    seen = str(review(LETTER.replace("2025. 11. 7.", "2025년 11월 7일")))
    assert len([line for line in seen.split("\n") if line[:1] in "✔✘"]) == 7
    assert "✘ 날짜" in seen
    assert "→ 2025년 11월 7일" in seen


def test_the_source_shows_what_was_added():
    assert "source" in review(LETTER, source="2025. 11. 7. 오후 5시까지. 전화 099-000-2164").faults
    assert "source" not in review(LETTER, source="2025. 11. 7. 오후 6시까지. 전화 099-000-2164").faults


def test_each_kind_has_its_rules():
    assert "end" not in review(LETTER, kind="press").faults
    assert "parts" in review(LETTER, kind="report").faults
    with pytest.raises(ValueError, match="letter, press, minutes, report"):
        review(LETTER, kind="poem")
