"""Nothing a trainee writes runs, calls home or covers the points; ordinary words and tables stay."""

import pytest

from graders.course.sanitise import clean_html


@pytest.mark.parametrize(
    ("html", "gone"),
    [
        ("<script>alert(1)</script>", "alert"),
        ("<SCRIPT\n>alert(1)</script >x", "alert"),
        ("<style>body{display:none}</style>", "display"),
        ("<style>body{display:none}", "display"),
        ('<img src=x onerror="alert(1)">', "alert"),
        ('<img src="https://evil.example/p.png">', "evil"),
        ('<img src="data:image/svg+xml;base64,AAAA">', "svg"),
        ('<a href="javascript:alert(1)">x</a>', "javascript"),
        ('<a href=" java\tscript:alert(1)">x</a>', "script:"),
        ('<a href="data:text/html,x">x</a>', "data:"),
        ('<iframe src="https://evil.example"></iframe>', "iframe"),
        ('<form action="/grade"><input name=p></form>', "<form"),
        ('<div style="position:fixed;top:0;background:url(https://evil.example)">100</div>', "position"),
        ('<div style="background-image:url(https://evil.example)">x</div>', "evil"),
        ('<svg onload="alert(1)"></svg>', "onload"),
        ('<p onclick="alert(1)">x</p>', "onclick"),
        ("<meta http-equiv=refresh content=0>", "meta"),
        ('<base href="https://evil.example">', "base"),
        ("<!-- <script>alert(1)</script> -->", "alert"),
        ('<div class="navbar navbar-fixed-top">x</div>', "navbar"),
        ("<math><mtext><script>alert(1)</script>", "alert"),
    ],
)
def test_gone(html, gone):
    assert gone not in clean_html(html)


def test_a_lesson_and_a_table_come_through():
    html = (
        '<h2>제목</h2><p>글 <strong>굵게</strong></p><table><thead><tr><th scope="col">가</th></tr></thead>'
        '<tbody><tr><td>1</td></tr></tbody></table><img src="data:image/png;base64,AAAA" alt="그림">'
    )
    assert clean_html(html) == html


def test_formgrader_sanitises_markdown_too_and_asks_nobody_for_mathjax(tmp_path):
    """nbgrader's own page, rendered as its extension does: it passes markdown through `strip_files_prefix` alone."""
    from nbconvert.exporters import HTMLExporter
    from nbformat.v4 import new_markdown_cell, new_notebook
    from traitlets.config import Config

    from graders.course.config import configure

    config = Config()
    configure(config, tmp_path, "course")
    config.HTMLExporter.template_name = "formgrade"
    notebook = new_notebook(
        cells=[new_markdown_cell('<svg onload="alert(1)"></svg> [x](javascript:alert(2)) **kept**')]
    )
    resources = {"nbgrader": dict.fromkeys(("score", "max_score", "total", "index", "late_penalty"), 0)}
    names = (
        "notebook",
        "notebook_id",
        "assignment_id",
        "submission_id",
        "last_name",
        "first_name",
        "student",
        "mathjax_url",
    )
    resources["nbgrader"] |= dict.fromkeys(names, "x")
    page = HTMLExporter(config=config).from_notebook_node(
        notebook, {**resources, "base_url": "", "index": 0, "total": 1, "last_name": "", "first_name": ""}
    )[0]
    assert "<strong>kept</strong>" in page
    assert "onload=" not in page
    assert "javascript:alert" not in page
    assert "cdnjs" not in page
