"""What reads well in the source and is shown otherwise: JupyterLab strikes out what stands between two tildes."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted([*ROOT.glob("exercises/*/??/*.ipynb"), *ROOT.glob("notebooks/*/??/*.ipynb")])
# A tilde that ends a range (14~22) opens and the next one closes, wherever they stand in the same block.
BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:\d+\.|[-*|])\s)")


@pytest.mark.parametrize("file", NOTEBOOKS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_block_has_two_tildes(file):
    cells = [c for c in json.loads(file.read_text("utf-8"))["cells"] if c["cell_type"] == "markdown"]
    blocks = [
        b for c in cells for b in BLOCK.split(re.sub(r"```.*?```|`[^`\n]*`", "", "".join(c["source"]), flags=re.S))
    ]
    assert [b.strip()[:80] for b in blocks if b.count("~") > 1] == []
