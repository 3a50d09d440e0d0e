"""Each lesson ends with a playground and five questions, and what it says of the playground holds."""

import pytest

import labkit
from graders.build.notebook import build_notebook
from graders.build.source import read_source
from labkit import i18n
from labkit.exercise import checkout
from labkit.i18n import LANGUAGES

NOTEBOOKS = checkout() / "notebooks"
WITH_QUIZ = sorted(file.parent.name for file in NOTEBOOKS.glob("*/quiz.toml"))
# A lesson on something else than prompts has a playground of its own kind.
ON_PROMPTS = {"start_here", "prompt_anatomy", "prompts_at_scale", "official_writing", "analysing_with_ai"}
SECTIONS = {
    "ko": ["## 마음껏 해 보기", "## 내일 업무에 써 보기", "## 다섯 문제로 되짚기"],
    "en": ["## Playground", "## Tomorrow at your desk", "## Five questions"],
}


def built(slug, lang):
    cells, problems = read_source(NOTEBOOKS / slug / "lesson.py")
    assert not problems
    return build_notebook(cells, lang, slug).cells


def test_no_lesson_on_prompts_is_without_a_quiz():
    assert set(WITH_QUIZ) >= ON_PROMPTS


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("slug", WITH_QUIZ)
def test_the_last_three_sections(slug, lang):
    cells = built(slug, lang)
    headings = [line for c in cells if c.cell_type == "markdown" for line in c.source.splitlines() if line[:3] == "## "]
    assert headings[-3:] == SECTIONS[lang]
    code = [c.source for c in cells if c.cell_type == "code"]
    assert code[-1] == f'labkit.quiz("{slug}")'
    assert "labkit.playground(" in code[-2] or slug not in ON_PROMPTS


def shown_by(slug, lang, monkeypatch):
    """The playground of a lesson, with the names that its cells leave behind."""
    monkeypatch.setattr(i18n, "_chosen", lang)
    names = {}
    code = [c.source for c in built(slug, lang) if c.cell_type == "code"]
    for source in code[:-2]:
        exec(compile(source, slug, "exec"), names)
    *before, last = code[-2].split("labkit.playground(")
    exec("".join(before), names)
    return eval("labkit.playground(" + last, names)


def asked(playground):
    return [str(labkit.ask(prompt, playground.document)) for prompt in (playground.first, playground.second)]


@pytest.mark.parametrize(("lang", "invented"), [("ko", "350명"), ("en", "27%")])
def test_analysing_one_reply_holds_a_number_that_is_not_in_the_source(monkeypatch, lang, invented):
    playground = shown_by("analysing_with_ai", lang, monkeypatch)
    bare, grounded = asked(playground)
    assert invented in bare
    assert invented not in playground.document + grounded


@pytest.mark.parametrize(("lang", "internal"), [("ko", "열선"), ("en", "cables")])
def test_writing_what_was_not_put_in_cannot_leak(monkeypatch, lang, internal):
    playground = shown_by("official_writing", lang, monkeypatch)
    kept = "\n".join(line for line in playground.document.splitlines() if internal.lower() not in line.lower())
    assert internal in asked(playground)[0]
    assert internal not in str(labkit.ask(playground.first, kept))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_anatomy_the_finished_prompt_and_the_first_differ_on_another_notice(monkeypatch, lang):
    finished, first = asked(shown_by("prompt_anatomy", lang, monkeypatch))
    assert [line[:2] for line in finished.splitlines()] == ["- "] * 8
    assert "- " not in first[:2]


def test_writing_a_draft_asked_for_without_preamble_has_none():
    names = {}
    for cell in built("official_writing", "ko"):
        if cell.cell_type == "code" and "case_file =" in cell.source:
            exec(cell.source.split("labkit.compare")[0], names)
    assert str(labkit.ask(names["step2"], names["case_file"])).startswith("수신")
