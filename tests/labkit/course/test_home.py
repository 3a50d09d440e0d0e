"""The course home: what is next, what a screen reader meets, and that Jupyter trusts it."""

import json
from html.parser import HTMLParser

import nbformat
import pytest
from nbformat.sign import NotebookNotary
from small_notebook import notebook

from labkit.course.homebook import write_homes
from labkit.course.index import read_course
from labkit.course.page import as_html, as_text
from labkit.course.progress import record
from labkit.course.standing import standing_of
from labkit.course.workspace import deliver
from labkit.errors import ExerciseError


@pytest.fixture
def course(root, work):
    course = read_course(root)
    deliver(course, work)
    return course


def next_slug(course, work):
    coming = standing_of(course, work, "ko").next
    return coming.item.slug if coming else None


def test_the_first_lesson_is_next_for_a_newcomer(course, work):
    assert next_slug(course, work) == "start_here"


def test_a_lesson_that_was_run_lies_behind(course, work):
    (work / "ko/lessons/start_here.ipynb").write_text(notebook("tried something"), "utf-8")
    assert next_slug(course, work) == "prompt_anatomy"


def test_whoever_began_an_exercise_is_not_sent_back_to_lessons_before_it(course, work):
    record("triage_complaints", "q1", 3, 10, work)
    assert next_slug(course, work) == "triage_complaints"
    record("triage_complaints", "q1", 10, 10, work)
    assert next_slug(course, work) == "compare_prompts"


def test_nothing_is_next_when_all_is_done(course, work):
    for slug in ("triage_complaints", "compare_prompts"):
        record(slug, "q1", 10, 10, work)
    assert next_slug(course, work) is None
    assert "Well done" in as_html(standing_of(course, work, "en"), "en")


class Page(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.open, self.tags, self.links, self.bars = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.tags.append(tag)
        given = dict(attrs)
        if tag == "a":
            self.links.append(given["href"])
        if given.get("role") == "progressbar":
            self.bars.append(given)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_link_leads_to_a_notebook_in_the_workspace(course, work, lang):
    page = Page(as_html(standing_of(course, work, lang), lang))
    assert page.open == []
    assert len(page.links) == 1 + 4  # what is next, and each of the four
    assert all((work / link).is_file() for link in page.links)


def test_progress_is_told_in_words_and_to_screen_readers(course, work):
    record("triage_complaints", "q1", 3, 10, work)
    html = as_html(standing_of(course, work, "en"), "en")
    overall, one = Page(html).bars
    assert overall["aria-label"] == "Exercises completed"
    assert (overall["aria-valuenow"], overall["aria-valuemax"]) == ("0", "2")
    assert one["aria-label"] == "Points in triage_complaints & Co"
    assert "3 / 10 points" in html
    assert "0 of 2 exercises" in html


def test_titles_are_text_not_markup(course, work):
    html = as_html(standing_of(course, work, "en"), "en")
    assert "Start &lt;here&gt;" in html
    assert "<script" not in html


def test_the_page_works_without_its_style(course, work):
    tags = Page(as_html(standing_of(course, work, "en"), "en")).tags
    assert tags.count("h3") == 2
    assert {"h2", "ol", "ul", "li", "a"} <= set(tags)
    assert "Exercise: triage_complaints & Co" in as_text(standing_of(course, work, "en"), "en")


def test_homes_are_valid_signed_and_shown_before_anything_runs(course, work, tmp_path):
    write_homes(course, work, tmp_path / "data")
    notary = NotebookNotary(data_dir=str(tmp_path / "data"))
    for lang in ("ko", "en"):
        home = nbformat.read(work / f"home.{lang}.ipynb", as_version=4)
        nbformat.validate(home)
        assert notary.check_signature(home)
        assert f'labkit.language("{lang}")' in home.cells[-1].source
        assert "lk-units" in home.cells[-1].outputs[0].data["text/html"]
        other = "en" if lang == "ko" else "ko"
        assert f"](home.{other}.ipynb)" in home.cells[0].source
    notary.store.close()


def test_notes_in_a_home_survive_the_next_start(course, work, tmp_path):
    write_homes(course, work, tmp_path / "data")
    assert write_homes(course, work, tmp_path / "data") == []
    path = work / "home.ko.ipynb"
    noted = json.loads(path.read_text("utf-8"))
    noted["cells"].append({"cell_type": "markdown", "id": "n", "metadata": {}, "source": "내 메모"})
    path.write_text(json.dumps(noted), "utf-8")
    (note,) = write_homes(course, work, tmp_path / "data")
    assert "home.ko.mine-1.ipynb" in note.ko
    assert "내 메모" in json.dumps(json.loads((work / "home.ko.mine-1.ipynb").read_text("utf-8")), ensure_ascii=False)


def test_running_the_home_cell_is_no_note(course, work, tmp_path):
    write_homes(course, work, tmp_path / "data")
    path = work / "home.ko.ipynb"
    ran = json.loads(path.read_text("utf-8"))
    ran["cells"][-1]["outputs"] = []
    path.write_text(json.dumps(ran), "utf-8")
    assert write_homes(course, work, tmp_path / "data") == []


def test_a_track_shows_its_units_only(course, work, tmp_path):
    write_homes(course, work, tmp_path / "data", track="two-day")
    home = nbformat.read(work / "home.en.ipynb", as_version=4)
    assert "start_here" not in home.cells[-1].outputs[0].data["text/html"]
    assert "Two days" in home.cells[0].source
    assert "labkit.home(track='two-day')" in home.cells[-1].source
    with pytest.raises(ExerciseError):
        write_homes(course, work, tmp_path / "data", track="none")
