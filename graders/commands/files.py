"""Write a file that the instructor named on the command line."""

from pathlib import Path

from graders.texts import t
from labkit.errors import SetupError


def write_file(file: Path, data: bytes) -> None:
    """Write a file and, where they are missing, the folders above it.

    Raises:
        SetupError: it cannot be written: a folder has that name, a spreadsheet holds it open, the disk is full.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    except OSError as error:
        raise SetupError(t("not-written", file=file, why=error.strerror or type(error).__name__)) from error
