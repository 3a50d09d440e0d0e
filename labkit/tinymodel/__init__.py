"""A small language model that trains in the notebook on the city's public documents, and shows how it writes.

`model = train_on_city()`, then `model.tokens(text)`, `model.next(text)`, `model.write(text, temperature=0.7, seed=1)`
and `model.trace(text)`.
"""

from labkit.tinymodel.candidates import Candidates
from labkit.tinymodel.corpus import city_texts
from labkit.tinymodel.explorer import explore
from labkit.tinymodel.model import TinyModel, train_on_city
from labkit.tinymodel.sampling import Settings
from labkit.tinymodel.tokens import Tokenizer

__all__ = ["Candidates", "Settings", "TinyModel", "Tokenizer", "city_texts", "explore", "train_on_city"]
