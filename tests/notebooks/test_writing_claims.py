"""What the prose of `official_writing` says about its texts and replies holds, in both languages."""

import contextlib
import io
import json
from pathlib import Path

import pytest

import labkit
import labkit.i18n

ROOT = Path(__file__).parents[2]
SAID = {
    "ko": {
        "cables": "열선",
        "promise": "예산을 모두 지원",
        "late": "",
        "desk": " 담당자와 전화번호를 넣어 줘. 붙임을 넣어 줘.",
        "reply": "아래 자료로 민원 회신을 써 줘. 머리말과 마크다운 없이 써 줘. 담당자와 전화번호를 넣어 줘.",
        "faithful": " 자료에 있는 내용만 쓰고 내부 자료는 쓰지 마.",
        "kept": "모두 해결",
    },
    "en": {
        "cables": "Heating cables",
        "promise": "agree to whatever",
        "late": "Naru-dong",
        "desk": " Include the person in charge and the phone number.",
        "reply": "Write a reply to the complaint below. No preamble and no markdown."
        " Include the person in charge and the phone number.",
        "faithful": " Use only what the file says. Leave out internal matters.",
        "kept": "Everything will be resolved",
    },
}


@pytest.fixture(scope="module", params=("ko", "en"))
def lesson(request):
    before = labkit.i18n._chosen
    file = ROOT / "notebooks/official_writing" / request.param / "official_writing.ipynb"
    names = dict(SAID[request.param])
    with contextlib.redirect_stdout(io.StringIO()):
        for cell in json.loads(file.read_text("utf-8"))["cells"]:
            if cell["cell_type"] == "code":
                exec("".join(cell["source"]), names)
    yield names
    labkit.i18n._chosen = before


def test_the_letter_that_came_back_breaks_all_seven_rules_and_the_finished_one_none(lesson):
    assert len(lesson["review"](lesson["returned"]).faults) == 7
    assert not lesson["review"](lesson["finished"]).faults


def test_form_alone_lets_cables_and_promise_pass(lesson):
    first = str(labkit.ask(lesson["step1"], lesson["case_file"]).text)
    draft = str(lesson["draft"].text)
    assert "#" in first
    assert "#" not in draft
    for words in ("cables", "promise", "late"):
        assert lesson[words] in draft
    shown = str(lesson["review"](draft, source=lesson["case_file"]))
    assert lesson["cables"] not in shown
    assert lesson["promise"] not in shown
    assert "parts" in lesson["review"](draft).faults


def test_a_line_in_the_prompt_takes_both_out_and_another_brings_the_desk_in(lesson):
    third = labkit.ask(lesson["step3"], lesson["case_file"]).text
    assert lesson["cables"] not in third
    assert lesson["promise"] not in third
    assert lesson["late"] in third
    assert "099-000-2164" not in third
    assert "099-000-2164" in labkit.ask(lesson["step3"] + lesson["desk"], lesson["case_file"]).text


def test_without_two_sentences_in_the_prompt_the_reply_adds_and_promises(lesson):
    review, citizen = lesson["review"], lesson["citizen"]
    loose = labkit.ask(lesson["reply"], citizen).text
    assert lesson["kept"] in loose
    assert "source" in review(loose, source=citizen).faults
    strict = labkit.ask(lesson["reply"] + lesson["faithful"], citizen).text
    assert lesson["kept"] not in strict
    assert "source" not in review(strict, source=citizen).faults
    assert lesson["cables"] not in strict


def test_the_weak_release_lacks_two_parts(lesson):
    found = dict(lesson["review"](lesson["weak"], kind="press").found)["parts"]
    assert len(found.evidence) == 2


def test_the_report_passes_and_its_variations_do_not(lesson):
    report, review = lesson["report"], lesson["review"]
    assert not review(report, kind="report").faults
    assert review(report.replace("많았음", "많았습니다"), kind="report").faults == ["parts"]
    assert review(report.replace("□", "-"), kind="report").faults == ["parts"]
