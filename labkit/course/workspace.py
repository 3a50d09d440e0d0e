"""Bringing the course's notebooks into the workspace without ever losing what a trainee wrote there."""

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from labkit.course.digest import content_digest, file_hash
from labkit.course.index import Course
from labkit.errors import ExerciseError
from labkit.i18n import LANGUAGES, Text, catalogue

t = catalogue("course")

MANIFEST = ".labkit-delivered.json"


@dataclass(frozen=True)
class Delivered:
    """What we last put (or offered) at one place.

    Args:
        source: hash of the course's file.
        content: digest of what the trainee would have to change to make it theirs.
    """

    source: str
    content: str


Manifest = dict[str, Delivered]


def deliver(course: Course, workspace: Path) -> list[Text]:
    """Copy every notebook that is new or was repaired; keep whatever a trainee changed.

    Args:
        course: what to deliver.
        workspace: the trainee's folder.

    Returns:
        What the trainee should know: a new version that lies beside theirs.

    Raises:
        ExerciseError: the course names notebooks that the checkout lacks.
    """
    files = _files(course)
    missing = [source for source in files.values() if not source.is_file()]
    if missing:
        names = "\n    ".join(str(path) for path in missing[:5])
        raise ExerciseError(t("missing-notebooks", count=len(missing), names=names))
    manifest = read_manifest(workspace)
    notes = []
    try:
        for place, source in files.items():
            notes += _deliver_one(workspace, place, source, manifest)
    finally:  # what was copied before a full disk must not look like the trainee's own work next time
        _write_manifest(workspace, manifest)
    return notes


def read_manifest(workspace: Path) -> Manifest:
    """What was delivered there; empty where that is not known (then every file counts as the trainee's)."""
    try:
        entries = json.loads((workspace / MANIFEST).read_text("utf-8"))
        return {place: Delivered(**entry) for place, entry in entries.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def is_touched(workspace: Path, place: str, manifest: Manifest) -> bool:
    """Did the trainee run or change the file at `place`?"""
    path = workspace / place
    return path.is_file() and place in manifest and content_digest(path) != manifest[place].content


def _files(course: Course) -> dict[str, Path]:
    files = {item.place(lang): item.source(lang) for lang in LANGUAGES for item in course.items}
    for lang in LANGUAGES:
        for item in course.items:
            if item.kind == "exercise":
                files[f"{lang}/exercises/{item.slug}/exercise.toml"] = item.folder / "exercise.toml"
    return files


def _deliver_one(workspace: Path, place: str, source: Path, manifest: Manifest) -> list[Text]:
    target, new = workspace / place, Delivered(file_hash(source), content_digest(source))
    old = manifest.get(place)
    if not target.exists() or (old and content_digest(target) == old.content):
        if not (target.exists() and old == new):
            _copy(source, target)
            manifest[place] = new
        return []
    if content_digest(target) == new.content:  # the manifest was lost, or they made the same repair
        manifest[place] = new
        return []
    if old and old.source == new.source:
        return []
    beside = _place_beside(workspace, place, manifest)
    _copy(source, workspace / beside)
    # Their file now counts against the version they were offered: each version is offered once.
    manifest[place] = manifest[beside] = new
    return [t("new-version", place=place, beside=beside)]


def _place_beside(workspace: Path, place: str, manifest: Manifest) -> str:
    """`x.new.ipynb`, or a numbered one where the trainee went on working in that."""
    stem, dot, suffix = place.rpartition(".")
    number = 1
    while True:
        beside = f"{stem}.new{'' if number == 1 else f'-{number}'}{dot}{suffix}"
        path, offered = workspace / beside, manifest.get(beside)
        if not path.exists() or (offered and content_digest(path) == offered.content):
            return beside
        number += 1


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_name(f".{target.name}.part")  # a full disk must not leave half a notebook in place of a whole
    shutil.copyfile(source, half)
    half.replace(target)


def _write_manifest(workspace: Path, manifest: Manifest) -> None:
    workspace.mkdir(parents=True, exist_ok=True)
    half = workspace / f"{MANIFEST}.part"
    half.write_text(json.dumps({k: asdict(v) for k, v in sorted(manifest.items())}, indent=1), "utf-8")
    half.replace(workspace / MANIFEST)
