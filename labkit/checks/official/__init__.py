"""Official writing as a machine can check it: dates, times, item marks, amounts, enclosures, the end, the parts.

Source: 「행정업무의 운영 및 혁신에 관한 규정」 (제36728호, 2026. 10. 2.) and its rules
(https://www.law.go.kr/법령/행정업무의운영및혁신에관한규정, checked 2026-11-20). The rules leave room for exceptions;
whatever they allow passes here, and so does what nobody but a style guide forbids. They are about Korean documents: of
an English text only what holds in any language is checked.
"""

from labkit.checks.official import amounts, closing, dates, enclosure, marks, parts, press, together
from labkit.checks.official.reviewing import Review, review

__all__ = ["Review", "amounts", "closing", "dates", "enclosure", "marks", "parts", "press", "review", "together"]
