"""What a trainee receives: made from a whitelist, then scanned. A bundle that leaks is not written."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from graders.build.content import Content, read_content
from graders.build.leaks import leaks_in
from graders.build.problems import Problem
from graders.heldout import secrets

# Everything else stays at home: sources, generators with their planted truths, graders, tests.
WHITELIST = (
    "labkit/**/*.py",
    "labkit/**/*.mo",
    "labkit/**/*.json",
    "labkit/**/*.toml",
    "labkit/**/*.css",
    "labkit/**/*.js",
    "labkit/**/*.bin",
    "notebooks/*/lesson.toml",
    "notebooks/*/quiz.toml",
    "notebooks/*/ko/*.ipynb",
    "notebooks/*/en/*.ipynb",
    "exercises/index.toml",
    "exercises/*/exercise.toml",
    "exercises/*/ko/*.ipynb",
    "exercises/*/en/*.ipynb",
    "datasets/*/datapackage.yaml",
    "datasets/*/README.md",
    "datasets/*/*.csv",
    "datasets/*/*.svg",
    "constraints.txt",
    "LICENSE",
)
# The repository's own README speaks of instructors' commands and of tests, which a bundle does not have.
README = Path(__file__).parent / "template/README.bundle.md"


def bundle_files(root: Path) -> list[Path]:
    """The files of a trainee bundle, relative to the repository; links are never followed."""
    found = {f for pattern in WHITELIST for f in root.glob(pattern) if f.is_file() and not f.is_symlink()}
    return sorted(f.relative_to(root) for f in found if ".ipynb_checkpoints" not in f.parts)


def scan(root: Path, files: list[Path]) -> Iterator[Problem]:
    """What in these files gives away a solution, a held-out case or the graders."""
    contents = [c for c in read_content(root)[0] if c.exercise]
    held_out = secrets()
    for file in files:
        text = (root / file).read_text("utf-8", errors="replace")
        if file.suffix in (".ipynb", ".toml", ".csv"):
            yield from (Problem(file, None, leak) for leak in _leaks(text, contents, file))
        for secret in held_out:
            if secret in text:
                yield Problem(file, None, f"holds a held-out case: {secret[:40]!r}")
        if "graders" in file.parts:
            yield Problem(file, None, "belongs to the graders")


def make_bundle(root: Path) -> tuple[bytes, list[Problem]]:
    """The bundle as a zip, the same bytes on every run, and what speaks against handing it out."""
    files = bundle_files(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in files:
            _add(archive, file.as_posix(), (root / file).read_bytes())
        _add(archive, "README.md", README.read_bytes())
        # Without [project] and entry points for graders: a trainee's copy installs labkit alone.
        _add(archive, "pyproject.toml", _pyproject(root).encode())
    return buffer.getvalue(), list(scan(root, files))


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(f"civic-ai-practice-lab/{name}", date_time=(2026, 1, 1, 0, 0, 0))
    info.external_attr = 0o644 << 16
    archive.writestr(info, data, zipfile.ZIP_DEFLATED)


def _leaks(text: str, contents: list[Content], file: Path) -> Iterator[str]:
    # A lesson may well show, as teaching, a line that some solution uses too.
    relevant = [c for c in contents if c.slug in file.parts] if file.suffix == ".ipynb" else contents
    return leaks_in(text, relevant)


def _pyproject(root: Path) -> str:
    kept, skipping = [], False
    for line in (root / "pyproject.toml").read_text("utf-8").splitlines():
        if line.startswith("["):
            skipping = line.startswith(("[project.entry-points", "[tool.ruff", "[tool.mypy", "[tool.pytest"))
        if not skipping and (line.startswith("packages") or "graders" not in line):
            kept.append(line)
    return "\n".join(kept).replace('packages = ["labkit", "graders"]', 'packages = ["labkit"]') + "\n"
