"""Whether two may be one: reasons for and against, each with a weight."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dragoman.knowledge.review.points import Reason
from dragoman.knowledge.review.profiles import Profile
from dragoman.lexicon.people import names, persons, sounds
from dragoman.lexicon.people.names import NameMatch
from dragoman.lexicon.scripts import script_of
from dragoman.lexicon.seats import tenures, wordings
from dragoman.model.entity import EntityId
from dragoman.model.identity import PROVISIONAL
from dragoman.model.mention import EntityKind
from dragoman.model.when import Period

ENOUGH = 2.5
"""From this weight on a pair is shown: one full name alike, or less with a country, an office or company in common."""
SAME_NAME, NEAR_NAME, LIKE_NAME, FAR_NAME = 3.0, 2.5, 2.0, 1.0
SAME_COUNTRY, OTHER_COUNTRY = 1.0, -2.0
SAME_SEAT, OTHER_SEATS = 2.0, -2.0
SAME_COMPANY = 1.0
NAMED_APART, DEAD, ONLY_A_SURNAME, OTHER_NAMES, GENERAL = -2.0, -3.0, -1.0, -1.0, -1.5
EQUAL, NEAR, LIKE, FAR = 0.97, 0.9, 0.8, 0.7
"""Scores of names, from which on they weigh so much."""
OTHER_GIVEN_NAMES, SURNAME_ONLY = "other given names", "surname only"
"""What the comparing of names says of them."""
UNVOCALIZED = frozenset({"Arab", "Hebr"})
FEWEST_CONSONANTS = 4
"""Of a whole name, for its consonants to tell it."""
_VOWELS = re.compile(r"[aeiou]")
NameOf = Callable[[EntityId], str]


@dataclass(frozen=True)
class _Likeness:
    """The likest two of the names of two."""

    match: NameMatch
    ours: str
    theirs: str


def weigh(left: Profile, right: Profile, name_of: NameOf) -> tuple[Reason, ...]:
    """Give the reasons for and against two profiles of one kind being one; none where the names speak against it."""
    is_person = left.entity.kind is EntityKind.PERSON
    alike = _persons_alike(left, right) if is_person else _wordings_alike(left, right)
    seats = list(_seats(left, right, name_of))
    if alike is None or (alike.match.score < FAR and not (seats and OTHER_GIVEN_NAMES in alike.match.reasons)):
        return ()
    reasons = [_name_reason(alike.match), *_country(left, right), *seats, *_company(left, right, name_of)]
    reasons += [*_apart(left, right), *(_persons_only(left, right, alike) if is_person else _things_only(left, right))]
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.text)))


def is_enough(reasons: Iterable[Reason]) -> bool:
    """Whether the reasons together are worth a person's look."""
    return sum(reason.weight for reason in reasons) >= ENOUGH


def _name_reason(match: NameMatch) -> Reason:
    steps = ((EQUAL, SAME_NAME), (NEAR, NEAR_NAME), (LIKE, LIKE_NAME))
    weight = next((weight for score, weight in steps if match.score >= score), FAR_NAME)
    return Reason(f"names alike by {match.score:.2f}: {'; '.join(match.reasons)}", weight)


def _persons_alike(left: Profile, right: Profile) -> _Likeness | None:
    """Compare all names of two persons; a single name only with single names, or any Ali would be like any other."""
    pairs = ((ours, theirs) for ours in left.names for theirs in right.names if _may_compare(ours, theirs, right))
    found = (_Likeness(_compare(ours, theirs), ours, theirs) for ours, theirs in pairs)
    return max(found, key=lambda alike: alike.match.score, default=None)


def _compare(ours: str, theirs: str) -> NameMatch:
    """Compare two names; by consonants alone where one is in a script that leaves out most vowels."""
    match = names.compare(ours, theirs)
    scripts = {script_of(ours), script_of(theirs)}
    if match.score >= NEAR or len(scripts) == 1 or scripts.isdisjoint(UNVOCALIZED):
        return match
    left, right = (tuple(map(_bare, names.words_of(name))) for name in (ours, theirs))
    is_same = left == right and len(left) > 1 and sum(map(len, left)) >= FEWEST_CONSONANTS
    return NameMatch(NEAR, ("the same consonants in two scripts",)) if is_same else match


def _bare(word: str) -> str:
    """Its consonants without the letters that may stand for vowels; Persian has one sound where Arabic has z and dh."""
    return consonants(word.replace("dh", "z")).replace("v", "")


def consonants(word: str) -> str:
    """Give the consonants of a word as it sounds, which most spellings of a name leave alone."""
    return _VOWELS.sub("", sounds.sound(word))


