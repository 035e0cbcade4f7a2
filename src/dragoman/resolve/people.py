"""Who a person is: the lexicon's, one that several reports share, or nobody but the report's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dragoman.lexicon.people import names, persons, picking
from dragoman.lexicon.people.persons import Person
from dragoman.lexicon.scripts import script_of
from dragoman.lexicon.seats import tenures
from dragoman.model.entity import Entity, EntityId
from dragoman.model.mention import EntityKind, Mention
from dragoman.model.when import Period
from dragoman.resolve.decision import Decided, known_entity
from dragoman.resolve.ids import is_provisional, shared_id

RECENTLY = dt.timedelta(days=730)
"""For so long after an office is left, or before it is taken, a report may still or already give the title."""
EARLIEST = dt.timedelta(days=366 * 40)
"""So long before his first office a report of somebody in office tells of another of the name."""
RARE = 3
"""A word that at most so many persons of the lexicon have in their names tells who is meant without a country."""
FAMOUS = frozenset(
    {
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "security_council_secretary",
        "national_security_adviser",
        "presidential_spokesperson",
        "foreign_ministry_spokesperson",
    }
)
"""Kinds of office whose holders the news calls by their surnames alone."""
_UNSPACED = frozenset({"Hani", "Jpan", "Hang"})


@dataclass(frozen=True)
class Context:
    """What a report adds to a name: its date, and whom it has named already."""

    published: Period | None
    persons: tuple[Person, ...] = ()
    """Whom the report names in full: persons of the lexicon, and others by what the report says of them."""
    others: Mapping[EntityId, Entity] = field(default_factory=dict)
    """The entities of those who are not in the lexicon."""


def is_full(name: str) -> bool:
    """Whether a name says more than a surname: two words, or a script that writes them together."""
    words = names.strip_honorifics(name).split()
    return len(words) > 1 or (script_of(name) in _UNSPACED and len(name) > 1)


def decide_person(mention: Mention, context: Context) -> Decided | None:
    """Decide who is meant; `None` where it stays the report's own."""
    if mention.unnamed:
        return _by_office_alone(mention)
    if mention.known and not is_provisional(mention.known):
        return Decided(known_entity(mention.known, mention), ("the words themselves decide it",))
    found = _by_exact_name(mention) or _in_pool(mention, context) or _already_named(mention, context)
    found = found or _by_spelling(mention) or _by_fame(mention, context)
    if found and not _is_too_early(found[0], context.published):
        person, reasons = found
        conflicts = tuple(_conflicts(person, mention, context)) if person.id not in context.others else ()
        entity = context.others.get(person.id) or known_entity(person.id, mention)
        return Decided(entity, (*reasons, *conflicts))
    return _shared(mention)


Found = tuple[Person, tuple[str, ...]]


def _by_exact_name(mention: Mention) -> Found | None:
    """A full name that exactly one person bears whose country and offices do not speak against it."""
    if not is_full(mention.name):
        return None
    bearers = persons.named(mention.name)
    fitting = [person for person in bearers if not _is_foreign(person, mention)]
    if len(fitting) > 1:
        fitting = [person for person in fitting if _has_held(person, mention)]
    if len(fitting) != 1:
        return None
    others = f"; {len(bearers) - 1} more bear it but do not fit" if len(bearers) > 1 else ""
    return fitting[0], (f"the lexicon has this full name{others}",)


def _is_foreign(person: Person, mention: Mention) -> bool:
    if not mention.country or not person.countries or mention.country in person.countries:
        return False
    # An envoy to Afghanistan may be taken for an Afghan.
    return not any(mention.country in tenure.office.split(":") for tenure in tenures.of_person(person.id))


def _is_too_early(person: Person, on: Period | None) -> bool:
    """Whether a report is older than somebody can be, as a father's of the same name."""
    begun = [held.start.first for held in _tenures(person) if held.start and held.start.first]
    return bool(begun) and on is not None and on.last is not None and on.last < min(begun) - EARLIEST


