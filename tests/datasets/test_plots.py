"""The plots of the READMEs: there, readable by a screen reader, within their frame."""

import xml.etree.ElementTree as ET
from itertools import pairwise

import pytest
import yaml
from datasets_city import DATASETS

SVG = "{http://www.w3.org/2000/svg}"
PLOTS = sorted(DATASETS.glob("*/plot.svg"))


@pytest.mark.parametrize("plot", PLOTS, ids=[plot.parent.name for plot in PLOTS])
def test_a_plot_is_named_in_both_languages_and_shown_by_its_readme(plot):
    described = yaml.safe_load((plot.parent / "datapackage.yaml").read_text("utf-8"))["plot"]
    readme = (plot.parent / "README.md").read_text("utf-8")
    assert f"![{described['title']}](plot.svg)" in readme
    assert f"![{described['title@en']}](plot.svg)" in readme
    title = ET.parse(plot).getroot().find(f"{SVG}title").text
    assert " / " in title


@pytest.mark.parametrize("plot", PLOTS, ids=[plot.parent.name for plot in PLOTS])
def test_nothing_in_a_plot_lies_outside_or_on_another_name(plot):
    root = ET.parse(plot).getroot()
    width, height = map(float, root.get("viewBox").split()[2:])
    texts = [(float(text.get("x")), float(text.get("y"))) for text in root.iter(f"{SVG}text")]
    assert all(0 <= x <= width and 0 < y <= height for x, y in texts)
    names = sorted(y for x, y in texts if x > width - 150)
    assert all(below - above >= 13.9 for above, below in pairwise(names))
    for line in root.iter(f"{SVG}polyline"):
        points = [tuple(map(float, point.split(","))) for point in line.get("points").split()]
        assert all(0 <= x <= width and 0 <= y <= height for x, y in points)


def test_every_set_of_figures_has_one():
    assert len(PLOTS) >= 11
