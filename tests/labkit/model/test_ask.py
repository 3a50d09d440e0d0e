"""`ask` and `compare` with the practice model, and everything that is refused before a request is made."""

import json
import subprocess
import sys

import pytest

import labkit
from labkit.errors import ModelError
from labkit.model import Comparison, Reply
from labkit.model.asking import prepare_for
from labkit.model.client import client_for
from labkit.model.configuration import PRACTICE
from labkit.model.messages import PROMPT_LIMIT, build

PROMPT = '교통, 주정차 중 하나로 분류해 줘. {"category": "교통|주정차"} 꼴의 JSON만 출력해.'
DOCUMENT = "골목에 불법주차가 심합니다."


@pytest.fixture(autouse=True)
def nothing_configured(monkeypatch):
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "LABKIT_MODEL"):
        monkeypatch.delenv(name, raising=False)


def test_a_reply_has_text_model_usage_and_trace():
    reply = labkit.ask(PROMPT, DOCUMENT)
    assert reply.json() == {"category": "주정차"}
    assert str(reply) == reply.text
    assert reply.model == "labkit-practice"
    assert reply.usage["prompt_tokens"] > reply.usage["completion_tokens"] > 0
    assert reply.trace["instructions"]["keys"] == ["category"]


def test_the_request_is_a_real_one_and_the_response_says_that_it_is_no_language_model():
    completion = client_for(PRACTICE).chat.completions.create(
        model="labkit-practice", messages=[{"role": "user", "content": f"{PROMPT}\n\n{DOCUMENT}"}]
    )
    assert "not a language model" in completion.system_fingerprint
    assert completion.choices[0].finish_reason == "stop"
    assert completion.model_extra["labkit_trace"]["failings"] is not None


@pytest.mark.parametrize("token", ["{document}", "{문서}"])
def test_the_placeholder_is_replaced_once_and_other_braces_stay(token):
    messages, span = build(f'{{"a": "b"}} {token} 그리고 {token}', "글")
    assert messages[0]["content"] == f'{{"a": "b"}} 글 그리고 {token}'
    assert messages[0]["content"][slice(*span)] == "글"


def test_the_first_placeholder_counts_whichever_it_is():
    assert build("{문서} {document}", "글")[0][0]["content"] == "글 {document}"


def test_without_a_placeholder_the_document_follows_after_a_blank_line():
    messages, span = build("분류해 줘.", "글")
    assert messages[0]["content"] == "분류해 줘.\n\n글"
    assert messages[0]["content"][slice(*span)] == "글"


def test_a_document_may_contain_a_placeholder_of_its_own():
    assert build("분류: {document}", "{document} 아님")[0][0]["content"] == "분류: {document} 아님"


def test_the_document_goes_into_the_message_that_has_its_place():
    given = [{"role": "system", "content": "문서: {document}"}, {"role": "user", "content": "요약해 줘."}]
    messages, span = build(given, "글")
    assert messages[0]["content"] == "문서: 글"
    assert given[0]["content"] == "문서: {document}", "the caller's messages are not changed"
    assert "문서: 글\n\n요약해 줘."[slice(*span)] == "글"


def test_messages_are_asked_as_they_are():
    said = [
        {"role": "system", "content": "교통, 주정차 중 하나로 분류하고 분류명만 답해."},
        {"role": "user", "content": DOCUMENT},
    ]
    assert labkit.ask(said).text == "주정차"


@pytest.mark.parametrize("prompt", ["가" * 200_000, "a" * (PROMPT_LIMIT + 1)])
def test_a_prompt_that_is_too_long_is_refused_with_both_numbers(prompt):
    with pytest.raises(ModelError) as caught:
        labkit.ask(prompt)
    assert f"{len(prompt):,}" in caught.value.text.ko
    assert f"{PROMPT_LIMIT:,}" in caught.value.text.en


def test_the_document_counts_too():
    with pytest.raises(ModelError):
        labkit.ask("분류해 줘.", "가" * PROMPT_LIMIT)


