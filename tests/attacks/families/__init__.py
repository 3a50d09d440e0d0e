"""The catalogue by family, one module each; `tests.attacks.catalogue` puts them together."""
