"""What the checks hold against a letter or a press release is the file that the trainee reads, in each language."""

import contextlib
import io
import json
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SLUGS = [s for s in ("draft_official_letter", "write_press_release") if (ROOT / "exercises" / s).is_dir()]


@pytest.mark.parametrize("lang", ["ko", "en"])
@pytest.mark.parametrize("slug", SLUGS)
def test_the_file_in_the_notebook_is_the_file_of_the_checks(slug, lang):
    folder = ROOT / "exercises" / slug
    listed = tomllib.loads((folder / "exercise.toml").read_text("utf-8"))["lists"]["file"]
    cells = json.loads((folder / lang / f"{slug}.ipynb").read_text("utf-8"))["cells"]
    source = next(s for s in ("".join(cell["source"]) for cell in cells) if s.startswith("case_file ="))
    names: dict[str, str] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(source, names)
    assert names["case_file"].strip() == listed[("ko", "en").index(lang)].strip()
