"""Message catalogues: compile every `.po`, and refuse two languages that do not say the same.

The `.mo` files are committed, because `python -m labkit start` speaks before anything is installed.
"""

import io
import string
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from graders.build.problems import Problem
from labkit.i18n import LANGUAGES

Messages = dict[str, str]


def compile_texts(root: Path) -> tuple[dict[Path, bytes], list[Problem]]:
    """Compile all catalogues below `root`.

    Args:
        root: the repository.

    Returns:
        The `.mo` files by path, and what is wrong with the sources.
    """
    files: dict[Path, bytes] = {}
    problems: list[Problem] = []
    for folder in (root / "labkit/locale", root / "graders/locale"):
        domains = sorted({po.stem for lang in LANGUAGES for po in folder.glob(f"{lang}/LC_MESSAGES/*.po")})
        for domain in domains:
            problems += _compare(folder, domain, files)
    return files, problems


def _compare(folder: Path, domain: str, files: dict[Path, bytes]) -> list[Problem]:
    spoken: dict[str, Messages] = {}
    for lang in LANGUAGES:
        po = folder / lang / "LC_MESSAGES" / f"{domain}.po"
        if not po.exists():
            return [Problem(po, None, "the catalogue of one language is missing")]
        try:
            catalog = read_po(io.StringIO(po.read_text("utf-8")), locale=lang, abort_invalid=True)
        except (PoFileError, ValueError) as error:
            return [Problem(po, None, f"cannot be read: {error}")]
        spoken[lang] = {str(m.id): str(m.string) for m in catalog if m.id}
        if broken := [key for key, said in spoken[lang].items() if not _is_pattern(said)]:
            return [Problem(po, key, "braces do not close; a brace that is meant is doubled") for key in broken]
        buffer = io.BytesIO()
        # Else the header carries the moment of the build, and no rebuild equals another.
        catalog.creation_date = catalog.revision_date = datetime(2026, 1, 1, tzinfo=UTC)
        write_mo(buffer, catalog)
        files[po.with_suffix(".mo")] = buffer.getvalue()
    return [
        Problem(folder / lang / "LC_MESSAGES" / f"{domain}.po", key, "not the same placeholders, or no text")
        for key in sorted(spoken["ko"].keys() | spoken["en"].keys())
        for lang in LANGUAGES
        if not spoken[lang].get(key) or _placeholders(spoken["ko"], key) != _placeholders(spoken["en"], key)
    ]


def _is_pattern(message: str) -> bool:
    try:
        list(string.Formatter().parse(message))
    except ValueError:
        return False
    return True


def _placeholders(messages: Messages, key: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(messages.get(key, "")) if name is not None}
