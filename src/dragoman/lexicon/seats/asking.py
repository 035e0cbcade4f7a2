"""Which office somebody asks for, in whatever manner he writes it: a title, an id, a kind with a country or its code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from dragoman.lexicon import countries, organizations
from dragoman.lexicon.seats import hints, kinds, native_titles, offices, phrases
from dragoman.lexicon.seats.compositions import without
from dragoman.lexicon.seats.offices import Office
from dragoman.lexicon.tables import rows

NEAR_ENOUGH = 90
"""So alike, of 100, must a word of a title be to a known form to be taken for a slip of it."""
MARGIN = 4
"""By so much the likest form must beat those of other kinds."""
SHORTEST = 8
"""Letters of a form that may be a slip of the pen; shorter ones are too easily like another."""
_ID = re.compile(r"(?:office:)?(?P<of>[\w-]+):(?P<kind>[a-z_]+)(?P<to>:[\w-]+)?")
_ASKING = re.compile(
    r"^\s*(?:who\s+(?:is|was|were|held|holds|has been)\s+)?(?:the\s+)?(?:(?:current|incumbent|sitting|present|then|serving)[\s-]+)?"
    r"(?:(?:office|post|position|role)\s+of\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[](?P<inside>[^)\]]+)[)\]]")
_PARTED = re.compile(r"\s*[,;:|/–—]\s*|\s+-\s+")
_CODE = re.compile(r"[A-Z]{2,3}")
_FEDERAL = re.compile(
    r"\b(?:federal|union)\s+(?=minister|president|foreign|home|defen|interior|chancellor)", re.IGNORECASE
)
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_MAIN = frozenset({"foreign_minister", "defence_minister", "interior_minister", "head_of_government"})
"""Kinds whose ministry may deal with more, which its title then tells too."""
_SAME = {
    "office:US:un_ambassador": "office:US:permanent_representative:un",
    "office:taliban:foreign_minister": "office:AF:foreign_minister",
}
"""Offices under the id by which their holders are listed."""
_ALIASES = {("org:un", "io_head"): "secretary_general", ("org:eu", "io_head"): "foreign_policy_chief"}
"""Kinds under which an organization's first officer is listed."""


@dataclass(frozen=True)
class Asked:
    """What the words of a question mean."""

    office: Office | None
    """None: unknown, or it could be several."""
    remark: str = ""
    """Why there is none and what may be meant; or for what a slip of the pen was taken."""


@cache
def office(words: str, country: str = "") -> Asked:
    """Find the one office that is asked for.

    Args:
        words: a title ("SNSC secretary", "Minister of Foreign Affairs (Iran)"), an office's id, or the id of a kind.
        country: a country or organization by name, adjective or code, where the words do not tell it, or once more.
    """
    of = owner(country)
    if country.strip() and not of:
        return Asked(
            None, f"no country or organization is called {country.strip()!r}{hints.meant(country, hints.owner_names())}"
        )
    plain = _ASKING.sub("", " ".join(words.split())).rstrip(" ?!")
    for part in (plain, *_shorter(plain)):
        for words_tried, owner_tried in _readings(part, of):
            found = _found(words_tried, owner_tried)
            if found and _agrees(found, of):
                return Asked(offices.known(_SAME.get(found.id, found.id)) or found)
    native = native_titles.read(plain, of)
    return (
        (Asked(native) if native else None)
        or _sole(plain, of)
        or _slip(plain, of)
        or Asked(None, hints.why_none(plain, of))
    )


def _shorter(words: str) -> Iterator[str]:
    """Leave out what a ministry deals with besides: "Federal Minister of Foreign Affairs and Trade"."""
    rest = _FEDERAL.sub("", words)
    if rest != words:
        yield rest
    first = _AND.split(rest, maxsplit=1)[0]
    if first != rest and _key(first) in _main_titles():
        yield first
    last = _AND.split(rest)[-1]
    if last != rest and _key(last) in _main_titles():
        yield last


def _key(words: str) -> str:
    """Give the form of a title under which it is compared, without its country."""
    every = phrases.split(words)
    for each in reversed(phrases.owners(every)):
        every = without(every, each)
    return kinds.key(" ".join(every))


@cache
def _main_titles() -> frozenset[str]:
    return frozenset(kinds.key(form) for row in kinds.seats() if row.kind in _MAIN for form in row.forms)


def owner(words: str) -> str:
    """Give the code of a country or the id of an organization, however it is written; empty where it is unclear."""
    plain = words.strip()
    if not plain:
        return ""
    code = countries.code_of(plain)
    if code:
        return code
    turned = " ".join(reversed([part for part in plain.split(", ") if part])) if plain.count(", ") == 1 else ""
    unbracketed = _BRACKETED.sub("", plain).strip()
    inside = _BRACKETED.search(plain)
    within = f"{inside['inside']} {unbracketed}" if inside else ""
    for name in (plain, turned, within, unbracketed):
        if name and (of := phrases.owner_of(name) or phrases.owner_of(name.title()) or _body(name)):
            return of
    return ""


def _body(name: str) -> str:
    found = organizations.named(name)
    if found and not found.country:
        return found.id
    ident = f"org:{name.lower().removeprefix('org:').replace(' ', '-')}"
    body = organizations.by_id(ident)
    return ident if body else ""


def _readings(words: str, of: str) -> Iterator[tuple[str, str]]:
    """Give the ways to take the words apart into a title and its owner, the plainest first."""
    yield words, of
    spelled = _spelled(words)
    if spelled != words:
        yield spelled, of
    for part, rest in _parts(spelled):
        told = owner(part)
        if told and of in {"", told}:
            yield rest, told
    parts = [part for part in _PARTED.split(spelled) if part]
    if len(parts) > 1:
        yield f"{parts[0]} of {' '.join(parts[1:])}", of
        yield " ".join(parts), of


