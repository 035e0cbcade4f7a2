"""Organizations: international ones, bodies of state, armed groups, parties, companies; and who is a member of what."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon import countries
from dragoman.lexicon.tables import Row, cells, key_of, look_up, rows

_EMBASSY = re.compile(r"(?:(?P<owner>.+) embassy|embassy of (?:the )?(?P<of>.+?)) (?:in|to) (?:the )?(?P<host>.+)")


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

    Bodies that every country has are found too ("Ministry of Defence of Japan", "Japanese Defence Ministry",
    "Japan's Defense Ministry", "the Iranian embassy in Moscow").
    """
    key = key_of(words)
    return _names().get(key) or _embassy_named(key) or _body_named(key)


def _body_named(key: str) -> Organization | None:
    front, linked, owner = key.partition(" of ")
    while linked:
        if (country := countries.named(owner)) and front in _templates():
            return of_country(front, country.code)
        more, linked, owner = owner.partition(" of ")
        front = f"{front} of {more}"
    for at, letter in enumerate(key):
        if letter == " " and key[at + 1 :] in _templates() and (country := _owner(key[:at])):
            return of_country(key[at + 1 :], country.code)
    return None


def _owner(words: str) -> countries.Country | None:
    bare = words.removesuffix("'s").removesuffix("'")
    return countries.of_demonym(bare) or countries.named(bare)


def _embassy_named(key: str) -> Organization | None:
    match = _EMBASSY.fullmatch(key)
    if not match:
        return None
    country = _owner(match["owner"] or match["of"])
    host = countries.named(match["host"]) or countries.of_metonym(match["host"])
    host = host or next((state for state in countries.countries() if key_of(state.capital) == match["host"]), None)
    return embassy(country.code, host.code) if country and host and country != host else None


def by_id(identity: str) -> Organization | None:
    """Give the organization with an id, those made from templates included; `None` where there is none."""
    if identity in _ids():
        return _ids()[identity]
    prefix, *parts = identity.split(":")
    listed = {country.code for country in countries.countries()}
    match parts:
        case [code, "embassy", host] if prefix == "org" and {code, host} <= listed:
            return embassy(code, host)
        case [code, body] if prefix == "org" and code in listed and body in _templates():
            return of_country(body, code)
    return None


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

    Where the country's own body has a row in `organizations.csv` (`US:foreign_ministry`), that one is given, with
    its proper name (the Department of State). `None` for a body that we have no template for.

    Raises:
        KeyError: no such country is listed.
    """
    row = _templates().get(key_of(body)) or _templates().get(body)
    country = countries.by_code(country_code)
    if row is None:
        return None
    return _ids().get(f"org:{country_code}:{row['body']}") or _from_template(row, country)


def _from_template(row: Row, country: countries.Country) -> Organization:
    demonym = countries.adjective(country)
    aliases = [row["name"].format(country=name) for name in countries.english_names(country)[1:]]
    for words in map(_title, cells(row["words"])):
        aliases += [f"{demonym} {words}", f"{country.name}'s {words}", f"{words} of {country.name}"]
    name = row["name"].format(country=country.name)
    unique = tuple(alias for alias in dict.fromkeys(aliases) if alias != name)
    return Organization(f"org:{country.code}:{row['body']}", name, unique, country.code, row["kind"])


def _title(words: str) -> str:
    return " ".join(word if word in {"of", "the", "and"} else word.capitalize() for word in words.split())


def embassy(country_code: str, host_code: str) -> Organization:
    """Give the embassy of one country in another, named by its city: "Iranian embassy in Moscow".

    Raises:
        KeyError: one of the countries is not listed.
    """
    country, host = countries.by_code(country_code), countries.by_code(host_code)
    demonym = countries.adjective(country)
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
