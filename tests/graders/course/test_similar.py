"""Answers that are alike are found; what all have from us, and what is short, says nothing."""

import json

import pytest

from graders.course.similar import similar

SLUG = "triage_complaints"
OWN = [
    """너는 하늘시청 민원실의 배정 담당자다. 시장 안 소음은 관광문화가 아니라 소음으로 본다.
물이 새는 곳이 도로 밑이면 상하수도로 보내라.
가로등은 교통이다.""",
    """아래 글을 읽고 어느 부서 일인지 골라라. 판단이 어려우면 민원인이 바라는 조치를 먼저 보아라.
공원 화장실 악취는 공원녹지에서 맡는다.""",
    """Read the complaint and decide the department by what has to be repaired.
Noise from a park belongs to parks, a burst pipe to water.""",
]
EVERYBODY = "교통, 주정차, 청소, 소음, 상하수도, 공원녹지, 복지, 관광문화 가운데 하나만 고른다. 다른 말은 쓰지 않는다."


@pytest.fixture
def course(tmp_path):
    def of(answers):
        for student, text in answers.items():
            (tmp_path / "scores" / SLUG).mkdir(parents=True, exist_ok=True)
            (tmp_path / "scores" / SLUG / f"{student}.jsonl").write_text("", "utf-8")
            folder = tmp_path / "autograded" / student / SLUG
            folder.mkdir(parents=True)
            meta = {"nbgrader": {"grade_id": "triage-prompt-answer", "solution": True}}
            cell = {"cell_type": "code", "metadata": meta, "source": f'prompt = """{EVERYBODY}\n{text}"""'}
            (folder / f"{SLUG}.ipynb").write_text(json.dumps({"cells": [cell]}), "utf-8")
        return tmp_path

    return of


def test_a_copied_answer_is_found_though_words_were_changed(course):
    copied = OWN[0].replace("가로등은 교통이다", "가로등은 교통입니다").replace("보내라", "보낸다")
    pairs = similar(course({"kim": OWN[0], "lee": copied, "park": OWN[1], "choi": OWN[2]}), SLUG)
    assert [p.students for p in pairs] == [("kim", "lee")]
    assert "시장 안 소음" in pairs[0].shared


def test_answers_of_ones_own_are_no_pair_though_the_task_is_the_same(course):
    assert similar(course({"kim": OWN[0], "park": OWN[1], "choi": OWN[2]}), SLUG) == []


def test_what_the_whole_class_wrote_makes_no_pair(course):
    assert similar(course({f"s{n}": f"{n}번" for n in range(6)}), SLUG) == []


def test_a_file_that_is_gone_or_broken_stops_nothing(course):
    folder = course({"kim": OWN[0], "lee": OWN[0], "park": OWN[1]})
    (folder / "autograded/park" / SLUG / f"{SLUG}.ipynb").write_text("{", "utf-8")
    (folder / "scores" / SLUG / "gone.jsonl").write_text("", "utf-8")
    assert [p.students for p in similar(folder, SLUG)] == [("kim", "lee")]
