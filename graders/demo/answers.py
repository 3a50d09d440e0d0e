"""What the class hands in besides model solutions: partly right and wrong answers, by exercise and question."""

import re

from graders.build.source import BEGIN_SOLUTION, END_SOLUTION
from graders.course.sources import content_of
from labkit.i18n import Language

Answers = dict[str, str]
"""Question id → code of the answer cell."""

_PARTLY: dict[tuple[str, Language], Answers] = {
    ("triage_complaints", "ko"): {
        "triage-prompt": (
            'prompt = """민원을 교통, 주정차, 청소, 소음, 상하수도, 공원녹지, 복지, 관광문화 중 하나로 분류하고 '
            "긴급 또는 일반인지 판단해 주세요. "
            '{"category": "", "urgency": ""} 형식의 JSON만 출력하세요.\n\n민원: {document}"""'
        )
    },
    ("triage_complaints", "en"): {
        "triage-prompt": (
            'prompt = """Classify the complaint as traffic, parking, waste, noise, water, parks, welfare or tourism, '
            "and as urgent or normal. "
            'Output only JSON: {"category": "", "urgency": ""}\n\nComplaint: {document}"""'
        )
    },
}
_ALL_CLAIMED = {"claims": 'claims = {str(n): "할 수 있다" for n in range(1, 9)}'}
_WRONG: dict[str, Answers] = {
    "triage_complaints": {"triage-prompt": 'prompt = "다음 민원을 분류해 줘. {document}"'},
    "clean_population": {"tidy-table": "tidy = raw"},
    "fair_comparison": {"rates": 'compared = {"yedam_per_1000": sums["낙상이송"]["예담구"]}', **_ALL_CLAIMED},
    "visitors_not_tourists": {"counts": 'counted = {"gates": visitors["visitors"].sum()}', **_ALL_CLAIMED},
    "event_effect": {"effect": 'measured = {"effect": means["축제 중"].sum()}', **_ALL_CLAIMED},
    "measure_complaints": {
        "numbers": 'measured = {"kept_rate": this_year["kept"].mean()}',
        "chart": "figure = example",
        **_ALL_CLAIMED,
    },
    "join_districts": {
        "double-count": 'checked = {"true_total": merged["주택수"].sum()}',
        "homes-table": "homes = merged",
        **_ALL_CLAIMED,
    },
}


def solution(slug: str, lang: Language) -> Answers:
    """The model solution of every question, as the author wrote it."""
    cells = [c for c in content_of(slug).cells if c.role == "answer" and c.lang in (None, lang)]
    pattern = f"{BEGIN_SOLUTION}\n(.*?){END_SOLUTION}"
    return {str(c.id): "".join(re.findall(pattern, c.source, re.DOTALL)) for c in cells}


def partly(slug: str, lang: Language) -> Answers:
    """Answers that deserve some of the points."""
    if found := _PARTLY.get((slug, lang)):
        return found
    if slug == "clean_population":
        # Everything right but the codes, which an unthinking conversion has turned into numbers.
        whole = solution(slug, lang)["tidy-table"]
        return {"tidy-table": whole + '\ntidy["dong_code"] = tidy["dong_code"].astype(int)'}
    # Of several questions, the first alone.
    return dict(list(solution(slug, lang).items())[:1])


def wrong(slug: str, lang: Language) -> Answers:
    """Answers that deserve next to nothing."""
    if found := _WRONG.get(slug):
        return found
    # Every card decided the same way, without a basis.
    return {
        question: re.sub(r'"(decision|basis)":\s*"[^"]*"', lambda m: f'"{m[1]}": "가능"', code)
        for question, code in solution(slug, lang).items()
    }
