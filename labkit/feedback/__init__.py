"""What a trainee sees under a cell: which criteria an answer fulfils, the evidence, and the next step."""

from labkit.feedback.cell import check

__all__ = ["check"]
