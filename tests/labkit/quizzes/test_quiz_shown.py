"""What a notebook, a page and a terminal get of a quiz."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser

import nbformat
import pytest

import labkit
from labkit import screen
from labkit.quizzes import ShownQuiz, read_quiz

VIEW = "application/vnd.jupyter.widget-view+json"


class Tags(HTMLParser):
    """Tags with their number; everything that is opened is closed in order."""

    def __init__(self, html):
        super().__init__()
        self.count, self._open, self.text = {}, [], ""
        self.feed(html)
        assert self._open == []

    def handle_starttag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1
        self._open.append(tag)

    def handle_endtag(self, tag):
        assert self._open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture
def shown(quiz_file):
    return ShownQuiz(read_quiz(quiz_file))


def test_without_a_kernel_there_are_folded_explanations_and_no_widget(shown):
    bundle = shown._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    read = Tags(bundle["text/html"])
    assert read.count["details"] == read.count["summary"] == 15
    assert read.text.count("✔ 맞습니다.") == 5
    assert "까닭 3-1" in read.text


def test_plain_text_asks_first_and_explains_afterwards(shown):
    asked, explained = repr(shown).split("보기마다의 설명")
    assert "까닭" not in asked
    assert "2. 질문 2?" in asked
    assert "2② ✔ 맞습니다. 까닭 2-1" in explained


def test_where_one_can_point_there_is_a_widget_besides(shown, monkeypatch):
    monkeypatch.setattr(screen, "_someone_can_point", lambda: True)
    bundle = shown._repr_mimebundle_()
    assert bundle[VIEW]["model_id"]
    assert "<details" in bundle["text/html"]


class Kernel:
    def __init__(self, allow_stdin):
        self._allow_stdin = allow_stdin


@pytest.mark.parametrize(
    ("shell", "expected"),
    [
        (None, False),
        (type("Terminal", (), {})(), False),
        (type("Notebook", (), {"kernel": Kernel(True)})(), True),
        (type("Converter", (), {"kernel": Kernel(False)})(), False),
    ],
    ids=["script", "terminal", "notebook", "nbconvert"],
)
def test_a_widget_only_where_somebody_sits(monkeypatch, shell, expected):
    monkeypatch.setattr("IPython.core.getipython.get_ipython", lambda: shell)
    assert screen._someone_can_point() is expected


def test_without_ipywidgets_the_page_is_shown(monkeypatch, shown):
    monkeypatch.setattr("IPython.core.getipython.get_ipython", lambda: type("Notebook", (), {"kernel": Kernel(True)})())
    monkeypatch.setattr(screen, "find_spec", lambda name: None)
    assert set(shown._repr_mimebundle_()) == {"text/plain", "text/html"}


def test_an_executed_notebook_as_a_page_holds_the_folded_quiz(quiz_file, tmp_path):
    from nbclient import NotebookClient
    from nbconvert import HTMLExporter

    cell = nbformat.v4.new_code_cell('import labkit\nlabkit.language("ko")\nlabkit.quiz("see_this")')
    notebook = nbformat.v4.new_notebook(cells=[cell])
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(quiz_file.parent)}}).execute()
    (output,) = notebook.cells[0].outputs
    assert set(output.data) == {"text/plain", "text/html"}
    page, _ = HTMLExporter(embed_images=False).from_notebook_node(notebook)
    assert len(re.findall("<details", page)) == 15


def test_looking_at_a_quiz_loads_no_widgets():
    code = (
        "import labkit, sys, json; labkit.quiz; labkit.playground;"
        "print(json.dumps(sorted({m.split('.')[0] for m in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert {"ipywidgets", "IPython", "pandas", "openai"} & set(json.loads(done.stdout)) == set()


def test_an_unknown_lesson_is_a_sentence():
    with pytest.raises(labkit.ExerciseError, match="no_such_lesson"):
        labkit.quiz("no_such_lesson")
