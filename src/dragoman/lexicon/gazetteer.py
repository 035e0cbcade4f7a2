"""Every English form that running text uses for what the lexicon knows, and the name behind every id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dragoman.lexicon import agreements, countries, organizations, outlets, places
from dragoman.lexicon.tables import rows
from dragoman.model.mention import EntityKind


@dataclass(frozen=True)
class SurfaceForm:
    """A form to look for in running text, case and all, and what it means."""

    text: str
    kind: EntityKind
    known: str
    """Lexicon id."""
    name: str
    """Canonical name."""
    country: str
    """ISO 3166-1 alpha-2 code; empty for none."""
    sense: str
    """`name`, `demonym`, `metonym` (stands for a government: the Kremlin), `capital` (a place that may stand for one)
    or `acronym`. Demonyms serve as adjectives too."""


@cache
def surface_forms() -> tuple[SurfaceForm, ...]:
    """Give all forms, each text once.

    Of several things with one name, countries go first, then bodies (the Pentagon), then buildings that stand for a
    government (the Kremlin: ask `places.named` for the building), then places, agreements and outlets. Forms carry no
    leading article. Words that mean several things (`ambiguous.csv`) or nothing by themselves (`plain_words.csv`) are
    left out.
    """
    found: dict[str, SurfaceForm] = {}
    withheld = {row["text"] for row in rows("ambiguous") if not row["means"]}
    withheld |= {row["text"] for row in rows("plain_words")}
    for form in (*_countries(), *_organizations(), *_metonyms(), *_places(), *_agreements(), *_outlets()):
        if form.text not in withheld:
            for text in _spellings(form.text):
                found.setdefault(text, replace(form, text=text) if text != form.text else form)
    for form in tuple(found.values()):
        if form.kind in {EntityKind.COUNTRY, EntityKind.PLACE} and len(form.text) > SHORT:
            found.setdefault(form.text.upper(), replace(form, text=form.text.upper()))
    return tuple(found.values())


SHORT = 3
"""Letters up to which a name in capitals is left to the acronyms; longer names of countries and places are found in
the capitals of headlines and datelines too."""


def _spellings(text: str) -> Iterator[str]:
    """Give a form with the apostrophes and dashes of the typewriter and of the printer."""
    yield text
    plain = text.replace("’", "'").replace("–", "-")
    for other in (plain, plain.replace("'", "’")):
        if other != text:
            yield other


def _countries() -> Iterator[SurfaceForm]:
    for country in countries.countries():
        for texts, sense in ((countries.english_names(country), "name"), (country.demonyms, "demonym")):
            for text in texts:
                yield SurfaceForm(_bare(text), EntityKind.COUNTRY, country.id, country.name, country.code, sense)


def _bare(text: str) -> str:
    return text.removeprefix("the ").removeprefix("The ")


def _metonyms() -> Iterator[SurfaceForm]:
    for country in countries.countries():
        for text in country.metonyms:
            place = places.named(text)
            if place is None or place.kind == "building":  # cities that do so come as places, with the sense `capital`
                yield SurfaceForm(_bare(text), EntityKind.COUNTRY, country.id, country.name, country.code, "metonym")


def _places() -> Iterator[SurfaceForm]:
    for place in places.places():
        for text in (place.name, *place.aliases):
            standing = countries.of_metonym(text)
            sense = "capital" if standing and standing.code == place.country else "name"
            yield SurfaceForm(text, EntityKind.PLACE, place.id, place.name, place.country, sense)


def _organizations() -> Iterator[SurfaceForm]:
    for body in organizations.organizations():
        for text in (body.name, *body.aliases):
            yield SurfaceForm(_bare(text), EntityKind.ORGANIZATION, body.id, body.name, body.country, _sense(text))


def _agreements() -> Iterator[SurfaceForm]:
    for deal in agreements.agreements():
        for text in (deal.name, *deal.aliases):
            yield SurfaceForm(_bare(text), EntityKind.AGREEMENT, deal.id, deal.name, "", _sense(text))


def _outlets() -> Iterator[SurfaceForm]:
    by_hand = {outlet.id for outlet, _ in outlets.outlets_by_hand()}
    for outlet in outlets.outlets():
        for text in (outlet.name, *outlet.aliases):
            if outlet.id in by_hand or _is_telling(text, outlet.country):
                sense = _sense(text)
                yield SurfaceForm(text, EntityKind.ORGANIZATION, outlet.id, outlet.name, outlet.country, sense)


def _is_telling(text: str, code: str) -> bool:
    """Whether a name from the generated table can be nothing but an outlet: it says what it is, and whose."""
    country = countries.by_code(code)
    owner = any(word in text for word in (country.name, country.capital or country.name, *country.demonyms))
    return owner and any(word in _OUTLET_WORDS for word in text.split())


_OUTLET_WORDS = frozenset(
    [
        "Agency",
        "Radio",
        "Television",
        "TV",
        "Broadcasting",
        "News",
        "Times",
        "Press",
        "Post",
        "Herald",
        "Tribune",
        "Gazette",
    ]
)


def _sense(text: str) -> str:
    return "acronym" if text.isupper() and " " not in text else "name"


@cache
def _known_names() -> dict[str, str]:
    listed = (
        countries.countries(),
        places.places(),
        organizations.organizations(),
        outlets.outlets(),
        agreements.agreements(),
    )
    return {thing.id: thing.name for things in listed for thing in things}


def known_name(known_id: str) -> str:
    """Give the canonical name of anything of this lexicon by its id; empty for an id that it does not have."""
    if known_id in _known_names():
        return _known_names()[known_id]
    body = organizations.by_id(known_id)
    return body.name if body else ""
