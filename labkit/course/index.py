"""Reading the course: `exercises/index.toml`, and the title and minutes of each lesson and exercise."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from labkit.errors import ExerciseError
from labkit.i18n import LANGUAGES, Language, Text, catalogue

t = catalogue("course")

Kind = Literal["lesson", "exercise"]


@dataclass(frozen=True)
class Item:
    """A lesson or an exercise.

    Args:
        slug: name of its folder.
        kind: which of the two.
        title: as trainees read it.
        minutes: how long it takes.
        competencies: codes like `C2`.
        folder: where its sources are.
    """

    slug: str
    kind: Kind
    title: Text
    minutes: int
    competencies: tuple[str, ...]
    folder: Path

    def source(self, lang: Language) -> Path:
        """The built notebook in the checkout."""
        return self.folder / lang / f"{self.slug}.ipynb"

    def place(self, lang: Language) -> str:
        """Where it lies in a workspace, with `/` on every system: it is also its address in JupyterLab."""
        if self.kind == "lesson":
            return f"{lang}/lessons/{self.slug}.ipynb"
        return f"{lang}/exercises/{self.slug}/{self.slug}.ipynb"


@dataclass(frozen=True)
class Unit:
    """Lessons and exercises on one subject, in the order in which they are done."""

    id: str
    title: Text
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Track:
    """A programme: some of the units, in its own order."""

    id: str
    title: Text
    units: tuple[str, ...]


@dataclass(frozen=True)
class Course:
    """All units and the programmes made of them."""

    units: tuple[Unit, ...]
    tracks: tuple[Track, ...]
    source: Path

    @property
    def items(self) -> tuple[Item, ...]:
        """All lessons and exercises in order."""
        return tuple(item for unit in self.units for item in unit.items)

    def on_track(self, track_id: str | None) -> "Course":
        """The course as one programme gives it; the whole for None.

        Raises:
            ExerciseError: there is no such programme.
        """
        if track_id is None:
            return self
        track = next((track for track in self.tracks if track.id == track_id), None)
        if track is None:
            known = ", ".join(track.id for track in self.tracks) or "-"
            raise ExerciseError(t("unknown-track", track=track_id, known=known))
        by_id = {unit.id: unit for unit in self.units}
        return Course(tuple(by_id[unit] for unit in track.units), self.tracks, self.source)


def read_course(root: Path) -> Course:
    """Read the index and every title below `root`.

    Args:
        root: a checkout, with `exercises/` and `notebooks/`.

    Raises:
        ExerciseError: a file is missing or damaged, or a key missing or of another type; names file and key.
    """
    source = root / "exercises" / "index.toml"
    content = _read(source)
    units = tuple(_unit(root, source, table) for table in _tables(source, content, "unit"))
    tracks = tuple(_track(source, table, {unit.id for unit in units}) for table in _tables(source, content, "track"))
    _refuse_doubles(source, [unit.id for unit in units])
    _refuse_doubles(source, [item.slug for unit in units for item in unit.items])
    return Course(units, tracks, source)


def _unit(root: Path, source: Path, table: dict[str, Any]) -> Unit:
    lessons = _words(source, table, "lessons")
    exercises = _words(source, table, "exercises")
    return Unit(
        id=_text(source, table, "id"),
        title=_title(source, table),
        items=tuple(
            _item(root / folder / slug, kind)
            for kind, folder, slugs in (
                ("lesson", "notebooks", lessons),
                ("exercise", "exercises", exercises),
            )
            for slug in slugs
        ),
    )


def _item(folder: Path, kind: str) -> Item:
    source = folder / f"{kind}.toml"
    content = _read(source)
    minutes = content.get("minutes")
    if not isinstance(minutes, int) or isinstance(minutes, bool) or minutes <= 0:
        raise ExerciseError(t("bad-key", file=source, key="minutes", expected=t("expected-minutes")))
    return Item(
        slug=folder.name,
        kind="lesson" if kind == "lesson" else "exercise",
        title=_title(source, content),
        minutes=minutes,
        competencies=_words(source, content, "competencies"),
        folder=folder,
    )


def _track(source: Path, table: dict[str, Any], known: set[str]) -> Track:
    units = _words(source, table, "units")
    for unit in units:
        if unit not in known:
            raise ExerciseError(t("unknown-unit", file=source, track=table.get("id"), unit=unit))
    return Track(_text(source, table, "id"), _title(source, table), units)


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ExerciseError(t("missing-file", file=path)) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ExerciseError(t("unreadable-file", file=path, error=error)) from error


def _tables(source: Path, content: dict[str, Any], key: str) -> list[dict[str, Any]]:
    tables = content.get(key, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ExerciseError(t("bad-key", file=source, key=key, expected=t("expected-tables", key=key)))
    return tables


def _title(source: Path, table: dict[str, Any]) -> Text:
    title = table.get("title")
    if not isinstance(title, dict) or not all(isinstance(title.get(lang), str) for lang in LANGUAGES):
        raise ExerciseError(t("bad-key", file=source, key="title", expected=t("expected-title")))
    return Text(ko=title["ko"], en=title["en"])


def _text(source: Path, table: dict[str, Any], key: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise ExerciseError(t("bad-key", file=source, key=key, expected=t("expected-text")))
    return value


def _words(source: Path, table: dict[str, Any], key: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
        raise ExerciseError(t("bad-key", file=source, key=key, expected=t("expected-words")))
    return tuple(value)


def _refuse_doubles(source: Path, names: list[str]) -> None:
    for name in names:
        if names.count(name) > 1:  # two would share one progress and one file
            raise ExerciseError(t("doubled", file=source, name=name))
