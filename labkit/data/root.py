"""Where the data sets are: `LABKIT_DATA`, else the checkout, else beside the installed package."""

import os
from pathlib import Path

from labkit.errors import DataError
from labkit.i18n import catalogue

_t = catalogue("data")
_PACKAGE = Path(__file__).resolve().parents[1]
DESCRIPTOR = "datapackage.yaml"


def data_root() -> Path:
    """The folder that holds a folder for each data set.

    Returns:
        What `LABKIT_DATA` names, if it is set, and never another place then: a wrong setting must show.

    Raises:
        DataError: no such folder, or none with a data set in it.
    """
    named = os.environ.get("LABKIT_DATA")
    places = [Path(named)] if named else [_PACKAGE.parent / "datasets", _PACKAGE / "datasets"]
    for place in places:
        # A folder of this name is not enough: site-packages may hold Hugging Face's package `datasets`.
        if any(place.glob(f"*/{DESCRIPTOR}")):
            return place.resolve()
    raise DataError(_t("no-root", places=", ".join(map(str, places))))


def names(root: Path) -> list[str]:
    """The data sets below `root`, sorted."""
    return sorted(path.parent.name for path in root.glob(f"*/{DESCRIPTOR}"))