def _spelled(words: str) -> str:
    """Write kinds as words and codes as names: "foreign_minister IRN" as "foreign minister Iran"."""
    if words.isupper() and len(words) > len("USA"):
        words = words.title()
    every = []
    for word in words.replace("_", " ").replace("&", " and ").split():
        bare = word.strip(",;:()[]")
        code = countries.code_of(bare) if _CODE.fullmatch(bare) and not phrases.owner_of(bare) else ""
        short = _abbreviations().get(bare.lower().rstrip("."), "")
        every.append(word.replace(bare, kinds.spelled(code) if code else short) if code or short else word)
    return " ".join(every)


@cache
def _abbreviations() -> dict[str, str]:
    return {row["text"]: row["means"] for row in rows("abbreviations")}


def _parts(words: str) -> Iterator[tuple[str, str]]:
    """Part what may be the owner from the rest: in brackets, before or after a mark, first or last word."""
    inside = _BRACKETED.search(words)
    if inside:
        yield inside["inside"], _BRACKETED.sub("", words).strip()
    parts = _PARTED.split(words)
    if len(parts) > 1:
        yield parts[-1], ", ".join(parts[:-1])
        yield parts[0], ", ".join(parts[1:])
    every = words.split()
    for length in range(1, len(every)):
        yield " ".join(every[:length]), " ".join(every[length:])
        yield " ".join(every[-length:]), " ".join(every[:-length])


def _found(words: str, of: str) -> Office | None:
    """Read a title, with its owner where one is known."""
    kind = words.strip().lower().replace("-", "_").replace(" ", "_")
    if by_id := _by_id(words):
        return by_id
    if of and "_" in words and kind in _kinds():
        return offices.known(f"office:{of.removeprefix('org:')}:{_ALIASES.get((of, kind), kind)}")
    every = phrases.split(words)
    named = phrases.owners(every)
    if not named and of:
        return _of_owner(words, of) or offices.read(words, of)
    found = (_of_body(words, of) if of and not kinds.is_country(of) else None) or offices.read(words, of)
    body = next((each for each in named if not kinds.is_country(each.of)), None)
    return found or (_of_body(" ".join(without(every, body)), body.of) if body else None)


def _of_owner(words: str, of: str) -> Office | None:
    """Read a title that does not tell its owner as one of his."""
    if not kinds.is_country(of):
        return _of_body(words, of)
    told = offices.read(f"{words} of {kinds.spelled(of)}")
    hit = None if told else kinds.find(kinds.key(words), of)
    return told if told and told.of == of else offices.known(f"office:{of}:{hit[0].kind}") if hit else None


def _of_body(words: str, of: str) -> Office | None:
    """Read a title of an organization under any of its names; its listed forms bear its acronym."""
    body = organizations.by_id(of)
    for name in (body.name, *body.aliases) if body else ():
        for phrase in (f"{name} {words}", f"{words} of {name}"):
            hit = kinds.find(kinds.key(phrase), of)
            if hit and hit[0].of == of:
                return offices.known(f"office:{of.removeprefix('org:')}:{hit[0].kind}")
    return None


def _by_id(words: str) -> Office | None:
    match = _ID.fullmatch(words.strip())
    if not match:
        return None
    of = owner(match["of"]).removeprefix("org:") or match["of"]
    return offices.known(f"office:{of}:{match['kind']}{match['to'] or ''}")


@cache
def _kinds() -> frozenset[str]:
    return frozenset(seat.kind for seat in kinds.seats())


def _agrees(found: Office, of: str) -> bool:
    """Whether an office can be asked for with a country beside it: an international one with any."""
    return not of or found.of == of or not kinds.is_country(found.of) or of.removeprefix("org:") in found.id.split(":")


def _sole(words: str, of: str) -> Asked | None:
    """Take a title of which one country's alone is listed for that, and say so: "Treasury Secretary"."""
    key = _key(words)
    bearing = {(row.kind, row.of) for row in kinds.seats() if key in map(kinds.key, row.forms)}
    if of or len(bearing) != 1 or " " not in key:
        return None
    kind, owned = next(iter(bearing))
    found = offices.known(f"office:{owned.removeprefix('org:')}:{kind}") if owned else None
    return Asked(found, f"taken for {found.name}") if found else None


def _slip(words: str, of: str) -> Asked | None:
    """Take a title that is nearly one for it, where no other is as near."""
    for plain, owned in _readings(words, of):
        told = phrases.owners(phrases.split(plain)) if of else ()
        near = _near_kind(kinds.key(plain), owned) if owned and not told else ""
        found = offices.known(f"office:{owned.removeprefix('org:')}:{near}") if near else None
        if found:
            return Asked(found, f"taken for {found.name}")
    return None


def _near_kind(words: str, of: str) -> str:
    key = words.removesuffix(" of")
    if len(key) < SHORTEST:
        return ""
    forms = {form: row.kind for row in kinds.seats() if row.of in {"", of} for form in map(kinds.key, row.forms)}
    scored = process.extract(key, forms.keys(), scorer=fuzz.ratio, limit=20, score_cutoff=NEAR_ENOUGH - MARGIN)
    if not scored or scored[0][1] < NEAR_ENOUGH:
        return ""
    best = forms[scored[0][0]]
    others = [score for form, score, _ in scored if forms[form] != best]
    return "" if others and scored[0][1] - max(others) < MARGIN else best
