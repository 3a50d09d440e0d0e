"""The claim tracer: every number, date, comparison, ranking and trend of a text, linked to what was computed.

It decides by rules that can be read: labels and quantities that a sentence names, derivations that its words ask for
("합하여", "보다 … 많다", "차지"), units that agree. What no rule links has "no support", however well some combination
of the values would fit.
"""

from labkit.claims.model import Claim, Trace
from labkit.claims.tracing import trace_claims

__all__ = ["Claim", "Trace", "trace_claims"]
