"""What of the held-out cases must stand in no file that a trainee receives."""

from collections.abc import Iterator

from graders.heldout.citizens import complaints, spare_complaints
from graders.heldout.documents import case_files, minutes, notices, press_releases
from graders.heldout.materials import ai_outputs, works

# A shorter line ("1. 기간", "문의: 교통정책과 …") stands in public documents too and tells nothing. In bytes of UTF-8:
# a Korean sentence is a third as many signs as an English one.
_TELLING = 110


def secrets() -> frozenset[str]:
    """Whole complaints, and the telling lines of everything else: a file may hold a paragraph without the rest."""
    found = {text for case in [*complaints(), *spare_complaints()] for text in (case.ko, case.en)}
    for case in [*notices(), *press_releases(), *case_files(), *minutes(), *works(), *ai_outputs()]:
        for text in case.document.values():
            found.update(_lines(text))
    return frozenset(found)


def _lines(text: str) -> Iterator[str]:
    # Quotation marks are written otherwise in JSON and CSV: what stands between them is the same everywhere.
    for line in text.splitlines():
        yield from (part for part in (piece.strip() for piece in line.split('"')) if len(part.encode()) >= _TELLING)
