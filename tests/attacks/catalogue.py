"""All attacks, in the order of their families."""

from tests.attacks.attack import Attack
from tests.attacks.families import (
    bombs,
    files,
    forging,
    formulas,
    injection,
    markup,
    metadata,
    neighbours,
    network,
    notebooks,
    objects,
    patching,
    processes,
    reading,
)

_FAMILIES = (
    metadata, files, notebooks, patching, objects, forging, reading, processes, bombs, neighbours, network, injection,
    markup, formulas,
)  # fmt: skip
ATTACKS: tuple[Attack, ...] = tuple(attack for family in _FAMILIES for attack in family.FAMILY)
FAMILY_OF = {attack.name: family.__name__.rpartition(".")[2] for family in _FAMILIES for attack in family.FAMILY}
