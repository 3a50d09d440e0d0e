"""Personal data in a text: found by its form and by how it is presented, in Korean and English.

What leaves this machine passes through `find` (see `labkit.model.guard`). It is deliberately loose about numbers: a
resident number needs no valid date and no checksum (since 2020-10 the last six digits are random, so that a checksum
can neither confirm nor rule one out). A name has no form; it is found where a text presents it as one.
"""

from labkit.privacy.detect import Found, Kind, find
from labkit.privacy.masking import Masked, mask

__all__ = ["Found", "Kind", "Masked", "find", "mask"]
