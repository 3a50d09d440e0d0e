"""What a reader sees of evidence: their own language, and what lacks said in words."""

import pytest

from labkit.evidence import named, shown
from labkit.i18n import Text

PART = named(Text("부제목", "subtitle"))


@pytest.mark.parametrize(
    ("evidence", "korean", "english"),
    [
        (PART, "부제목", "subtitle"),
        ("교통정책과 / 099-000-2164", "교통정책과 / 099-000-2164", "교통정책과 / 099-000-2164"),
        ("– 2025-10-24", "빠짐: 2025-10-24", "not there: 2025-10-24"),
        ("-5", "-5", "-5"),
        ("", "", ""),
    ],
)
def test_a_quotation_stays_and_a_name_is_in_the_readers_language(evidence, korean, english):
    assert shown(evidence, "ko") == korean
    assert shown(evidence, "en") == english
