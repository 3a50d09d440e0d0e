"""Numbers, amounts, rates, dates and times in Korean and English text, in one spelling.

"200만 원", "2,000,000원", "이백만 원", "２００만원", "금2,000,000원(금이백만원)" and "2 million won" are one amount;
"2026. 1. 5.", "2026년 1월 5일", "2026-01-05" and "5 January 2026" are one day. Checks of faithfulness and the tracing
of claims rest on this.
"""

from labkit.quantities.model import Quantity
from labkit.quantities.reading import quantities
from labkit.quantities.same import agrees, same

__all__ = ["Quantity", "agrees", "quantities", "same"]