@pytest.mark.parametrize(
    "prompt", ["", "  \n", None, 3, [], [{"role": "user"}], [{"role": "robot", "content": "x"}], ["x"]]
)
def test_what_is_no_prompt_is_refused(prompt):
    with pytest.raises(ModelError):
        labkit.ask(prompt)


def test_a_document_that_is_no_text_is_refused():
    with pytest.raises(ModelError, match="list"):
        labkit.ask("분류해 줘.", ["글"])


def test_an_api_key_alone_connects_to_nothing(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-for-this-lab")
    assert labkit.ask(PROMPT, DOCUMENT).model == "labkit-practice"


def test_another_model_needs_an_address():
    with pytest.raises(ModelError) as caught:
        labkit.ask(PROMPT, DOCUMENT, model="gpt-x")
    assert "OPENAI_BASE_URL" in caught.value.text.ko
    assert "OPENAI_BASE_URL" in caught.value.text.en


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ('```json\n{"a": 1}\n```', "```"),
        ('네, 결과입니다: {"a": 1}', "JSON만"),
        ("교통입니다.", "JSON"),
        ('{"a": NaN}', "NaN"),
    ],
)
def test_json_is_strict_and_says_what_stands_in_the_way(text, hint):
    with pytest.raises(ModelError) as caught:
        Reply(text, "m", {}).json()
    assert hint in caught.value.text.ko


def test_the_client_is_built_once():
    labkit.ask(PROMPT, DOCUMENT)
    before = client_for.cache_info().misses
    labkit.ask(PROMPT, "다른 글입니다.")
    assert client_for.cache_info().misses == before


def test_temperature_and_seed_change_nothing_here():
    assert len({labkit.ask(PROMPT, DOCUMENT, temperature=x, seed=x).text for x in (0, 1, 2)}) == 1


def test_compare_shows_two_replies():
    both = labkit.compare("분류해 줘.", PROMPT, DOCUMENT)
    assert isinstance(both, Comparison)
    assert both.a.text != both.b.text
    shown = both._repr_html_()
    assert shown.count("<section") == 2


# ------------------------------------------------------------------ the card


def test_the_card_escapes_whatever_was_written():
    evil = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
    shown = labkit.ask(
        f"{evil} 교통, 주정차 중 하나로 분류하고 요약해서 summary와 category 키의 JSON으로.", evil
    )._repr_html_()
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;" in shown


def test_the_card_says_everything_in_words(monkeypatch):
    monkeypatch.setattr("labkit.i18n._chosen", "en")
    shown = labkit.ask(
        "Classify this. Be as clever as a fox.\n\n{document}", "The bus is late every day."
    )._repr_html_()
    assert "not a language model" in shown
    assert "[✓ what to do]" in shown
    assert "not understood" in shown
    assert "would have prevented" in shown
    assert "color:" not in shown.replace("color:inherit", ""), "nothing is told by colour"
    assert 'role="group"' in shown or "role='group'" in shown
    assert "aria-label=" in shown


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_the_card_names_every_instruction_in_words_of_its_reader(lang, monkeypatch):
    import tomllib
    from pathlib import Path

    from labkit.model.card import card

    monkeypatch.setattr("labkit.i18n._chosen", lang)
    listed = Path(labkit.__file__).with_name("practice") / "knowledge/instructions.toml"
    kinds = {i["kind"] for i in tomllib.loads(listed.read_text(encoding="utf-8"))["instruction"]}
    for kind in kinds | {"keys", "labels", "examples", "delimited", "urgency"}:
        span = {"start": 0, "end": 2, "kind": "understood", "instruction": kind}
        trace = {"spans": [span], "failings": [], "not_understood": []}
        usage = {"prompt_tokens": 1, "completion_tokens": 1}
        name = card(Reply("x", "labkit-practice", usage, trace, "요약"))
        name = name.partition("[✓ ")[2].partition("]")[0]
        assert name
        assert "_" not in name
        assert lang == "en" or any("가" <= ch <= "힣" for ch in name), kind


