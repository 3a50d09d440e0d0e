"""The two home notebooks, written anew at each start, shown already, and signed so that Jupyter shows them whole."""

from pathlib import Path
from typing import Any

from labkit.course.digest import content_digest
from labkit.course.index import Course
from labkit.course.page import bundle
from labkit.course.standing import standing_of
from labkit.i18n import LANGUAGES, Language, Text, catalogue

t = catalogue("course")


def write_homes(course: Course, workspace: Path, jupyter_data: Path, track: str | None = None) -> list[Text]:
    """Write `home.ko.ipynb` and `home.en.ipynb`.

    Args:
        course: all units.
        workspace: the trainee's folder.
        jupyter_data: Jupyter's data folder; its key signs the notebooks.
        track: show only one programme.

    Returns:
        What the trainee should know: notes they wrote in a home notebook were put aside.

    Raises:
        ExerciseError: there is no such programme.
    """
    from nbformat import write
    from nbformat.sign import NotebookNotary

    shown, notes = course.on_track(track), []
    jupyter_data.mkdir(parents=True, exist_ok=True)
    notary = NotebookNotary(data_dir=str(jupyter_data))
    try:
        for lang in LANGUAGES:
            notebook = _notebook(shown, workspace, lang, track)
            path = workspace / f"home.{lang}.ipynb"
            notes += _put_aside(path)
            half = path.with_name(f".{path.name}.part")
            write(notebook, half)
            half.replace(path)
            _remember(path)
            notary.sign(notebook)
    finally:
        notary.store.close()
    return notes


def _notebook(course: Course, workspace: Path, lang: Language, track: str | None) -> Any:
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

    other: Language = "en" if lang == "ko" else "ko"
    programme = next((one.title for one in course.tracks if one.id == track), None)
    welcome = t("welcome", home=f"home.{other}.ipynb").pick(lang)
    if programme:
        welcome += "\n\n" + t("on-track", title=programme).pick(lang)
    argument = f"track={track!r}" if track else ""
    source = f'# {t("refresh-hint").pick(lang)}\nimport labkit\n\nlabkit.language("{lang}")\nlabkit.home({argument})'
    output = new_output("display_data", bundle(standing_of(course, workspace, lang), lang))
    return new_notebook(
        cells=[
            new_markdown_cell(welcome, id="welcome"),
            new_code_cell(source, id="home", outputs=[output], metadata={"jupyter": {"source_hidden": True}}),
        ],
        metadata={
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "title": t("title").pick(lang),
        },
    )


def _memo(path: Path) -> Path:
    return path.with_name(f".{path.stem}.digest")


def _remember(path: Path) -> None:
    _memo(path).write_text(content_digest(path, outputs=False), "utf-8")


def _put_aside(path: Path) -> list[Text]:
    """Notes that somebody wrote into the home notebook survive beside it."""
    if not path.is_file():
        return []
    memo = _memo(path)
    if memo.is_file() and memo.read_text("utf-8") == content_digest(path, outputs=False):
        return []
    number = 1
    while (aside := path.with_name(f"{path.stem}.mine-{number}.ipynb")).exists():
        number += 1
    path.rename(aside)
    return [t("home-put-aside", aside=aside.name)]
