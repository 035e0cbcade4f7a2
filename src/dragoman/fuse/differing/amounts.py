"""Amounts: how many of what the words behind an event tell, so that two reports' numbers can be compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from dragoman.lexicon.scripts import fold
from dragoman.model.attestation import Attestation

_SCALES = {
    **dict.fromkeys(("thousand", "тыс", "тысяч", "tausend", "mil", "mille"), "thousand"),
    **dict.fromkeys(("million", "millions", "млн", "миллионов", "millionen", "millones", "milioni", "m"), "million"),
    **dict.fromkeys(("billion", "billions", "bn", "млрд", "миллиардов", "milliarden", "milliards"), "billion"),
}
_UNITS = {
    **dict.fromkeys(
        ("years", "year", "лет", "года", "год", "jahre", "jahren", "anos", "ans", "anni", "سنة", "سال"), "years"
    ),
    **dict.fromkeys(
        ("km", "kilometres", "kilometers", "kilometre", "kilometer", "км", "километров", "kilometern"), "km"
    ),
    **dict.fromkeys(("euros", "euro", "eur", "евро"), "euros"),
    **dict.fromkeys(("dollars", "dollar", "usd", "долларов", "dolares"), "dollars"),
    **dict.fromkeys(
        ("delegations", "delegation", "делегаций", "делегации", "delegationen", "delegaciones"), "delegations"
    ),
    **dict.fromkeys(
        ("countries", "states", "nations", "стран", "государств", "staaten", "lander", "paises", "pays"), "countries"
    ),
    **dict.fromkeys(("dead", "killed", "погибших", "убитых", "tote", "muertos", "morts"), "killed"),
    **dict.fromkeys(
        ("aircraft", "planes", "jets", "fighters", "aviones", "avions", "flugzeuge", "flugzeugen"), "aircraft"
    ),
    **dict.fromkeys(("missiles", "misiles", "raketen"), "missiles"),
    **dict.fromkeys(("drones", "drohnen"), "drones"),
    **dict.fromkeys(("people", "persons", "человек", "menschen", "personen", "personas", "personnes"), "people"),
}
"""What things are called in some languages; what is not listed is called as it is, without its plural's "s"."""
_STEMS = (
    ("километр", "km"),
    ("kilomet", "km"),
    ("делегаци", "delegations"),
    ("государств", "countries"),
    ("стран", "countries"),
    ("доллар", "dollars"),
    ("погибш", "killed"),
    ("самолет", "aircraft"),
    ("истребител", "aircraft"),
    ("ракет", "missiles"),
    ("беспилотник", "drones"),
    ("дрон", "drones"),
)
"""How such words begin in languages that bend them."""
_ORDINALS = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_COUNTED = frozenset({"meeting", "visit", "trip", "talks", "call", "round", "summit"})
_AMOUNT = re.compile(
    r"(?<![\w.,:/-])(\d{1,3}(?:[ ,]\d{3})+|\d+(?:[.,]\d+)?)(?:[ -]([^\W\d_]+)\.?)?(?:[ -]([^\W\d_]+))?"
)
_ORDINAL = re.compile(rf"\b({_ORDINALS}) (?:[^\W\d_]+ )?({'|'.join(sorted(_COUNTED))})\b", re.IGNORECASE)
_DELEGATIONS = re.compile(
    r"\b(?:delegation\w*|делегаци\w*|delegacion\w*|delegaç\w+)(?: (?:from|of|out of|из|aus|de))? (\d+) "
    r"(?:\w+ )?(?:countr|state|nation|стран|государств|länder|staaten|país|pays)",
    re.IGNORECASE,
)
"""Delegations are counted by the countries that send them."""
SHORTEST_PLURAL = 3
Amount = tuple[str, str]
"""What is counted, and how many of it as the record shows it."""


def amounts_in(text: str) -> Iterator[Amount]:
    """Give the amounts told in some words; numbers in dates, times and names are none."""
    for match in _AMOUNT.finditer(text):
        number, after, further = (part or "" for part in match.groups())
        scale = _SCALES.get(fold(after), "")
        unit = _unit(fold(further if scale else after))
        if unit:
            yield unit, " ".join(filter(None, (_plain(number), scale, unit)))
    for match in _DELEGATIONS.finditer(text):
        yield "delegations", f"{match.group(1)} delegations"
    for match in _ORDINAL.finditer(text):
        thing = match.group(2).lower()
        yield f"ordinal {thing}", f"{match.group(1).lower()} {thing}"


def _unit(word: str) -> str:
    """Give the name of what is counted; empty where a word is not known to be such, nor an English plural."""
    known = _UNITS.get(word) or next((unit for stem, unit in _STEMS if word.startswith(stem)), "")
    return known or (word if len(word) > SHORTEST_PLURAL and word.endswith("s") else "")


def _plain(number: str) -> str:
    return re.sub(r"[ ,](?=\d{3}\b)", "", number).replace(",", ".")


def differing_amounts(attestations: Iterable[Attestation]) -> Iterator[tuple[str, Attestation]]:
    """Give each amount of what reports number differently, with who tells it; nothing where no two differ.

    A report that gives several amounts of one thing differs from another only where they share none.
    """
    told: dict[str, dict[Attestation, set[str]]] = defaultdict(lambda: defaultdict(set))
    for attestation in attestations:
        for evidence in attestation.attested.evidence:
            for unit, amount in amounts_in(evidence.quote):
                told[unit][attestation].add(amount)
    disputed = [
        unit
        for unit, by in sorted(told.items())
        if any(left.report != right.report and by[left].isdisjoint(by[right]) for left, right in combinations(by, 2))
    ]
    for unit in sorted(disputed, key=lambda each: (-len(told[each]), each))[:1]:
        for attestation, amounts in told[unit].items():
            yield from ((amount, attestation) for amount in sorted(amounts))
