"""One pool for each box that this machine can hold; where it cannot, the tests of that box say why."""

from contextlib import ExitStack

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
