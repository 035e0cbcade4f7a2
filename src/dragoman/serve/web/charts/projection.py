"""The Equal Earth projection: every country as large as it is.

After B. Šavrič, T. Patterson and B. Jenny, The Equal Earth map projection, 2018.
"""

from __future__ import annotations

import math

WIDTH = 2000
"""Units from the western to the eastern edge."""
NORTH, SOUTH = 84.0, -58.0
"""Degrees of latitude that are drawn."""
_A = (1.340264, -0.081106, 0.000893, 0.003796)


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Give where a point lies on the drawing: x to the right, y downwards."""
    x, y = _plane(math.radians(latitude), math.radians(longitude))
    return (x + _EAST) * _SCALE, (_TOP - y) * _SCALE


def _plane(latitude: float, longitude: float) -> tuple[float, float]:
    theta = math.asin(math.sqrt(3) / 2 * math.sin(latitude))
    second, sixth = theta**2, theta**6
    slope = 9 * _A[3] * sixth * second + 7 * _A[2] * sixth + 3 * _A[1] * second + _A[0]
    y = theta * (_A[0] + _A[1] * second + sixth * (_A[2] + _A[3] * second))
    return 2 * math.sqrt(3) * longitude * math.cos(theta) / (3 * slope), y


_EAST = _plane(0.0, math.pi)[0]
_TOP = _plane(math.radians(NORTH), 0.0)[1]
_SCALE = WIDTH / (2 * _EAST)
HEIGHT = round((_TOP - _plane(math.radians(SOUTH), 0.0)[1]) * _SCALE)
