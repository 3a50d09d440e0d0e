"""What is planted in `plant_factory`: faults of sensors and meter, and the light that costs least energy a kilogram.

Times are those of the week that is shipped; in a longer file every other week has faults of the same kinds and lengths
at other times.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Span:
    """A stretch of one room's record; `room` 0 is all rooms."""

    room: int
    first: datetime
    last: datetime
    column: str = ""


@dataclass(frozen=True)
class PlantTruth:
    """Sizes of the faults, and what the energy says once they are out."""

    drift_room: int
    drift_column: str
    drift_a_day: float  # from Monday on, when the sensor was calibrated
    stuck: tuple[Span, ...]  # the sensor repeats its last value
    gaps: tuple[Span, ...]  # no rows at all
    spike_room: int
    spike_column: str
    spike_value: int  # an error code that looks like a reading
    spikes: int
    meter_room: int
    meter_replaced: datetime  # the new meter starts at 0
    # Light: energy is overhead + lamps, yield is most · D² ⁄ (D² + half²) with D the daily light in mol/m².
    area: int  # m²
    micromoles_a_joule: float
    cooling_share: float  # of the lamps' power, on top of it
    overhead_kw: float
    most_kg: float  # a day
    half_light: float  # mol/m²/day
    settings: dict[int, tuple[int, int]]  # room → PPFD, hours of light
    best_room: int
    best_light: float  # mol/m²/day with the least energy a kilogram
    light_within: float  # tolerance for the optimum found in the batches
    worse_at_least: float  # energy a kilogram of each other room ÷ that of the best


TRUTH = PlantTruth(
    drift_room=2,
    drift_column="pH",
    drift_a_day=0.06,
    stuck=(
        Span(3, datetime(2025, 9, 17, 10, 20), datetime(2025, 9, 17, 16, 45), "CO2"),
        Span(1, datetime(2025, 9, 19, 21, 5), datetime(2025, 9, 20, 1, 30), "습도"),
    ),
    gaps=(
        Span(1, datetime(2025, 9, 16, 3, 12), datetime(2025, 9, 16, 5, 40)),
        Span(0, datetime(2025, 9, 20, 14, 0), datetime(2025, 9, 20, 14, 34)),
    ),
    spike_room=2,
    spike_column="PPFD",
    spike_value=9999,
    spikes=14,
    meter_room=2,
    meter_replaced=datetime(2025, 9, 18, 10, 0),
    area=120,
    micromoles_a_joule=2.7,
    cooling_share=0.30,
    overhead_kw=2.0,
    most_kg=22.0,
    half_light=8.0,
    settings={1: (280, 16), 2: (180, 16), 3: (120, 16)},
    best_room=2,
    best_light=10.1,
    light_within=0.9,
    worse_at_least=1.05,
)
