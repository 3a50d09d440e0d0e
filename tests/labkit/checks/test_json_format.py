"""Whether a reply is JSON that a program downstream can read, and what is read out of one that is not."""

import unicodedata

import pytest

from labkit.checks.json_format import json_object, json_values, parse, value_of

KEYS = ["category", "urgency"]
GOOD = '{"category": "교통", "urgency": "일반"}'
ALLOWED = [["교통", "traffic"], ["주정차", "parking"]]
DEEP = "[" * 100_000


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (GOOD, None),
        (f"\n {GOOD}\n", None),
        ('{"urgency":"일반","category":"교통"}', None),
        ('{"category": null, "urgency": [1]}', None),  # values have their own criterion
        (f"```json\n{GOOD}\n```", "around the JSON"),
        (f"```\n{GOOD}\n```", "around the JSON"),
        (f"분류 결과입니다.\n{GOOD}", "around the JSON"),
        (f"{GOOD}\n감사합니다.", "around the JSON"),
        (f"{GOOD}\n{GOOD}", "around the JSON"),
        ("\ufeff" + GOOD, "around the JSON"),
        ("", "not JSON"),
        ("교통", "not JSON"),
        ("{}}", "around the JSON"),
        ("{category: 교통}", "not JSON"),
        ("{'category': '교통', 'urgency': '일반'}", "not JSON"),
        ('{"category": "교통", "urgency": "일반",}', "not JSON"),
        ('{"category": "교통", "urgency": "일반"', "not JSON"),
        ('{"category": "교통", "urgency": NaN}', "not JSON"),
        ('{"category": "교통", "urgency": -Infinity}', "not JSON"),
        ('{"category": "교통", "urgency": ' + "9" * 5000 + "}", "not JSON"),
        ('{"category": "a\nb", "urgency": "일반"}', "not JSON"),
        (DEEP, "not JSON"),
        ('{"category":' * 50_000, "not JSON"),
        (f"[{GOOD}]", "not one"),
        ('"교통"', "not one"),
        ("3", "not one"),
        ("null", "not one"),
        ("[]", "not one"),
        ("{}", "category, urgency"),
        ('{"category": "교통"}', "category, urgency"),
        ('{"category": "교통", "urgency": "일반", "reason": "…"}', "reason"),
        ('{"Category": "교통", "urgency": "일반"}', "Category"),
        ('{"category ": "교통", "urgency": "일반"}', "category "),
        ('{"category": "교통", "category": "소음", "urgency": "일반"}', "category, category"),
        ('{"category": {"a": 1, "a": 2}, "urgency": "일반"}', "a, a"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "ok",
)
def test_the_whole_reply_is_one_object_with_the_agreed_keys(reply, said):
    finding = json_object(reply, keys=KEYS)
    assert finding.score == (said is None)
    assert finding.reason.ko != finding.reason.en
    if said:
        assert said in finding.reason.en


def test_a_thousand_keys_and_half_characters_make_no_page_of_it():
    reply = "{" + ", ".join(f'"\\ud800{"k" * 500}{n}": {n}' for n in range(1000)) + "}"
    finding = json_object(reply, keys=KEYS)
    assert len(finding.reason.en.encode()) < 600
    assert len(finding.evidence[0]) == 80


def test_evidence_quotes_where_the_reply_begins():
    assert json_object("  물론입니다! " + "x" * 200, keys=KEYS).evidence == (("물론입니다! " + "x" * 200)[:80],)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (GOOD, "교통"),
        (f"```json\n{GOOD}\n```", "교통"),
        (f"물론입니다. {GOOD} 도움이 되었기를 바랍니다 {{웃음}}", "교통"),
        (f"```\n\n{GOOD}", "교통"),  # a fence that nobody closed
        ('{"category": " 교통\\n"}', "교통"),
        ('{"category": "\\uad50\\ud1b5"}', "교통"),
        ('{"category": "' + unicodedata.normalize("NFD", "교통") + '"}', "교통"),
        (f"[{GOOD}]", "교통"),
        ("교통", None),
        ("", None),
        ('{"category": 3}', None),
        ('{"category": true}', None),
        ('{"category": ["교통"]}', None),
        ('{"category": null}', None),
        ('{"urgency": "일반"}', None),
        ('{"category": "교통"', None),
        ('{"category": "교통", "category": "소음"}', None),  # two answers are none
        ("{" + DEEP, None),
        ('{"a": ' + DEEP, None),
    ],
    ids=lambda value: str(value)[:40],
)
def test_the_value_under_a_key_is_read_loosely(reply, expected):
    assert value_of(reply, "category") == expected


@pytest.mark.parametrize(
    ("value", "score"),
    [
        ("교통", 1),
        ("traffic", 1),
        (" 교통 ", 1),
        ("Traffic", 0),  # letter for letter: the program downstream compares so
        ("교통 민원", 0),
        ("교", 0),
        ("", 0),
        ("기타", 0),
    ],
)
def test_a_label_is_one_of_the_agreed_ones_letter_for_letter(value, score):
    finding = json_values(f'{{"category": "{value}"}}', key="category", allowed=ALLOWED)
    assert finding.score == score
    if not score:
        assert finding.evidence == (value,)
        assert "traffic, parking" in finding.reason.en
        assert "교통, 주정차" in finding.reason.ko


def test_a_reply_without_a_label_shows_a_dash():
    finding = json_values("모르겠습니다", key="category", allowed=ALLOWED)
    assert (finding.score, finding.evidence) == (0, ("–",))


def test_an_odd_label_is_shown_short_and_writable():
    finding = json_values('{"category": "\\ud800' + "x" * 500 + '"}', key="category", allowed=ALLOWED)
    assert finding.evidence == ("?" + "x" * 39,)


@pytest.mark.parametrize("loose", [False, True])
@pytest.mark.parametrize("reply", ["", "no", DEEP, "{", "}{", '{"a": NaN}', '{"a": 1, "a": 2}', "\ud800", "{\0}"])
def test_whatever_cannot_be_parsed_is_a_value_error(reply, loose):
    with pytest.raises(ValueError, match=r"."):
        parse(reply, loose=loose)


def test_many_blank_lines_after_a_fence_cost_no_more_than_their_length():
    # With a pattern of nested repeats 20,000 lines took hours.
    assert value_of("```" + "\n" * 20_000 + "x", "category") is None
    assert value_of("```json\n" + "\n \n" * 20_000 + GOOD, "category") == "교통"
