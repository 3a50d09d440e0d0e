"""Whatever a notebook shows, feedback and formgrader make their page of it, and nothing in it is active."""

import base64
import json

import pytest
from bs4 import BeautifulSoup
from nbformat import from_dict

from graders.course.displays import bounded
from graders.course.grade import grade
from graders.course.pictures import MAX_PICTURE_CHARS, kept_pictures
from tests.attacks.pages import formgrader_page, write_feedback
from tests.graders.course.classes import SLUG, hand_in
from tests.graders.course.standin import StandInPool

PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"\0" * 30).decode()
JPEG = base64.b64encode(b"\xff\xd8\xff\xe0" + b"\0" * 30).decode()
BAD = "<script>alert(1)</script><img src=x onerror='alert(1)'>"
TEXT = (
    "![kept](attachment:image.png) ![한글](attachment:%ED%99%94%EB%A9%B4.jpg) ![bare](attachment:화면.jpg)\n"
    "![gone](attachment:none.png) ![drawn](attachment:x.svg) ![odd](attachment\\:y) ![odd](attachment&colon;z)\n\n"
    '<img src="attachment:none.png"> ![t](attachment:"onerror=alert(1))'
)
ATTACHED = {
    "image.png": {"image/png": PNG},
    "화면.jpg": {"image/jpeg": JPEG},
    "x.svg": {"image/svg+xml": BAD},
    "y": {"text/html": BAD},
    "z": "no object",
}
WIDGET = "application/vnd.jupyter.widget-view+json"
DISPLAYS = [
    {WIDGET: "text"},
    {WIDGET: {"model_id": 7}},
    {"application/javascript": "alert(1)"},
    {"application/json": {"a": [1]}, "text/plain": "json"},
    {"text/html": 7},
    {"text/html": {"a": BAD}},
    {"text/html": ["<b>lines</b>", BAD]},
    {"text/markdown": "![x](attachment:y) " + BAD},
    {"text/latex": ["$x$", BAD]},
    {"image/png": '"><script>alert(1)</script>'},
    {"image/png": [PNG]},
    {"image/svg+xml": f"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>{BAD}</svg>"},
    {'x"><script>alert(1)</script>/y': BAD},
    {"application/vnd.plotly.v1+json": 3, "application/pdf": BAD},
]
METADATA = {
    "width": '1" onload="alert(1)',
    "height": 40,
    "filenames": {"image/png": "x"},
    "text/html": {"isolated": True},
    "image/png": {"width": 30, "height": True, "alt": '" onerror="alert(1)'},
}


def active(page):
    """What a browser would act on: markup that stands there as words is escaped, and no element."""
    elements = BeautifulSoup(page, "html.parser").find_all(True)
    handlers = [
        str(e)[:200] for e in elements if any(name.startswith("on") for name in e.attrs) and "toggle_name" not in str(e)
    ]
    scripts = [str(e) for e in elements if e.name in ("script", "iframe", "object") and "alert(1)" in str(e)]
    pictures = [e["src"][:80] for e in elements if e.name == "img" and not e.get("src", "data:").startswith("data:")]
    return handlers + scripts + [src for src in pictures if src]


class Odd(StandInPool):
    """A box in which the first cell displays everything there is."""

    def run(self, jobs):
        for job, ran in super().run(jobs):
            ran.outputs[job.cells[0].id] = [
                {"output_type": "display_data", "data": data, "metadata": metadata}
                for data in DISPLAYS
                for metadata in (METADATA, dict.fromkeys(data, METADATA))
            ]
            yield job, ran


@pytest.fixture
def course(fresh_course):
    file = hand_in(fresh_course, "kim", "right") / f"{SLUG}.ipynb"
    data = json.loads(file.read_text("utf-8"))
    words = {"cell_type": "markdown", "id": "own", "metadata": {}, "source": TEXT, "attachments": ATTACHED}
    data["cells"].insert(1, words)
    file.write_text(json.dumps(data), "utf-8")
    return fresh_course


def test_both_pages_are_made_and_show_the_pictures_that_are_pictures(course):
    [one] = grade(course, SLUG, pool=Odd())
    assert (one.total, one.notes) == (30, ())
    write_feedback(course, "kim", SLUG)
    page = (course / "feedback/kim" / SLUG / f"{SLUG}.html").read_text("utf-8")
    for made in (page, formgrader_page(course, "kim", SLUG)):
        assert made.count(f"data:image/png;base64,{PNG}") == 3  # the text's, and one of each metadata
        assert made.count(f"data:image/jpeg;base64,{JPEG}") == 2
        assert "<b>lines</b>" in made
        assert "그림을 옮기지 못했습니다" in made
        assert WIDGET not in made
        assert active(made) == []
    assert "<script" not in page


def test_after_a_run_the_notebook_holds_nothing_else(course):
    grade(course, SLUG, pool=Odd())
    notebook = json.loads((course / "autograded/kim" / SLUG / f"{SLUG}.ipynb").read_text("utf-8"))
    [words] = [c for c in notebook["cells"] if "attachments" in c]
    assert sorted(words["attachments"]) == ["image.png", "화면.jpg"]
    shown = [o for c in notebook["cells"] if c["cell_type"] == "code" for o in c["outputs"]]
    assert {m for o in shown for m in o["data"]} <= {
        *("text/plain", "text/html", "text/markdown", "text/latex", "image/png", "image/svg+xml", "application/json")
    }
    sizes = [o["metadata"] for o in shown if "image/png" in o["data"]]
    assert {"height": 40, "image/png": {"width": 30}} in sizes
    assert not any(set(m) - {"height", "image/png"} for m in sizes)


@pytest.mark.parametrize(
    "attachments",
    [
        None,
        "text",
        {"a.png": {"image/png": "iVBORw0KGgo" + '"><script>'}},
        {"a.png": {"image/png": PNG[:11] + "A" * MAX_PICTURE_CHARS}},
        {"a.png": {"image/png": "R0lGODlh"}},
        {"a.png": {"image/png": ["x"]}},
        {"\ud83d.png": {"image/png": PNG}},
        {"n" * 300: {"image/png": PNG}},
    ],
)
def test_what_is_no_picture_is_left_behind(attachments):
    assert kept_pictures(attachments) == {}


def test_a_notebook_holds_so_many_pictures_and_no_more():
    many = {f"{n}.png": {"image/png": PNG} for n in range(10)}
    assert len(kept_pictures(many, room=3 * len(PNG) + 1)) == 3


def test_a_text_that_breaks_the_parser_is_shown_as_typed(course, monkeypatch):
    from graders.course import markdown

    def broken(*args, **kwargs):
        raise RecursionError

    grade(course, SLUG, pool=StandInPool())
    monkeypatch.setattr(markdown, "MarkdownWithMath", broken)
    page = formgrader_page(course, "kim", SLUG)
    assert "![kept](attachment:image.png)" in page
    assert "&lt;img src=" in page


def test_outputs_are_cut():
    output = from_dict({"output_type": "display_data", "metadata": {}, "data": {"text/plain": "x" * 50_000}})
    assert len(bounded(output).data["text/plain"]) < 25_000
