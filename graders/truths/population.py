"""The key of `clean_population`: the published table as a tidy frame.

It is computed from the city model and not by cleaning the published file: an error in one shows in the other.
"""

import sys
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("dong_code", "dong", "district", "month", "population", "households", "male", "female")
MONTHS = ("2025-07", "2025-08", "2025-09")
_CITY = Path(__file__).resolve().parents[2] / "datasets" / "city"


def tidy() -> "pd.DataFrame":
    """One row for each dong and month, in order of dong code and month.

    Returns:
        71 rows: 24 dongs in 3 months, less the one month before 햇살동 was established (a dong that did not
        exist has no row; it does not have 0 people). `dong_code`, `dong`, `district` and `month` ("2025-07")
        are strings, the rest integers. Neither totals nor the footnote are rows.
    """
    import pandas as pd

    places, people = _city("places"), _city("people")
    rows = [
        (dong.code, dong.name, dong.district.name, month, who.total, who.households, who.men, who.women)
        for dong in places.DONGS
        for month in MONTHS
        if (who := people.residents(dong, month)) is not None
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


@cache
def _city(part: str) -> Any:
    # The model lives with the generators; by path, because a package called `datasets` may be another's.
    name = "_haneul_city"
    if name not in sys.modules:
        spec = spec_from_file_location(name, _CITY / "__init__.py", submodule_search_locations=[str(_CITY)])
        if spec is None or spec.loader is None or not _CITY.is_dir():
            raise FileNotFoundError(f"the city model is part of a full checkout and was expected at {_CITY}")
        module = module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return import_module(f"{name}.{part}")