def _has_held(person: Person, mention: Mention) -> bool:
    held = {tenure.office for tenure in tenures.of_person(person.id)}
    return any(office.known in held for office in mention.offices)


def _in_pool(mention: Mention, context: Context) -> Found | None:
    """The holders of the stated office make the pool, the name picks in it; a bare surname among those in office only."""
    for office in mention.offices:
        for pool, which in _pools(office.known, mention, context.published):
            picked = picking.pick(mention.name, pool)
            if picked and not _is_child(mention.name, picked[1]):
                person, match = picked
                return person, (f"{which} {office.name}", f"the name agrees by {match.score:.2f}", *match.reasons)
            short = _by_given_names(mention, pool)
            if short:
                return short, (f"{which} {office.name}", "the only one of them with all these given names")
    return None


def _is_child(name: str, match: names.NameMatch) -> bool:
    """Whether a name is another's behind a given name, as one writes a son: a title that was not known as one is none."""
    words = names.words_of(name)
    return names.LED_BY in match.reasons and persons.commonness(words[0]) > 0


def _by_given_names(mention: Mention, pool: tuple[Person, ...]) -> Person | None:
    """A name whose family name the report left out: "Ali Akbar"."""
    given = set(names.words_of(mention.name))
    bearers = [person for person in pool if len(given) > 1 and given < set(names.words_of(person.name))]
    return bearers[0] if len(bearers) == 1 else None


def _pools(office: EntityId, mention: Mention, on: Period | None) -> Iterator[tuple[tuple[Person, ...], str]]:
    if not office or is_provisional(office):
        return
    known = tenures.of_office(office)
    if on is None or on.days is None:
        yield _people(known), "at some time, as far as known,"
        return
    now = tenures.holders(office, on)
    yield _people(now.certain), f"on {on.edtf} surely"
    yield _people((*now.certain, *now.possible, *now.stale)), f"on {on.edtf} possibly"
    if is_full(mention.name):
        yield _people(held for held in known if _is_near(held, on)), f"shortly before or after {on.edtf}"


def _is_near(held: tenures.KnownTenure, on: Period) -> bool:
    begun = (
        held.start is None
        or held.start.first is None
        or (on.last is not None and held.start.first <= on.last + RECENTLY)
    )
    lasting = (
        held.end is None or held.end.last is None or (on.first is not None and held.end.last >= on.first - RECENTLY)
    )
    return begun and lasting


def _people(held: Iterable[tenures.KnownTenure]) -> tuple[Person, ...]:
    found = (persons.by_id(each.person) for each in held)
    return tuple({person.id: person for person in found if person}.values())


def _already_named(mention: Mention, context: Context) -> Found | None:
    """A bare surname of one person whom the report names in full; a country that does not fit may be where he is."""
    if is_full(mention.name) and not _initials(mention.name):
        return None
    fitting = [person for person in context.persons if not _is_foreign(person, mention)]
    picked = picking.pick(mention.name, fitting) or picking.pick(mention.name, context.persons)
    return (picked[0], ("the report names him in full elsewhere", *picked[1].reasons)) if picked else None


def _by_spelling(mention: Mention) -> Found | None:
    """A full name spelled otherwise than in the lexicon, of one person who is nearest to it by far.

    Where the country that is stated does not say so too, one of the words must be a rare one.
    """
    if not is_full(mention.name):
        return None
    fitting = [person for person in persons.resembling(mention.name) if not _is_foreign(person, mention)]
    picked = picking.pick(mention.name, fitting)
    if picked is None or picked[1].score < names.SAME:
        return None
    person, match = picked
    at_home = mention.country in person.countries
    if not at_home and min(map(persons.commonness, names.words_of(person.name))) > RARE:
        return None
    agrees = (f"the country agrees: {mention.country}",) if at_home else ()
    return person, (f"a spelling of the name of {person.name}, by {match.score:.2f}", *agrees, *match.reasons)


