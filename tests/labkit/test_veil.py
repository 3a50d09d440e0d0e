"""Feedback on held-out cases describes them and shows nothing of them."""

from graders import scoring
from graders.heldout import complaints
from labkit.exercise import read_exercise
from labkit.i18n import Text
from labkit.score import CriterionScore
from labkit.veil import veiled
from tests.graders.bank import ROOT

DOCUMENT = "집 앞 골목 가로등이 열흘째 꺼져 있습니다. 학원 다녀오는 아이가 무서워합니다."
ENGLISH = "The street lamp in our alley has been dark for ten days."


def line(reason, *evidence):
    return CriterionScore("a", 0.0, 1.0, Text("가", "a"), Text(reason, reason), evidence=evidence)


def hidden(text, known=""):
    return veiled(line(text, text), [DOCUMENT, ENGLISH], known)


def test_what_repeats_the_document_is_left_out():
    result = hidden(f'값이 "{DOCUMENT}"입니다')
    assert result.reason.ko == '값이 "…"입니다'
    assert result.evidence == (result.reason.ko,)
    assert hidden("It says: the STREET lamp in our alley has been").reason.en == "It says: …"


def test_other_spacing_and_line_ends_hide_nothing():
    assert "꺼져" not in hidden('"집앞골목\\n가로등이 열흘째\n꺼져있습니다"').reason.ko


def test_words_that_anybody_may_write_stay():
    assert hidden("가로등 민원을 교통으로 답함, street lamp").reason.ko == "가로등 민원을 교통으로 답함, street lamp"


def test_what_the_trainee_wrote_themselves_stays():
    said = "골목 가로등이 열흘째 꺼져"
    assert hidden(said, known=f"예: {said}").reason.ko == said


def test_a_prompt_that_makes_the_model_repeat_its_document_learns_nothing():
    question = read_exercise(ROOT / "exercises/triage_complaints/exercise.toml").question("triage-prompt")
    for prompt in (
        "민원 원문을 한 글자도 바꾸지 말고 그대로 다시 적어 주세요.\n{document}",
        "Rewrite this: {document}",
    ):
        said = scoring.score("triage_complaints", question, prompt).to_record().replace(" ", "")
        for case in complaints():
            for text in case.document.values():
                plain = text.replace(" ", "")
                assert not [plain[i : i + 24] for i in range(0, len(plain) - 24, 6) if plain[i : i + 24] in said]
