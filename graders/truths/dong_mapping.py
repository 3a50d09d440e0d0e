"""What is planted in `dong_mapping`: legal and administrative dongs overlap many to many.

A figure by legal dong that is merged with the mapping and added up counts a home once for each administrative dong its
legal dong touches, and once more where the mapping still lists an overlap that has ended.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class MappingTruth:
    """Sizes of the double count."""

    legal: int  # legal dongs
    pairs: int  # overlaps that hold today
    ended: tuple[str, str, str]  # legal dong, administrative dong, the day from which it no longer holds
    inflated_at_least: float  # homes after merging and adding ÷ homes


TRUTH = MappingTruth(legal=33, pairs=49, ended=("햇살동", "미리내동", "2025-08-01"), inflated_at_least=1.6)
