"""Kinds of office: what they are called, in which country, and by which phrases the news calls them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.lexicon import countries, organizations
from dragoman.lexicon.scripts import fold
from dragoman.lexicon.tables import cells, rows

SLUG = re.compile(r"[^a-z0-9]+")
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_POINTS = re.compile(r"(?<=\b[a-z])\.")
_NOT_WORD = re.compile(r"[^a-z0-9' ]+")
_SAME = {
    **dict.fromkeys(("spokesman", "spokeswoman", "spokesmen", "spox"), "spokesperson"),
    **dict.fromkeys(("chairman", "chairwoman", "chairperson"), "chair"),
    "advisor": "adviser",
    "defense": "defence",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
    "guards": "guard",
}
CODE_LENGTH = 2
"""Of an ISO 3166-1 alpha-2 code."""
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True)
class Seat:
    """A kind of office, in general or as one country or organization has it."""

    kind: str
    of: str
    """ISO country code or organization id; empty for the general kind."""
    template: str
    """The canonical name; `{of}` stands for the country."""
    forms: tuple[str, ...]
    """Phrases that mean it, without the country."""
    telling: tuple[str, ...]
    """Those of the phrases that tell the country too ("SNSC secretary")."""

    def name(self, of: str) -> str:
        """Give the canonical name for a country's or organization's office."""
        return self.template.format(of=spelled(of)) if of else self.template.removesuffix(" of {of}")


@dataclass(frozen=True)
class OfficeName:
    """An office, as a title phrase names it."""

    kind: str
    """Kind of office; empty where the phrase is a title of no kind that we list."""
    of: str
    """ISO country code, or organization id; empty where neither is known."""
    name: str
    """Canonical English name."""
    capacity: str = "full"
    """`full`, `acting`, `designate` or `former`."""
    to: str = ""
    """Of an ambassador or envoy: the code or id of where he is sent, or what for."""

    @property
    def id(self) -> str:
        """Its entity id, such as `office:IR:foreign_minister`."""
        if not self.kind or not self.of:
            return f"office:~{SLUG.sub('-', fold(self.name)).strip('-')}"
        return ":".join(
            ("office", self.of.removeprefix("org:"), self.kind, *filter(None, (self.to.removeprefix("org:"),)))
        )


@cache
def seats() -> tuple[Seat, ...]:
    """Give all rows of `kinds.csv`, in its order."""
    found = []
    for row in rows("kinds"):
        forms = cells(row["forms"])
        telling = tuple(form[1:] for form in forms if form.startswith("="))
        bare = tuple(form.removeprefix("=") for form in forms)
        of = row["of"] if not row["of"] or is_country(row["of"]) else f"org:{row['of']}"
        found.append(Seat(row["kind"], of, row["name"], bare, telling))
    return tuple(found)


@cache
def seat(kind: str, of: str = "") -> Seat | None:
    """Give a kind of office as a country has it: its own row, else the general one."""
    return _by_kind().get((kind, of)) or _by_kind().get((kind, ""))


@cache
def _by_kind() -> dict[tuple[str, str], Seat]:
    return {(row.kind, row.of): row for row in reversed(seats())}


def spelled(of: str) -> str:
    """Spell a country or organization as it stands after "of": "the United States", "Iran"."""
    if is_country(of):
        return with_article(countries.by_code(of).name)
    body = organizations.by_id(of)
    return with_article(body.name) if body else of.removeprefix("org:")


def is_country(of: str) -> bool:
    """Whether an owner is a country, by the form of its code."""
    return len(of) == CODE_LENGTH and of.isupper()


_WITH_ARTICLE = re.compile(
    r"(United |Netherlands|Philippines|Central African|Democratic Republic|Republic of|Czech Republic|Dominican Republic"
    r"|Bahamas|Gambia|Maldives|Comoros|Marshall|Solomon|Holy See|Vatican|Seychelles$|.*\b(?:Union|Islands|Agency|League|Court"
    r"|Organi[sz]ation|Council|Committee|Commission|Bank|Fund|Institute|Institution|Ministry|Movement|Party|Front|Force|Forces"
    r"|Guards?|Corps|Army|Navy|Senate|House|Parliament|Department|Office|Bureau|Service|Command|Foundation|University"
    r"|Association|Federation|Authority|Embassy|Assembly|Duma|Knesset)\b)"
)
_BARE = re.compile(r"(Seychelles|Hamas|Hezbollah|.*'s\b)")


def with_article(name: str) -> str:
    """Put "the" before a name that English gives it to."""
    if name.startswith("The "):
        return name
    return f"the {name}" if _WITH_ARTICLE.match(name) and not _BARE.match(name) else name


def key(words: str) -> str:
    """Give the form under which title phrases are compared: no articles, points or brackets, one spelling a word."""
    plain = _POINTS.sub("", fold(_BRACKETS.sub("", words)))
    plain = _NOT_WORD.sub(" ", plain.replace("-", " ")).replace("'s ", " ").removesuffix("'s").replace("'", "")
    return " ".join(_SAME.get(word, word) for word in plain.split() if word not in _ARTICLES)


def _turned(form: str) -> list[str]:
    """Turn "secretary of security council" into "security council secretary", at each "of", and the other way round."""
    parts = form.split(" of ")
    turned = [f"{' of '.join(parts[at:])} {' of '.join(parts[:at])}" for at in range(1, len(parts))]
    body, _, head = form.rpartition(" ")
    return turned if turned or not body else [f"{head} of {body}"]


@cache
def _by_form() -> dict[str, list[tuple[Seat, bool]]]:
    found: dict[str, list[tuple[Seat, bool]]] = {}
    for row in seats():
        for form in row.forms:
            plain = key(form)
            for same in (plain, *_turned(plain)):
                found.setdefault(same, []).append((row, form in row.telling))
    return found


def find(phrase: str, of: str = "", default: str = "") -> tuple[Seat, str] | None:
    """Find the kind that a phrase means, with the country it belongs to.

    Args:
        phrase: a title without its country, as `key` gives it.
        of: the country or organization that the words name.
        default: the one to take where they name none.
    """
    rows_found = _by_form().get(phrase, ())
    for row, _ in rows_found:
        if of and row.of == of:
            return row, of
    if not of:
        for row, tells in rows_found:
            if tells:
                return row, row.of
        for row, _ in rows_found:
            if default and row.of == default:
                return row, default
    for row, _ in rows_found:
        if not row.of:
            owner = of or default
            return seat(row.kind, owner) or row, owner
    return None


@cache
def leading(country: str) -> str:
    """Give the kind of office whose holder is called the leader of a country; empty where nobody is."""
    return next((row["kind"] for row in rows("leaders") if country in cells(row["countries"])), "")
