"""Canonical names for titles of no listed kind: "District Commissioner of Beledweyne"."""

from __future__ import annotations

from itertools import takewhile

from dragoman.lexicon.seats import kinds, phrases
from dragoman.lexicon.seats.kinds import OfficeName
from dragoman.lexicon.seats.phrases import LINKS, Owner

_STATE_BODIES = frozenset(
    [
        "ministry",
        "court",
        "parliament",
        "senate",
        "assembly",
        "council",
        "committee",
        "commission",
        "army",
        "navy",
        "force",
        "forces",
        "police",
        "guard",
        "government",
        "cabinet",
        "department",
        "bank",
        "embassy",
        "mission",
        "delegation",
        "agency",
        "bureau",
        "command",
        "staff",
        "house",
        "office",
        "presidency",
        "directorate",
        "corps",
    ]
)
"""Words for bodies of a state: before them a country's name is an owner, before others part of a proper name."""
_HEADS_OF_GOVERNMENT = frozenset({"chief", "prime"})
"""Words that make a minister the head of a government, such as a province's: "Balochistan Chief Minister"."""
_LESSER = frozenset({"first", "second", "deputy", "vice", "assistant", "executive", "junior"})
"""Words that make an office one under another, and no matter of a ministry: "First Deputy Interior Minister"."""
_PORTFOLIOS = frozenset({"minister", "secretary"})
_SECRETARIES = {"US": "Secretary of {} of {}", "GB": "{} Secretary of {}", "PH": "Secretary of {} of {}"}


def read(words: list[str], found: list[Owner], country: str) -> OfficeName | None:
    """Make a name for a title of no listed kind; `None` where it has no head, or one that could be anything.

    Args:
        words: the phrase.
        found: the countries and organizations in it.
        country: the country to take where the words name none.
    """
    owner = next((one for one in found if one.link in {"", "of"} and not _in_a_name(words, one)), None)
    of = owner.of if owner else country
    core = without(words, owner) if owner else words
    if not core:
        return None
    return _minister(core, of) or _with_link(words, core, owner, of) or _head_last(core, owner, of)


def without(words: list[str], owner: Owner) -> list[str]:
    """Take an owner out, with the "of" before it unless that leads to more: "secretary of Iran's council"."""
    leads_on = owner.last < len(words) and words[owner.last].lower() not in LINKS
    first = owner.first - (1 if owner.link and not leads_on else 0)
    article = ["the"] if leads_on and owner.link and words[owner.first].lower() == "the" else []
    return [*words[:first], *article, *words[owner.last :]]


def _in_a_name(words: list[str], owner: Owner) -> bool:
    """Whether a country's name only begins a proper name: "Singapore Institute of International Affairs"."""
    if owner.link == "of" and words[: owner.first][-2:-1] in (["University"], ["College"], ["Institute"]):
        return True
    if words[owner.last - 1].endswith(("'s", "'")) or owner.last == len(words) or words[-1].lower() in _PORTFOLIOS:
        return False
    after = words[owner.last :]
    if after[0].lower() in LINKS:
        return (
            not kinds.is_country(owner.of) and after[0].lower() == "on" and after[1:2] != [] and after[1][0].isupper()
        )
    run = []
    for word in after:
        if not word[0].isupper() or phrases.is_head(word) or word.lower() in phrases.words_for("modifier"):
            break
        run.append(word.lower().removesuffix("'s"))
    return bool(run) and not _STATE_BODIES & set(run)


def _minister(core: list[str], of: str) -> OfficeName | None:
    """Read a minister of whatever: "environment minister", "Minister for Environment and Tourism"."""
    plain = [word.lower() for word in core]
    if len(core) > 2 and plain[-1] == "minister" and plain[-2] in _HEADS_OF_GOVERNMENT:  # noqa: PLR2004
        return OfficeName("", of, f"{phrases.titled(' '.join(core[-2:]))} of {' '.join(core[:-2])}")
    lesser = sum(1 for _ in takewhile(lambda word: word in _LESSER, plain))
    if 0 < lesser < len(core) and (less := _minister(core[lesser:], of)):
        return OfficeName("", of, f"{phrases.titled(' '.join(core[:lesser]))} {less.name}")
    if plain[-1] == "minister" and len(core) > 1 and not set(plain) & LINKS - {"and"}:
        matter = core[:-1]
    elif plain[0] == "minister" and len(core) > 1 and plain[1] in {"of", "for"}:
        matter = core[2:]
    elif plain[-1] == "secretary" and of in _SECRETARIES and len(core) > 1 and not set(plain) & LINKS - {"and"}:
        name = _SECRETARIES[of].format(phrases.titled(" ".join(core[:-1])), kinds.spelled(of))
        return OfficeName("", of, name)
    else:
        return None
    if not matter or phrases.is_head(matter[0]):
        return None
    place = f" of {kinds.spelled(of)}" if of else ""
    return OfficeName("", of, f"Minister of {phrases.titled(' '.join(matter))}{place}")


def _with_link(words: list[str], core: list[str], owner: Owner | None, of: str) -> OfficeName | None:
    """Read "head of X": the words keep their order, the country goes before whatever else follows."""
    link = _first_link(core)
    if not link:
        return None
    head, tail = phrases.titled(" ".join(core[:link])), core[link:]
    if not owner:
        empty = tail[-1].lower() in LINKS | {"the", "a", "an"}  # of "leader of the nation" no more is left
        return None if empty else OfficeName("", of, f"{head} {' '.join(tail)}")
    before = owner.first - (len(words) - len(core)) + (owner.last - owner.first) - link
    at = next(
        (i for i, word in enumerate(tail) if i >= max(before, 1) and word.lower() in LINKS - {"of", "and"}), len(tail)
    )
    parts = (head, *tail[:at], f"of {kinds.spelled(owner.of)}", *tail[at:])
    return OfficeName("", of, " ".join(part for part in parts if part))


def _first_link(core: list[str]) -> int:
    return next(
        (at for at, word in enumerate(core) if at and word.lower() in LINKS and phrases.is_head(core[at - 1])), 0
    )


def _head_last(core: list[str], owner: Owner | None, of: str) -> OfficeName | None:
    """Read "X head": the head goes first, the body after it with its article."""
    length = phrases.head_length(core)
    if not length:
        return None
    head, body = core[-length:], core[:-length]
    if body and (
        not any(word[0].isupper() for word in body)
        or body[0] in phrases.words_for("modifier")
        or phrases.is_head(body[0])
    ):
        head, body = [*body, *head], []
    weak = kinds.key(" ".join(head)) in phrases.words_for("weak")
    if not body and (not of or (weak and (owner is None or kinds.is_country(of)))):
        return None
    whole = " ".join(body).removesuffix("'s").removesuffix("'")
    tail = f"of {kinds.with_article(whole)}" if body else ""
    place = "" if body and not owner else f"of {kinds.spelled(of)}"
    return OfficeName("", of, " ".join(filter(None, (phrases.titled(" ".join(head)), tail, place))))
