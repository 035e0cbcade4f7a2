"""Which country a person of a report belongs to, where the report takes it for known: `President Xi`, `Lavrov said`.

The lexicon answers, and only where it leaves no choice: one person of that full name; or, for a surname with a title,
one country in which somebody of that surname is known to have held that very office.
"""

from __future__ import annotations

from dragoman.lexicon import persons, tenures
from dragoman.lexicon.titles import read_title
from dragoman.read.mentions.likeness import parts
from dragoman.read.mentions.referents import Person


def find_home(person: Person) -> str:
    """Give the ISO code of a person's country; empty where the report or the lexicon leaves it open."""
    name = person.best.name
    if len(parts(name)) > 1:
        known = persons.named(name)
        return known[0].countries[0] if len(known) == 1 and known[0].countries else ""
    titles = [found.sentence.span.doc[t.first : t.last].text for t, found in person.titles if not t.office.of]
    homes = {code for words in titles for code in _homes(name, words)}
    return homes.pop() if len(homes) == 1 else ""


def _homes(surname: str, words: str) -> set[str]:
    found = set()
    for known in persons.sharing_surname(surname):
        for code in known.countries:
            office = read_title(words, code)
            held = tenures.of_office(office.id) if office is not None and office.kind else ()
            if any(t.person == known.id for t in held):
                found.add(code)
    return found
