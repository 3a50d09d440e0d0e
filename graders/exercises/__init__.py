"""Held-out cases and keys, one module an exercise."""
