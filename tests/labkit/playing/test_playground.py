"""The playground by its widgets' state: boxes are filled, buttons clicked, and what is shown is read."""

import re

import pytest

import labkit
from labkit import i18n, screen
from labkit.errors import ModelError
from labkit.i18n import Text, language
from labkit.playing import panel as panels
from labkit.playing.panel import PlaygroundPanel

NOTICE = "하늘시는 2025년 11월 7일까지 24개 동의 제설함 412개를 점검한다. 문의: 교통정책과 099-000-2164"
EVIL = "<script>alert(1)</script><img src=x onerror=a>"


@pytest.fixture(autouse=True)
def korean(monkeypatch):
    monkeypatch.setattr(i18n, "_chosen", "ko")
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "LABKIT_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def panel():
    return PlaygroundPanel("아래 글을 한 문장으로 요약해 줘.", NOTICE, "아래 글을 JSON으로 정리해 줘.")


def shown(panel):
    return [reply.value for reply in panel.replies]


def test_nothing_is_asked_before_a_click(panel, monkeypatch):
    monkeypatch.setattr(panels, "ask", lambda *_: pytest.fail("asked"))
    assert shown(panel) == ["", ""]
    assert [p.value for p in panel.prompts] == ["아래 글을 한 문장으로 요약해 줘.", "아래 글을 JSON으로 정리해 줘."]
    assert panel.document.value == NOTICE


@pytest.mark.parametrize(("place", "name"), [(0, "A"), (1, "B")])
def test_a_button_runs_its_own_prompt(panel, place, name):
    panel.buttons[place].click()
    replies = shown(panel)
    expected = labkit.ask(panel.prompts[place].value, NOTICE)
    assert name in replies[place]
    assert "labkit-practice" in replies[place]
    assert f"보낸 토큰 {expected.counted['sent']}개, 받은 토큰 {expected.counted['got']}개" in replies[place]
    assert "<details><summary>프롬프트를 이렇게 읽었습니다" in replies[place]
    assert replies[1 - place] == ""


def test_both_run_what_stands_in_the_boxes_at_that_time(panel, monkeypatch):
    asked = []
    monkeypatch.setattr(panels, "ask", lambda prompt, document: asked.append((prompt, document)))
    monkeypatch.setattr(panels, "card", lambda reply, name: f"card {name}")
    panel.prompts[1].value = "새 프롬프트"
    panel.document.value = ""
    panel.both.click()
    assert asked == [("아래 글을 한 문장으로 요약해 줘.", None), ("새 프롬프트", None)]
    assert shown(panel) == ["card A", "card B"]
    assert "A, B" in panel.status.value
    assert "role='status'" in panel.status.value


def test_an_empty_prompt_is_a_sentence_and_the_other_is_answered(panel):
    panel.prompts[0].value = "  "
    panel.both.click()
    first, second = shown(panel)
    assert "프롬프트가 비어 있습니다" in first
    assert "Traceback" not in first
    assert "labkit-practice" in second


@pytest.mark.parametrize("error", [ModelError(Text(EVIL, EVIL)), ValueError(EVIL)], ids=["expected", "unexpected"])
def test_an_error_is_text(panel, monkeypatch, error):
    def fails(*_):
        raise error

    monkeypatch.setattr(panels, "ask", fails)
    panel.buttons[0].click()
    assert "&lt;script&gt;" in panel.replies[0].value
    assert "<script" not in panel.replies[0].value
    assert "<img" not in panel.replies[0].value


def test_nothing_that_is_written_becomes_html(panel):
    panel.prompts[0].value = f"아래 글을 요약해 줘. {EVIL}"
    panel.document.value = f"{NOTICE} {EVIL}"
    panel.both.click()
    for reply in shown(panel):
        assert "<script" not in reply
        assert "<img" not in reply


def test_while_a_model_thinks_no_second_click_is_taken(panel, monkeypatch):
    seen = []

    def asks(*_):
        seen.append([b.disabled for b in (*panel.buttons, panel.both)] + [panel.status.value])
        raise ModelError(Text("끝", "end"))

    monkeypatch.setattr(panels, "ask", asks)
    panel.buttons[1].click()
    ((*disabled, said),) = seen
    assert disabled == [True] * 3
    assert "묻고 있습니다" in said
    assert [b.disabled for b in (*panel.buttons, panel.both)] == [False] * 3


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_box_and_button_has_its_name_in_the_readers_language(lang):
    language(lang)
    panel = PlaygroundPanel("", "", "")
    names = [w.description for w in (*panel.prompts, panel.document, *panel.buttons, panel.both)]
    assert all(names)
    assert len(set(names)) == 6
    assert any(re.search("[가-힣]", name) for name in names) == (lang == "ko")


# --- labkit.playground


def test_box_b_begins_with_the_first_prompt_to_change_one_thing():
    assert labkit.playground("요약해 줘.", NOTICE).second == "요약해 줘."
    assert labkit.playground("요약해 줘.", NOTICE, "").second == ""
    empty = labkit.playground()
    assert (empty.first, empty.document, empty.second) == ("", "", "")


def test_where_there_are_no_widgets_another_way_is_named():
    bundle = labkit.playground("요약해 줘.", NOTICE)._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    assert "labkit.ask(" in bundle["text/plain"]


def test_where_one_can_point_there_are_widgets(monkeypatch):
    monkeypatch.setattr(screen, "_someone_can_point", lambda: True)
    bundle = labkit.playground("요약해 줘.", NOTICE)._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in bundle


@pytest.mark.parametrize("given", [{"first": 3}, {"document": ["a"]}, {"second": b"x"}])
def test_something_else_than_text_is_refused_in_words(given):
    with pytest.raises(ModelError, match=next(iter(given))):
        labkit.playground(**given)
