"""What lies beside the notebook, or in its place: shadowing modules, configurations, links, pipes, thousands of files."""

# ruff: noqa: E501 - code and markup of attacks are data: wrapped, they would be others

import os
from pathlib import Path

from tests.attacks.attack import Attack
from tests.attacks.honest import CARDS, MIXED, NOTHING
from tests.attacks.surroundings import Surroundings

_FAKE = (
    'import builtins\nbuiltins.print("ESC" + "APED", __name__)\ndef __getattr__(name): return lambda *a, **k: 10.0\n'
)


def _shadows(folder: Path, around: Surroundings) -> None:
    for name in ("labkit", "pandas", "json", "sitecustomize", "usercustomize", "random", "graders", "numpy"):
        (folder / f"{name}.py").write_text(_FAKE, "utf-8")
    (folder / "IPython").mkdir()
    (folder / "IPython/__init__.py").write_text(_FAKE, "utf-8")


def _packages(folder: Path, around: Surroundings) -> None:
    for name in ("labkit", "graders", "graders/exercises"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(_FAKE, "utf-8")
    (folder / "graders/cell.py").write_text("def score(*a): return 10.0\n", "utf-8")
    (folder / "graders/exercises/choose_licence.py").write_text("JUDGES = CASES = {}\n", "utf-8")


def _configurations(folder: Path, around: Surroundings) -> None:
    startup = folder / ".ipython/profile_default/startup"
    startup.mkdir(parents=True)
    for file in (startup / "00.py", folder / "ipython_config.py", folder / "nbgrader_config.py",
                 folder / "jupyter_config.py", folder / ".pythonrc.py"):  # fmt: skip
        file.write_text(around.fill(f'open("@OUTSIDE@/config", "w").write("ran")\n{_FAKE}'), "utf-8")
    (folder / "pyvenv.cfg").write_text("home = .\n", "utf-8")
    (folder / "evil.pth").write_text("import os; os._exit(3)\n", "utf-8")


def _forged_declaration(folder: Path, around: Surroundings) -> None:
    (folder / "exercise.toml").write_text(
        'slug = "choose_licence"\n[[question]]\nid = "cards-c"\npoints = 0\n', "utf-8"
    )
    (folder / "gradebook.db").write_bytes(b"SQLite format 3\0")


def _classmates_notebook(folder: Path, around: Surroundings) -> None:
    file = folder / f"{CARDS}.ipynb"
    file.unlink()
    file.symlink_to(around.course / "submitted/zz-honest" / CARDS / file.name)


def _links(folder: Path, around: Surroundings) -> None:
    (folder / "root").symlink_to("/")
    (folder / "secret.txt").symlink_to(around.home / ".ssh/id_ed25519")
    (folder / "loop").symlink_to("loop")
    (folder / "timestamp.txt").unlink()
    (folder / "timestamp.txt").symlink_to(around.home / ".ssh/id_ed25519")


def _pipe_beside(folder: Path, around: Surroundings) -> None:
    os.mkfifo(folder / "data.csv")


def _pipe_instead(folder: Path, around: Surroundings) -> None:
    (folder / f"{CARDS}.ipynb").unlink()
    os.mkfifo(folder / f"{CARDS}.ipynb")


def _folder_instead(folder: Path, around: Surroundings) -> None:
    (folder / f"{CARDS}.ipynb").unlink()
    (folder / f"{CARDS}.ipynb").mkdir()


def _thousands(folder: Path, around: Surroundings) -> None:
    for number in range(3000):
        (folder / f"f{number}.txt").touch()


def _odd_times(folder: Path, around: Surroundings) -> None:
    (folder / "timestamp.txt").write_text("0001-01-01 00:00:00 +99:99", "utf-8")
    (folder / "submission_secret.txt").write_bytes(b"\xff\x00" * 400)


FAMILY = [
    Attack("file-shadow-modules", "modules beside the notebook in the place of ours", beside=_shadows),
    Attack("file-shadow-packages", "packages `labkit` and `graders` beside it", beside=_packages),
    Attack("file-configurations", "start-up files of IPython, nbgrader, Python", beside=_configurations),
    Attack("file-declaration", "an exercise.toml and a gradebook of one's own", beside=_forged_declaration),
    Attack("file-classmates-work", "the notebook is a link to a classmate's", beside=_classmates_notebook,
           due=NOTHING, noted=True),
    Attack("file-links", "links to the whole disk, to a key, to themselves", beside=_links),
    Attack("file-pipe-beside", "a named pipe beside it: whoever reads it waits for ever", beside=_pipe_beside),
    Attack("file-pipe", "a named pipe in the notebook's place", beside=_pipe_instead, due=NOTHING, noted=True),
    Attack("file-folder", "a folder in the notebook's place", beside=_folder_instead, due=NOTHING, noted=True),
    Attack("file-thousands", "3,000 files", beside=_thousands),
    Attack("file-odd-times", "a time stamp that is none, a binary secret", beside=_odd_times, due=MIXED),
]  # fmt: skip
