"""Korean in a chart, in a fresh process that sets nothing."""

import subprocess
import sys

import pytest

CHART = """
import warnings; warnings.simplefilter("error")
{first}
import matplotlib; matplotlib.use("agg")
import matplotlib.pyplot as plt
fig, ax = plt.subplots(); ax.plot([-1, 1]); ax.set_title("하늘시 미세먼지 ㎍/㎥ −3℃")
fig.canvas.draw()
"""


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("first", ["import labkit", "import matplotlib.pyplot, labkit", "import pandas, labkit"])
def test_every_sign_is_drawn_without_a_setting(first):
    done = run(CHART.format(first=first))
    assert done.returncode == 0, done.stderr


def test_without_labkit_it_would_not_be():
    isolated = "import os; os.environ['MPLCONFIGDIR'] = '/nonexistent'\n" + CHART.format(first="")
    told = run(isolated.replace('warnings.simplefilter("error")', ""))
    assert "missing from font" in told.stderr or "Glyph" in told.stderr


def test_importing_labkit_imports_no_matplotlib_and_steps_aside_afterwards():
    code = "import sys, labkit; assert 'matplotlib' not in sys.modules; n = len(sys.meta_path)\n"
    code += "import matplotlib.font_manager; assert len(sys.meta_path) == n - 1"
    done = run(code)
    assert done.returncode == 0, done.stderr


def test_what_somebody_chose_stays_the_second_choice():
    code = "import matplotlib; matplotlib.rcParams['font.family'] = ['serif']\nimport labkit, matplotlib.font_manager\n"
    done = run(code + "print(matplotlib.rcParams['font.family'])")
    assert done.stdout.strip() == "['NanumSquare', 'serif']"
