"""Titles as news writes them, read as offices."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dragoman.lexicon import kinds, persons, phrases, tenures
from dragoman.lexicon.phrases import Owner
from dragoman.lexicon.scripts import fold

TITLE_HEADS: frozenset[str] = phrases.words_for("head")
"""Nouns that make a phrase a title, lower case."""
HONORIFICS: frozenset[str] = phrases.words_for("honorific")
"""Words that stand before names but are no office, lower case."""

_SLUG = re.compile(r"[^a-z0-9]+")
_DIPLOMATS = frozenset(
    {"ambassador", "envoy", "representative", "negotiator", "chargé", "charge", "coordinator", "rapporteur"}
)
_PERMANENT = frozenset({"org:un", "org:eu", "org:iaea", "org:nato", "org:osce", "org:opcw", "org:african-union"})
"""Organizations to which countries send permanent representatives."""
_DEPUTIES = ("first deputy", "second deputy", "deputy", "vice", "assistant", "executive vice")
_SMALL = frozenset({"of", "for", "and", "the", "to", "in", "on", "at", "with", "d'affaires", "al"})
MAX_NESTING = 3
"""How deep titles may stand in titles: "adviser to the deputy head of the office of the president"."""


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
            return f"office:~{_SLUG.sub('-', fold(self.name)).strip('-')}"
        return ":".join(
            ("office", self.of.removeprefix("org:"), self.kind, *filter(None, (self.to.removeprefix("org:"),)))
        )


def read_title(words: str, country: str = "") -> OfficeName | None:
    """Read a title phrase.

    Args:
        words: the phrase, such as "Russian presidential aide" or "the new SNSC secretary".
        country: ISO code of the country to take where the words name none.

    Returns:
        The office; `None` where the words are no title, or one that could be anything ("chief").
    """
    plain, capacity = phrases.take_capacity(phrases.split(words))
    office = _read(plain, country, 0) if plain else None
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
        or _diplomat(words, found, country)
        or _nested(words, country, depth)
        or _deputy(words, country, depth)
        or _composed(words, found, country)
    )


def _known(words: list[str], of: str, default: str) -> OfficeName | None:
    """Look the phrase up, and again without a leading "senior" or "top"."""
    phrase = kinds.key(" ".join(words))
    hit = kinds.find(phrase, of, default)
    first, _, rest = phrase.partition(" ")
    if hit is None and first in {"senior", "top", "chief", "key", "close"}:
        hit = kinds.find(rest, of, default)
    return OfficeName(hit[0].kind, hit[1], hit[0].name(hit[1])) if hit else None


def _plain(words: list[str], found: list[Owner], country: str) -> OfficeName | None:
    """Read a title with one owner, or none: "Iran's deputy foreign minister", "foreign minister"."""
    for owner in found:
        office = _known(_without(words, owner), owner.of, "") if owner.link in {"", "of", "for", "in"} else None
        if office:
            return office
    if len(found) > 1 and found[0].of == found[1].of:
        once = _without(words, found[1])
        return _plain(once, phrases.owners(once), country)
    return None if found else _known(words, "", country)


def _without(words: list[str], owner: Owner) -> list[str]:
    """Take an owner out, with the "of" before it unless that leads to more: "secretary of Iran's council"."""
    leads_on = owner.last < len(words) and words[owner.last].lower() not in phrases.LINKS
    first = owner.first - (1 if owner.link and not leads_on else 0)
    return [*words[:first], *words[owner.last :]]


def _diplomat(words: list[str], found: list[Owner], country: str) -> OfficeName | None:
    """Read those who are sent: "Iranian ambassador to Moscow", "China's UN envoy", "U.S. special envoy for Iran"."""
    at = next((place for place, word in enumerate(words) if word.lower() in _DIPLOMATS), None)
    if at is None:
        return None
    sender = next((o for o in found if o.link in {"", "of", "from"} and (o.first < at or o.link == "of")), None)
    sent = next((o for o in found if o is not sender and (o.first > at or o.of in _PERMANENT)), None)
    of, to = (sender.of if sender else country), (sent.of if sent else "")
    if (
        sender
        and not sent
        and sender.of in _PERMANENT
        and country
        and country != sender.of
        and words[at].lower() != "envoy"
    ):
        of, to = country, sender.of
    head = [w for place, w in enumerate(words) if not _inside(place, (sender, sent)) and w.lower() not in phrases.LINKS]
    if not all(phrases.is_head(w) or w.lower() in phrases.words_for("modifier") or w.lower() in _SMALL for w in head):
        return None
    return (
        _sent(" ".join(head).lower(), of, to)
        if of and of != to and (to or sender or words[at].lower() == "ambassador")
        else None
    )


def _inside(place: int, owners: tuple[Owner | None, ...]) -> bool:
    return any(owner and owner.first <= place < owner.last for owner in owners)


def _sent(head: str, of: str, to: str) -> OfficeName:
    sender, target = kinds.spelled(of), kinds.spelled(to) if to else ""
    listed = kinds.find(kinds.key(f"{head} for {target}"), of) if to else None
    if listed:
        return OfficeName(listed[0].kind, listed[1], listed[0].name(of))
    if to in _PERMANENT and head in {"ambassador", "envoy", "representative", "permanent representative"}:
        return OfficeName("permanent_representative", of, f"Permanent Representative of {sender} to {target}", to=to)
    if to in _PERMANENT and head.startswith("deputy"):
        return OfficeName(
            "deputy_permanent_representative", of, f"Deputy Permanent Representative of {sender} to {target}", to=to
        )
    if head == "ambassador":
        return OfficeName(
            "ambassador" if to else "", of, f"Ambassador of {sender}{f' to {target}' if to else ''}", to=to
        )
    if "charg" in head:
        return OfficeName(
            "charge_daffaires", of, f"Chargé d'affaires of {sender}{f' in {target}' if to else ''}", to=to
        )
    kind = _SLUG.sub("_", head) if to else ""
    return OfficeName(kind, of, f"{titled(head)} of {sender}{f' for {target}' if to else ''}", to=to)


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
    bare = [*words[:-1], re.sub(r"'s?$", "", words[-1])]
    for length in range(len(bare), 0, -1):
        office = _read(bare[:length], country, depth + 1)
        if office and office.kind and office.of:
            return office
    seats = {office for person in persons.sharing_surname(bare[-1]) for office in tenures.chief_offices(person.id)}
    if len(seats) != 1:
        return None
    _, of, kind = seats.pop().split(":")
    found = kinds.seat(kind, of)
    return OfficeName(kind, of, found.name(of)) if found else None


def _under(owner: OfficeName, words: list[str]) -> OfficeName | None:
    short = owner.name.split(" of ")[0].lower()
    head = " ".join(words).lower()
    for phrase in (f"{head} to {short}", f"{head} of {short}", f"{head} for {short}", f"{short} {head}"):
        known = kinds.find(kinds.key(phrase), owner.of) or kinds.find(kinds.key(phrase.split(" ", 1)[1]), owner.of)
        if known and key_fits(known[0], head):
            return OfficeName(known[0].kind, known[1], known[0].name(owner.of))
    if not phrases.is_head(words[-1]):
        return None
    joined = "to" if words[-1].lower() in {"aide", "adviser", "advisor", "assistant"} else "of"
    article = "" if owner.name.startswith(("leader", "the ")) else "the "
    return OfficeName("", owner.of, f"{titled(head)} {joined} {article}{owner.name}")


def key_fits(seat: kinds.Seat, head: str) -> bool:
    """Whether a seat is one that the head noun can name at all."""
    last = kinds.key(head).split(" ")[-1]
    return any(last in form.split() for form in (kinds.key(words) for words in seat.forms))


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
            mark = prefix.replace("vice", "deputy").replace("executive ", "")
            return OfficeName(f"{mark.replace(' ', '_')}_{base.kind}", base.of, f"{titled(mark)} {base.name}")
    return None


def _composed(words: list[str], found: list[Owner], country: str) -> OfficeName | None:
    """Make a canonical name for a title of no listed kind."""
    owner = next((o for o in found if o.link in {"", "of"} and o.last - o.first < len(words)), None)
    core = _without(words, owner) if owner else words
    of = owner.of if owner else country
    link = next(
        (at for at, word in enumerate(core) if at and word.lower() in phrases.LINKS and phrases.is_head(core[at - 1])),
        None,
    )
    if link is not None:
        head, body = core[:link], core[link:]
        tail = " ".join(body)
    else:
        length = phrases.head_length(core)
        head, body = core[len(core) - length :], core[: len(core) - length]
        if not length:
            return None
        if body and not any(word[0].isupper() for word in body):
            head, body = [*body, *head], []
        tail = f"of {kinds.with_article(' '.join(body))}" if body else ""
    plain = kinds.key(" ".join(head))
    if not body and (not of or plain in phrases.words_for("weak")):
        return None
    place = "" if not of or (tail and not owner) else f"of {kinds.spelled(of)}"
    return OfficeName("", of, " ".join(filter(None, (titled(" ".join(head)), tail, place))))


def titled(head: str) -> str:
    """Write the head of a title with capitals, its small words small."""
    return " ".join(w if w.lower() in _SMALL or not w[0].islower() else w[0].upper() + w[1:] for w in head.split())
