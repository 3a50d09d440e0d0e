"""Whether a word in a text is one that the values know."""

from labkit.claims.scene import Scene
from labkit.claims.words import generic, key


def is_row(scene: Scene, place: int) -> bool:
    """Whether a row's name stands there."""
    return any(m.start <= place < m.end for m in scene.mentions)


def is_known(noun: str, known: set[str]) -> bool:
    """Whether a noun says nothing or is (the beginning of) a quantity's name."""
    return noun in generic() or key(noun) in known or any(k.startswith(noun) for k in known if noun >= "가")
