"""Whether the grading engine has a box on this machine; without one only harmless attacks are run."""

from functools import cache


@cache
def boxed() -> bool:
    """True where `graders.engine.choose()` finds one."""
    try:
        from graders.engine import BoxError, choose
    except ImportError:  # before the engine is built in
        return False
    try:
        return choose().name != "unboxed"
    except BoxError:
        return False
