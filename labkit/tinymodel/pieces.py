"""A text cut into tokens, as a reader sees it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pieces:
    """A text and its tokens.

    Args:
        text: the text.
        tokens: what it is cut into.
    """

    text: str
    tokens: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.tokens)

    def __str__(self) -> str:
        return " | ".join(visible(token) for token in self.tokens)

    def _repr_html_(self) -> str:
        from labkit.tinymodel.shown import token_row

        return token_row(self)


def visible(token: str) -> str:
    """A token with its space and its line break made visible; others would look the same in a table."""
    return token.replace(" ", "␣").replace("\n", "↵")
