"""Titles as news writes them, read as offices."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from dragoman.lexicon.people import persons
from dragoman.lexicon.seats import compositions, envoys, kinds, phrases, tenures
from dragoman.lexicon.seats.compositions import without
from dragoman.lexicon.seats.kinds import OfficeName
from dragoman.lexicon.seats.phrases import LINKS, Owner, titled

__all__ = ["HONORIFICS", "TITLE_HEADS", "OfficeName", "read_title"]

TITLE_HEADS: Set[str] = phrases.Words("head")
"""Nouns that make a phrase a title, lower case."""
HONORIFICS: Set[str] = phrases.Words("honorific")
"""Words that stand before names but are no office, lower case."""

_DEPUTIES = ("executive vice", "first deputy", "second deputy", "deputy", "vice", "assistant")
_EMPHASIS = frozenset({"senior", "top", "chief", "key", "close"})
"""Words before a title that do not change which office it is, once the whole phrase is not listed."""
_ADVISERS = frozenset({"aide", "adviser", "advisor", "assistant"})
MAX_NESTING = 3
"""How deep titles may stand in titles: "adviser to the deputy head of the office of the president"."""


def read_title(words: str, country: str = "") -> OfficeName | None:
    """Read a title phrase.

    Args:
        words: the phrase, such as "Russian presidential aide" or "the new SNSC secretary".
        country: ISO code of the country to take where the words name none.

    Returns:
        The office; `None` where the words are no title, or one that could be anything ("chief").
    """
    every = phrases.split(words)
    whole = _known(every, "", "") if every else None
    if whole and whole.of:
        return whole
    plain, capacity = phrases.take_capacity(every)
    office = _read(plain, country, 0)
    return replace(office, capacity=capacity) if office and capacity != "full" else office


def _read(words: list[str], country: str, depth: int) -> OfficeName | None:
    if depth > MAX_NESTING or not words:
        return None
    whole = _known(words, "", "")
    if whole and whole.of:
        return whole
    found = phrases.owners(words)
    return (
        _plain(words, found, country)
        or envoys.read(words, found, country)
        or _nested(words, country, depth)
        or _deputy(words, country, depth)
        or _owned(words, found, depth)
        or compositions.read(words, found, country)
    )


def _known(words: list[str], of: str, default: str) -> OfficeName | None:
    """Look the phrase up, and again without a leading "senior" or "top"."""
    phrase = kinds.key(" ".join(words))
    hit = kinds.find(phrase, of, default)
    first, _, rest = phrase.partition(" ")
    if hit is None and first in _EMPHASIS:
        hit = kinds.find(rest, of, default)
    return OfficeName(hit[0].kind, hit[1], hit[0].name(hit[1])) if hit else None


def _plain(words: list[str], found: list[Owner], country: str) -> OfficeName | None:
    """Read a title with one owner, or none: "Iran's deputy foreign minister", "foreign minister"."""
    for owner in found:
        office = _known(without(words, owner), owner.of, "") if owner.link in {"", "of", "for", "in"} else None
        if office:
            return office
    if len(found) > 1 and found[0].of == found[1].of:
        once = without(words, found[1])
        return _plain(once, phrases.owners(once), country)
    return None if found else _known(words, "", country)


def _nested(words: list[str], country: str, depth: int) -> OfficeName | None:
    """Read a title inside a title: "Putin's special assistant", "spokesman for the Afghan president"."""
    for at, word in enumerate(words[:-1]):
        if word.endswith(("'s", "s'")) and (owner := _holder(words[: at + 1], country, depth)):
            return _under(owner, words[at + 1 :])
    for at, word in enumerate(words[1:-1], start=1):
        if word.lower() in {"of", "for", "to"} and phrases.is_head(words[at - 1]):
            owner = _holder(words[at + 1 :], country, depth)
            return _under(owner, words[:at]) if owner else None
    return None


def _holder(words: list[str], country: str, depth: int) -> OfficeName | None:
    """Read the office of somebody who is named by office, by name, or by both."""
    bare = [*words[:-1], words[-1].removesuffix("'s").removesuffix("'")]
    for length in range(len(bare), 0, -1):
        if not all(word[0].isupper() and word.lower() not in LINKS for word in bare[length:]):
            break
        office = _read(bare[:length], country, depth + 1)
        if office and office.kind and office.of:
            return office
    chiefs = {tenures.chief_office(person.id) for person in persons.sharing_surname(bare[-1])}
    if phrases.owner_of(" ".join(bare)):  # "ambassador to Spain" serves no king of that name
        return None
    seats = {chief for chief in chiefs if chief}
    if len(seats) != 1 or not all(word[0].isupper() for word in bare):
        return None
    _, of, kind = seats.pop().split(":")
    found = kinds.seat(kind, of)
    return OfficeName(kind, of, found.name(of)) if found else None


def _under(owner: OfficeName, words: list[str]) -> OfficeName | None:
    """Name the office of one who serves another: aide, spokesperson, envoy."""
    short = owner.name.split(" of ")[0].lower()
    head = " ".join(words).lower()
    for phrase in (f"{head} to {short}", f"{head} of {short}", f"{head} for {short}", f"{short} {head}"):
        known = kinds.find(kinds.key(phrase), owner.of)
        if known:
            return OfficeName(known[0].kind, known[1], known[0].name(owner.of))
    plain = head.replace("-", " ")
    if plain.endswith(f" {short}") and (known := kinds.find(kinds.key(plain), owner.of)):  # "X's vice-president"
        return OfficeName(known[0].kind, known[1], known[0].name(owner.of))
    if words[0].lower() in _EMPHASIS and len(words) > 1 and (less := _under(owner, words[1:])) and less.kind:
        return less
    presidential = ["presidential", *words]
    if short == "president" and (sent := envoys.read(presidential, phrases.owners(presidential), owner.of)):
        return sent
    if not phrases.is_head(words[-1]):
        return None
    joined = "to" if words[-1].lower() in _ADVISERS else "of"
    article = "" if owner.name.startswith("leader") else "the "
    return OfficeName("", owner.of, f"{titled(head)} {joined} {article}{owner.name}")


def _owned(words: list[str], found: list[Owner], depth: int) -> OfficeName | None:
    """Read the title of somebody whose owner is not listed: "Congo's foreign minister", "the Taliban's envoy"."""
    at = next((i for i, word in enumerate(words[:-1]) if word.endswith("'s")), None)
    if at is None or found or not words[0][0].isupper():
        return None
    office = _read(words[at + 1 :], "", depth + 1)
    if office is None or office.of or " of the " in office.name:
        return None
    owner = kinds.with_article(" ".join(words[: at + 1]).removesuffix("'s"))
    return OfficeName("", "", f"{office.name} of {owner}")


def _deputy(words: list[str], country: str, depth: int) -> OfficeName | None:
    """Read a deputy of a known office: "deputy head of ...", "first deputy interior minister"."""
    lower = [word.lower() for word in words]
    for prefix in _DEPUTIES:
        parts = prefix.split()
        at = next((i for i in range(len(lower)) if lower[i : i + len(parts)] == parts), None)
        if at is None:
            continue
        base = _read([*words[:at], *words[at + len(parts) :]], country, depth + 1)
        if base and base.kind and base.of:
            mark = "deputy" if prefix == "vice" else prefix
            return OfficeName(
                f"{mark.replace(' ', '_')}_{base.kind}", base.of, f"{titled(mark)} {base.name}", to=base.to
            )
    return None
