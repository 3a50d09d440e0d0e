"""Rebuild `dong_codes`: `python datasets/dong_codes/generate.py`. It is the city model's list."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))  # the city model is shared by all generators

from city.package import Files, package, to_csv, write  # noqa: E402
from city.places import DONGS  # noqa: E402
from city.texts import counted  # noqa: E402

HEADER = ("code", "district_code", "district", "dong", "dong_en", "kind", "valid_from")


def build() -> Files:
    rows = [(d.code, d.district.code, d.district.name, d.name, d.en, "행정동", d.valid_from) for d in DONGS]
    plot = counted("구별 행정동 수 / Dongs by district", (d.district.name for d in DONGS), "행정동")
    return package(HERE, {"dong_codes.csv": to_csv(HEADER, rows)}, {"plot.svg": plot})


if __name__ == "__main__":
    write(HERE, build())
