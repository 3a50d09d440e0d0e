"""Running a prompt on cases: in which language, on which document, with which model."""

import sys
import types
import unicodedata

import pytest

from labkit.evaluation import Case, Run, language_of, not_understood, run_prompt


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("민원을 분류해 주세요", "ko"),
        ("Classify the complaint", "en"),
        ('다음 민원을 JSON {"category": "...", "urgency": "..."} 으로 분류해 주세요', "ko"),
        ("Classify the complaint below as one of: 교통, parking, waste, noise, water, parks, welfare, tourism", "en"),
        (unicodedata.normalize("NFD", "민원을 분류해 주세요"), "ko"),  # as some Macs write it
        ("", "ko"),
        ("{} 123 !!", "ko"),
        ("ㅎㅎ", "en"),  # no syllable
        ([{"role": "system", "content": "You classify."}, {"role": "user", "content": "Be brief."}], "en"),
        ([{"role": "system", "content": "You classify."}, {"role": "user", "content": "한국어로 분류해 주세요"}], "ko"),
    ],
)
def test_the_language_of_a_prompt(prompt, expected):
    assert language_of(prompt) == expected


@pytest.fixture
def asked(monkeypatch):
    """What `labkit.model.ask` was asked, with a model that repeats the document."""
    calls = []

    def ask(prompt, document, *, model):
        calls.append((prompt, document, model))
        return types.SimpleNamespace(text=f"<{document}>", trace={"not_understood": [document]})

    monkeypatch.setitem(sys.modules, "labkit.model", types.SimpleNamespace(ask=ask))
    return calls


BOTH = Case("1", {"ko": "문서", "en": "document"})


@pytest.mark.parametrize(
    ("prompt", "case", "document"),
    [
        ("요약해 주세요", BOTH, "문서"),
        ("Summarise it", BOTH, "document"),
        ("Summarise it", Case("2", {"ko": "문서"}), "문서"),
        ("요약해 주세요", Case("3", {"en": "document"}), "document"),  # a case may lack one, either one
        ("Summarise it", Case("4", {"ko": "문서", "en": ""}), "문서"),
    ],
)
def test_a_prompt_gets_the_documents_of_its_language(asked, prompt, case, document):
    (run,) = run_prompt(prompt, [case])
    assert run.case is case
    assert run.reply == f"<{document}>"
    assert asked == [(prompt, document, "labkit-practice")]


def test_a_grade_does_not_depend_on_the_model_that_is_up(asked, monkeypatch):
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:1")
    run_prompt("요약", [BOTH])
    run_prompt("요약", [BOTH], model="other")
    assert [model for *_, model in asked] == ["labkit-practice", "other"]


def test_cases_are_asked_in_their_order_and_none_without_cases(asked):
    cases = [Case(str(n), {"ko": f"문서 {n}"}) for n in range(5)]
    assert [run.case.id for run in run_prompt("요약", cases)] == ["0", "1", "2", "3", "4"]
    assert run_prompt("요약", []) == []


@pytest.mark.parametrize(
    ("traces", "expected"),
    [
        ([], []),
        ([None, {}], []),
        ([{"not_understood": ["b", "a"]}, {"not_understood": ["a", "c"]}, None], ["b", "a", "c"]),
        ([{"not_understood": [1]}], ["1"]),
    ],
)
def test_clauses_that_were_not_understood_are_named_once_in_their_order(traces, expected):
    assert not_understood([Run(BOTH, "", trace) for trace in traces]) == expected
