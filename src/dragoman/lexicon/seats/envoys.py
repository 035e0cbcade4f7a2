"""Titles of those who are sent: ambassadors, permanent representatives, envoys for a country or a matter."""

from __future__ import annotations

from dragoman.lexicon.seats import kinds, phrases
from dragoman.lexicon.seats.kinds import SLUG, OfficeName
from dragoman.lexicon.seats.phrases import LINKS, Owner

_HEADS = frozenset(
    {"ambassador", "envoy", "representative", "negotiator", "chargé", "charge", "coordinator", "rapporteur", "mediator"}
)
_PLAIN = frozenset({"ambassador", "envoy", "representative", "permanent representative"})
_FROM_PRESIDENTS = frozenset({"president", "presidential"})
MISSIONS = frozenset({"org:un", "org:eu", "org:iaea", "org:nato", "org:osce", "org:opcw", "org:african-union"})
"""Organizations to which countries send permanent representatives."""


def read(words: list[str], found: list[Owner], country: str) -> OfficeName | None:
    """Read "Iranian ambassador to Moscow", "China's UN envoy", "U.S. special envoy for Iran".

    Args:
        words: the phrase.
        found: the countries and organizations in it.
        country: who sends, where the words do not tell.
    """
    at = next((place for place, word in enumerate(words) if word.lower() in _HEADS), None)
    if at is None:
        return None
    sender = next((o for o in found if o.link in {"", "of", "from"} and (o.first < at or o.link == "of")), None)
    sent = next((o for o in found if o is not sender and (o.first > at or o.of in MISSIONS)), None)
    head = _head(words, (sender, sent))
    if sender and sender.of in MISSIONS and not sent and "envoy" not in head:
        sender, sent = None, sender
    of, to = (sender.of if sender else country), (sent.of if sent else "")
    told = bool(to or sender) or head == "ambassador"
    return _named(head, of, to) if head and of and of != to and told else None


def _head(words: list[str], owners: tuple[Owner | None, ...]) -> str:
    """Give the words of the title itself; nothing where others than a diplomat's stand among them."""
    inside = {place for owner in owners if owner for place in range(owner.first, owner.last)}
    head = [word.lower() for place, word in enumerate(words) if place not in inside and word.lower() not in LINKS]
    head = [word.removesuffix("'s") for word in head if word != "the"]
    if _FROM_PRESIDENTS & set(head):
        rest = [word for word in head if word not in _FROM_PRESIDENTS]
        head = [*rest[:-1], "presidential", *rest[-1:]]
    known = _HEADS | phrases.words_for("modifier") | {"d'affaires"}
    return " ".join(head) if all(word in known for word in head) else ""


def _named(head: str, of: str, to: str) -> OfficeName | None:
    sender, target = kinds.spelled(of), kinds.spelled(to) if to else ""
    listed = kinds.find(kinds.key(f"{head} for {target}"), of) if to else None
    if listed and listed[0].of:
        return OfficeName(listed[0].kind, listed[1], listed[0].name(of))
    if to in MISSIONS and head.removeprefix("deputy ") in _PLAIN:
        deputy = head.startswith("deputy ")
        name = f"{'Deputy ' if deputy else ''}Permanent Representative of {sender} to {target}"
        return OfficeName(f"{'deputy_' if deputy else ''}permanent_representative", of, name, to=to)
    if head == "ambassador":
        return OfficeName(
            "ambassador" if to else "", of, f"Ambassador of {sender}{f' to {target}' if to else ''}", to=to
        )
    if head.startswith("charg"):
        return OfficeName(
            "charge_daffaires", of, f"Chargé d'affaires of {sender}{f' in {target}' if to else ''}", to=to
        )
    kind = SLUG.sub("_", head) if to else ""
    return OfficeName(kind, of, f"{phrases.titled(head)} of {sender}{f' for {target}' if to else ''}", to=to)
