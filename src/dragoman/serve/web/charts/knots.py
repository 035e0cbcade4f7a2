"""A net of who meets whom: those who do most are drawn largest, those who meet often near each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.knowledge.browsing import Tie

WIDTH, HEIGHT, EDGE = 1160.0, 800.0, 26.0
LARGEST, SMALLEST = 26.0, 5.0
THICKEST = 7.0
LETTER, LINE = 6.6, 17.0
"""How much room a letter and a line of a name take."""
NAME = 24
"""Letters of a name that are written."""
ROUNDS = 220
"""How often what lies upon each other is pushed apart."""
SEED = 7
"""Any will do; the same one draws the same net."""
HOLD = 0.15
"""How strongly parts of the net that nobody joins are held near the largest one."""


@dataclass(frozen=True)
class Who:
    """A person or a country."""

    id: str
    name: str
    number: int
    """In how many events."""
    address: str


@dataclass(frozen=True)
class Knot:
    """One of them, drawn."""

    who: Who
    x: float
    y: float
    radius: float
    label: str


@dataclass(frozen=True)
class Thread:
    """A line between two."""

    tie: Tie
    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True)
class Net:
    """The drawing."""

    width: int
    height: int
    knots: tuple[Knot, ...]
    threads: tuple[Thread, ...]
    alone: tuple[Who, ...]
    """Those of them who meet none of the others."""


def draw(people: Sequence[Who], ties: Sequence[Tie]) -> Net:
    """Work the net out; the same people and ties always make the same one."""
    joined = {name for tie in ties for name in (tie.left, tie.right)}
    tied = [who for who in people if who.id in joined]
    alone = tuple(who for who in people if who.id not in joined)
    if not tied:
        return Net(round(WIDTH), round(HEIGHT), (), (), alone)
    most = max(who.number for who in tied)
    radii = {who.id: max(SMALLEST, LARGEST * math.sqrt(who.number / most)) for who in tied}
    labels = {who.id: who.name if len(who.name) <= NAME else f"{who.name[: NAME - 1]}…" for who in tied}
    boxes = {name: (max(2 * radii[name], len(labels[name]) * LETTER) + 8, 2 * radii[name] + LINE) for name in radii}
    places = _apart(_fitted(_sprung(tied, ties)), boxes)
    often = max(tie.number for tie in ties)
    threads = (
        Thread(tie, *places[tie.left], *places[tie.right], round(1 + THICKEST * math.sqrt((tie.number - 1) / often), 1))
        for tie in ties
    )
    knots = (Knot(who, *places[who.id], round(radii[who.id], 1), labels[who.id]) for who in tied)
    return Net(round(WIDTH), round(HEIGHT), tuple(knots), tuple(threads), alone)


def _sprung(tied: Sequence[Who], ties: Sequence[Tie]) -> dict[str, tuple[float, float]]:
    """Let those who meet draw each other near, by how often, and all others push each other away."""
    import networkx  # noqa: PLC0415 -- heavy, and only this page draws nets

    net = networkx.Graph()
    net.add_nodes_from(sorted(who.id for who in tied))
    for tie in sorted(ties, key=lambda tie: (tie.left, tie.right)):
        net.add_edge(tie.left, tie.right, weight=1 + math.log(tie.number))
    parts = sorted(networkx.connected_components(net), key=lambda part: (-len(part), min(part)))
    hubs = [max(sorted(part), key=net.degree) for part in parts]
    net.add_edges_from(((hubs[0], hub) for hub in hubs[1:]), weight=HOLD)
    found = networkx.spring_layout(net, k=2.4 / math.sqrt(len(net)), iterations=300, seed=SEED)
    return {name: (float(x), float(y)) for name, (x, y) in found.items()}


def _fitted(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Stretch the net over the drawing."""

    def stretch(values: list[float], size: float) -> tuple[float, float]:
        low, high = min(values), max(values)
        return low, (size - 4 * EDGE) / (high - low or 1)

    left, across = stretch([x for x, _ in places.values()], WIDTH)
    top, down = stretch([y for _, y in places.values()], HEIGHT)
    return {name: (2 * EDGE + (x - left) * across, 2 * EDGE + (y - top) * down) for name, (x, y) in places.items()}


def _apart(
    places: dict[str, tuple[float, float]], boxes: dict[str, tuple[float, float]]
) -> dict[str, tuple[float, float]]:
    """Push apart what lies upon each other, circles and names, along the shorter way."""
    moved = {name: list(place) for name, place in sorted(places.items())}
    for _ in range(ROUNDS):
        crossed = False
        for one, other in combinations(moved, 2):
            across = moved[other][0] - moved[one][0]
            down = moved[other][1] - moved[one][1]
            over_x = (boxes[one][0] + boxes[other][0]) / 2 - abs(across)
            over_y = (boxes[one][1] + boxes[other][1]) / 2 - abs(down)
            if over_x > 0 and over_y > 0:
                crossed = True
                axis, by = (0, over_x) if over_x < over_y else (1, over_y)
                sign = 1 if (across, down)[axis] >= 0 else -1
                moved[one][axis] -= sign * by / 2
                moved[other][axis] += sign * by / 2
        for name, place in moved.items():
            place[0] = min(max(place[0], boxes[name][0] / 2), WIDTH - boxes[name][0] / 2)
            place[1] = min(max(place[1], EDGE), HEIGHT - boxes[name][1] / 2 - LINE)
        if not crossed:
            break
    return {name: (round(x, 1), round(y, 1)) for name, (x, y) in moved.items()}
