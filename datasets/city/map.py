"""Where the dongs are: at sea, some 90 km off the west coast, so that no address of the city is anyone's.

Distances are those on a small plane; a degree of longitude has the length it has at 37°N.
"""

from math import sqrt

KM_LAT, KM_LON = 111.0, 88.8
_WEST, _SOUTH = 125.00, 36.90

# Kilometres east and north of the city's south-west corner.
_PLACES = {
    "예담1동": (5.2, 8.4),
    "예담2동": (4.3, 7.6),
    "옛성동": (5.6, 7.5),
    "장터동": (6.4, 7.9),
    "기와동": (5.1, 6.9),
    "우물동": (4.2, 8.9),
    "돌담동": (6.1, 9.0),
    "나루동": (6.9, 6.8),
    "새빛1동": (9.6, 8.3),
    "새빛2동": (10.4, 7.6),
    "새빛3동": (11.2, 8.2),
    "호수1동": (9.8, 9.6),
    "호수2동": (10.8, 9.9),
    "은하동": (8.9, 9.3),
    "미리내동": (11.9, 9.2),
    "햇살동": (12.6, 8.5),
    "들샘동": (7.4, 4.3),
    "너른동": (5.9, 4.6),
    "산들동": (3.7, 5.3),
    "갈대동": (2.4, 7.1),
    "물레동": (9.1, 4.9),
    "온실동": (10.3, 3.4),
    "샛강동": (8.2, 6.2),
    "구름동": (2.2, 3.1),
}


def position(dong: str, east: float = 0.0, north: float = 0.0) -> tuple[float, float]:
    """Latitude and longitude of a point so many kilometres from the middle of a dong."""
    x, y = _PLACES[dong]
    return round(_SOUTH + (y + north) / KM_LAT, 6), round(_WEST + (x + east) / KM_LON, 6)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    north, east = (one[0] - other[0]) * KM_LAT, (one[1] - other[1]) * KM_LON
    return sqrt(north * north + east * east)
