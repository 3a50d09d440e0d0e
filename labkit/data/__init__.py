"""The city's data sets: `load` one, list them, read its dictionary. Never from the network.

`labkit.load("complaints").describe()` stays pandas' own `describe` (count, mean, quartiles): that is what
trainees meet in every book and other notebook, so a frame of ours must not answer it differently. The
dictionary is `labkit.describe("complaints")`, or `labkit.describe(frame)` for a frame that `load` gave: it
remembers its set in `frame.attrs["labkit"]`, a pair of strings that survives slicing and copying.
"""

from labkit.data.dataset import Dataset, describe, load, open
from labkit.data.dictionary import Dictionary
from labkit.data.listing import Listing, datasets

__all__ = ["Dataset", "Dictionary", "Listing", "datasets", "describe", "load", "open"]
