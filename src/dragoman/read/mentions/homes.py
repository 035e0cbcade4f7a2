"""Which country a person of a report belongs to, where the report takes it for known: `President Xi`, `Lavrov said`.

The lexicon answers, and only where it leaves no choice: one person of that full name; or, for a surname with a title,
one country in which somebody of that surname is known to have held that very office.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dragoman.lexicon.people import persons
from dragoman.lexicon.scripts import fold
from dragoman.lexicon.seats import tenures
from dragoman.lexicon.seats.titles import read_title
from dragoman.model.when import Period, When
from dragoman.read.mentions.likeness import parts
from dragoman.read.mentions.referents import Person

if TYPE_CHECKING:
    from spacy.tokens import Token

RARE = 3
"""A name that so few listed persons have, however spelled, means the one in office and no stranger."""
ACTING = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "conj", "poss"})
"""What a bare name is in a clause where somebody acts or is acted upon."""
WHERE = frozenset({"in", "at", "near", "into", "to", "from", "through", "outside", "via"})
"""Prepositions after which a bare name is rather a place."""


def find_home(person: Person, published: When) -> str:
    """Give the ISO code of a person's country; empty where the report or the lexicon leaves it open."""
    name = person.best.name
    if len(parts(name)) > 1:
        known = persons.named(name)
        return known[0].countries[0] if len(known) == 1 and known[0].countries else ""
    if not person.titles and published.period is not None:
        holder = persons.by_id(in_office(name, "", published.period))
        return holder.countries[0] if holder is not None and holder.countries else ""
    titles = [found.sentence.span.doc[t.first : t.last].text for t, found in person.titles if not t.office.of]
    homes = {code for words in titles for code in _homes(name, words)}
    return homes.pop() if len(homes) == 1 else ""


def is_surname(name: Token, country: str, published: When) -> bool:
    """Whether a bare name is a surname that the lexicon has, of somebody in office or in news about that country.

    Args:
        name: the only word of the name.
        country: the ISO code of the country that stands before it, `Egypt's NAME`; empty where none does.
        published: when the report was published.
    """
    if name.pos_ != "PROPN" or name.dep_ not in ACTING:
        return False
    if name.dep_ == "pobj" and name.head.lower_ in WHERE:
        return False
    if published.period is not None and _in_office(name.text, country, published.period):
        return True
    bearers = persons.sharing_surname(name.text)
    if country:
        return any(country in person.countries for person in bearers)
    return len(bearers) == 1 and bool(name.ent_type_) and persons.commonness(fold(name.text)) == 1


def in_office(surname: str, country: str, on: Period) -> str:
    """Give the id of the only person of a surname who surely held an office on some days; empty where none or several.

    Without a country the surname must be rare.
    """
    holding = _in_office(surname, country, on)
    return next(iter(holding)) if len(holding) == 1 else ""


@lru_cache(maxsize=4096)
def _in_office(surname: str, country: str, on: Period) -> frozenset[str]:
    bearers = [p for p in persons.sharing_surname(surname) if not country or country in p.countries]
    if not bearers or (not country and persons.commonness(fold(surname)) > RARE):
        return frozenset()
    return frozenset(p.id for p in bearers if _holds_office(p.id, on))


def _holds_office(person: str, on: Period) -> bool:
    offices = dict.fromkeys(held.office for held in tenures.of_person(person))
    return any(held.person == person for office in offices for held in tenures.holders(office, on).certain)


def _homes(surname: str, words: str) -> set[str]:
    found = set()
    for known in persons.sharing_surname(surname):
        for code in known.countries:
            office = read_title(words, code)
            held = tenures.of_office(office.id) if office is not None and office.kind else ()
            if any(t.person == known.id for t in held):
                found.add(code)
    return found