def test_the_marks_rebuild_the_prompt():
    import re
    from html import unescape

    prompt = "교통, 주정차 중 하나로 분류해 줘. 시를 한 수 지어 줘.\n- 주정차: 방치된 킥보드\n\n"
    reply = labkit.ask(prompt, DOCUMENT)
    marked = re.search(r"<h4>.*?</h4><div[^>]*>(.*?)</div>", reply._repr_html_(), re.DOTALL)[1]
    plain = unescape(re.sub(r"<[^>]+>", "", re.sub(r"<small>.*?</small>", "", marked)))
    assert plain == reply.prompt


@pytest.mark.parametrize(
    ("spans", "shown"),
    [
        # four instructions in one clause, each with its own words: the words are marked, and the clause is not
        (
            [(0, 16, "task"), (0, 16, "format"), (0, 3, "format"), (5, 9, "count_items"), (10, 12, "task")],
            "<글머리표 [✓ format]> <네 개로 [✓ number of items]> <요약해 [✓ what to do]> 줘.",
        ),
        # no words of its own: the clause carries both names
        ([(0, 16, "task"), (0, 16, "forbid")], "<글머리표 네 개로 요약해 줘. [✓ what to do, leave out]>"),
        ([(10, 12, "task"), (10, 12, "task")], "글머리표 네 개로 <요약해 [✓ what to do]> 줘."),
        ([], "글머리표 네 개로 요약해 줘."),
    ],
)
def test_everything_understood_is_named_where_it_stands(spans, shown, monkeypatch):
    import re
    from html import unescape

    from labkit.model.card import card

    monkeypatch.setattr("labkit.i18n._chosen", "en")
    found = [{"start": s, "end": e, "kind": "understood", "instruction": i} for s, e, i in spans]
    trace = {"spans": found, "failings": [], "not_understood": []}
    usage = {"prompt_tokens": 1, "completion_tokens": 1}
    html = card(Reply("x", "labkit-practice", usage, trace, "글머리표 네 개로 요약해 줘."))
    marked = re.search(r"<h4>.*?</h4><div[^>]*>(.*?)</div>", html, re.DOTALL)[1]
    plain = re.sub(r"<mark[^>]*>", "‹", marked).replace("</mark>", "›")
    assert unescape(re.sub(r"</?small>", "", plain)).replace("‹", "<").replace("›", ">") == shown


def test_a_long_prompt_gives_a_card_that_a_browser_can_draw():
    assert len(labkit.ask("요약해 줘.", "가나다라 마바사. " * 9_000)._repr_html_()) < 200_000


def test_every_span_lies_in_the_prompt():
    reply = labkit.ask("교통, 주정차 중 하나로 분류해 줘.", DOCUMENT)
    for span in reply.trace["spans"]:
        assert 0 <= span["start"] < span["end"] <= len(reply.prompt)
    document = next(s for s in reply.trace["spans"] if s["kind"] == "document")
    assert reply.prompt[document["start"] : document["end"]] == DOCUMENT


def test_a_trace_is_plain_data():
    trace = labkit.ask(PROMPT, DOCUMENT).trace
    assert json.loads(json.dumps(trace)) == trace


def test_the_practice_model_says_the_same_at_once_and_through_the_client():
    asked = prepare_for(PRACTICE, PROMPT, DOCUMENT)
    completion = client_for(PRACTICE).chat.completions.create(**asked.request)
    reply = labkit.ask(PROMPT, DOCUMENT)
    assert reply.text == completion.choices[0].message.content
    assert reply.usage["completion_tokens"] == completion.usage.completion_tokens
    assert reply.trace == completion.model_extra["labkit_trace"]


def test_nobody_waits_for_the_client_who_asks_the_practice_model():
    code = f"import labkit, sys; labkit.ask({PROMPT!r}, {DOCUMENT!r}); sys.exit('openai' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_no_request_can_say_is_refused_as_ever():
    with pytest.raises(ModelError):
        labkit.ask(PROMPT, DOCUMENT, temperature=-5.0)