def _by_fame(mention: Mention, context: Context) -> Found | None:
    """A bare surname of one person of the lexicon who then leads a state or its foreign affairs, or speaks for it.

    News names only such persons without saying who they are. Nobody else of the surname may hold an office then; who
    is alone in bearing it may be just entering or leaving his.
    """
    initials = _initials(mention.name)
    if is_full(mention.name) and not initials:
        return None
    family = names.words_of(mention.name)[-1] if initials else mention.name
    bearers = [person for person in persons.sharing_surname(family) if not _is_foreign(person, mention)]
    bearers = [person for person in bearers if names.words_of(person.name)[0].startswith(initials[:1])]
    if context.published is None:
        return _by_lasting_fame(bearers)
    serving = [person for person in bearers if any(_serves(held, context.published) for held in _tenures(person))]
    found = serving or bearers
    if len(found) != 1:
        return None
    for held in _tenures(found[0]):
        is_alone = len(bearers) == 1
        if held.office.rpartition(":")[2] in FAMOUS and _serves(held, context.published, surely=not is_alone):
            which = "only one" if is_alone else "only one in office"
            return found[0], (f"the {which} of this surname in the lexicon, on {context.published.edtf} {held.office}",)
    return None


def _initials(name: str) -> str:
    """Give the initials that stand for all given names: "S. V." of "S. V. Lavrov"."""
    *given, family = names.words_of(name) or ("",)
    return "".join(given) if len(family) > 1 and "." in name and all(len(word) == 1 for word in given) else ""


def _by_lasting_fame(bearers: list[Person]) -> Found | None:
    """Where no date is known: the only one of the surname, if he ever was one whom news calls by it."""
    kinds_held = {held.office.rpartition(":")[2] for person in bearers for held in _tenures(person)}
    if len(bearers) != 1 or not FAMOUS & kinds_held:
        return None
    return bearers[0], ("the only one of this surname in the lexicon, where no date is known",)


def _tenures(person: Person) -> tuple[tenures.KnownTenure, ...]:
    return tenures.of_person(person.id)


def _serves(held: tenures.KnownTenure, on: Period, *, surely: bool = False) -> bool:
    now = tenures.holders(held.office, on)
    return held in now.certain or (not surely and held in now.possible)


def _conflicts(person: Person, mention: Mention, context: Context) -> Iterator[str]:
    """Titles of the report that the lexicon's tenures do not bear out; the report's word stays as it is."""
    ever = {tenure.office for tenure in tenures.of_person(person.id)}
    for office in mention.offices:
        if not office.known or is_provisional(office.known) or not tenures.of_office(office.known):
            continue
        if office.known not in ever:
            yield f"but the lexicon does not know him as {office.name}"
        if context.published is None:
            continue
        now = tenures.holders(office.known, context.published)
        if now.certain and person not in _people((*now.certain, *now.possible, *now.stale)):
            actual = ", ".join(one.name for one in _people(now.certain))
            yield f"but the lexicon has {actual} as {office.name} on {context.published.edtf}"


def _by_office_alone(mention: Mention) -> Decided | None:
    """Somebody who is called by a listed office of one holder: it stands for whoever held it on the day."""
    for office in mention.offices:
        listed = office.known and not is_provisional(office.known)
        if listed and office.name == mention.name and office.known.rpartition(":")[2] not in tenures.SHARED_KINDS:
            return Decided(known_entity(office.known, office), ("called by this office alone, which one person holds",))
    return None


def _shared(mention: Mention) -> Decided | None:
    """A full name with a country, or with an office of the lexicon, is one person in all reports that give both alike."""
    words = names.words_of(mention.name)
    offices = [office for office in mention.offices if office.known and not is_provisional(office.known)]
    country = mention.country or next((office.country for office in mention.offices if office.country), "")
    office = "" if country or not offices else offices[0].known
    if not is_full(mention.name) or not words or not (country or office):
        return None
    ident = shared_id(EntityKind.PERSON, " ".join(names.spoken(mention.name)), country or office)
    name = names.strip_honorifics(mention.name)
    entity = Entity(ident, EntityKind.PERSON, name, country=country, provisional=True)
    return Decided(entity, (f"the same full name, and the same {'country' if country else 'office'}",))
