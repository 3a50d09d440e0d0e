"""One pool for each box that this machine can hold; where it cannot, the tests of that box say why."""

import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from graders.engine import Box, Cell, Job, Limits, Pool
from graders.engine.box import holds

BOXES = ("bubblewrap", "landlock")


@pytest.fixture(scope="session")
def pools():
    """`pools(name)`: warm, of two workers; made once."""
    made = {}
    with ExitStack() as stack:

        def pool(name):
            if name not in made:
                wrong = holds(name)
                if wrong is not None:
                    pytest.skip(wrong.en)
                made[name] = stack.enter_context(Pool(2, Box(name)))
            return made[name]

        yield pool


@pytest.fixture(params=BOXES)
def box(request, pools):
    """Each box that holds here."""
    return pools(request.param)


def job(*sources, key="job", files=(), seed=0, language="ko", **limits):
    cells = tuple(Cell(f"c{i}", source) for i, source in enumerate(sources))
    return Job(key, cells, dict(files), language, seed, Limits(**limits))


@pytest.fixture
def run():
    """`run(pool, *sources, **limits)`: what one submission did."""

    def run(pool, *sources, **options):
        ((_, ran),) = pool.run([job(*sources, **options)])
        return ran

    return run


def printed(ran, cell="c0"):
    return "".join(o["text"] for o in ran.outputs[cell] if o["output_type"] == "stream")


def errors(ran, cell="c0"):
    return [o["ename"] for o in ran.outputs[cell] if o["output_type"] == "error"]


def family(pid, deep=True):
    """Its descendants, the nearest first; or its children."""
    parents = {}
    for process in Path("/proc").iterdir():
        try:
            if process.name.isdigit():
                fields = (process / "stat").read_text().rpartition(")")[2].split()
                parents.setdefault(int(fields[1]), []).append(int(process.name))
        except OSError:
            continue
    if not deep:
        return parents.get(pid, [])
    found = [pid]
    for each in found:  # grows as it goes: the nearest come first
        found += parents.get(each, [])
    return found[1:]


def command_of(pid):
    try:
        return Path("/proc", str(pid), "cmdline").read_bytes()
    except OSError:  # has ended since
        return b""


def zombie(pid):
    try:
        return Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def wait_for(condition):
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until, "did not come about"
        time.sleep(0.05)
