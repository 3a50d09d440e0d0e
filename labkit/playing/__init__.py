"""A place to try prompts: edit, run, compare two side by side."""

from labkit.playing.shown import ShownPlayground, playground

__all__ = ["ShownPlayground", "playground"]
