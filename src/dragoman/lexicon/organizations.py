"""Organizations: international ones, bodies of state, armed groups, parties, companies; and who is a member of what."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon import countries
from dragoman.lexicon.tables import Row, cells, key_of, look_up, rows


@dataclass(frozen=True)
class Organization:
    """A body that acts in the news."""

    id: str
    """Such as `org:sco`, or `org:IR:foreign_ministry` for one that every country has."""
    name: str
    aliases: tuple[str, ...]
    """Its other names; acronyms included."""
    country: str
    """ISO 3166-1 alpha-2 code of the state it belongs to; empty for an international one."""
    kind: str
    """Such as `io`, `ministry`, `council`, `agency`, `parliament`, `party`, `armed_group`, `armed_force`, `company`."""


@cache
def organizations() -> tuple[Organization, ...]:
    """Give all organizations that have a row of their own in `organizations.csv`."""
    return tuple(_organization(row) for row in rows("organizations"))


def _organization(row: Row) -> Organization:
    return Organization(f"org:{row['id']}", row["name"], cells(row["aliases"]), row["country"], row["kind"])


@cache
def _names() -> dict[str, Organization]:
    return look_up((name, body.id, body) for body in organizations() for name in (body.name, *body.aliases))


@cache
def _ids() -> dict[str, Organization]:
    return {body.id: body for body in organizations()}


def named(words: str) -> Organization | None:
    """Find the organization that a name or acronym means; `None` where none or several do.

    Bodies that every country has are found by their full names too ("Ministry of Defence of Japan",
    "Japanese Defence Ministry", "Japan's Defense Ministry").
    """
    return _names().get(key_of(words)) or _bodies_by_name().get(key_of(words.replace("’", "'")))


def by_id(identity: str) -> Organization | None:
    """Give the organization with an id, those that the templates make included."""
    if identity in _ids():
        return _ids()[identity]
    prefix, _, rest = identity.partition(":")
    code, _, body = rest.partition(":")
    known = prefix == "org" and body and code in {country.code for country in countries.countries()}
    return of_country(body, code) if known else None


@cache
def _templates() -> dict[str, Row]:
    found = {row["body"]: row for row in rows("bodies")}
    by_words = {key_of(words): row for row in rows("bodies") for words in (row["body"], *cells(row["words"]))}
    return {**by_words, **found}


def body_words() -> dict[str, str]:
    """Give the words for bodies that every country has, each with its template: "foreign ministry": foreign_ministry."""
    return {words: row["body"] for row in rows("bodies") for words in cells(row["words"])}


@cache
def of_country(body: str, country_code: str) -> Organization | None:
    """Give a body of one country by what such bodies are called: ("foreign ministry", "IR"), ("parliament", "TR").

    Where the country's own body has a row in `organizations.csv` (its `role` says which body it is), that one is
    given, with its proper name (the State Department for the foreign ministry of the United States).

    Raises:
        KeyError: no such country is listed.
    """
    row = _templates().get(key_of(body)) or _templates().get(body)
    country = countries.by_code(country_code)
    if row is None:
        return None
    own = _own_bodies().get((row["body"], country_code))
    return own or _from_template(row, country)


@cache
def _own_bodies() -> dict[tuple[str, str], Organization]:
    return {(role, row["country"]): _organization(row) for row in rows("organizations") for role in cells(row["role"])}


def _from_template(row: Row, country: countries.Country) -> Organization:
    demonym = country.demonyms[0] if country.demonyms else country.name
    bare = tuple(words.title().replace(" Of ", " of ").replace(" And ", " and ") for words in cells(row["words"]))
    aliases = [row["name"].format(country=name) for name in countries.english_names(country)[1:]]
    for words in bare:
        aliases += [f"{demonym} {words}", f"{country.name}'s {words}", f"{words} of {country.name}"]
        aliases += [f"{name} {words}" for name in (*country.demonyms[1:], country.name)]
    name = row["name"].format(country=country.name)
    unique = tuple(alias for alias in dict.fromkeys(aliases) if alias != name)
    return Organization(f"org:{country.code}:{row['body']}", name, unique, country.code, row["kind"])


@cache
def _bodies_by_name() -> dict[str, Organization]:
    made = (of_country(row["body"], country.code) for country in countries.countries() for row in rows("bodies"))
    return look_up((name, body.id, body) for body in made if body for name in (body.name, *body.aliases))


def embassy(country_code: str, host_code: str) -> Organization:
    """Give the embassy of one country in another, named by its city: "Iranian embassy in Moscow".

    Raises:
        KeyError: one of the countries is not listed.
    """
    country, host = countries.by_code(country_code), countries.by_code(host_code)
    demonym = country.demonyms[0] if country.demonyms else country.name
    city = host.capital or host.name
    places = (city, host.name)
    aliases = [f"{demonym} embassy in {host.name}", f"{demonym} Embassy in {city}", f"{demonym} Embassy in {host.name}"]
    aliases += [f"Embassy of {name} in {place}" for name in countries.english_names(country) for place in places]
    aliases += [f"{country.name}'s embassy in {place}" for place in places]
    return Organization(
        f"org:{country.code}:embassy:{host.code}",
        f"{demonym} embassy in {city}",
        tuple(aliases),
        country.code,
        "embassy",
    )


def members(org_id: str, on: dt.date) -> frozenset[str]:
    """Give the ISO codes of the member states of an organization on a day; empty for one whose members we do not keep."""
    return frozenset(
        row["country"]
        for row in rows("memberships")
        if f"org:{row['org']}" == org_id
        and (not row["since"] or row["since"] <= on.isoformat())
        and (not row["until"] or on.isoformat() < row["until"])
    )