def _may_compare(ours: str, theirs: str, right: Profile) -> bool:
    is_main = theirs == right.names[0]
    return is_main or len(names.words_of(ours)) == 1 or len(names.words_of(theirs)) > 1


def _wordings_alike(left: Profile, right: Profile) -> _Likeness | None:
    pairs = ((ours, theirs) for ours in left.names for theirs in right.names)
    found = (_Likeness(wordings.compare(ours, theirs), ours, theirs) for ours, theirs in pairs)
    return max(found, key=lambda alike: alike.match.score, default=None)


def _country(left: Profile, right: Profile) -> Iterator[Reason]:
    ours, theirs = left.countries, right.countries
    shared = [code for code in ours if code in theirs]
    if shared:
        yield Reason(f"both of {shared[0]}", SAME_COUNTRY)
    elif ours and theirs:
        yield Reason(f"one of {ours[0]}, the other of {theirs[0]}", OTHER_COUNTRY)


def _seats(left: Profile, right: Profile, name_of: NameOf) -> Iterator[Reason]:
    """Offices that two persons share, or persons that two offices share."""
    is_person = left.entity.kind is EntityKind.PERSON
    ours, theirs = left.known_seats, right.known_seats
    shared = [seat for seat in ours if seat in theirs]
    for seat in shared[:1]:
        fits = not is_person or (_fits(left, right, seat) and _fits(right, left, seat))
        what = "both are told or known to hold" if is_person else "one person is told or known to hold both:"
        yield Reason(
            f"{what} {name_of(seat)}{'' if fits else ', but not at that time'}", SAME_SEAT if fits else SAME_SEAT / 2
        )
    if not is_person and ours and theirs and not shared:
        yield Reason("other persons hold them", OTHER_SEATS)


def _fits(told: Profile, known: Profile, office: str) -> bool:
    """Whether the lexicon lets one hold the office at the time at which reports show the other in it."""
    days = told.seats.get(office, ())
    held = [each for each in tenures.of_person(known.entity.id) if each.office == office]
    return not (days and held) or any(_may_be(each.start, each.end, period) for each in held for period in days)


def _may_be(start: Period | None, end: Period | None, days: Period) -> bool:
    return not (start and days.surely_before(start)) and not (end and end.surely_before(days))


def _company(left: Profile, right: Profile, name_of: NameOf) -> Iterator[Reason]:
    for what, date, other in sorted(left.company & right.company)[:1]:
        yield Reason(f"both are told in a {what} with {name_of(other)} on {date}", SAME_COMPANY)


def _apart(left: Profile, right: Profile) -> Iterator[Reason]:
    both = sorted(left.told.keys() & right.told.keys())
    if both:
        yield Reason(f"the report {both[0]} tells of both", NAMED_APART)


def _persons_only(left: Profile, right: Profile, alike: _Likeness) -> Iterator[Reason]:
    shortest = min(len(names.words_of(profile.entity.name)) for profile in (left, right))
    if shortest == 1 or SURNAME_ONLY in alike.match.reasons:
        yield Reason("one is called by a single name", ONLY_A_SURNAME)
    if OTHER_GIVEN_NAMES in alike.match.reasons:
        yield Reason("their given names differ", OTHER_NAMES)
    elif _is_turned(alike.ours, alike.theirs):
        yield Reason("the surname of one stands where the other has a given name", OTHER_NAMES)
    if script_of(left.entity.name) != script_of(right.entity.name):
        yield Reason("written in two scripts", 0.0)
    for known, told in ((left, right), (right, left)):
        person = persons.by_id(known.entity.id)
        died = Period.parse(person.died) if person and person.died else None
        if died and told.published and all(died.surely_before(period) for period in told.published):
            yield Reason(f"{known.entity.name} died in {died.edtf}, before the reports", DEAD)


def _is_turned(ours: str, theirs: str) -> bool:
    """Whether two names of several words end in unlike ones, though their words are alike in some order."""
    left, right = names.words_of(ours), names.words_of(theirs)
    return len(left) > 1 and len(right) > 1 and sounds.alike(left[-1], right[-1]) < names.ALIKE


def _things_only(left: Profile, right: Profile) -> Iterator[Reason]:
    """A single word such as `President` is a name of many."""
    shortest = min(len(wordings.telling_words(profile.entity.name)) for profile in (left, right))
    if shortest == 1 and any(PROVISIONAL in profile.entity.id for profile in (left, right)):
        yield Reason("a name of one word", GENERAL)
