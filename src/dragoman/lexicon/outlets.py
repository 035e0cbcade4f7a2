"""Outlets: who publishes, from where, by whom controlled."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from dragoman.lexicon.scripts import romanize
from dragoman.lexicon.tables import Row, cells, key_of, look_up, rows


@dataclass(frozen=True)
class Outlet:
    """A newspaper, broadcaster, news agency or news site."""

    id: str
    """Such as `outlet:irna`."""
    name: str
    aliases: tuple[str, ...]
    country: str
    """ISO 3166-1 alpha-2 code of the state it reports from or is run by; empty for an international one."""
    domain: str
    """Its main address, without `www.`; empty where we know none."""
    control: str
    """`state`, `independent`, or empty where we do not know."""
    is_agency: bool
    languages: tuple[str, ...]
    """BCP 47 tags; empty where we do not know."""


@cache
def outlets() -> tuple[Outlet, ...]:
    """Give all outlets: those listed by hand first, then the state media of the generated table."""
    return tuple(map(_outlet, (*rows("outlets"), *rows("state_media"))))


def outlets_by_hand() -> tuple[tuple[Outlet, tuple[str, ...]], ...]:
    """Give the outlets of the reviewed table, each with all its domains."""
    return tuple((_outlet(row), (row["domain"], *cells(row["domains"]))) for row in rows("outlets"))


def slug(name: str) -> str:
    """Give the part of an id that is made from a name: ASCII letters and digits, joined by hyphens."""
    plain = "".join(letter if letter.isalnum() else " " for letter in romanize(name).lower().replace("'", ""))
    return "-".join(plain.split())


def _outlet(row: Row) -> Outlet:
    return Outlet(
        id=f"outlet:{row['id']}",
        name=row["name"],
        aliases=cells(row["aliases"]),
        country=row["country"],
        domain=row["domain"],
        control=row["control"],
        is_agency=row["agency"] == "yes",
        languages=cells(row["languages"]),
    )


@cache
def _names() -> dict[str, Outlet]:
    by_hand = len(rows("outlets"))
    listed, generated = outlets()[:by_hand], outlets()[by_hand:]
    return {**_look_up(generated), **_look_up(listed)}


def _look_up(some: tuple[Outlet, ...]) -> dict[str, Outlet]:
    return look_up((name, outlet.id, outlet) for outlet in some for name in (outlet.name, *outlet.aliases))


def named(words: str) -> Outlet | None:
    """Find the outlet that a name means, in any case, with or without "the" and "news agency"; else `None`."""
    key = key_of(words)
    for tail in ("", " news agency", " agency", " newspaper", " daily", " television", " tv"):
        if key.endswith(tail) and (found := _names().get(key.removesuffix(tail))):
            return found
    return None


@cache
def _domains() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for row in (*rows("outlets"), *rows("state_media")):
        for domain in (row["domain"], *cells(row["domains"])):
            found.setdefault(domain, _outlet(row))
    found.pop("", None)
    return found


def of_address(address: str) -> Outlet | None:
    """Find the outlet of an address (`https://en.irna.ir/news/1`) or a domain (`irna.ir`); a subdomain is its domain's."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:  # brackets that hold no IPv6 address
        return None
    labels = host.removeprefix("www.").split(".")
    ends = (".".join(labels[first:]) for first in range(len(labels) - 1))
    return next((_domains()[end] for end in ends if end in _domains()), None)
