"""What a score was made with: the version of an exercise's criteria, and of the engine around them.

The criteria's version is a hash over everything that can move a point: `exercise.toml`, the exercise's module under
`graders/exercises`, what that imports of ours, the checks that the rubric names, the held-out cases and keys that
these modules name and, where a prompt is graded, the practice model it runs on.
"""

import ast
import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from labkit import checks
from labkit.exercise import Exercise, checkout, read_exercise

ENGINE = "2"
"""Raised when the way from a submission to its answers changes, so that old scores can be told from new ones."""

# They say the reasons, find the files, run the prompts: none of it moves a point without a prompt.
_APART = ("labkit.i18n", "labkit.errors", "labkit.data", "labkit.evaluation", "labkit.model", "labkit.practice")
_CORE = ("labkit.judging", "labkit.score", "labkit.answers", "graders.scoring")


def criteria_version(slug: str) -> str:
    """Twelve hexadecimal digits that change with anything the exercise's points depend on.

    Args:
        slug: the exercise.
    """
    root = checkout()
    digest = hashlib.sha256()
    for file in criteria_files(slug):
        digest.update(f"{file.relative_to(root).as_posix()}\0".encode())
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]


def criteria_files(slug: str) -> list[Path]:
    """The files that the version of an exercise's criteria is made of."""
    root = checkout()
    declared = root / "exercises" / slug / "exercise.toml"
    exercise, found = read_exercise(declared), {declared}
    for module in _closure([f"graders.exercises.{slug}", *_CORE, *_named_checks(exercise)]):
        found.add(module)
        found |= set(_data_of(module, root))
    if any(question.type == "prompt" for question in exercise.questions):
        found |= {root / "labkit/evaluation.py", *_tree(root / "labkit/practice")}
    return sorted(found)


def _named_checks(exercise: Exercise) -> set[str]:
    names = {line.check for question in exercise.questions for line in question.rubric if line.check}
    return {checks.find(name).function.__module__ for name in names}


def _closure(modules: Iterable[str]) -> set[Path]:
    """The files of these modules and of all modules of ours that they import, however deep."""
    waiting, seen = list(modules), set()
    found: set[Path] = set()
    while waiting:
        name = waiting.pop()
        if name in seen or name.startswith(_APART):
            continue
        seen.add(name)
        if file := _file(name):
            found.add(file)
            waiting += _imports(file)
    return found


def _file(module: str) -> Path | None:
    path = checkout().joinpath(*module.split("."))
    return next((f for f in (path.with_suffix(".py"), path / "__init__.py") if f.is_file()), None)


@cache
def _imports(file: Path) -> tuple[str, ...]:
    return tuple(_named_in(ast.parse(file.read_text("utf-8"))))


def _named_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if _is_ours(alias.name))
        elif isinstance(node, ast.ImportFrom) and node.module and _is_ours(node.module):
            yield from (_home(node.module, alias.name) for alias in node.names)


def _is_ours(module: str) -> bool:
    return module.split(".")[0] in ("graders", "labkit")


def _home(package: str, name: str) -> str:
    """The module that `from package import name` gets the name from.

    `graders.heldout` lists the cases of all exercises; those of the one next door must not count.
    """
    if _file(f"{package}.{name}"):
        return f"{package}.{name}"
    file = _file(package)
    if file is None or file.name != "__init__.py":
        return package
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and any(alias.name == name for alias in node.names):
            return _home(node.module, name)
    return package


def _data_of(module: Path, root: Path) -> Iterator[Path]:
    """Files that a module of keys or cases names: `records("complaints")`, `DATASETS / "city"`."""
    if not module.is_relative_to(root / "graders"):
        return
    for node in ast.walk(ast.parse(module.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.replace("_", "").isalnum():
            if (file := module.with_name(f"{node.value}.jsonl")).is_file():
                yield file
            yield from (root / "datasets" / node.value).glob("*.py")


def _tree(folder: Path) -> Iterator[Path]:
    return (f for f in folder.rglob("*") if f.is_file() and "__pycache__" not in f.parts)
