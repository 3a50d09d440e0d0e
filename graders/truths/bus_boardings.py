"""What is planted in `bus_boardings`: columns renamed between the years, a route split off, a route made longer."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BoardingsTruth:
    """Sizes of what happens to routes in 2025."""

    renamed: dict[str, str]  # column of 2024 → column of 2025
    parent: str  # a route whose riders seem to go away …
    child: str  # … to the one that took over a part of its stops
    split_month: str  # the first month of the child
    moved: float  # share of the parent's riders who now take the child, at the stops that both serve
    gained: float  # riders of parent and child together, against the parent alone a year before
    extended: str  # a village bus, from September 2025 also to the plant-factory complex
    extended_month: str
    extension_gain: float  # riders at its old stops, from more departures
    within: float  # tolerance for ratios


TRUTH = BoardingsTruth(
    renamed={
        "BUS_ROUTE_ID": "RTE_ID",
        "BUS_ROUTE_NO": "RTE_NO",
        "BUS_ROUTE_NM": "RTE_NM",
        "STND_BSST_ID": "STOPS_ID",
        "BSST_ARS_NO": "ARS_NO",
        "BUS_STA_NM": "STOPS_NM",
        "RIDE_PASGR_NUM": "GTON_TNOPE",
        "ALIGHT_PASGR_NUM": "GTOFF_TNOPE",
    },
    parent="21",
    child="21-1",
    split_month="202503",
    moved=0.40,
    gained=1.02,
    extended="들샘02",
    extended_month="202509",
    extension_gain=1.22,
    within=0.03,
)
