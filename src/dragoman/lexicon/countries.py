"""Countries: their names, what their people are called, their capitals, and what stands for their governments."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dragoman.lexicon.tables import Row, cells, key_of, look_up, rows


@dataclass(frozen=True)
class Country:
    """A state, or a territory that the news treats like one."""

    code: str
    """ISO 3166-1 alpha-2; `XK` for Kosovo."""
    name: str
    """The short English name by which we call it."""
    names: tuple[str, ...]
    """Other names, long ones and those in other scripts included."""
    demonyms: tuple[str, ...]
    """Adjectives and names of its people."""
    capital: str
    """Where the government sits; empty for a territory without one of its own."""
    metonyms: tuple[str, ...]
    """Places and buildings that stand for its government, the capital included where it is used so."""

    @property
    def id(self) -> str:
        """Its entity id, such as `country:IR`."""
        return f"country:{self.code}"


@cache
def countries() -> tuple[Country, ...]:
    """Give all countries and territories, in order of their codes."""
    return tuple(sorted(map(_country, rows("countries")), key=lambda country: country.code))


def _country(row: Row) -> Country:
    code, name = row["code"], row["name"]
    metonyms = cells(row["metonyms"])
    withheld = {words.removeprefix("-") for words in metonyms if words.startswith("-")}
    standing = (row["capital"], *(words for words in metonyms if not words.startswith("-")))
    return Country(
        code=code,
        name=name,
        names=_others((*_own_names(code), *_foreign_names(code)), {name}),
        demonyms=_others((*cells(row["demonyms"]), *cells(_printed().get(code, {}).get("demonyms", ""))), {name}),
        capital=row["capital"],
        metonyms=_others(standing, withheld),
    )


def _others(words: tuple[str, ...], unwanted: set[str]) -> tuple[str, ...]:
    return tuple(word for word in dict.fromkeys(words) if word and word not in unwanted)


@cache
def _listed() -> dict[str, Row]:
    return {row["code"]: row for row in rows("countries")}


@cache
def _printed() -> dict[str, Row]:
    return {row["code"]: row for row in rows("factbook_countries")}


@cache
def _translated() -> dict[str, tuple[str, ...]]:
    return {row["code"]: tuple(row.values())[1:] for row in rows("country_names")}


def _own_names(code: str) -> tuple[str, ...]:
    return (*cells(_listed()[code]["names"]), *cells(_printed().get(code, {}).get("names", "")))


def _foreign_names(code: str) -> tuple[str, ...]:
    return _translated().get(code, ())


@cache
def english_names(country: Country) -> tuple[str, ...]:
    """Give the names that English texts use for a country, ours first; `names` has those of other languages too."""
    foreign = set(_foreign_names(country.code)) - set(_own_names(country.code))
    return (country.name, *(name for name in country.names if name not in foreign))


def adjective(country: Country) -> str:
    """Give the word that stands before a body of a country: "Iranian", "Dutch"; "New Zealand", which has none."""
    first = next(iter(country.demonyms), country.name)
    return country.name if first.endswith("er") else first


@cache
def _codes() -> dict[str, Country]:
    return {country.code: country for country in countries()}


@cache
def _english() -> dict[str, Country]:
    return look_up((name, country.id, country) for country in countries() for name in english_names(country))


@cache
def _foreign() -> dict[str, Country]:
    return look_up((name, country.id, country) for country in countries() for name in _foreign_names(country.code))


@cache
def _demonyms() -> dict[str, Country]:
    return look_up((words, country.id, country) for country in countries() for words in country.demonyms)


@cache
def _metonyms() -> dict[str, Country]:
    return look_up((words, country.id, country) for country in countries() for words in country.metonyms)


def by_code(code: str) -> Country:
    """Give the country with an ISO 3166-1 alpha-2 code.

    Raises:
        KeyError: no such country is listed.
    """
    return _codes()[code]


def code_of(code: str) -> str:
    """Give the ISO 3166-1 alpha-2 code for an alpha-2 or alpha-3 code, in any case; empty where no country has it."""
    upper = code.upper()
    return upper if upper in _codes() else _alpha3().get(upper, "")


@cache
def _alpha3() -> dict[str, str]:
    return {row["alpha3"]: row["code"] for row in rows("alpha3")}


def named(words: str) -> Country | None:
    """Find the country that a name means, in any case, with or without "the"; `None` where none or several do."""
    key = key_of(words)
    return _english().get(key) or _foreign().get(key)


def of_demonym(words: str) -> Country | None:
    """Find the country whose people or adjective the words are; `None` where none or several are ("Congolese")."""
    return _demonyms().get(key_of(words))


def of_metonym(words: str) -> Country | None:
    """Find the country whose government the words stand for ("Tehran", "the Kremlin"); "Brussels" stands for none."""
    return _metonyms().get(key_of(words))


@cache
def fips_codes() -> dict[str, str]:
    """Give the ISO 3166-1 code for each FIPS 10-4 code, lower case, that the World Factbook uses."""
    return {row["fips"]: row["code"] for row in rows("fips") if row["code"]}
