"""Measure a prompt: one row for each document of a test set, to be counted and compared."""

from labkit.trial.measure import colleagues, teaching_complaints, trial

__all__ = ["colleagues", "teaching_complaints", "trial"]
