"""Which box is taken, and what is said where none holds."""

import os
import shutil
import subprocess
import sys

import pytest

from graders.engine import BoxError, choose
from graders.engine import box as boxes
from graders.engine.inside import probe
from labkit.i18n import Text


@pytest.fixture
def anew():
    boxes._tried.cache_clear()
    yield
    boxes._tried.cache_clear()


def test_the_stronger_box_is_taken_if_it_holds(monkeypatch, anew):
    monkeypatch.setattr(boxes, "holds", lambda name: None)
    assert choose().name == "bubblewrap"


def test_the_other_is_taken_where_the_stronger_does_not_hold(monkeypatch, anew):
    monkeypatch.setattr(boxes, "holds", lambda name: Text("아니요", "no") if name == "bubblewrap" else None)
    assert choose().name == "landlock"


def test_where_none_holds_both_reasons_are_told(monkeypatch, anew):
    monkeypatch.setattr(boxes, "holds", lambda name: Text(f"{name} 이유", f"{name} reason"))
    for name in ("LABKIT_UNBOXED", "GRADERS_UNBOXED"):
        monkeypatch.setenv(name, "1")
    with pytest.raises(BoxError) as refused:
        choose()
    for text in ("bubblewrap reason", "landlock reason", "without a box"):
        assert text in refused.value.text.en
    for text in ("bubblewrap 이유", "landlock 이유", "격리 없이"):
        assert text in refused.value.text.ko
    assert choose(unboxed=True).name == "unboxed"


def test_a_missing_program_is_named(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    assert "apt-get install bubblewrap" in boxes.holds("bubblewrap").en


def test_another_system_has_no_box(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "darwin" in boxes.holds("landlock").ko


def test_the_import_is_light():
    names = ("pandas", "IPython", "nbformat", "labkit.data")
    code = f"import sys, graders.engine; print([m for m in {names!r} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True) == "[]\n"


@pytest.mark.parametrize(
    ("hidden", "reason"),
    [("descendants", "/children"), ("resident", "cannot be read"), ("pidfd_open", "to end a box")],
)
def test_a_supervisor_that_would_see_nothing_is_no_box(monkeypatch, hidden, reason):
    def missing(pid):
        raise OSError("not here")

    me = boxes.Path("/proc", str(os.getpid()))
    monkeypatch.setattr(probe.usage, "descendants", lambda: [me, me])
    assert probe.cannot_watch(os.getpid(), boxed=False) == ""
    if hidden == "pidfd_open":
        monkeypatch.setattr(os, hidden, missing)
    else:
        monkeypatch.setattr(probe.usage, hidden, lambda *of: [])
    assert reason in probe.cannot_watch(os.getpid(), boxed=False)


def test_without_proc_there_is_a_reason():
    if not shutil.which("bwrap") or boxes.holds("bubblewrap") is not None:
        pytest.skip("bubblewrap makes the place without /proc")
    code = "from graders.engine.box import holds\nprint(holds('landlock').en)"
    command = ["bwrap", "--dev-bind", "/", "/", "--tmpfs", "/proc", "--", sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "/proc" in said.stdout, said
